"""Labels and sentences of the page on which readers make their own chart."""

from presentation.language import Message

COMPARE = Message("区域对照")
COMPLETION = Message("完成进度与时序")
FIGURES = Message("数据表")
INVESTMENTS = Message("项目投资")
KIND = Message("图型")
LEAD = Message("选图型、区域、时点和指标，画一张自己的图；地址就是全部选择，可以带走。")
NOT_COMPARABLE = Message("{name}：各区的数口径、计法或时点不同，没有可以并列的。")
NO_INVESTMENT = Message("这个规划没有印出项目组投资。")
NO_LENGTH = Message("选中的指标没有可画的完成进度：原因见下面的表。")
ONLY_A_FEW = Message("一次最多画 {most} 项，现为前 {most} 项，另有 {rest} 项未画。")
PLACE = Message("区域与规划")
SEE_COMPARE = Message("看{name}的全部对照和不能并列的原因")
TITLE = Message("自选图表")
TRAJECTORY = Message("逐年走势")
VALUES = Message("目标与实际")
