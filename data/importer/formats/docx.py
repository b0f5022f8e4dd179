"""A Word file: python-docx reads its tables once, this module's own walk over the XML once more."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.table import Table as WordTable

from data.importer.formats.grids import compared, one_line
from data.importer.formats.numbering import Numbering
from data.importer.records import Cell, FilePlace, FileTable, SourceFile, SourceParagraph

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: What holds text that is no longer there, or another copy of it.
_HIDDEN = (
    _W + "del",
    _W + "moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)


def read(path: Path) -> SourceFile:
    """Read the paragraphs and tables of a Word file in their order."""
    file = docx.Document(str(path))
    reader = _Reader(file)
    return SourceFile(path.name, "docx", tuple(reader.blocks()), tuple(reader.unread))


class _Reader:
    def __init__(self, file: Any) -> None:
        self._file = file
        self._styles = {style.style_id: style.element for style in file.styles}
        self._numbering = Numbering.of(_numbering_part(file))
        self._page, self._paragraph, self._table = 1, 0, 0
        self.unread: list[tuple[FilePlace, str]] = []

    def blocks(self) -> Iterator[SourceParagraph | FileTable]:
        for element in _content(self._file.element.body):
            if element.tag == _W + "p":
                yield from self._paragraphs(element)
            else:
                yield self._read_table(element)

    def _paragraphs(self, element: Any) -> Iterator[SourceParagraph]:
        """A paragraph, and those of a text box anchored in it."""
        self._page += sum(1 for _ in element.iter(_W + "lastRenderedPageBreak"))
        number = self._number(element)
        text = one_line(number + _text(element))
        if text:
            self._paragraph += 1
            place = FilePlace(page=self._page, paragraph=self._paragraph)
            yield SourceParagraph(text, place, self._level(element))
        for box in element.iter(_W + "txbxContent"):
            if any(above.tag in _HIDDEN for above in box.iterancestors()):
                continue
            for inner in box.iter(_W + "p"):
                yield from self._paragraphs(inner)

    def _number(self, element: Any) -> str:
        properties = next((item for item in self._properties(element, "numPr")), None)
        if properties is None or properties.find(_W + "numId") is None:
            return ""
        level = properties.find(_W + "ilvl")
        depth = 0 if level is None else int(level.get(_W + "val"))
        return self._numbering.next(properties.find(_W + "numId").get(_W + "val"), depth)

    def _level(self, element: Any) -> int:
        outline = next((item for item in self._properties(element, "outlineLvl")), None)
        level = 9 if outline is None else int(outline.get(_W + "val"))
        return 0 if level > 8 else level + 1

    def _properties(self, element: Any, tag: str) -> Iterator[Any]:
        """A property of a paragraph, else of its style and of those that this is based on."""
        properties = element.find(_W + "pPr")
        style = None if properties is None else properties.find(_W + "pStyle")
        if properties is not None and properties.find(_W + tag) is not None:
            yield properties.find(_W + tag)
        above = None if style is None else self._styles.get(style.get(_W + "val"))
        for _ in range(10):  # a style may, by mistake, be based on itself
            if above is None:
                return
            yield from above.iterfind(f"{_W}pPr/{_W}{tag}")
            based = above.find(_W + "basedOn")
            above = None if based is None else self._styles.get(based.get(_W + "val"))

    def _read_table(self, element: Any) -> FileTable:
        self._table += 1
        place = FilePlace(page=self._page, table=self._table)
        if any(inner is not element for inner in element.iter(_W + "tbl")):
            self.unread.append((place, "表中嵌有表格，嵌套部分只读作单元格文字"))
        first = _by_library(WordTable(element, self._file), self._page)
        second = _by_xml(element, self._page)
        self._page += sum(1 for _ in element.iter(_W + "lastRenderedPageBreak"))
        return FileTable(compared(first, second), place)


def _numbering_part(file: Any) -> Any:
    parts = [part for part in file.part.package.iter_parts() if "numbering" in str(part.partname)]
    return parts[0].element if parts else None


def _content(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables, those in content controls and insertions too."""
    for element in parent:
        if element.tag in (_W + "p", _W + "tbl"):
            yield element
        elif element.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "moveTo"):
            yield from _content(element)


def _text(element: Any) -> str:
    """The text of a paragraph without what was deleted, or stands in a box anchored in it."""
    pieces: list[str] = []
    for child in element:
        if child.tag in _HIDDEN or child.tag == _W + "txbxContent":
            continue
        if child.tag == _W + "t":
            pieces.append(child.text or "")
        elif child.tag in (_W + "tab", _W + "br", _W + "cr"):
            pieces.append(" ")
        elif child.tag == _W + "noBreakHyphen":
            pieces.append("-")
        elif child.tag != _W + "pPr":
            pieces.append(_text(child))
    return "".join(pieces)


def _by_library(table: WordTable, page: int) -> list[Cell]:
    """The cells by python-docx, which repeats a merged cell in each of its fields."""
    fields: dict[Any, list[tuple[int, int]]] = {}
    for row_index, row in enumerate(table.rows):
        for column_index, cell in enumerate(row.cells, row.grid_cols_before):
            fields.setdefault(cell._tc, []).append((row_index, column_index))
    return [_spanning(one_line("\n".join(_text(p) for p in tc.iter(_W + "p"))), places, page)
            for tc, places in fields.items()]  # fmt: skip


def _spanning(text: str, places: list[tuple[int, int]], page: int) -> Cell:
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    return Cell(text, min(rows), min(columns), len(rows), len(columns), page)


def _by_xml(element: Any, page: int) -> list[Cell]:
    """The cells by the spans that the file declares for each row."""
    cells: list[Cell] = []
    open_above: dict[int, int] = {}
    for row, line in enumerate(element.iterchildren(_W + "tr")):
        before = line.find(f"{_W}trPr/{_W}gridBefore")
        column = 0 if before is None else int(before.get(_W + "val"))
        for tc in _cells(line):
            span = tc.find(f"{_W}tcPr/{_W}gridSpan")
            width = 1 if span is None else int(span.get(_W + "val"))
            merge = tc.find(f"{_W}tcPr/{_W}vMerge")
            if merge is not None and merge.get(_W + "val", "continue") == "continue":
                above = open_above.get(column)
                if above is not None:
                    top = cells[above]
                    cells[above] = Cell(
                        top.text, top.row, top.column, row - top.row + 1, width, page
                    )
            else:
                text = "".join(node.text or "" for node in tc.iter(_W + "t") if not _hidden(node))
                cells.append(Cell(one_line(text), row, column, 1, width, page))
                open_above[column] = len(cells) - 1
            column += width
    return cells


def _cells(line: Any) -> Iterator[Any]:
    for child in line:
        if child.tag == _W + "tc":
            yield child
        elif child.tag in (_W + "sdt", _W + "sdtContent"):
            yield from _cells(child)


def _hidden(node: Any) -> bool:
    return any(above.tag in _HIDDEN for above in node.iterancestors())
