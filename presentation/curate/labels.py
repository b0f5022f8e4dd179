"""Words of the review of an import, on its page and in its workbook."""

from presentation.language import Message, say

TITLE = Message("录入审核")
LOCAL = Message("本机 127.0.0.1，不联网")
DOCUMENT = Message("原文")
ROWS = Message("待审的行")
ORDER = Message("有差错的、拿不准的在前；点一行，左边标出它在原文的位置；点原文的一格，转到那一行")
UNDO = Message("撤销")
WRITE = Message("写入已接受的行")
ACCEPT = Message("接受")
CORRECT = Message("保存改正")
REJECT = Message("不收")
SPLIT = Message("拆成两行")
MERGE = Message("并成一行")
MERGED = Message("并入 {id}")
MERGE_NEEDS = Message("先选中要并的各行（按住 Ctrl 点），最后点的一行留下")
NEW_INDICATOR = Message("新立指标")
NEW = Message("新立：{name}（{code}）")
NEWLY = Message("新立")
TAKE = Message("收为一行")
KEEP_ID = Message("{id}：“{word}”要在理由里写留下那一行的编号")
INTO_TABLE = Message("收入哪张表")
REASON = Message("不收的理由")
COLUMNS = Message("各列（改了再按“保存改正”）")
INDICATOR = Message("统一指标：输入名称查找")
NEAREST = Message("最相近的统一指标")
CHECKING = Message("正在检查……")
SAME_AS = Message("与“{words}”（{id}，{locator}）说的是同一个数")
NO_FAULT = Message("没有差错")
NOTHING = Message("没有选中的行")
NOT_SHOWN = Message("在原文里找不到这个位置，原文如下：")
PAGE_BEFORE = Message("上一页")
PAGE_AFTER = Message("下一页")
MAGNIFY = Message("放大")
DOWNLOAD = Message("导出 Excel")
UPLOAD = Message("读回 Excel")
LEFT_OUT = Message("未收录的 {count} 处")
NEEDS_REASON = Message("不收要写理由")
IS_WRITTEN = Message("这一行已写入整理文件，请直接改那个文件")
NO_DOCUMENT = Message("写到哪份文件？请用 DOCUMENT=代码 重新运行 make curate")
UNKNOWN_DOCUMENT = Message("documents.csv 里没有 {document}，请先加一行")
BY_PASSAGE = Message("逐段")
BY_ROW = Message("逐行")
PASSAGE = Message("段")
SETTLE = Message("整段定：收勾选的，其余不收")
TAKE_TICKED = Message("只收勾选的，其余以后看")
SPACE = Message("空格")
TICK = Message("勾选")
ALL_LISTED = Message("全选列出的")
TICK_ALL = Message("全勾 / 全不勾")
EARLIER = Message("上一段")
LATER = Message("下一段")
NOT_TICKED = Message("逐段审核时没有勾选")
UNLIKELY = Message("也许不是项目的 {count} 行；在原文里点一处，就勾上它")
SETTLED = Message("这一段另有 {count} 行已定")
OTHER_READINGS = Message("其他读法")
REST = Message("其余各段：也许不是项目")
SHARED = Message("…")
SHARED_HELP = Message("看、改与上一行相同的各列（E）")
GROUP_HELP = Message("这一组都勾上、都去掉（G）；在这一行改了相同的列，全组跟着改")
TICK_GROUP = Message("全组勾选")
EDIT = Message("改这一行")
FILL_DOWN = Message("向下填")
TAKE_FIGURE = Message("选中的字收为一个数")
TAKE_PROJECT = Message("收为项目")
TAKE_INVESTMENT = Message("收为投资")
SETTLE_SHORT = Message("整段定")
TAKE_SHORT = Message("只收勾选的")
NO_ROW_LIKE = Message("这一段没有同类的行可以照着补：请用“未收录”里的“收为一行”")
DECIDED_ELSEWHERE = Message("这一段在别处已经定过，没有再记；请看下一段")
STOPPED = Message(
    "审核程序没有回应：没有定下的勾选和改动还在页面上，已经定的都在。在终端重新运行 make curate，"
    "页面自己接上，再按一次回车"
)
NOT_DRAWN = Message("选中的行还没有画出来，没有作决定：看到它以后再按")
NOT_KEPT = Message("没有记下：{file} 写不进去（{why}）。腾出地方或改好权限，再做一次")
BROKEN = Message("程序出错，这一步没有做成：{why}")
NEW_INDICATORS = Message("新立的指标")
PLAIN_CERTAIN = Message("确定")
PLAIN_DOUBT = Message("拿不准")

