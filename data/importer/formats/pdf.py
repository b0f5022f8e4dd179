"""A PDF with text: pdfplumber finds tables by their lines; PDFium reads the cells again."""

import ctypes
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium

from data.importer.formats.grids import compared, letters, one_line
from data.importer.formats.lines import PrintedLine, paragraphs
from data.importer.formats.pdf_text import (
    Corners,
    LooseTable,
    by_line,
    is_in,
    is_straight,
    loose_tables,
    printed_lines,
    text_within,
)
from data.importer.records import Box, Cell, FilePlace, FileTable, SourceFile, SourceParagraph
from data.verify.outline import Outline
from data.verify.text import squeeze

# It warns of each font without a box, a hundred times a page.
logging.getLogger("pdfminer").setLevel(logging.ERROR)
#: A picture that takes this share of a page may say something; fewer letters are no text.
_LARGE, _FEW = 0.05, 20
#: PDFium takes places in whole pixels of a picture; this one is only thought of.
_FINE = 20_000

_PAGE_NUMBER = re.compile(r"[-—–\s]*\d{1,3}[-—–\s]*|第\d+页(共\d+页)?")


@dataclass
class _Page:
    """What a page holds from top to bottom: lines of text, and tables with their top."""

    lines: list[PrintedLine]
    tables: list[tuple[float, FileTable]]


def read(path: Path, outline: Outline) -> SourceFile:
    """Read a PDF.

    Raises:
        ValueError: it holds pictures of pages only, or asks for a password.
    """
    second = _opened(path)
    pages: list[_Page] = []
    unread: list[tuple[FilePlace, str]] = []
    count = 0
    with pdfplumber.open(path) as file:
        for number, page in enumerate(file.pages, 1):
            chars = list(filter(is_straight, page.chars))
            unread += _not_read(page, chars, number)
            tables, boxes = [], []
            for grid in page.find_tables():
                if len(grid.rows) > 1 or len(grid.cells) > 2:
                    count += 1
                    table = _table(grid, page, chars, second, number, count)
                    tables.append((grid.bbox[1], table))
                    boxes.append(grid.bbox)
            lines = by_line(_outside(chars, boxes))
            for loose in list(loose_tables(lines, number)):
                boxes.append(loose.corners)
                inside = [char for char in chars if is_in(char, loose.corners)]
                if loose.cells:
                    count += 1
                    tables.append((loose.corners[1], _as_table(loose, page, number, count)))
                else:
                    unread += [
                        (
                            FilePlace(page=number),
                            f"像是没有表格线的表，没有读懂：{letters(line.text)}",
                        )
                        for line in printed_lines(by_line(inside), number)
                    ]
            lines = by_line(_outside(chars, boxes))
            pages.append(_Page(list(printed_lines(lines, number)), tables))
            page.close()
    if not any(page.lines or page.tables for page in pages):
        raise ValueError(
            f"{path.name} holds no text (a scan?): recognise its text first, then repeat."
        )
    unread += _drop_margins(pages, outline) + _drop_margins(pages, outline)
    return SourceFile(path.name, "pdf", tuple(_blocks(pages, outline)), tuple(unread))


def _opened(path: Path) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(str(path))
    except pypdfium2.PdfiumError as error:
        if "assword" not in str(error):
            raise
        raise ValueError(
            f"{path.name} is protected by a password: save it without one, then repeat."
        ) from error


def _outside(chars: Iterable[Any], boxes: list[Corners]) -> list[Any]:
    return [char for char in chars if not any(is_in(char, box) for box in boxes)]


