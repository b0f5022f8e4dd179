"""One piece as one slide: a chart or table that staff put into their own deck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from exports.slides import notes
from exports.slides.bars import draw_comparison, draw_investments
from exports.slides.book import Book
from exports.slides.gauge import draw_gauge
from exports.slides.provenance import Provenance
from exports.slides.rows import draw_rows, parts
from exports.slides.summary import draw_summary
from exports.slides.trajectory import draw_trajectory
from presentation.charts.chart_spec import ChartSpec


def slide(piece: ChartSpec, provenance: Provenance) -> bytes:
    """A PPTX of one slide, or of as many as a long table takes.

    `provenance` brings the address and the names of documents; sources and dates are the piece's.
    """
    own = replace(
        provenance, sources=piece.sources, data_until=piece.data_until, release=piece.release
    )
    book = Book(f"{piece.area_name}：{piece.title}", piece.context, own)
    _DRAW[piece.kind](book, piece)
    return book.save()


def _gauge(book: Book, piece: ChartSpec) -> None:
    draw_gauge(book, piece.rows[0])


def _trajectory(book: Book, piece: ChartSpec) -> None:
    assert piece.trajectory is not None
    draw_trajectory(book, piece.rows[0], piece.trajectory)


def _summary(book: Book, piece: ChartSpec) -> None:
    period = piece.period
    own = next(
        (item.rows for item in piece.lines if any(row.period == period for row in item.rows)),
        piece.lines[0].rows,
    )
    draw_summary(book, piece.lines, own)


def _gauges(book: Book, piece: ChartSpec) -> None:
    found = parts(piece.rows)
    for index, part in enumerate(found):
        count = f"（{index + 1}/{len(found)}）" if len(found) > 1 else ""
        page = book.page(
            f"{piece.title}{count}：{piece.sentence}",
            notes.of_rows(part.rows, book.provenance.documents),
        )
        draw_rows(page, part, piece.title)


def _comparison(book: Book, piece: ChartSpec) -> None:
    assert piece.comparison is not None
    draw_comparison(book, piece.title, piece.comparison)


def _investments(book: Book, piece: ChartSpec) -> None:
    draw_investments(book, piece.investments)


_DRAW: dict[str, Callable[[Book, ChartSpec], None]] = {
    "gauge": _gauge,
    "trajectory": _trajectory,
    "summary": _summary,
    "gauges": _gauges,
    "comparison": _comparison,
    "investments": _investments,
}
