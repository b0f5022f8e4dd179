"""Labels and sentences of the pages about audit."""

from presentation.language import Message

ALSO_PRINTED = Message("同样的字样另见{place}")
ALL_PLANS = Message("全部规划")
ALL_RULES = Message("全部规则")
ALL_RULES_COUNTED = Message("全部 {count} 条核验规则")
AUDIT_RULES = Message("核验规则")
BLANK = Message("空白")
CHECKS_NOTE = Message("数据每次载入都重算一遍：{checks}不成立的照原文列出。")
COUNTED_ABOVE = Message("上列 {count} 处")
DIFFERENCE = Message("相差")
DOTS_CAPTION = Message("公布与测算的完成进度，可横向滚动")
DOTS_DESCRIPTION = Message("测算的完成进度减公布的完成进度，百分点；空心为评价与规则不一致")
DOTS_NOTE = Message("{rows}。增速类指标的年均增速只印一位小数，复算的差别可由四舍五入解释。")
FAMILY_COUNTED = Message("{families} {count} 处")
FOUND = Message("找到")
HEADLINE = Message("{documents} 份文件中，核对出 {total} 处前后不一致：{families}。")
HOLDING_COUNTED = Message("{count} 项成立")
HOW_COMPARED = Message("怎样比较")
MORE_HOLDING = Message("另有 {count} 个区域的核对也成立，逐项列在下面的表格文件里。")
MORE_NOT_RECOMPUTABLE = Message("另有 {count} 个公布的评价无法复核。")
SEE_ALL = Message("看全部：{count}")
MORE_REMARKS = Message("另有 {count} 处提示，不算矛盾。")
NOTE_IS = Message("说明：")
NOTHING_FOUND = Message("没有找到")
NO_FINDINGS = Message("当前条件下没有找到不一致。")
PAGE_LEDE = Message(
    "本页只列事实和出处，由程序按下列规则从收录的数字中找出。"
    "官方评价照原文使用并决定页面颜色，测算结果并列；互相矛盾的写"
    "法都保留，标“采用”的一处用于页面。不一致不等于有误，"
    "可能另有口径。"
)
PLACES_COUNTED = Message("{count} 处")
PUBLISHED_AND_COMPUTED = Message("公布与测算的完成进度")
ROUNDING_RANGE = Message("四舍五入范围")
RULES_CAPTION = Message("核验规则，可横向滚动")
VALUES_ONE_BY_ONE = Message("逐项数值")
