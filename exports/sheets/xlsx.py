"""Sheets -> an XLSX workbook that Excel, WPS and LibreOffice open as it is meant.

Its first sheet is what one prints, as wide as a page; every column stands on the second.
Texts are written as texts, whatever they start with. The same sheets give the same bytes.
"""

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_range

from exports.csv_text import readable
from exports.sheets.cover import cover_rows
from exports.sheets.sheet import Cell, Cover, Link, Number, Sheet, SheetColumn
from presentation import common
from presentation.charts.palette import palette
from presentation.charts.text_width import digits_wide
from presentation.sheets import labels

FONT = labels.FONT
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: What Excel takes for a cell's text, counted in UTF-16 units, and for a sheet's name.
LONGEST_TEXT, LONGEST_NAME = 32_767, 31
_UNNAMEABLE = re.compile(r"[\[\]:*?/\\'\x00-\x1f]+")
#: Widths in digits: of the narrowest column, of the widest, of the widest of 说明 and on paper.
_NARROWEST, _WIDEST, _ABOUT, _ON_PAPER = 8, 48, 90, 42
#: A line's height in points, and how many lines a row of data shows at most.
_LINE, _MOST_LINES = 16.5, 3
#: What a sheet of A4 across holds at a size that can be read, in digits.
_PAPER = 190
#: No time of day in a workbook: the same sheets are the same bytes.
#: A figure's text that is a number as it stands: digits, no zero before them.
_A_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,12})(?:\.(\d{1,9}))?", re.ASCII)
_CREATED = datetime(2000, 1, 1)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": FONT, "font_size": 10},
}
_HEAD = {
    "bold": True,
    "bg_color": palette()["sunk"],
    "bottom": 1,
    "text_wrap": True,
    "valign": "vcenter",
    "align": "left",
}


@dataclass
class _Formats:
    """The workbook's formats, each made once."""

    book: Any
    made: dict[str, Any]
    site: str = ""

    def number(self, cell: Number) -> Any:
        """Plain digits with the decimals of the cell, never an exponent."""
        return self._of("0." + "0" * cell.decimals if cell.decimals else "0")

    @property
    def text(self) -> Any:
        return self._of("@")

    @cached_property
    def head(self) -> Any:
        return self.book.add_format(_HEAD)

    @cached_property
    def link(self) -> Any:
        """As links are known everywhere: underlined, in the colour of links."""
        drawn = {"underline": 1, "font_color": palette()["link"], "text_wrap": True}
        return self.book.add_format({"valign": "top", "indent": 1, **drawn})

    def _of(self, code: str) -> Any:
        if code not in self.made:
            # Texts are "General": in a cell formatted as text, a number typed over it stays text.
            wraps = {"text_wrap": True, "align": "left"}
            shown = wraps if code == "@" else {"num_format": code, "align": "right"}
            self.made[code] = self.book.add_format({"valign": "top", "indent": 1, **shown})
        return self.made[code]


