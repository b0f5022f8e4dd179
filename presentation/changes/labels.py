"""Words around the log of revisions."""

from presentation.figures import amounts
from presentation.language import Message, Words, mark

TITLE = Message("更正与变化")
LEAD = Message(
    "数据每次修订改了什么、为什么、谁核对过。文件的原文不改；改的是本站的录入、归类或测算。"
)
NONE_YET = Message("还没有修订记录。")
NOTHING = Message("这次修订没有改到{name}：更正 0 处，评价变化 0 项。")
NO_CHANGE = Message("没有改动数字：更正 0 处，评价变化 0 项。")
FEED = Message("订阅（Atom）")
OLD_RELEASES = Message("以前的版本都能打开，引用时请写版本号。")
CHECKED_BY = Message("核对：{name}")
SEE_INDICATOR = Message("看指标")
CORRECTED_HERE = Message("更正（{day}）：{sentence}")
ALL_CHANGES = Message("全部更正记录")

KINDS = Words(
    {
        "corrected": mark("更正"),
        "verdict": mark("评价变化"),
        "new": mark("新增"),
        "withdrawn": mark("撤下"),
    }
)
COUNTS = Words(
    {
        "corrected": mark("更正 {count} 处"),
        "verdict": mark("评价变化 {count} 项"),
        "new": mark("新增 {count} 处"),
        "withdrawn": mark("撤下 {count} 处"),
    }
)
#: What of a figure was corrected.
FIELDS = Words(
    {
        "value": mark("数值"),
        "printed_value": mark("原文"),
        "bound": mark("界限"),
        "unit": mark("单位"),
        "basis": mark("计法"),
        "role": mark("角色"),
        "period": mark("时点"),
        "area": mark("范围"),
        "plan": mark("规划"),
        "indicator": mark("指标"),
        "missing": mark("缺数原因"),
        "locator": mark("出处"),
    }
)
BOUNDS = Words(amounts.BOUNDS, {"eq": mark("等于"), "range": mark("区间"), "none": mark("无界限")})
