"""A web page: lxml reads it, and Python's own parser reads the tables once more."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html

from data.importer.formats.decoded import decoded
from data.importer.formats.grids import RAISED, compared, one_line, placed
from data.importer.formats.html_tables import PICTURE, TablesAgain, is_hidden, span
from data.importer.records import FilePlace, FileTable, SourceFile, SourceParagraph

_SKIPPED = {"script", "style", "noscript", "template", "nav", "head", "select", "button"}
_BLOCKS = {
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "body",
    "blockquote", "dd", "dt", "td", "center", "pre", "figure", "figcaption", "header", "footer",
    "ul", "ol", "dl", "html", "form", "caption", "th",
}  # fmt: skip
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")


def read(path: Path) -> SourceFile:
    """Read the paragraphs and tables of a page in their order."""
    raw = path.read_bytes()
    charset = _CHARSET.search(raw[:2048])
    text = decoded(raw, path.name, charset[1].decode() if charset else "")
    text = _PROLOGUE.sub("", text)
    root = lxml.html.document_fromstring(text)
    second = TablesAgain()
    second.feed(text)
    numbers = {table: number for number, table in enumerate(root.iter("table"))}
    blocks: list[SourceParagraph | FileTable] = []
    tables = paragraphs = 0
    for item in _blocks(root, numbers):
        if isinstance(item, FileTable):
            tables += 1
            number = item.place.table
            others = second.tables[number] if number < len(second.tables) else []
            cells = compared(item.cells, others)
            blocks.append(replace(item, cells=cells, place=FilePlace(table=tables)))
        elif item.text:
            paragraphs += 1
            blocks.append(replace(item, place=FilePlace(paragraph=paragraphs)))
    pictures = len(list(root.iter("img")))
    unread = [(FilePlace(), f"网页有 {pictures} 张图片，其中的文字没有读")] if pictures else []
    return SourceFile(path.name, "html", tuple(blocks), tuple(unread))


def _blocks(element: Any, numbers: dict[Any, int]) -> Iterator[SourceParagraph | FileTable]:
    """Text up to the next block is a paragraph of its own."""
    if not _is_shown(element):
        return
    level = int(element.tag[1]) if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"} else 0
    text = element.text or ""
    for child in element:
        if child.tag == "table" and _is_shown(child):
            yield SourceParagraph(one_line(text), FilePlace(), level)
            text = ""
            yield from _tables(child, numbers)
        elif child.tag in _BLOCKS or child.tag == "br":
            yield SourceParagraph(one_line(text), FilePlace(), level)
            text = ""
            yield from _blocks(child, numbers)
        elif _is_shown(child):
            if child.xpath(".//p | .//div | .//table"):
                yield from _blocks(child, numbers)
            else:
                text += _text(child)
        text += child.tail or ""
    yield SourceParagraph(one_line(text), FilePlace(), level)


def _is_shown(element: Any) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in _SKIPPED
        and not is_hidden(element.attrib.items())
    )


def _tables(table: Any, numbers: dict[Any, int]) -> Iterator[SourceParagraph | FileTable]:
    """A table with its caption, then those in its cells; one that only frames others is none."""
    rows = [
        [cell for cell in row if cell.tag in ("td", "th")]
        for row in table.iter("tr")
        if next(row.iterancestors("table")) is table and _is_shown(row)
    ]
    inner = [each for each in table.iter("table") if each is not table]
    if inner and sum(len(row) > 2 for row in rows) < 3:
        for cell in (cell for row in rows for cell in row):
            yield from _blocks(cell, numbers)
        return
    for caption in table.iterchildren("caption"):
        yield from _blocks(caption, numbers)
    lines = [
        [
            (_text(cell) or _picture(cell), span(cell.get("rowspan")), span(cell.get("colspan")))
            for cell in row
        ]
        for row in rows
    ]
    yield FileTable(tuple(placed(lines)), FilePlace(table=numbers[table]))
    for each in inner:
        if next(each.iterancestors("table")) is table:
            yield from _tables(each, numbers)


def _text(element: Any) -> str:
    """What an element shows, but tables in it."""
    if not _is_shown(element):
        return ""
    if element.tag == "input":
        return element.get("value", "") if element.get("type", "text") == "text" else ""
    pieces = [element.text or ""]
    for child in element:
        if child.tag != "table":
            pieces.append(" " if child.tag == "br" or child.tag in _BLOCKS else "")
            pieces.append(_text(child) if isinstance(child.tag, str) else "")
        pieces.append(child.tail or "")
    text = "".join(pieces)
    return text.translate(RAISED) if element.tag == "sup" else text


def _picture(cell: Any) -> str:
    return PICTURE if next(cell.iter("img"), None) is not None else ""
