"""Rows -> CSV that spreadsheets open with Chinese intact and rewrite nothing of.

A text that a spreadsheet would take for a formula, a date, a time or another number has a leading
apostrophe; so has one that begins with an apostrophe. `unguarded` takes it away again.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from exports.sheets.sheet import Cell, Number, Sheet

#: Excel and WPS take UTF-8 for the local code page unless the file starts with this mark.
BOM = "\ufeff"
#: Spreadsheets set for Chinese take full-width signs for the plain ones.
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: What reads as a number and comes back as it was: no zeros around it, no more digits than a
#: spreadsheet keeps.
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9]\d{0,13})(\.\d{0,9}[1-9])?", re.ASCII)
_PLAIN_PERCENT = re.compile(r"-?(0|[1-9]\d{0,13})%", re.ASCII)
#: Figures with what stands between the parts of dates, times, fractions, amounts and per cents; a
#: day or month in Chinese (the signs of year, month and day).
_LIKE_A_NUMBER = re.compile(
    r"[-+(]*[¥$€£]?[\d.,][\d\s.,:/\-+eEtTzZ%)]*"
    r"|(\d+\s?\u5e74\s?)?\d+\s?\u6708(\s?\d+\s?\u65e5)?"
)
#: Words that become truth values, and errors.
_WORDS = re.compile(r"true|false|#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)", re.IGNORECASE)
_DECIMALS = 9
#: What XML cannot carry and spreadsheets stop at.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def csv_text(columns: list[str], rows: list[dict[str, Any]]) -> str:
    """The rows with a header line, CRLF line ends and a byte order mark; None is an empty cell.

    Numbers have at most nine decimals: more of them a spreadsheet would cut.
    """
    return _written(columns, ([row[column] for column in columns] for row in rows))


def csv_parts(columns: list[str], batches: Iterable[list[dict[str, Any]]]) -> Iterator[str]:
    """The text of `csv_text` in parts, one for each batch of rows."""
    for number, rows in enumerate(batches):
        text = csv_text(columns, rows)
        # The mark and the header line are those of the whole text.
        yield text if not number else text.partition("\r\n")[2]


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


def _text(cell: Cell) -> str | float | None:
    if cell is None:
        return None
    return float(cell.exact) if isinstance(cell, Number) else readable(str(cell))


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return _number(value)
    return guarded(value) if isinstance(value, str) else value


def _number(value: float) -> str:
    text = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def guarded(text: str) -> str:
    """The text as a cell: with a leading apostrophe where it would not stay as it is."""
    return f"'{text}" if _would_change(text) else text


def unguarded(text: str) -> str:
    """The text of a cell, without its guard."""
    return text.removeprefix("'")


def _would_change(text: str) -> bool:
    if text.startswith("'") or (text.startswith(_FORMULA_START) and not _plain(text)):
        return True
    shown = unicodedata.normalize("NFKC", text).strip()
    if _plain(text) or not shown:
        return False
    return bool(_LIKE_A_NUMBER.fullmatch(shown) or _WORDS.fullmatch(shown))


def _plain(text: str) -> bool:
    is_plain = _PLAIN_NUMBER.fullmatch(text) or _PLAIN_PERCENT.fullmatch(text)
    return bool(is_plain) and not text.startswith("-0%") and text != "-0"