def xlsx(sheets: Sequence[Sheet], cover: Cover) -> bytes:
    """The workbook: 表 to print, the sheets in their order, 说明 with what they come from."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _OPTIONS)
    book.set_properties({"title": readable(cover.title), "created": _CREATED})
    formats = _Formats(book, {}, cover.site)
    used: set[str] = set()
    _add_front(book.add_worksheet(sheet_name(labels.SHEET(), used)), sheets[0], formats, cover)
    for sheet, name in _detailed(sheets):
        page = book.add_worksheet(sheet_name(name, used))
        across = _fill(page, sheet, formats)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
        _set_for_paper(page, cover, across)
    about = _about(sheets, cover)
    page = book.add_worksheet(sheet_name(about.title, used))
    _set_for_paper(page, cover, _fill(page, about, formats, _ABOUT, _ABOUT))
    book.close()
    return file.getvalue()


def _detailed(sheets: Sequence[Sheet]) -> list[tuple[Sheet, str]]:
    """Sheets and their names: the first one with every column, unless all of them are printed."""
    first, *others = sheets
    detail = [(first, labels.DETAIL())] if first.front else []
    return [*detail, *((sheet, sheet.title) for sheet in others)]


def _about(sheets: Sequence[Sheet], cover: Cover) -> Sheet:
    columns = (SheetColumn(common.PROJECT(), "text"), SheetColumn(labels.CONTENTS(), "text"))
    return Sheet(common.NOTE(), columns, tuple(cover_rows(cover, sheets)))


def _add_front(page: Any, sheet: Sheet, formats: _Formats, cover: Cover) -> None:
    """What is read on paper: A4 across, one page wide, its names beside every further column."""
    brief = sheet.brief()
    rows = tuple(tuple(_as_number(cell) for cell in row) for row in brief.rows)
    _fill(page, replace(brief, rows=rows), formats, _ON_PAPER, _ABOUT)
    page.autofilter(0, 0, max(len(rows), 1), len(brief.columns) - 1)
    _set_for_paper(page, cover, _PAPER)
    page.repeat_columns(0, max(brief.kept, 1) - 1)
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    title = " ".join(part for part in (cover.area, cover.plan, cover.period, cover.title) if part)
    page.set_header(f"&L{readable(title)[:200].replace('&', '&&')}")


def _as_number(cell: Cell) -> Cell:
    """A printed figure that is nothing but a number, as one: it adds up and stands to the right."""
    text = _A_NUMBER.fullmatch(cell) if isinstance(cell, str) else None
    return Number(float(text[0]), len(text[1] or "")) if text else cell


def sheet_name(title: str, used: set[str]) -> str:
    """A name Excel takes: no sign it forbids, 31 characters, told apart from those in `used`."""
    name = _UNNAMEABLE.sub("", title)[:LONGEST_NAME] or labels.SHEET()
    number = 1
    while name.casefold() in used:
        number += 1
        name = f"{name[: LONGEST_NAME - 3]}_{number}"
    used.add(name.casefold())
    return name


def _fill(
    page: Any, sheet: Sheet, formats: _Formats, widest: int = _WIDEST, most_lines: int = _MOST_LINES
) -> float:
    """Write the cells; the width of all columns, in digits.

    Rows have a height, as LibreOffice gives wrapped texts none of its own.
    """
    widths = [
        width(column, [row[at] for row in sheet.rows], widest)
        for at, column in enumerate(sheet.columns)
    ]
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, widths[at])
        page.write_string(0, at, readable(column.title), formats.head)
    page.set_row(0, 2 * _LINE)
    for line, row in enumerate(sheet.rows, start=1):
        page.set_row(line, _LINE * min(most_lines, lines(row, widths)))
        for at, cell in enumerate(row):
            _write(page, line, at, cell, formats)
    page.freeze_panes(1, sheet.kept)
    if sheet.kept:
        page.repeat_columns(0, sheet.kept - 1)
    # Figures as printed are texts on purpose: no mark that asks to make numbers of them.
    last = max(len(sheet.rows), 1)
    page.ignore_errors({"number_stored_as_text": _range(last, len(sheet.columns))})
    return sum(widths)


def _range(rows: int, columns: int) -> str:
    return str(xl_range(0, 0, rows, columns - 1))


def _write(page: Any, line: int, at: int, cell: Cell, formats: _Formats) -> None:
    if isinstance(cell, Number):
        page.write_number(line, at, float(cell.exact), formats.number(cell))
        return
    text = shortened(readable(str(cell or "")))
    if isinstance(cell, Link) and cell.address and formats.site and text:
        address = formats.site + cell.address.removeprefix("/")
        page.write_url(line, at, address, formats.link, text)
    elif text:
        page.write_string(line, at, text, formats.text)


def shortened(text: str) -> str:
    """A text that fits a cell; a longer one is cut and says so."""
    if len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT:
        return text
    note = labels.CUT()
    room = (LONGEST_TEXT - len(note)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore") + note


def width(column: SheetColumn, cells: Sequence[Cell], widest: int = _WIDEST) -> float:
    """Room for the heading in two lines and for the longest line; longer texts wrap."""
    lines = [line for cell in cells if cell is not None for line in str(cell).split("\n")]
    longest = max((digits_wide(line[:widest]) for line in lines), default=0)
    heading = digits_wide(column.title) / 2 + 4
    return float(min(widest, max(_NARROWEST, heading, longest + 3)))


def lines(row: Sequence[Cell], widths: Sequence[float]) -> int:
    """How many lines the longest text of a row takes in columns of these widths."""
    return max(_lines(str(cell or ""), room - 2) for cell, room in zip(row, widths, strict=True))


def _lines(text: str, room: float) -> int:
    return sum(max(1, math.ceil(digits_wide(line) / room)) for line in text.split("\n"))


def _set_for_paper(page: Any, cover: Cover, across: float) -> None:
    """A4, as wide as can be read, the heading on every sheet of paper, pages numbered."""
    page.set_paper(9)
    if across > _PAPER / 2:
        page.set_landscape()
    page.fit_to_pages(math.ceil(across / _PAPER), 0)
    page.repeat_rows(0)
    release = labels.RELEASE_IS(release=cover.release).replace("&", "&&")
    page.set_footer(f"&L{release}&R&P / &N")