STATUS = {
    "waiting": Message("待看"),
    "accepted": Message("已接受"),
    "corrected": Message("已改正"),
    "rejected": Message("不收"),
    "written": Message("已写入"),
}

HEADS = {
    "id": Message("编号"),
    "decision": Message("决定"),
    "reason": Message("理由"),
    "status": Message("状态"),
    "faults": Message("差错"),
    "doubts": Message("待核对"),
    "evidence": Message("原文"),
    "nearest": Message("最相近"),
    "sure": Message("把握"),
    "name": Message("名称"),
    "printed": Message("印的"),
    "period": Message("时点"),
    "role": Message("角色"),
    "area": Message("区域"),
    "table": Message("表"),
    "indicator": Message("指标"),
}

SHEET_NOTES = (
    Message("“决定”一列从下拉框选：接受、不收（须写理由），空着是还没看。"),
    Message("“拆成两行”留一份照抄的行，“新立指标”为这一行建一个统一指标，都在再导出的工作簿里填。"),
    Message("“并成一行”在理由里写留下那一行的编号，这一行就不收了。"),
    Message("“未收录”一页列出没有建议的各处：选了“收入哪张表”，读回后就多一行。"),
    Message("改了格子就是改正，不必再选“接受”。编号不要改。"),
    Message("有固定用语的列有下拉框；列名上的批注取自数据整理指南。"),
    Message("存好后在审核页按“读回 Excel”，或运行 make curate … READ=文件。"),
)
HOW_TO = Message("说明")

READ_BACK = Message("读回 {count} 行的决定")
CONFLICT = Message("{id}：两处都改了，没有读回。审核页：{here}；工作簿：{there}")
NO_ROW = Message("{id}：审核里没有这一行，没有读回")
BAD_WORD = Message("{id}：“决定”写的是“{word}”，没有读回")
TURNED = Message("{id}：{column} 被 Excel 改成了日期，没有读回")
CLEARED = Message("{id}：已有的决定在工作簿里清空了；要退回请在审核页撤销")
ABSENT = Message("工作簿里少了 {count} 行（{first} 等），它们的决定不变")
OTHER_IMPORT = Message("这个工作簿不是从这次导入导出的")


def progress(counts: dict[str, int]) -> str:
    """How far the review has come."""
    return say(
        "已接受 {accepted}，改正 {corrected}，不收 {rejected}，已写入 {written}，待看 {waiting}，"
        "共 {total} 行",
        total=sum(counts.values()), **counts,
    )  # fmt: skip


def passage(title: str, waiting: int) -> str:
    """A passage and how many of its rows wait."""
    return say("（{waiting}）{title}", waiting=waiting, title=title)


def some_decided_elsewhere(count: int) -> str:
    """Rows of a passage that another page had decided in the meantime."""
    return say("其中 {count} 行在别处已经定过，照那里的", count=count)


def group(count: int) -> str:
    """How many rows share their columns with the first."""
    return say("全组 {count}", count=count)


def page(number: int, count: int) -> str:
    """Which page of the document is shown."""
    return say("第 {number} 页，共 {count} 页", number=number, count=count)


def wrote(count: int) -> str:
    return say("写入了 {count} 行", count=count)


def not_written(rows: int) -> str:
    return say(
        "有 {rows} 行有差错，一行也没有写入；已转到“逐行”，有差错的排在最前，改好再写入", rows=rows
    )


def elsewhere(problem: str) -> str:
    return say("整理文件本身的差错：{problem}", problem=problem)
