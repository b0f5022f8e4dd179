"""Labels and sentences of the pages about compare."""

from presentation.language import Message

ANOTHER_INDICATOR = Message("换一个指标（现在是{now}）")
AREA_COUNT = Message("{areas} 个区域")
BY_THEME = Message("按主题看")
BY_YEAR = Message("同一年的目标与结果")
BY_YEAR_NOTE = Message(
    "只列印有目标的年份；各区的计法和规划不同，写在数字下面，不排名。没有印的写“文件未印”。"
)
CAPTION = Message("各区域数字，可横向滚动")
CHOOSE_INDICATOR = Message("选一个指标")
FIGURES_OF_INDICATOR = Message("{name}各区域的数字")
INDICATOR_HAS_NO = Message("收录的文件没有这项指标的{word}。")
LENGTH_IS_VALUE_ONLY = Message("总量随区域大小不同，条长只表示数值")
MATRIX_NOTE = Message(
    "每格是该区域最近的全年结果，照原文；评价依该区域自己的规划和办法，不作横向比较。"
)
NOTHING_COMPARABLE = Message("没有可以并列的{word}，原因见下表各行。")
NOT_PRINTED = Message("文件未印")
OTHERS_NOT_LISTED = Message("另有 {others} 项指标不足两个区域有数字，未列入。")
PAGE_NOTE = Message(
    "同一指标、同一计法、同一时点、口径已说明的数字才并列；其余逐项说明原因。各区不排名、不相加。"
)
SHARED_INDICATOR_COUNT = Message("{count} 项，至少两个区域有数字")
TABLE_NOTE = Message("各区域最近的目标和结果，以及上面并列的数字；数值已换算为同一单位，原文在旁。")
