"""Words of two periods side by side."""

from presentation.language import Message

CAPTION = Message("{name}：{before}与{after}的结果和评价，按主题")
CHANGE = Message("变化")
COMPARE_PERIODS = Message("两个时点对照")
NO_SECOND_PERIOD = Message("收录的文件里，{name}没有哪项规划有两个时点的结果，无从对照。")
NOT_COMPARABLE = Message("{count} 项不能比")
TITLE = Message("{name}：{before}到 {after}，变了什么")
EARLIER = Message("前")
LATER = Message("后")
