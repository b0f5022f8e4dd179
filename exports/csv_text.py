"""Rows -> CSV that Excel and WPS open with Chinese intact and run no formula from."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from exports.sheets.sheet import Cell, Sheet

#: Excel and WPS take UTF-8 for the local code page unless the file starts with this mark.
BOM = "\ufeff"
#: Spreadsheets set for Chinese take full-width signs for the plain ones.
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?%?")
#: What XML cannot carry and spreadsheets stop at.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def csv_text(columns: list[str], rows: list[dict[str, Any]]) -> str:
    """The rows with a header line, CRLF line ends and a byte order mark; None is an empty cell.

    A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers keep their
    sign.
    """
    return _written(columns, ([row[column] for column in columns] for row in rows))


def sheet_csv(sheet: Sheet) -> str:
    """A sheet in the same form; numbers keep the decimals they are printed with."""
    titles = [column.title for column in sheet.columns]
    return _written(titles, ([_text(cell) for cell in row] for row in sheet.rows))


def readable(text: str) -> str:
    """The text without control characters; tabs stay, line breaks are plain ones."""
    return _UNREADABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _written(columns: list[str], rows: Any) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return BOM + text.getvalue()


def _text(cell: Cell) -> str | None:
    return None if cell is None else readable(str(cell))


def _cell(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.startswith(_FORMULA_START) and not _NUMBER.fullmatch(value):
        return "'" + value
    return value
