"""Rows -> CSV that Excel and WPS open with Chinese intact and run no formula from."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

#: Excel and WPS take UTF-8 for the local code page unless the file starts with this mark.
BOM = "\ufeff"
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?%?")


def csv_text(columns: list[str], rows: list[dict[str, Any]]) -> str:
    """The rows with a header line, CRLF line ends and a byte order mark; None is an empty cell.

    A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers keep their
    sign.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return BOM + text.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.startswith(_FORMULA_START) and not _NUMBER.fullmatch(value):
        return "'" + value
    return value
