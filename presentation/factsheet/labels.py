"""Labels and sentences of the fact sheet."""

from __future__ import annotations

from presentation.language import Message

ONE_PAGE = Message("一页纸")
PRINT = Message("打印这一页（A4）")
DOCX = Message("下载 DOCX")
TO_DISTRICT = Message("区域页")
RELEASE = Message("数据版本 {release}")
TITLE = Message("{area}：{plan}")
TITLE_AT = Message("{area}：{plan}，{when}")
ACTUAL_OVER_TARGET = Message("实际 / 目标")
AHEAD = Message("达到或超过的 {count} 项")
MORE = Message("另有 {count} 项见区域页。")
OPEN = Message("暂未评价 {count} 项，不算滞后：")
OPEN_OF = Message("{names}（{reason}）")
OPEN_NUMBER = Message("{reason} {count} 项")
PROJECTS = Message("项目与投资")
GROUP = Message("项目组")
TARGETS = Message("目标 {count} 项")
NO_RESULTS = Message("没有结果不等于滞后：不画进度，不涂评价颜色。")
OFFICIAL_ALL = Message("评价均为官方评价，原词照录。")
COMPUTED_ALL = Message("没有官方评价，均为系统测算。")
BOTH = Message("{official} 项为官方评价，原词照录；{computed} 项为系统测算。")
SOURCES = Message("出处：{sources}。数据截至 {until}。")
BY = Message("主办：{organisation}。网址：{address}")
ADDRESS = Message("网址：{address}")
UNKNOWN = Message("没有这张一页纸")
SHEET_OF = Message("{area}一页纸")
