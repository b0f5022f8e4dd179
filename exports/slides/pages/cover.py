"""The cover: area, plan, state of the data, sources; a cell for each indicator where rated."""

from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from data.records.rows import IndicatorRow
from exports.slides.file.book import Book
from exports.slides.file.colours import tint
from exports.slides.file.page import Page
from presentation.charts.palette import rating_token
from presentation.figures import row_view
from presentation.slides import labels
from presentation.verdicts.count_words import counts_words
from presentation.verdicts.counts import by_status, counted

_LEFT, _TOP, _HIGH, _WIDE = 64.0, 420.0, 26.0, 832.0
_CELL, _BETWEEN = 26.0, 4.0


def draw_cover(book: Book, title: str, under: Sequence[str], rows: Sequence[IndicatorRow]) -> Page:
    """The first slide; on a foreign template its own layout keeps the words alone."""
    counted_rows = counted(rows)
    page = book.cover(title, under, [*under, counts_words(counted_rows) if counted_rows else ""])
    if book.frame.is_own and any(row_view.is_rated(row) for row in counted_rows):
        _strip(page, by_status(counted_rows))
    return page


def _strip(page: Page, rows: Sequence[IndicatorRow]) -> None:
    """One cell per indicator in its rating's colour, named with its verdict."""
    group = page.slide.shapes.add_group_shape()
    group.name = labels.CELLS()
    wide = min(_CELL, _WIDE / len(rows) - _BETWEEN)
    for index, row in enumerate(rows):
        left = _LEFT + index * (wide + _BETWEEN)
        cell = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(left), Pt(_TOP), Pt(wide), Pt(_HIGH))
        cell.name = f"{row.label} {row_view.verdict_words(row)}"
        cell.shadow.inherit = False
        if row_view.is_rated(row):
            cell.fill.solid()
            tint(cell.fill.fore_color, rating_token(row.shown_rating, "fill"))
        else:
            cell.fill.background()
        tint(cell.line.color, "surface")
        cell.line.width = Pt(0.75)
