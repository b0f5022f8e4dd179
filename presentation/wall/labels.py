"""Labels and sentences of the pages about wall."""

from __future__ import annotations

from presentation.language import Message

ALL_AREAS = Message("全部区域")
CONNECTING = Message("正在连接")
DELIVERY_RATE = Message("实施率")
DWELL_OUT_OF_RANGE = Message(
    "地址里的停留“{shown}”不是 {shortest} 到 {longest} 秒，已改为 {dwell} 秒。"
)
FIRST_DISTRICTS = Message("共 {count} 个区域，轮播前 {most} 个；在地址里用 districts= 选别的。")
MOST_DISTRICTS = Message("一块屏最多轮播 {most} 个区域，其余已略去。")
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
CITY = Message("各区一览")
EACH_DISTRICT = Message("区域 · 时点 · 规划 · 评价")
NEVER_ADDED = Message("各行方法不同，只并列，不相加，不排名")
LARGEST_GAPS = Message("各区差距最大的一项")
OF_EACH = Message("不跨方法比较")
SINCE_BEFORE = Message("最近一次改动")
ALL_HAVE_RESULTS = Message("收录的规划都有结果。")
SIDE_BY_SIDE = Message("截至各区最新的评价")
PREVIOUS = Message("上一屏")
NEXT = Message("下一屏")
PAUSE = Message("暂停")
LEAVE = Message("返回网站")
SCAN = Message("扫码看本屏的网页")
CONTROLS = Message("换屏与暂停")
BOARD_UNKNOWN = Message("屏")
QUIET_NOT_READ = Message("地址里的静默时段“{shown}”不是 22:00-06:00 这样的时段，已略去。")
