"""An invented document as the files that LibreOffice saves: the same figures from each format."""

import pytest

from bench.importer.documents import convert, flat_sheets, flat_text
from bench.importer.grids import Grid, split_grid
from data.importer.formats import read_document
from data.importer.propose import propose
from data.importer.records import SourceParagraph
from tests.data.importer.sample import context, figures
from tests.tools import tool

FORMATS = ("docx", "pdf", "xlsx")
HEAD = [["序号", "指标名称", "2025年", ""], ["", "", "目标", "实际"]]
ROWS = [[str(number), f"第{number}号公园面积（公顷）", f"{number}.5", f"{number + 1}.0"]
        for number in range(1, 91)]  # fmt: skip
CAPTION = "附表1：示例区2025年计划主要指标"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    tool("soffice", "libreoffice")
    folder = tmp_path_factory.mktemp("office")
    (grid,) = split_grid([*HEAD, *ROWS], 2)
    text: list[str | Grid] = [
        "（一）总体情况",
        "甲。",
        "（二）重点任务",
        "1.修路。加快。",
        "2.修桥。加快。",
        CAPTION,
        grid,
    ]
    flat = {"a.fodt": flat_text(text), "a.fods": flat_sheets({"附表": [CAPTION, grid]})}
    convert({"a.fodt": flat["a.fodt"]}, ("docx", "pdf"), folder)
    convert({"a.fods": flat["a.fods"]}, ("xlsx",), folder)
    return {kind: folder / f"a.{kind}" for kind in FORMATS}


@pytest.mark.parametrize("kind", FORMATS)
def test_each_format_gives_every_cell_of_a_table_over_pages(files, kind, tmp_path):
    rows = figures(propose(read_document(files[kind]), context(tmp_path)))
    cells = {(row["locator"], row["role"], row["printed_value"], row["unit"]) for row in rows}
    assert cells == {
        (f"附表1 第{row[0]}行", role, text, "公顷")
        for row in ROWS
        for role, text in (("target", row[2]), ("actual", row[3]))
    }


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_automatic_numbers_are_part_of_the_headings(files, kind):
    blocks = read_document(files[kind]).blocks
    texts = [block.text for block in blocks if isinstance(block, SourceParagraph)]
    assert texts[:5] == [
        "（一）总体情况",
        "甲。",
        "（二）重点任务",
        "1.修路。加快。",
        "2.修桥。加快。",
    ]
