"""A Word file: python-docx reads its tables once, this module's own walk over the XML once more."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
from docx.table import Table as WordTable
from lxml import etree

from data.importer.formats.grids import compared, one_line
from data.importer.formats.numbering import Numbering
from data.importer.formats.word_text import W, keep_printed, mark_note, note_references
from data.importer.records import Cell, FilePlace, FileTable, SourceFile, SourceParagraph

_PICTURE = "［图片］"
_PICTURES = ("blip", "imagedata", "chart", "relIds")
Block = SourceParagraph | FileTable


def read(path: Path) -> SourceFile:
    """Read the paragraphs and tables of a Word file in their order."""
    file = docx.Document(str(path))
    reader = _Reader(file)
    blocks = tuple(reader.blocks())
    return SourceFile(path.name, "docx", blocks, (*reader.unread, *_elsewhere(file)))


class _Reader:
    def __init__(self, file: Any) -> None:
        self._file = file
        self._styles = {style.style_id: style.element for style in file.styles}
        self._numbering = Numbering.of(_part(file, "numbering"))
        self._page, self._paragraph, self._table = 1, 0, 0
        self.unread: list[tuple[FilePlace, str]] = []
        body = file.element.body
        hidden = [
            key
            for key, style in self._styles.items()
            if style.find(f"{W}rPr/{W}vanish") is not None
        ]
        self._notes = dict(_notes(file, body))
        keep_printed(body, hidden, self._number)

    def blocks(self) -> Iterator[Block]:
        yield from self._content(self._file.element.body)

    def _content(self, parent: Any) -> Iterator[Block]:
        """Paragraphs and tables, after each its footnotes and the boxes anchored in it."""
        for element in parent.iterchildren(W + "p", W + "tbl"):
            boxes = [box for box in element.iter(W + "txbxContent") if _anchor(box) is element]
            for box in boxes:
                box.getparent().remove(box)
            is_table = element.tag == W + "tbl"
            notes = [self._notes[text] for text in element.iter(W + "t") if text in self._notes]
            yield from self._tables(element) if is_table else self._paragraphs(element)
            for note in notes:
                yield from self._as_paragraph(note)
            for box in boxes:
                yield from self._content(box)

    def _paragraphs(self, element: Any) -> Iterator[SourceParagraph]:
        self._page += sum(1 for _ in element.iter(W + "lastRenderedPageBreak"))
        if _has_picture(element):
            place = FilePlace(page=self._page, paragraph=max(self._paragraph, 1))
            self.unread.append((place, "此处有图片或图表，其中的文字没有读"))
        yield from self._as_paragraph(one_line(_text(element)), self._level(element))

    def _as_paragraph(self, text: str, level: int = 0) -> Iterator[SourceParagraph]:
        if text:
            self._paragraph += 1
            place = FilePlace(page=self._page, paragraph=self._paragraph)
            yield SourceParagraph(text, place, level)

    def _number(self, element: Any) -> str:
        properties = next((item for item in self._properties(element, "numPr")), None)
        if properties is None or properties.find(W + "numId") is None:
            return ""
        level = properties.find(W + "ilvl")
        depth = 0 if level is None else int(level.get(W + "val"))
        return self._numbering.next(properties.find(W + "numId").get(W + "val"), depth)

    def _level(self, element: Any) -> int:
        outline = next((item for item in self._properties(element, "outlineLvl")), None)
        level = 9 if outline is None else int(outline.get(W + "val"))
        return 0 if level > 8 else level + 1

    def _properties(self, element: Any, tag: str) -> Iterator[Any]:
        """A property of a paragraph, else of its style and of those that this is based on."""
        properties = element.find(W + "pPr")
        style = None if properties is None else properties.find(W + "pStyle")
        if properties is not None and properties.find(W + tag) is not None:
            yield properties.find(W + tag)
        above = None if style is None else self._styles.get(style.get(W + "val"))
        for _ in range(10):  # a style may, by mistake, be based on itself
            if above is None:
                return
            yield from above.iterfind(f"{W}pPr/{W}{tag}")
            based = above.find(W + "basedOn")
            above = None if based is None else self._styles.get(based.get(W + "val"))

    def _tables(self, element: Any) -> Iterator[Block]:
        """A table, then those within its cells; one that only frames others is no table."""
        inner = [each for each in element.iter(W + "tbl") if each is not element]
        if inner and all(len(row.findall(W + "tc")) == 1 for row in element.iterfind(W + "tr")):
            for cell in element.iterfind(f"{W}tr/{W}tc"):
                yield from self._content(cell)
            return
        nested = [each for each in inner if next(each.iterancestors(W + "tbl")) is element]
        for each in nested:
            each.getparent().remove(each)
        yield self._read_table(element)
        for each in nested:
            yield from self._tables(each)

    def _read_table(self, element: Any) -> FileTable:
        self._table += 1
        place = FilePlace(page=self._page, table=self._table)
        for row in element.iterchildren(W + "tr"):
            if not row.findall(W + "tc"):
                element.remove(row)
        second = _by_xml(element, self._page)
        try:
            first = compared(_by_library(WordTable(element, self._file), self._page), second)
        except Exception as error:  # python-docx has no error of its own for spans that cannot be
            doubt = f"合并的范围有误，只有一种读法（{error}）"
            first = tuple(replace(cell, doubt=doubt) for cell in second)
        self._page += sum(1 for _ in element.iter(W + "lastRenderedPageBreak"))
        return FileTable(first, place)


def _part(file: Any, name: str) -> Any:
    """The root of another part of the file; none if it has no such part."""
    for part in file.part.package.iter_parts():
        if str(part.partname) == f"/word/{name}.xml":
            return part.element if hasattr(part, "element") else etree.fromstring(part.blob)
    return None


def _notes(file: Any, body: Any) -> Iterator[tuple[Any, str]]:
    """The raised number of each footnote and endnote in the text -> the note, as printed."""
    texts = {}
    for kind in ("footnote", "endnote"):
        part = _part(file, f"{kind}s")
        for note in () if part is None else part.iterfind(W + kind):
            texts[kind, note.get(W + "id")] = one_line("".join(map(_text, note.iter(W + "p"))))
    for number, (reference, kind, key) in enumerate(note_references(body), 1):
        yield mark_note(reference, number), f"注{number}：{texts.get((kind, key), '')}"


def _elsewhere(file: Any) -> Iterator[tuple[FilePlace, str]]:
    """What a file says outside its body: in the margins of its pages, and in comments."""
    margins = [
        one_line("".join(map(_text, part.element.iter(W + "p"))))
        for part in file.part.package.iter_parts()
        if hasattr(part, "element")
        and str(part.partname).startswith(("/word/header", "/word/foot"))
    ]
    for text in dict.fromkeys(filter(None, margins)):
        yield FilePlace(), f"页眉、页脚或页码：{text}"
    comments = _part(file, "comments")
    if comments is not None and len(comments):
        yield FilePlace(), f"文件有 {len(comments)} 条批注，没有读"


def _anchor(box: Any) -> Any:
    """The outermost paragraph or table, up to another box, that a box is anchored in."""
    anchor = None
    for above in box.iterancestors():
        if above.tag in (W + "p", W + "tbl"):
            anchor = above
        elif above.tag == W + "txbxContent":
            break
    return anchor


def _has_picture(element: Any) -> bool:
    return any(etree.QName(each).localname in _PICTURES for each in element.iter("{*}*"))


def _text(element: Any) -> str:
    """The text of a paragraph or run, tabs and breaks as spaces."""
    pieces: list[str] = []
    for child in element:
        if child.tag == W + "t":
            pieces.append(child.text or "")
        elif child.tag in (W + "tab", W + "br", W + "cr"):
            pieces.append(" ")
        elif child.tag not in (W + "pPr", W + "txbxContent"):
            pieces.append(_text(child))
    return "".join(pieces)


def _cell_text(tc: Any, paragraphs: Iterator[str]) -> str:
    return one_line("\n".join(paragraphs)) or (_PICTURE if _has_picture(tc) else "")


def _by_library(table: WordTable, page: int) -> list[Cell]:
    """The cells by python-docx, which repeats a merged cell in each of its fields."""
    fields: dict[Any, list[tuple[int, int]]] = {}
    for row_index, row in enumerate(table.rows):
        for column_index, cell in enumerate(row.cells, row.grid_cols_before):
            fields.setdefault(cell._tc, []).append((row_index, column_index))
    return [_spanning(_cell_text(tc, map(_text, tc.iter(W + "p"))), places, page)
            for tc, places in fields.items()]  # fmt: skip


def _spanning(text: str, places: list[tuple[int, int]], page: int) -> Cell:
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    return Cell(text, min(rows), min(columns), len(rows), len(columns), page)


def _by_xml(element: Any, page: int) -> list[Cell]:
    """The cells by the spans that the file declares for each row."""
    cells: list[Cell] = []
    open_above: dict[int, int] = {}
    for row, line in enumerate(element.iterchildren(W + "tr")):
        before = line.find(f"{W}trPr/{W}gridBefore")
        column = 0 if before is None else int(before.get(W + "val"))
        for tc in line.iterchildren(W + "tc"):
            span = tc.find(f"{W}tcPr/{W}gridSpan")
            width = 1 if span is None else int(span.get(W + "val"))
            merge = tc.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and merge.get(W + "val", "continue") == "continue"
            above = open_above.get(column) if goes_on else None
            if above is not None:
                top = cells[above]
                cells[above] = replace(top, rows=row - top.row + 1)
            else:
                texts = (node.text or "" for node in tc.iter(W + "t"))
                cells.append(Cell(_cell_text(tc, texts), row, column, 1, width, page))
                open_above[column] = len(cells) - 1
            column += width
    return cells
