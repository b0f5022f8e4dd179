"""Native tables: hairlines, exact row heights, the type size that fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree
from pptx.util import Pt

from exports.slides.file.colours import solid
from exports.slides.file.frame import Box
from exports.slides.file.page import Page, describe
from exports.slides.file.text import SMALLEST, Paragraph, Run, fill, line, qn, total_height

#: Inner margins of a cell: at its sides; above and below.
SIDE, UPPER = 5.0, 3.5
#: The table style without lines and colours: both are set cell by cell.
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SIZES = (14, 13, SMALLEST)


@dataclass(frozen=True)
class Column:
    """A column: the lines of its head, its width in points, l or r."""

    head: str
    width: float
    align: str = "l"


#: The paragraphs of a cell.
Cell = tuple[Paragraph, ...]


@dataclass(frozen=True)
class SlideTable:
    """Columns and rows of cells, drawn with the type sizes given."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def head(self) -> tuple[Cell, ...]:
        """The cells of the first row."""
        return tuple(
            tuple(
                line(text, SMALLEST, bold=index == 0, token="ink-2", align=column.align)
                for index, text in enumerate(column.head.split("\n"))
            )
            for column in self.columns
        )

    @property
    def width(self) -> float:
        """Points of all columns."""
        return sum(column.width for column in self.columns)

    def need(self, cells: Sequence[Cell]) -> float:
        """Points the highest of a row's cells takes."""
        return 2 * UPPER + max(
            total_height(cell, column.width - 2 * SIDE)
            for cell, column in zip(cells, self.columns, strict=True)
        )

    def heights(self) -> list[float]:
        """Points of the head and of each row."""
        return [self.need(self.head), *(self.need(row) for row in self.rows)]

    def sized(self, size: float) -> SlideTable:
        """The same with all rows at one type size."""
        rows = tuple(
            tuple(tuple(part.sized(size) for part in cell) for cell in row) for row in self.rows
        )
        return replace(self, rows=rows)

    def trimmed(self, most: int) -> SlideTable:
        """The same with no paragraph longer than `most` lines; the notes have all words."""
        rows = tuple(
            tuple(
                tuple(part.trimmed(column.width - 2 * SIDE, most) for part in cell)
                for cell, column in zip(row, self.columns, strict=True)
            )
            for row in self.rows
        )
        return replace(self, rows=rows)


def cell(text: str, size: float = 14, **look: Any) -> Cell:
    """A cell of one paragraph."""
    return (line(text, size, **look),)


def noted_cell(
    main: str, small: str = "", align: str = "l", token: str = "ink", bold: bool = False
) -> Cell:  # fmt: skip
    """A cell whose second paragraph says more about the first."""
    first = line(main, align=align, token=token, bold=bold)
    return (first, line(small, align=align, token="ink-3")) if small else (first,)


def fitted(table: SlideTable, room: float) -> SlideTable:
    """The table at the largest type size that fits `room` points; else with its words cut."""
    sized = _largest(table, room)
    for most in (6, 4, 3, 2, 1):
        if sum(sized.heights()) <= room:
            break
        sized = sized.trimmed(most)
    return sized


def _largest(table: SlideTable, room: float) -> SlideTable:
    """The table at the largest type size that fits, else at the smallest."""
    sizes = (table.sized(size) for size in _SIZES)
    fitting = (candidate for candidate in sizes if sum(candidate.heights()) <= room)
    return next(fitting, table.sized(SMALLEST))


def split(table: SlideTable, room: float) -> list[SlideTable]:
    """The table, or as few parts of about the same height as fit `room` points each."""
    largest = _largest(table, room).trimmed(8)
    head, *heights = largest.heights()
    for count in range(1, len(heights) + 1):
        parts = _parts(heights, count)
        if all(head + sum(heights[start:end]) <= room for start, end in parts):
            return [replace(largest, rows=largest.rows[start:end]) for start, end in parts]
    return [replace(largest, rows=(row,)) for row in largest.rows]


def _parts(heights: Sequence[float], count: int) -> list[tuple[int, int]]:
    """Cut a list into `count` runs of about the same sum."""
    share, ends, used = sum(heights) / count, [0], 0.0
    for index, height in enumerate(heights):
        if used + height / 2 > share * len(ends) and len(ends) < count:
            ends.append(index)
        used += height
    return list(zip(ends, [*ends[1:], len(heights)], strict=True))


def draw(
    page: Page, table: SlideTable, box: Box, name: str, words: str, heights: Sequence[float] = ()
) -> float:
    """Draw a table; returns its height in points. `words` is its alternative text."""
    row_heights = heights or table.heights()
    frame = page.slide.shapes.add_table(
        len(table.rows) + 1, len(table.columns),
        Pt(box[0]), Pt(box[1]), Pt(table.width), Pt(sum(row_heights)),
    )  # fmt: skip
    describe(frame, name, words)
    page.claim(frame)
    drawn = frame.table
    drawn.horz_banding = False
    drawn._tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE
    for column, planned in zip(drawn.columns, table.columns, strict=True):
        column.width = Pt(planned.width)
    for index, cells in enumerate((table.head, *table.rows)):
        drawn.rows[index].height = Pt(row_heights[index])
        for place, paragraphs in zip(drawn._tbl.tr_lst[index].tc_lst, cells, strict=True):
            _fill(place, paragraphs, is_head=index == 0)
    return sum(row_heights)


def _fill(place: Any, paragraphs: Cell, *, is_head: bool) -> None:
    fill(place.get_or_add_txBody(), paragraphs or (Paragraph((Run("", SMALLEST),)),))
    look = place.get_or_add_tcPr()
    for side, points in (("marL", SIDE), ("marR", SIDE), ("marT", UPPER), ("marB", UPPER)):
        look.set(side, str(Pt(points)))
    look.set("anchor", "b" if is_head else "ctr")
    _line(look, "a:lnB", 1.25 if is_head else 0.75, "line-strong" if is_head else "line")
    etree.SubElement(look, qn("a:noFill"))


def _line(look: Any, name: str, points: float, token: str) -> None:
    drawn = etree.SubElement(look, qn(name), w=str(Pt(points)), cap="flat", cmpd="sng")
    drawn.append(solid(token))
