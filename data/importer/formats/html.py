"""A web page: lxml reads it, and Python's own parser reads the tables once more."""

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import lxml.html

from data.importer.formats.grids import compared, one_line
from data.importer.records import Cell, FilePlace, FileTable, SourceFile, SourceParagraph

_SKIPPED = {"script", "style", "noscript", "template", "nav", "head", "select", "button"}
_BLOCKS = {
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "body",
    "blockquote", "dd", "dt", "td", "center", "pre", "figure", "figcaption", "header", "footer",
    "ul", "ol", "dl", "html", "form",
}  # fmt: skip


def read(path: Path) -> SourceFile:
    """Read the paragraphs and tables of a page in their order."""
    raw = path.read_bytes()
    root = lxml.html.fromstring(raw)
    second = _Tables()
    encoding = root.getroottree().docinfo.encoding or "utf-8"
    second.feed(raw.decode(encoding, errors="replace"))
    blocks: list[SourceParagraph | FileTable] = []
    count = 0
    for item in _blocks(root):
        if isinstance(item, FileTable):
            count += 1
            others = second.tables[count - 1] if count <= len(second.tables) else []
            cells = compared(item.cells, others)
            blocks.append(replace(item, cells=cells, place=FilePlace(table=count)))
        elif item.text:
            place = FilePlace(
                paragraph=1 + sum(isinstance(block, SourceParagraph) for block in blocks)
            )
            blocks.append(replace(item, place=place))
    return SourceFile(path.name, "html", tuple(blocks))


def _blocks(element: Any) -> Iterator[SourceParagraph | FileTable]:
    """Text up to the next block is a paragraph of its own."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return
    level = int(element.tag[1]) if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"} else 0
    text = element.text or ""
    for child in element:
        if child.tag == "table":
            yield SourceParagraph(one_line(text), FilePlace(), level)
            text = ""
            yield FileTable(tuple(_cells(child)), FilePlace())
        elif child.tag in _BLOCKS or child.tag == "br":
            yield SourceParagraph(one_line(text), FilePlace(), level)
            text = ""
            yield from _blocks(child)
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            if child.xpath(".//p | .//div | .//table"):
                yield from _blocks(child)
            else:
                text += child.text_content()
        text += child.tail or ""
    yield SourceParagraph(one_line(text), FilePlace(), level)


def _cells(table: Any) -> list[Cell]:
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    lines = []
    for row in rows:
        fields = [cell for cell in row if cell.tag in ("td", "th")]
        lines.append([(cell.text_content(), _span(cell.get("rowspan")), _span(cell.get("colspan")))
                      for cell in fields])  # fmt: skip
    return placed(lines)


def placed(lines: list[list[tuple[str, int, int]]]) -> list[Cell]:
    """Cells with spans -> their fields of the grid, each in the first that is free."""
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for row, line in enumerate(lines):
        column = 0
        for text, rows, columns in line:
            while (row, column) in taken:
                column += 1
            rows = min(rows, len(lines) - row)
            cell = Cell(one_line(text), row, column, rows, columns)
            cells.append(cell)
            taken.update(cell.fields)
            column += columns
    return cells


def _span(text: str | None) -> int:
    return int(text) if text and text.isdigit() and 0 < int(text) < 1000 else 1


class _Tables(HTMLParser):
    """The outermost tables of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[Cell]] = []
        self._lines: list[list[tuple[str, int, int]]] = []
        self._depth = self._skipped = 0
        self._cell: tuple[list[str], int, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipped += tag in ("script", "style")
        if tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self._close_cell()
            self._lines.append([])
        elif self._depth == 1 and tag in ("td", "th"):
            self._close_cell()
            spans = dict(attrs)
            self._cell = ([], _span(spans.get("rowspan")), _span(spans.get("colspan")))

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in ("script", "style")
        if tag in ("td", "th", "tr") and self._depth == 1:
            self._close_cell()
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._close_cell()
                self.tables.append(placed(self._lines))
                self._lines = []

    def handle_data(self, data: str) -> None:
        if self._cell and not self._skipped:
            self._cell[0].append(data)

    def _close_cell(self) -> None:
        if self._cell and self._lines:
            pieces, rows, columns = self._cell
            self._lines[-1].append(("".join(pieces), rows, columns))
        self._cell = None
