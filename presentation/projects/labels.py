"""Labels and sentences of the pages about projects."""

from presentation.language import Message

ALL_COUNTED = Message("全部 {total} 项")
CATEGORY = Message("类别")
FILED_UNDER = Message("归入{category}")
GROUPS_COUNTED = Message("{groups} 个项目组")
INVESTMENT_CAPTION = Message("{plan}项目投资表，可横向滚动")
INVESTMENT_OF_PLANS = Message("各规划的项目投资")
ITEMS = Message("{count} 项")
COMPLETED_OF_PLANNED = Message("计划投资与完成投资")
LED_BY = Message("牵头：{lead_departments}")
MATCHING_PROJECTS = Message("符合条件的项目")
MEASURES_BY_CATEGORY = Message("{measures}，{unit}，按统一类别")
NO_PAIR = Message(
    "收录的文件没有一份同时印出同一项目组的计划投资和完成投资，所以算不出计划投资的完成率；"
    "下面照原文列出各自印出的数。"
)
PAIRS = Message("计划投资和完成投资照原文并列，不推算。")
PLANNED = Message("年度或规划期投资")
PROJECTS_COUNTED = Message("项目名单：{count} 项，{count_2} 类")
PROJECTS_NOTE = Message(
    "文件印出的项目组投资，和文件点名的 {total} 个项目，逐项注明出"
    "处。同一项目可在多处点名，因此名单的条数不是项目总数。"
)
REMARK_IS = Message("备注：{remark}")
SEARCH_EXAMPLE = Message("如：轨道、公园、数据中心")
SEARCH_IN = Message("搜索项目名称、类别和备注")
