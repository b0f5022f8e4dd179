"""Labels and sentences of the pages about actions."""

from presentation.language import Message

ACTION_GOALS = Message("专项行动总体目标")
CUMULATIVE = Message("累计")
DEPARTMENT = Message("部门")
LATEST_OF_INDICATOR = Message("收录文件里同一指标最近的数")
LEAD_IS = Message("牵头：")
NO_TASK_MATCHES = Message("没有任务同时符合所选的专项行动和部门。")
OUTSIDE_ACTIONS = Message("{counted}，不属专项行动")
PLAN_LISTS_TASKS = Message(
    "方案列出 {count} 项任务：{special} 个专项行动 {count_2} "
    "项{rest}；另列 {count_3} 项 {end} 年目标。"
)
SCOPE_WARNING = Message("口径提示：{text}")
SECTION_COUNTED = Message("，{name} {count} 项")
TARGETS_AT = Message("{when}目标")
TARGETS_COUNTED = Message("，{count} 项目标")
TARGETS_OUTSIDE_ACTIONS = Message("未归入专项行动的目标")
TARGETS_WITH_FIGURES_NOW = Message(
    "收录的文件里，{known} 项目标能找到同一指标的数，{count} "
    "项没有结果。方案大多未说明目标是哪个统计范围，这样的数只并"
    "列，不比较，不评价。"
)
UNLISTED = Message("未列")
