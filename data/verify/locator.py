"""Where a curated row says it stands: a row of a table, a note under one, or below headings."""

import re
from collections.abc import Iterable

from data.verify.text import squeeze

_ROW = r"(?:第(?P<row>\d+)行|[（(](?P<number>\d+)[)）])(?P<sub>#.+)?"
_NOTE = r"注(?P<number>\d*)"


class Locators:
    """How the locators of a document are read: by the names of its tables in `tables.csv`."""

    def __init__(self, tables: Iterable[str]) -> None:
        self._names = {squeeze(name): name for name in tables}
        longest = sorted(self._names, key=len, reverse=True)
        table = f"(?P<table>{'|'.join(map(re.escape, longest)) or '(?!)'})"
        self._row, self._note = re.compile(table + _ROW), re.compile(table + _NOTE)

    def row_of(self, locator: str) -> tuple[str, str]:
        """Table and row of `表1-1 第5行` or `专栏1-2 (1) #name`: 表1-1, 5; 专栏1-2, 1#name.

        Both are empty for another locator.
        """
        match = self._row.fullmatch(squeeze(locator))
        if match is None:
            return "", ""
        row = (match["row"] or match["number"]) + (match["sub"] or "")
        return self._names[match["table"]], row

    def note_of(self, locator: str) -> tuple[str, str]:
        """The table and the number of `表1-1 注2`; the number of its only note is empty."""
        match = self._note.fullmatch(squeeze(locator))
        return (self._names[match["table"]], match["number"]) if match else ("", "")

    def headings_of(self, locator: str) -> list[str]:
        """The squeezed headings of `（一）总体情况 › 1. 工业`, outermost first; else none."""
        if self.row_of(locator)[0] or self.note_of(locator)[0]:
            return []
        return [squeeze(part) for part in locator.split("›")]
