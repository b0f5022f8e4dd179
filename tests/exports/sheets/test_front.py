"""The first sheet of a workbook: what one prints. Cells are invented."""

import io

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from exports.sheets.sheet import TEXT, Cover, Link, Sheet, SheetColumn
from exports.sheets.xlsx import xlsx

SITE = "https://example.invalid/plan/"
COVER = Cover(
    "示例表", "", "示例区", "示例规划", "2022 年", documents=(), release="0123456789ab", site=SITE
)
COLUMNS = tuple(SheetColumn(title, TEXT) for title in ("区域", "指标", "原文", "出处", "很多"))
ROW = ("甲区", "指标甲", "28.10", Link("《示例》表 1", "/indicator/a/b#figure-c"), "长" * 200)
WHOLE = Sheet("指标", COLUMNS, (ROW,), front=("指标", "原文", "出处"))


def pages(sheet: Sheet, cover: Cover = COVER) -> list[Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(xlsx([sheet], cover)))
    return [page for page in book.worksheets if isinstance(page, Worksheet)]


def test_the_table_to_print_stands_before_every_column_and_before_the_note() -> None:
    assert [page.title for page in pages(WHOLE)] == ["表", "明细", "说明"]
    assert [cell.value for cell in pages(WHOLE)[0][1]] == ["指标", "原文", "出处"]
    assert pages(WHOLE)[1].max_column == len(COLUMNS)


def test_it_prints_on_a4_across_one_page_wide_with_names_and_heading_repeated() -> None:
    front = pages(WHOLE)[0]
    setup = front.page_setup
    assert (setup.paperSize, setup.orientation, setup.fitToWidth or 1) == (9, "landscape", 1)
    assert front.sheet_properties.pageSetUpPr.fitToPage
    assert (front.print_title_cols, front.print_title_rows) == ("$A:$A", "$1:$1")


def test_a_printed_number_is_a_number_there_with_its_decimals() -> None:
    cell = pages(WHOLE)[0]["B2"]
    assert (cell.value, cell.data_type, cell.number_format) == (28.1, "n", "0.00")
    assert pages(WHOLE)[1]["C2"].value == "28.10"


def test_a_source_leads_to_its_figure_below_the_address_of_the_site_alone() -> None:
    cell = pages(WHOLE)[0]["C2"]
    assert cell.value == "《示例》表 1" and cell.hyperlink is not None
    assert f"{cell.hyperlink.target}#{cell.hyperlink.location}" == f"{SITE}indicator/a/b#figure-c"
    unplaced = Cover("示例表", "", documents=(), release="0123456789ab")
    assert pages(WHOLE, unplaced)[0]["C2"].hyperlink is None


def test_a_table_that_is_printed_whole_has_no_second_sheet_of_the_same() -> None:
    assert [page.title for page in pages(Sheet("指标", COLUMNS, (ROW,)))] == ["表", "说明"]
