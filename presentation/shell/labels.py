"""Words around every page."""

from __future__ import annotations

from presentation.language import Message

ADDRESS_TOO_LONG = Message("地址太长")
ADDRESS_TOO_LONG_LEAD = Message("地址超过 4 kB，请缩短后再试。")
BACK_TO_OVERVIEW = Message("回到总览")
BAD_REQUEST = Message("请求有误")
BAD_REQUEST_LEAD = Message("地址或内容无法识别，请检查后再试。")
BODY_TOO_LARGE = Message("内容太大")
BODY_TOO_LARGE_LEAD = Message("随请求发送的内容超过 64 kB。")
BREADCRUMBS = Message("当前位置")
CHOOSE_PLAN = Message("选择规划")
DATA_INTERFACE = Message("数据接口")
DATA_RELEASE_IS = Message("数据版本 {version}")
DOWNLOAD_AS_FORMAT = Message("下载{what}（{word}）")
DOWNLOAD_NAMED = Message("下载{name}：")
DOWNLOAD_TITLED = Message("下载{title}（{label}）")
EMBED_CODE = Message("嵌入代码")
FELL_BACK = Message("，已改为默认显示")
FOOTER = Message("页脚")
FOOTER_LEAD = Message(
    "本页数字均取自公开文件，保留原文写法；系统测算结果单独标明，不代替官方评价。"
)
GONE_LEAD = Message("地址可能抄错，或页面已移走。")
LINK = Message("链接")
MAIN_NAVIGATION = Message("主导航")
NO_SUCH_PAGE = Message("没有这个页面")
NO_SUCH_PAGE_LEAD = Message("地址可能抄错，或页面已移走。可以从下面的入口继续。")
OPERATOR_IS = Message("主办单位：{organisation}")
PAGE_FAILED = Message("页面暂时无法显示")
PAGE_FAILED_LEAD = Message("服务器遇到问题，已记录。请稍后再试。")
SHARE = Message("分享与引用")
SHARE_TITLED = Message("分享与引用：{title}")
SKIP_TO_CONTENT = Message("跳到正文")
TAKE_ALONG = Message("下载与分享")
TAKE_ALONG_OF = Message("下载与分享：{section}")
TOO_MANY_READERS = Message("访问的人太多")
TOO_MANY_READERS_LEAD = Message("这个页面正在排队生成，几秒后会自动重试。")
VALUE_UNKNOWN_FELL_BACK = Message("地址里的{word}“{shown}”不存在{fell_back}。")
WALL = Message("状态大屏")
LOADING = Message("正在载入…")
