"""Labels and sentences of the pages about overview."""

from presentation.language import Message
from presentation.shell.site_words import SiteMessage

BRIEFS = Message("各区要点")
CELL_OF = Message("{name}，{name_2} {count} 项：")
CHECKS_AND_SOURCES = Message("核对与出处")
DATA_AGE = Message("数据时点：")
#: What a first look at the overview needs.
FIRST_TERMS = ("due", "official", "computed", "area", "open")
FARTHEST_BEYOND_DUE = Message("超出应到进度最多")
FARTHEST_BEYOND_TARGET = Message("超出目标最多")
FARTHEST_FROM_DUE = Message("离应到进度最远")
FARTHEST_FROM_TARGET = Message("离目标最远")
INVESTMENTS_TABLE = Message("各区项目投资表")
INVESTMENT_NOTE = Message(
    "数字照原文。各区统计范围和时点不同，不相加、不排名；其余项目组见各区页面。"
)
ITEMS_WORD = Message(" 项 ")
LIFE = Message("和生活有关的指标")
LIFE_NOTE = Message("有官方评价的照官方评价，没有的为系统测算；各区的年份和办法见各行。")
LEGEND_EAR = Message("缺角：官方评价与系统测算不同")
LEGEND_LEAD = Message("每格一项指标：")
LEGEND_OPEN = Message("{text}（不算滞后）")
NOT_RANKED = Message("各区计划、年份和评价办法不同，只看自己，不排名。")
OUTCOMES_IN_BRACKETS = Message("（年度或期末：{said}）")
PLAN_IS_UNRATED = Message("{plan_name}：{count} 项目标均暂未评价，{item}。")
PROGRESS_TABLE = Message("各区进展表")
SCOPE_AND_PERIOD = Message("范围与时点")
SEE_COMPARE = Message("同一指标的各区数字，见区域对比")
TERMS = Message("这几个词是什么意思")
THEMES_NOTE = Message(
    "主题为系统归类；图形后的数字是指标项数，点开看该区该主题的指标。各列时点和办法不同。"
)
THEMES_TABLE = Message("主题与区域表")
THEME_BY_AREA = Message("主题 × 区域")
TITLE = Message("规划目标完成得怎么样")
WAITING_COUNT = Message("{count} 份计划只有目标，还没有结果")
WAITING_NOTE = Message("收录的文件里没有这些计划的结果，所以不评价，也不算滞后。")
WAITING_SIZE = Message("{count} 项目标")
WHAT_BRIEFS_HOLD = Message("差得最多和超出最多的指标、数据时点")
WHAT_INVESTMENTS_HOLD = Message("各区范围、年份不同，不能相加")
WHAT_TERMS_HOLD = SiteMessage("terms_on_front_page", "应到、官方评价、系统测算、暂未评价")
WHAT_THEMES_HOLD = Message("每个主题在各区有几项什么评价")