def _not_read(page: Any, chars: list[Any], number: int) -> Iterator[tuple[FilePlace, str]]:
    """What a page shows that is no upright text: pictures, and letters that stand askew."""
    place, size = FilePlace(page=number), float(page.width * page.height)
    pictures = sum((item["x1"] - item["x0"]) * (item["bottom"] - item["top"])
                   for item in page.images)  # fmt: skip
    if pictures > _LARGE * size:
        whole = "本页是图片（扫描件？），没有读：先识别文字" if len(chars) < _FEW else ""
        yield place, whole or "本页有图片，其中的文字没有读"
    askew = [char for char in page.chars if not is_straight(char)]
    if len(askew) > max(len(chars), _FEW):
        yield place, "本页的字是横放或竖排的，没有读：把页面转正、改成横排，再导入"
    elif askew:
        words = one_line("".join(char["text"] for char in askew))
        yield place, f"斜排的字（水印？）没有读：{words}"


def _as_table(loose: LooseTable, page: Any, number: int, count: int) -> FileTable:
    cells = tuple(replace(cell, box=_shares(corners, page)) for cell, corners in loose.cells)
    return FileTable(cells, FilePlace(page=number, table=count), loose.lefts)


def _table(
    grid: Any, page: Any, chars: list[Any], second: Any, number: int, count: int
) -> FileTable:
    """The grid is that of all edges; a cell spans the fields between its own."""
    lefts = _edges(box[0] for box in grid.cells)
    tops = _edges(box[1] for box in grid.cells)
    sheet = second[number - 1]
    text_page = sheet.get_textpage()
    first, others = [], []
    for box in sorted(grid.cells, key=lambda item: (item[1], item[0])):
        left, top, right, bottom = box
        row, column = _at(tops, top), _at(lefts, left)
        rows = max(1, sum(top - 2 < edge < bottom - 2 for edge in tops))
        columns = max(1, sum(left - 2 < edge < right - 2 for edge in lefts))
        text = text_within(chars, box)
        first.append(Cell(text, row, column, rows, columns, number, box=_shares(box, page)))
        again = text_page.get_text_bounded(*_in_file(box, page, sheet))
        others.append(Cell(one_line(again), row, column, rows, columns, number))
    return FileTable(compared(first, others), FilePlace(page=number, table=count), tuple(lefts))


def _shares(box: Corners, page: Any) -> Box:
    """A box of the page as shares of what of it is shown."""
    left, top, right, bottom = page.cropbox
    wide, high = right - left, bottom - top
    return (
        (box[0] - left) / wide, (box[1] - top) / high, (box[2] - left) / wide,
        (box[3] - top) / high,
    )  # fmt: skip


def _in_file(box: Corners, page: Any, sheet: pypdfium2.PdfPage) -> Corners:
    """A box as the file has it, from the lower left corner: the page may be shown turned."""
    left, top, right, bottom = box
    if not page.rotation:
        height = float(page.height)
        return left, height - bottom, right, height - top
    points = []
    for across, down in (_shares(box, page)[:2], _shares(box, page)[2:]):
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDF_DeviceToPage(sheet, 0, 0, _FINE, _FINE, 0, round(across * _FINE),
                                 round(down * _FINE), x, y)  # fmt: skip
        points.append((x.value, y.value))
    (x0, y0), (x1, y1) = points
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _edges(values: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > 2:
            edges.append(value)
    return edges


def _at(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _drop_margins(pages: list[_Page], outline: Outline) -> list[tuple[FilePlace, str]]:
    """Take out page numbers, and heads and feet that most pages repeat."""
    edges = [{id(line): line for line in (*page.lines[:1], *page.lines[-1:])} for page in pages]
    often = Counter(
        re.sub(r"\d+", "#", one_line(line.text)) for edge in edges for line in edge.values()
    )
    dropped: list[tuple[FilePlace, str]] = []
    for page, edge in zip(pages, edges, strict=True):
        for line in edge.values():
            text = one_line(line.text)
            times = often[re.sub(r"\d+", "#", text)]
            repeated = (times > len(pages) / 2 and len(pages) > 3) or times >= len(pages) > 1
            repeated = repeated and not outline.table_named(squeeze(text))
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
