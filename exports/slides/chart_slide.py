"""One chart as one slide: a chart or table that staff put into their own deck."""

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
    spec: ChartSpec, provenance: Provenance, draw: Callable[[Book, ChartSpec], None]
) -> bytes:
    """A PPTX of one slide, or of as many as a long table takes.

    `provenance` brings the address and the names of documents; sources and dates are the chart's.
    """
    with_sources = replace(
        provenance, sources=spec.sources, data_until=spec.data_until, release=spec.release
    )
    book = Book(labelled(spec.area_name, spec.title), spec.context, with_sources)
    draw(book, spec)
    return book.save()


def gauge(book: Book, spec: ChartSpec) -> None:
    """The slide of one target."""
    draw_gauge(book, spec.rows[0])


def trajectory(book: Book, spec: ChartSpec) -> None:
    """The slide of a target's trajectory."""
    assert spec.trajectory is not None
    draw_trajectory(book, spec.rows[0], spec.trajectory)


def summary(book: Book, spec: ChartSpec) -> None:
    """The slide of the counts."""
    draw_summary(book, spec.lines, spec.rows)


def gauges(book: Book, spec: ChartSpec) -> None:
    """As many slides as the list takes."""
    slides = parts(spec.rows, book.body)
    for index, part in enumerate(slides):
        title = spec.title + of_several(index, len(slides))
        page = book.page(
            labelled(title, spec.sentence) if index == 0 else title,
            notes.of_rows(part.rows, book.provenance.documents),
        )
        draw_rows(page, part, spec.title)


def comparison(book: Book, spec: ChartSpec) -> None:
    """The slide of a comparison."""
    assert spec.comparison is not None
    draw_comparison(book, spec.title, spec.comparison)


def investments(book: Book, spec: ChartSpec) -> None:
    """The slide of investments."""
    draw_investments(book, spec.investments)
