"""What the site promises to readers with disabilities, and what it does not yet keep."""

from presentation.language import Lines, mark

TEXT = Lines(
    mark(
        "本站按《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）"
        "和 WCAG 2.2 AA 级制作。"
    ),
    mark(
        "只用键盘就能走完每个页面：Tab 前进，Shift+Tab 后退，Enter 打开，"
        "Esc 关闭菜单和说明；按 / 到搜索框。"
    ),
    mark("每个图形都有一句话说明它画的是什么；评价同时用颜色、形状和文字表示。"),
    mark(
        "“长者模式”放大字号、加强对比、用句子代替表格，并可朗读；“深色”换成深色底。"
        "选择记在地址和本机里。"
    ),
    mark("页面不用脚本也能阅读；放大到 400%、屏幕宽 320 像素时不需要左右拖动整个页面。"),
    mark("支持 Chromium 80、Firefox 80、Safari 14 及以后的浏览器；更早的浏览器能读到文字。"),
    mark("已知不足：几张宽表在窄屏上要在表内左右移动；原始文件的扫描件不在本站。"),
    mark("遇到障碍，请通过页脚的联系方式或“我要纠错”告诉我们。"),
)
