"""Words of the list of all printed figures."""

from presentation.language import Message

ALL_COUNTED = Message("全部 {count} 项")
ALL_FIGURES = Message("全部 {count} 项指标数字，可排序、筛选和下载")
EXAMPLE = Message("如：研发、空气、1423")
ITEMS = Message("指标数字")
LEAD = Message(
    "文件印出的每一处指标数字，一处一行，逐项注明出处。同一个数字印在多处就有多行；"
    "按数值排序时，同一单位的排在一起。"
)
MATCHING = Message("符合条件的指标数字")
ROLE = Message("是什么")
SEARCH_IN = Message("搜索指标名称、原文和备注")
TITLE = Message("全部指标数字")
VALUE = Message("数值")
