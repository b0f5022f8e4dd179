"""Labels and sentences of the pages about wall."""

from __future__ import annotations

from presentation.language import Message

ALL_AREAS = Message("全部区域")
CONNECTING = Message("正在连接")
DELIVERY_RATE = Message("实施率")
DWELL_OUT_OF_RANGE = Message(
    "地址里的停留“{shown}”不是 {shortest} 到 {longest} 秒，已改为 {dwell} 秒。"
)
FIRST_GROUPS = Message("，前 {n} 组")
FIRST_ITEMS = Message("，前 {n} 项")
LEFT_OUT = Message("，已略去")
NOT_COUNTED_AS_LAGGING = Message("不计入滞后")
NO_PROJECT_DELIVERY = Message("收录的文件没有本规划的项目实施数字")
NO_SUCH_WALL = Message("没有这块屏")
OF_WHICH = Message("，其中{binding} {binding_2} 项")
PROJECT_DELIVERY = Message("项目实施")
ROTATION = Message("轮播")
TARGETS_OF_YEAR_COUNTED = Message("{plan_end} 年目标 {count} 项")
UNRATED_COUNTED = Message("暂未评价 {count} 项")
VALUE_UNKNOWN = Message("地址里的{word}“{shown}”不存在{rest}。")
WALL_NOT_READY = Message("数据库正在准备，就绪后本屏自动显示。")
TITLE = Message("状态大屏 · {brand}")
