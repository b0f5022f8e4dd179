"""Labels and sentences of the pages about methodology."""

from presentation.language import Message

ABOVE_CEILING = Message("超过上限")
ABOVE_TARGET = Message("高于目标")
ALLOWED_EXAMPLES = Message("所印的数许可哪些数，逐类举例")
ALLOWED_VALUES = Message("许可的数")
ALLOWED_VERDICTS = Message("许可的评价")
ANNUAL_NOTE = Message("当年结果与当年目标比较；有官方评价的，页面用官方评价着色。")
ANNUAL_PLAN = Message("年度计划")
AREA_AND_PERIOD = Message("区域与时点")
AREA_HAS_NO_TARGET = Message("本区域未设此项目标")
AT_THE_LINES = Message("分界处的例子")
BELOW_BASELINE = Message("比基期退后")
BELOW_BASELINE_NOTE = Message("从基期向左画。")
BELOW_FLOOR_FROM = Message("不低于下限的 {least}")
BELOW_SCHEDULE = Message("低于时序")
BELOW_SCHEDULE_NOTE = Message("斜纹为距时序的缺口。")
BELOW_SHARE_OF_FLOOR = Message("低于下限的 {least}")
BELOW_SHARE_OF_TARGET = Message("低于目标的 {least}")
BELOW_TARGET_FROM = Message("低于目标，不低于其 {least}")
BEYOND_TARGET_NOTE = Message("越过目标线；超出刻度的画箭头，以数字为准。")
BOUND = Message("底线、上限")
BOUND_NOTE = Message("只有达标、未达标两格，没有长度和时序。")
CASES = Message("收录中的情形")
CASES_COUNTED = Message("{cases} 次，{indicators} 项目标")
BY_AREA = Message("各区域、各时点有几个")
CHANGING_ONE_BY_ONE = Message("会变的 {count} 个，逐项列出")
CHECKED_BY_COMPLETION_OR_SHARE = Message(
    "收录的官方评价中，{count} 个可以按完成进度或结果与目标之比复"
    "核，{count_2} 个与测算一致，{differ} 个不同。"
)
COMPLETION_THRESHOLDS = Message("完成进度的分界")
CONDITION_MISSING = Message("缺少条件，见“为什么不评价”")
DATA_MISSING = Message("缺数据")
DOCUMENTS_NOTE = Message("收录 {count} 份公开文件，各自的说明列在下面。")
EQUALS_TARGET = Message("等于目标")
EDGE_ONE_BY_ONE = Message("许可不止一种评价的 {count} 个，逐项列出")
EVERY_YEAR_BOUND = Message("每年守住的底线")
EVERY_YEAR_NOTE = Message("目标比基期宽的不是放宽，是每年都要守住的数。")
EXAMPLES = Message("实例")
EXAMPLES_COUNTED = Message("{count} 例：{titles}")
EXAMPLES_NOTE = Message("数字、算式和评价都取自当前数据，随数据更新。")
EXCEEDED = Message("超过目标")
EXTENDED_BY_SYSTEM = Message("本系统推广到其他时点和规划")
FIRST_HALF = Message("上半年累计")
FLOW_NOTE = Message("年内的累计数不与全年目标折算，不评价。")
GAUGE_NOTE = Message("同一张表共用一把尺：左端为基期，右端为目标，竖线为时序。以下为示意。")
GROWTH_KIND = Message("增速类")
GROWTH_NOTE = Message(
    "各年增速连乘；缺某年增速的，用已印的年均增速，与公布的完成进度可能略有出入。"
)
HOW_SURE = Message("评价有多确定")
HOW_SURE_NOTE = Message(
    "文件里的数印到几位，就有几位的出入。每个测算按所印位数许可的各值重评一次：结果只有一种"
    "评价的为确定，不止一种的，在评价旁注明“± 测算也可为…”。目标是定的数，按所印的数；"
    "“约”“左右”没有文件说明多少，由本系统设定。"
)
HOW_BOTH_ARE_SHOWN = Message("官方评价与系统测算怎样显示")
KEEPS_CEILING = Message("不超过上限")
KEEPS_FLOOR = Message("不低于下限")
LEFT_OUT_ELSEWHERE = Message("没有印在所收录文件上的数，包括统计公报、年鉴和部门发布的后续数字。")
LEFT_OUT_PICTURES = Message("文件里的图：只收录文字和表格，图中的数没有读取。")
LEGEND_OF = Message("图例：{ratings}")
LEVEL_KIND = Message("总量类")
LEVEL_NOTE = Message("分子、分母都从基期算起。")
LOWER_IS_BETTER = Message("数值低为好")
LOWER_NOTE = Message("有进度的，分子、分母都为负，商仍为正；目标是上限的，只判达标。")
NEVER_COLOUR_ALONE = Message("颜色、形状和文字始终同时使用：")
NOT_RECORDED = Message("没有收录什么")
NO_CASE = Message("没有")
NO_SUCH_CLASS = Message("没有此档")
OFFICIAL_AND_COMPUTED = Message("官方评价与测算")
ONLY_ONE_PROJECTION = Message(
    "插补的数：缺的就写缺，不补，不当作零。页面只有一种推算："
    "按至今速度算到目标年，标明系统测算、不是官方预测，不进入评价"
    "。"
)
ON_THE_EDGE = Message("不止一种")
ON_SCHEDULE = Message("按时序推进")
ON_SCHEDULE_NOTE = Message("填充为完成进度，竖线为按时序应到的进度，右端为目标。")
OTHER_THRESHOLDS = Message("换一把尺子")
OTHER_THRESHOLDS_LONG = Message("换一把尺子，结论会变吗")
OTHER_THRESHOLDS_NOTE = Message(
    "各地督查用的分界不同，有的按落后时序的百分点亮灯，有的按时序"
    "的比例分档。这里把每个测算用 {count} 把尺子各评一次。结果与目标"
    "比较的，以目标为应到。"
)
OUTCOME_RULES_LEAD = Message("结果与目标比较、没有文件公布办法的，用语和分界由本系统设定")
OUTCOME_THRESHOLDS = Message("结果与目标比较的分界")
PAGE_LEDE = Message(
    "{printed}{carried}{used}年度计划、到期的目标、守底线的指标，结果与目标比较，{compared}。{rated}"
)
PART_YEAR_FLOW = Message("年内累计数")
PART_YEAR_FLOW_NOTE = Message("细斜纹为占全年目标的比重，不评价。")
MORE_ROWS = Message("另有 {count} 行，全部在开放数据的评价表里。")
PLANS_AND_OTHERS = Message("{plans}等 {count} 份规划")
PLANS_BY_COMPLETION = Message("目前按完成进度测算的有{plans}。")
PLAN_AND_PERIOD = Message("规划与时点")
READ_GAUGES = Message("进度条怎么看")
RECOMPUTED = Message("按此复算公布的完成进度：{rated}。")
REASONS_COUNTED = Message("{count} 种原因，逐种列出")
REASONS_NOTE = Message(
    "暂未评价是单独的状态，不计入滞后，也不当作零。“次”按目标和"
    "时点计，“项”按目标计；收录中没有出现的原因也列出。"
)
PRINTED_AS = Message("印作")
PRINTED_RESULT = Message("结果")
RULES_IN_USE = Message("采用的规则")
RULES_COUNTED = Message("{count} 种情形：用哪条规则，由谁设定，分界在哪里")
RULE_APPLIES_TO = Message("用于")
RULE_SET_BY = Message("由谁设定")
RULE_THRESHOLDS = Message("分界")
SAMPLE_ONLY = Message("示意，不是实际数字。")
SCHEDULE_BY_YEARS = Message(
    "应到进度按规划年数均匀推进：{plan}的规划，各年底为 {ends}（{by}）；"
    "其他时点由本系统按时间推算，如 {between}。"
)
SEE_DIFFERING = Message("查看不一致的评价")
SET_TARGET = Message("目标")
SURE = Message("确定")
SURE_COUNTED = Message(
    "{total} 个测算中，所印位数只许一种评价的 {sure} 个，许可不止一种的 {edge} 个。"
)
TABLE_CAPTION = Message("{label}，可横向滚动")
TARGET_IS_CEILING = Message("目标是上限（以内、≤）或以低为好")
TARGET_IS_FLOOR = Message("目标是下限（以上、≥）")
TARGET_IS_NUMBER = Message("目标是一个数")
UNRATED = Message("暂未评价")
UNRATED_NOTE = Message("虚线并写明原因，不计入滞后，也不当作零。")
WHAT_IT_IS = Message("是什么数")
WHICH_MENTION = Message("采用哪一处")
WHICH_MENTION_LONG = Message("同一事实印在几处，用哪一处")
WHICH_MENTION_NOTE = Message(
    "同一事实常印在几处。每一处都收录，进入评价和图表的只有一处，依次按下列规则选定。"
)
WHY_UNRATED = Message("为什么不评价")
ARITHMETIC = Message("算式")
GIVEN = Message("给出的数")
KIND_OF_TARGET = Message("目标种类")
WORKED_COUNTED = Message("{count} 题，逐题列出算式和结果")
WORKED_EXAMPLES = Message("逐类例题")
WORKED_NOTE = Message(
    "数字为示意。每题的算式和结果在打开页面时由评价程序现算，与程序的测试用的是同一组题。"
)
