"""Where a curated row says it stands: a row of a table, a note under one, or below headings."""

from __future__ import annotations

import re

from data.verify.text import squeeze

_TABLE = r"(?P<table>(?:表|专栏)\d+(?:-\d+)?)"
_ROW = re.compile(_TABLE + r"(?:第(?P<row>\d+)行|[（(](?P<number>\d+)[)）])(?P<sub>#.+)?")
_NOTE = re.compile(_TABLE + r"注(?P<number>\d*)")


def row_of(locator: str) -> tuple[str, str]:
    """The table and the row of `表1-1 第5行` or `专栏1-2 (1) #name`: 表1-1, 5; 专栏1-2, 1#name.

    Both are empty for another locator.
    """
    match = _ROW.fullmatch(squeeze(locator))
    if match is None:
        return "", ""
    return match["table"], (match["row"] or match["number"]) + (match["sub"] or "")


def note_of(locator: str) -> tuple[str, str]:
    """The table and the number of `表1-1 注2`; the number of its only note is empty."""
    match = _NOTE.fullmatch(squeeze(locator))
    return (match["table"], match["number"]) if match else ("", "")


def headings_of(locator: str) -> list[str]:
    """The squeezed headings of `（一）总体情况 › 1. 工业`, outermost first; else none."""
    if row_of(locator)[0] or note_of(locator)[0]:
        return []
    return [squeeze(part) for part in locator.split("›")]
