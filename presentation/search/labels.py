"""Words of the search."""

from presentation.language import Message, Words, mark

#: Kind of what is found -> its heading, in the order of the page.
KINDS = Words(
    {
        "district": mark("区域"),
        "indicator": mark("指标"),
        "task": mark("任务"),
        "department": mark("部门"),
        "project": mark("项目"),
        "document": mark("文件"),
        "term": mark("名词"),
        "figure": mark("印有这个数的地方"),
    }
)
ASK = Message("输入指标、项目、任务、部门、文件或区域的名称，也可以输入拼音、首字母或一个数。")
FOUND = Message("找到 {count} 条。")
FOUND_BY_SOUND = Message("按拼音找到“{name}”等 {count} 条。")
FOUND_NEAR = Message("没有完全一样的，相近的有 {count} 条。")
LEADS = Message("牵头 {count} 项任务")
MORE = Message("另有 {count} 条，请把词写得更完整。")
NOTHING_FOUND = Message("没有找到“{q}”。可以少写几个字，或换一种说法。")
TITLE = Message("搜索")
TITLE_OF = Message("搜索：{q}")
