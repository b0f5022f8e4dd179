"""The tables of a web page by Python's own parser, beside those that lxml finds."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from data.importer.formats.grids import RAISED, placed
from data.importer.records import Cell

#: What stands for a picture where a cell has nothing else.
PICTURE = "［图片］"
_NO_TEXT = ("script", "style", "noscript", "template", "select", "button", "nav")
_NO_END = ("br", "img", "input", "hr", "meta", "link", "col", "wbr", "area", "base")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_hidden(attributes: Iterable[tuple[str, str | None]]) -> bool:
    """Whether an element says that it is not shown."""
    named = dict(attributes)
    return "hidden" in named or bool(_NOT_SHOWN.search(named.get("style") or ""))


def span(text: str | None) -> int:
    """How many fields a cell spans; 1 where it does not say so."""
    return int(text) if text and text.isdigit() and 0 < int(text) < 1000 else 1


class _Table:
    """A table being read."""

    def __init__(self) -> None:
        self.lines: list[list[tuple[str, int, int]]] = []
        self.cell: tuple[list[str], int, int] | None = None
        self.has_picture = False

    def close_cell(self) -> None:
        if self.cell and self.lines:
            pieces, rows, columns = self.cell
            text = "".join(pieces)
            text = text if text.strip() or not self.has_picture else PICTURE
            self.lines[-1].append((text, rows, columns))
        self.cell, self.has_picture = None, False


class TablesAgain(HTMLParser):
    """The tables of a page in the order in which they begin."""

    def __init__(self) -> None:
        super().__init__()
        self._tables: list[_Table] = []
        self._open: list[_Table] = []
        self._raised = 0
        #: The tag of an element that is not shown, and how many of its kind are open in it.
        self._skipped: tuple[str, int] = ("", 0)

    @property
    def tables(self) -> list[list[Cell]]:
        """Their cells."""
        for table in self._tables:
            table.close_cell()
        return [placed(table.lines) for table in self._tables]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name, depth = self._skipped
        if depth:
            self._skipped = name, depth + (tag == name)
            return
        if tag not in _NO_END and (tag in _NO_TEXT or is_hidden(attrs)):
            self._skipped = tag, 1
            if tag == "table":
                self._tables.append(_Table())
            return
        self._raised += tag == "sup"
        if tag == "table":
            self._tables.append(_Table())
            self._open.append(self._tables[-1])
        elif self._open:
            self._in_table(tag, dict(attrs))

    def _in_table(self, tag: str, attrs: dict[str, str | None]) -> None:
        table = self._open[-1]
        if tag in ("tr", "td", "th"):
            table.close_cell()
        if tag == "tr":
            table.lines.append([])
        elif tag in ("td", "th"):
            table.cell = ([], span(attrs.get("rowspan")), span(attrs.get("colspan")))
        elif tag == "input" and (attrs.get("type") or "text") == "text":
            self.handle_data(attrs.get("value") or "")
        elif tag == "img":
            table.has_picture = True

    def handle_endtag(self, tag: str) -> None:
        name, depth = self._skipped
        if depth:
            self._skipped = name, depth - (tag == name)
            return
        self._raised -= tag == "sup" and self._raised > 0
        if not self._open:
            return
        if tag in ("td", "th", "tr", "table"):
            self._open[-1].close_cell()
        if tag == "table":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1].cell and not self._skipped[1]:
            self._open[-1].cell[0].append(data.translate(RAISED) if self._raised else data)
