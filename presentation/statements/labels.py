"""The statements of a public site: map, accessibility, corrections."""

from presentation.language import Message

ACCESSIBILITY = Message("无障碍声明")
CORRECTIONS = Message("我要纠错")
CORRECTION_OF = Message("纠错：{figure}")
CORRECTIONS_NOTE = Message("数字、评价、出处有误，都请告诉我们。写明编号，我们就能找到是哪一处。")
FIGURE_IS = Message(
    "要纠正的是：{name}，{area}，{period}{role}，原文“{printed}”，"
    "出处《{document}》{locator}，编号 {figure}。"
)
NO_CHANNEL = Message("主办单位还没有公布纠错的邮箱或表单。请记下编号，通过页脚的联系方式告知。")
SEND = Message("发送纠错")
SITE_MAP = Message("网站地图")
SITE_MAP_NOTE = Message("本站的全部页面。")
UNKNOWN_FIGURE = Message("没有编号为“{figure}”的数。")
