"""One piece as one slide: a chart or table that staff put into their own deck."""

from collections.abc import Callable
from dataclasses import replace

from exports.slides import notes
from exports.slides.charts.bars import draw_comparison
from exports.slides.charts.gauge import draw_gauge
from exports.slides.charts.investments import draw_investments
from exports.slides.charts.rows import draw_rows, parts
from exports.slides.charts.summary import draw_summary
from exports.slides.charts.trajectory import draw_trajectory
from exports.slides.file.book import Book
from exports.slides.file.provenance import Provenance
from presentation.charts.chart_spec import ChartSpec
from presentation.joining import labelled, of_several


def slide(
    piece: ChartSpec, provenance: Provenance, draw: Callable[[Book, ChartSpec], None]
) -> bytes:
    """A PPTX of one slide, or of as many as a long table takes.

    `provenance` brings the address and the names of documents; sources and dates are the piece's.
    """
    with_sources = replace(
        provenance, sources=piece.sources, data_until=piece.data_until, release=piece.release
    )
    book = Book(labelled(piece.area_name, piece.title), piece.context, with_sources)
    draw(book, piece)
    return book.save()


def gauge(book: Book, piece: ChartSpec) -> None:
    """The slide of one target."""
    draw_gauge(book, piece.rows[0])


def trajectory(book: Book, piece: ChartSpec) -> None:
    """The slide of a target's trajectory."""
    assert piece.trajectory is not None
    draw_trajectory(book, piece.rows[0], piece.trajectory)


def summary(book: Book, piece: ChartSpec) -> None:
    """The slide of the counts."""
    draw_summary(book, piece.lines, piece.rows)


def gauges(book: Book, piece: ChartSpec) -> None:
    """As many slides as the list takes."""
    slides = parts(piece.rows, book.body)
    for index, part in enumerate(slides):
        title = piece.title + of_several(index, len(slides))
        page = book.page(
            labelled(title, piece.sentence) if index == 0 else title,
            notes.of_rows(part.rows, book.provenance.documents),
        )
        draw_rows(page, part, piece.title)


def comparison(book: Book, piece: ChartSpec) -> None:
    """The slide of a comparison."""
    assert piece.comparison is not None
    draw_comparison(book, piece.title, piece.comparison)


def investments(book: Book, piece: ChartSpec) -> None:
    """The slide of investments."""
    draw_investments(book, piece.investments)
