"""A PDF with text: pdfplumber finds tables by their lines; PDFium reads the cells again."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import mode
from typing import Any

import pdfplumber
import pypdfium2

from data.importer.formats.grids import compared, one_line
from data.importer.formats.lines import PrintedLine, paragraphs
from data.importer.records import Box, Cell, FilePlace, FileTable, SourceFile, SourceParagraph
from data.verify.outline import Outline

_PAGE_NUMBER = re.compile(r"[-—–\s]*\d{1,3}[-—–\s]*|第\d+页(共\d+页)?")


@dataclass
class _Page:
    """What a page holds from top to bottom: lines of text, and tables with their top."""

    lines: list[PrintedLine]
    tables: list[tuple[float, FileTable]]


def read(path: Path, outline: Outline) -> SourceFile:
    """Read a PDF.

    Raises:
        ValueError: it holds pictures of pages only.
    """
    second = pypdfium2.PdfDocument(str(path))
    pages: list[_Page] = []
    count = 0
    with pdfplumber.open(path) as file:
        for number, page in enumerate(file.pages, 1):
            tables, boxes = [], []
            for grid in page.find_tables():
                if len(grid.rows) > 1 or len(grid.cells) > 2:
                    count += 1
                    tables.append((grid.bbox[1], _table(grid, page, second, number, count)))
                    boxes.append(grid.bbox)
            pages.append(_Page(list(_lines(page, boxes, number)), tables))
            page.close()
    if not any(page.lines or page.tables for page in pages):
        raise ValueError(
            f"{path.name} holds no text (a scan?): recognise its text first, then repeat."
        )
    unread = _drop_margins(pages)
    return SourceFile(path.name, "pdf", tuple(_blocks(pages, outline)), tuple(unread))


def _table(grid: Any, page: Any, second: Any, number: int, count: int) -> FileTable:
    """The grid is that of all edges; a cell spans the fields between its own."""
    lefts = _edges(box[0] for box in grid.cells)
    tops = _edges(box[1] for box in grid.cells)
    text_page = second[number - 1].get_textpage()
    first, others = [], []
    for box in sorted(grid.cells, key=lambda item: (item[1], item[0])):
        left, top, right, bottom = box
        row, column = _at(tops, top), _at(lefts, left)
        rows = max(1, sum(top - 2 < edge < bottom - 2 for edge in tops))
        columns = max(1, sum(left - 2 < edge < right - 2 for edge in lefts))
        text = one_line("".join(char["text"] for char in _inside(page.chars, box)))
        first.append(Cell(text, row, column, rows, columns, number, box=_shares(box, page)))
        height = float(page.height)
        again = text_page.get_text_bounded(left, height - bottom, right, height - top)
        others.append(Cell(one_line(again), row, column, rows, columns, number))
    return FileTable(compared(first, others), FilePlace(page=number, table=count), tuple(lefts))


def _shares(box: tuple[float, float, float, float], page: Any) -> Box:
    """A box of the page as shares of what of it is shown."""
    left, top, right, bottom = page.cropbox
    wide, high = right - left, bottom - top
    return (
        (box[0] - left) / wide, (box[1] - top) / high, (box[2] - left) / wide,
        (box[3] - top) / high,
    )  # fmt: skip


def _inside(chars: Iterable[Any], box: tuple[float, float, float, float]) -> list[Any]:
    return [char for line in _by_line([c for c in chars if _is_in(c, box)]) for char in line]


def _is_in(char: Any, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return left <= across <= right and top <= down <= bottom


def _by_line(chars: list[Any]) -> list[list[Any]]:
    """Characters by the line they stand in, lines from top to bottom."""
    lines: list[list[Any]] = []
    for char in sorted(chars, key=lambda item: (item["top"] + item["bottom"]) / 2):
        middle = (char["top"] + char["bottom"]) / 2
        if lines and lines[-1][0]["top"] <= middle <= lines[-1][0]["bottom"]:
            lines[-1].append(char)
        else:
            lines.append([char])
    return [sorted(line, key=lambda item: item["x0"]) for line in lines]


def _edges(values: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > 2:
            edges.append(value)
    return edges


def _at(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _lines(
    page: Any, boxes: list[tuple[float, float, float, float]], number: int
) -> Iterator[PrintedLine]:
    outside = [char for char in page.chars if not any(_is_in(char, box) for box in boxes)]
    for chars in _by_line(outside):
        text = _spaced(chars)
        if text.strip():
            shown = [char for char in chars if char["text"].strip()]
            size = mode(round(char["size"], 1) for char in shown)
            yield PrintedLine(text, shown[0]["x0"], shown[-1]["x1"], shown[0]["top"], size, number)


def _spaced(chars: list[Any]) -> str:
    """A line's text; a wide gap between characters is a space."""
    pieces = [chars[0]["text"]]
    for before, char in pairwise(chars):
        gap = char["x0"] - before["x1"] > before["size"] * 0.6
        pieces.append((" " if gap else "") + char["text"])
    return "".join(pieces)


def _drop_margins(pages: list[_Page]) -> list[tuple[FilePlace, str]]:
    """Take out page numbers, and heads and feet that most pages repeat."""
    edges = [line for page in pages for line in (page.lines[:1] + page.lines[-1:])]
    often = Counter(re.sub(r"\d+", "#", one_line(line.text)) for line in edges)
    dropped: list[tuple[FilePlace, str]] = []
    for page in pages:
        for line in {id(line): line for line in (page.lines[:1] + page.lines[-1:])}.values():
            text = one_line(line.text)
            repeated = len(pages) > 3 and often[re.sub(r"\d+", "#", text)] > len(pages) / 2
            if _PAGE_NUMBER.fullmatch(text) or repeated:
                page.lines.remove(line)
                dropped.append((FilePlace(page=line.page), f"页眉、页脚或页码：{text}"))
    return dropped


def _names_over_tables(pages: list[_Page], outline: Outline) -> Iterator[str]:
    for page in pages:
        for top, _ in page.tables:
            above = [one_line(line.text) for line in page.lines if line.top < top][-2:]
            yield from filter(None, map(outline.table_named, above))


def _blocks(pages: list[_Page], outline: Outline) -> Iterator[SourceParagraph | FileTable]:
    """Paragraphs and tables in order; a paragraph goes on over a page, but not over a table."""
    lines: list[PrintedLine] = []
    everything = [line for page in pages for line in page.lines]
    outline = outline.knowing(_names_over_tables(pages, outline))
    count = 0
    for page in pages:
        marks: list[tuple[float, PrintedLine | FileTable]] = [
            (line.top, line) for line in page.lines
        ]
        for _, item in sorted([*marks, *page.tables], key=lambda mark: mark[0]):
            if isinstance(item, PrintedLine):
                lines.append(item)
                continue
            for paragraph in paragraphs(lines, everything, outline):
                count += 1
                yield replace(paragraph, place=replace(paragraph.place, paragraph=count))
            lines = []
            yield item
    for paragraph in paragraphs(lines, everything, outline):
        count += 1
        yield replace(paragraph, place=replace(paragraph.place, paragraph=count))
