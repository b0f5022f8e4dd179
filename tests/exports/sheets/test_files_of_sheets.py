"""CSV and XLSX made of invented, hostile cells, read again as a spreadsheet reads them."""

import csv
import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.records.places import Document
from exports.csv_text import sheet_csv
from exports.sheets.sheet import NUMBER, TEXT, Cell, Cover, Number, Sheet, SheetColumn
from exports.sheets.xlsx import FONT, LONGEST_TEXT, sheet_name, xlsx

HOSTILE = (
    "=1+1", '=HYPERLINK("http://example.invalid","x")', "+1+1", "-2+3*cmd", "@SUM(A1)", "\t=1+1",
    "\r=1+1", "\n=1+1", "＝1+1", "http://example.invalid/", "internal:说明!A1", "{=1+1}", "1e5",
    "007", "2020-01", "TRUE", "#N/A", "🌸 花", "第一行\n第二行", "a\x00b\x07c", "_x0041_",
    "\ud800", "\ufffe", '双"引"号,逗号', "  空白  ", "",
)  # fmt: skip
#: What a spreadsheet would make a number, a date, a truth value or an error of.
REWRITTEN = ("1e5", "007", "2020-01", "TRUE", "#N/A")
DOCUMENT = Document("d", "demo", "示例文件", "示例", "示例机关", "", "2024", "2023-06-30", "")
COVER = Cover(
    "示例表", "http://127.0.0.1/x?a=1", "示例区", "示例规划", "2022 年", (("主题", "全部"),),
    ("示例",), documents=(DOCUMENT,), release="0123456789ab", credit="示例",
)  # fmt: skip


def sheet_of(*cells: Cell, kind: str = TEXT, title: str = "表") -> Sheet:
    return Sheet(title, (SheetColumn("列", kind),), tuple((cell,) for cell in cells))


def opened(*sheets: Sheet, cover: Cover = COVER) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx(sheets, cover)))


def first(*sheets: Sheet) -> Worksheet:
    page = opened(*sheets).worksheets[0]
    assert isinstance(page, Worksheet)
    return page


def clean(text: str) -> str:
    return re.sub("[\x00\x07\ud800\ufffe]", "", text).replace("\r", "\n")


def test_no_text_becomes_a_formula_a_link_or_a_number_in_xlsx() -> None:
    page = first(sheet_of(*HOSTILE))
    for line, text in enumerate(HOSTILE, start=2):
        cell = page.cell(line, 1)
        assert (cell.value or "") == clean(text), text
        assert cell.data_type == ("s" if clean(text) else "n"), text
        assert cell.hyperlink is None


def test_a_workbook_holds_no_formula_and_no_outside_address() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx([sheet_of(*HOSTILE)], COVER))) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    sheets = [text for name, text in parts.items() if name.startswith("xl/worksheets/sheet")]
    assert sheets and not any("<f>" in text or "<hyperlink" in text for text in sheets)
    assert not any('TargetMode="External"' in text for text in parts.values())


def test_hostile_texts_come_back_from_csv_behind_an_apostrophe() -> None:
    text = sheet_csv(sheet_of(*HOSTILE)).removeprefix("\ufeff")
    rows = [row[0] if row else "" for row in csv.reader(io.StringIO(text, newline=""))][1:]
    for written, read in zip(HOSTILE, rows, strict=True):
        runs = written.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
        assert read == ("'" if runs or written in REWRITTEN else "") + clean(written), written


def test_a_csv_starts_with_the_mark_and_ends_lines_as_excel_does() -> None:
    assert sheet_csv(sheet_of("甲", None)) == '\ufeff列\r\n甲\r\n""\r\n'


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    text = first(sheet_of("🌸" * LONGEST_TEXT)).cell(2, 1).value
    assert isinstance(text, str) and text.endswith("（过长，已截断）")
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT


@pytest.mark.parametrize(
    ("cell", "value", "shown"),
    [(Number(28.1, 2), 28.1, "0.00"), (Number(1e12, 0), 1e12, "0"), (Number(-7.5, 1), -7.5, "0.0")],
)
def test_a_number_is_a_number_with_its_decimals(cell: Number, value: float, shown: str) -> None:
    written = first(sheet_of(cell, kind=NUMBER)).cell(2, 1)
    assert (written.value, written.data_type, written.number_format) == (value, "n", shown)


def test_a_missing_number_is_an_empty_cell() -> None:
    assert first(sheet_of(None, kind=NUMBER)).cell(2, 1).value is None
    assert sheet_csv(sheet_of(None, kind=NUMBER)).splitlines()[1] in ("", '""')


def test_the_heading_is_frozen_bold_and_filtered() -> None:
    page = first(sheet_of("甲"))
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:A2")
    head = page.cell(1, 1).font
    assert (head.b, head.name) == (True, FONT)


def test_the_last_sheet_tells_what_the_table_is_and_comes_from() -> None:
    about = opened(sheet_of("甲")).worksheets[-1]
    lines = [(row[0].value, row[1].value) for row in about.iter_rows(min_row=2, max_col=2)]
    assert about.title == "说明"
    assert ("数据版本", "0123456789ab") in lines and ("主题", "全部") in lines
    assert ("网页地址", "http://127.0.0.1/x?a=1") in lines and ("许可", "未声明许可") in lines
    assert any(name == "来源文件" and "《示例文件》" in str(text) for name, text in lines)


def test_sheet_names_are_ones_that_excel_takes() -> None:
    used: set[str] = set()
    names = [sheet_name(title, used) for title in ("a/b:c*[d]?", "长" * 40, "长" * 41, "'", "说明")]
    assert names[0] == "abcd" and names[3] == "表"
    assert all(len(name) <= 31 for name in names) and len(set(names)) == len(names)


def test_the_same_sheets_are_the_same_bytes() -> None:
    assert xlsx([sheet_of("甲")], COVER) == xlsx([sheet_of("甲")], COVER)
