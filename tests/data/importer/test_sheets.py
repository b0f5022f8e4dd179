"""Sheets as offices keep them: what Excel shows is read, and what it hides is said."""

import zipfile
from datetime import datetime

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from data.importer.formats import read_document
from data.importer.formats.number_formats import number_text
from data.importer.records import FileTable


def _sheet():
    book = openpyxl.Workbook()
    for row in (["指标", "2024年", "2025年"], ["甲", 5, 6], ["乙", 7, 8]):
        book.active.append(row)
    return book, book.active


def _cells(book, folder):
    book.save(folder / "a.xlsx")
    document = read_document(folder / "a.xlsx")
    tables = [block for block in document.blocks if isinstance(block, FileTable)]
    return document, {(cell.row, cell.column): cell for table in tables for cell in table.cells}


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (2.5, "0", "3"),
        (0.125, "0.00", "0.13"),
        (0.065, "0.0%", "6.5%"),
        (1234.5, "#,##0_ ", "1,235"),
        (-3.2, "0.0_);[Red]\\(0.0\\)", "(3.2)"),
        (200, '0"家"', "200家"),
        (1000, '"≥"0', "≥1000"),
        (0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ', "-"),
        (7, "0.0##", "7.0"),
    ],
)
def test_a_number_is_as_its_format_shows_it(value, number_format, shown):
    assert number_text(value, number_format) == (shown, "")


def test_a_long_number_without_a_format_may_be_shown_shorter():
    assert number_text(5.25, "General") == ("5.25", "")
    assert "看列宽" in number_text(1 / 3, "General")[1]


def test_what_a_sheet_hides_is_read_in_doubt(tmp_path):
    book, sheet = _sheet()
    sheet.row_dimensions[2].hidden = sheet.column_dimensions["C"].hidden = True
    _, cells = _cells(book, tmp_path)
    hidden = {place for place, cell in cells.items() if "隐藏" in cell.doubt}
    assert hidden == {(1, 0), (1, 1), (0, 2), (1, 2), (2, 2)}


def test_a_formula_without_a_result_is_in_doubt_and_not_lost(tmp_path):
    book, sheet = _sheet()
    sheet["B2"] = "=2+3"
    _, cells = _cells(book, tmp_path)
    assert (cells[1, 1].text, cells[1, 1].doubt[:4]) == ("", "B2 是")


def test_a_date_where_a_number_was_meant_is_in_doubt(tmp_path):
    book, sheet = _sheet()
    sheet["B2"] = datetime(2023, 3, 4)
    _, cells = _cells(book, tmp_path)
    assert cells[1, 1].text == "2023-03-04" and "也许本来是 3-4" in cells[1, 1].doubt


def test_a_raised_digit_of_a_sheet_is_no_digit_of_its_number(tmp_path):
    book, sheet = _sheet()
    sheet["B2"] = CellRichText("5", TextBlock(InlineFont(vertAlign="superscript"), "1"))
    _, cells = _cells(book, tmp_path)
    assert (cells[1, 1].text, cells[1, 1].doubt) == ("5¹", "")


def test_what_a_sheet_says_outside_its_cells_is_named(tmp_path):
    book, sheet = _sheet()
    sheet["B2"].comment = Comment("口径调整", "甲")
    book.save(tmp_path / "a.xlsx")
    box = '<d xmlns:a="a"><a:txBody><a:t>单位：亿元</a:t></a:txBody></d>'
    with zipfile.ZipFile(tmp_path / "a.xlsx", "a") as archive:
        archive.writestr("xl/drawings/drawing9.xml", box)
    reasons = [reason for _, reason in read_document(tmp_path / "a.xlsx").unread]
    assert reasons == ["B2 有批注：口径调整", "文本框中的文字没有读：单位：亿元"]
