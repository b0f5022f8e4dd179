"""An invented document in a layout of its own, and an invented city to import it into."""

from pathlib import Path

import docx

from data.curation.read import read_curated
from data.importer.context import Context
from data.importer.records import Cell, FilePlace, FileTable, ImportResult, SourceParagraph
from tests.conftest import TINY

#: Units in a column of its own at the end, a head of three rows, periods of three quarters, another
#: bracket for sums, a row that names its group, and verdicts that no document here has printed.
HEAD = [
    ["指标名称", "", "完成情况", "", "", "规划目标", "", "类型", "计量单位"],
    ["", "", "2023年", "2024年前三季度", "进展", "2025年", "", "", ""],
]
ROWS = [
    ["1", "企业数量", "1,200", "1,310", "好于预期", "≥1500", "", "预期性", "家"],
    ["2", "投资总额", "〔260〕", "—", "滞后", "〔900〕", "", "预期性", "亿元"],
    ["", "#核心区", "110", "95", "", "400", "", "预期性", "亿元"],
    ["3", "平均寿命", "79.1", "", "符合预期", "提高1岁", "", "约束性", "岁"],
]


def table(rows: list[list[str]], *, page: int = 1, lefts: tuple[float, ...] = ()) -> FileTable:
    """A table of plain cells."""
    cells = tuple(
        Cell(text, row, column, page=page)
        for row, line in enumerate(rows)
        for column, text in enumerate(line)
    )
    return FileTable(cells, FilePlace(page=page, table=1), lefts)


def paragraph(text: str) -> SourceParagraph:
    return SourceParagraph(text, FilePlace(paragraph=1))


def context(folder: Path, district: str = "demo", plan: str = "") -> Context:
    """The invented city of the other tests, whose document has boxes with text, too."""
    names = "table,counted,holds,note\n表1,yes,,\n专栏1-1,no,text,\n"
    for name, text in {**TINY, "demo-2023/tables.csv": names}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    frames, problems = read_curated(folder)
    assert problems == []
    return Context(frames, district, plan)


def word_file(path: Path) -> Path:
    """The invented document as a Word file, its cells merged."""
    file = docx.Document()
    file.add_paragraph("附表1　“十四五”规划主要指标进展")
    grid = file.add_table(len(HEAD) + len(ROWS), 9)
    for row, line in enumerate(HEAD + ROWS):
        for column, text in enumerate(line):
            grid.cell(row, column).text = text
    for first, last in (((0, 0), (1, 1)), ((0, 2), (0, 4)), ((0, 5), (0, 6)), ((1, 5), (1, 6)),
                        ((0, 7), (1, 7)), ((0, 8), (1, 8))):  # fmt: skip
        grid.cell(*first).merge(grid.cell(*last))
    for row in range(2, len(HEAD) + len(ROWS)):
        grid.cell(row, 5).merge(grid.cell(row, 6))
    file.add_paragraph("注：带〔〕的为五年累计数，—表示缺乏统计数据。")
    file.save(str(path))
    return path


def figures(outcome: ImportResult) -> list[dict[str, str]]:
    return [proposal.row for proposal in outcome.proposals if proposal.table == "figures"]
