"""A target's way on one slide: a native scatter chart in true time, and the table of its points."""

from dataclasses import replace
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from data.records.rows import IndicatorRow
from exports.slides import notes
from exports.slides.charts import chart as charts
from exports.slides.charts.gauge import title as finding
from exports.slides.file.book import Book
from exports.slides.file.colours import tint
from exports.slides.file.deterministic import Points
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.table import Column, SlideTable, cell, draw, fitted, noted_cell
from exports.slides.file.text import line, plain, total_height
from presentation import common, numbers
from presentation.charts.shapes import Drawing, Layer, Pen, Spot
from presentation.figures import amounts
from presentation.indicators.gauge_spec import gauge_spec
from presentation.joining import bracketed, labelled
from presentation.slides import labels
from presentation.trajectory.geometry import geometry
from presentation.trajectory.legend import legend
from presentation.trajectory.point_words import alt, due_words, lines
from presentation.trajectory.records import Trajectory

#: The part of a slide's width that the chart takes.
_CHART = 0.59
#: Kind of series -> its colour in a deck, where it is not that of other drawings.
_TOKENS = {"needed": "ink-3", "span": "ink-2", "actual": "brand"}
#: Kind of area -> its edge, which stands for it.
_EDGES = {"band": Pen("ink", 1.5), "zone": Pen("slightly-behind-fill", 1.5, "dash")}
_SHAPES = {"actual": XL_MARKER_STYLE.CIRCLE, "target": XL_MARKER_STYLE.DIAMOND}
_DASHES = {"dot": MSO_LINE_DASH_STYLE.ROUND_DOT, "dash": MSO_LINE_DASH_STYLE.DASH}


def draw_trajectory(book: Book, row: IndicatorRow, trajectory: Trajectory) -> Page:
    """A slide of a trajectory; the reason in words where there is no chart of it."""
    documents, places = book.provenance.documents, book.provenance.places
    spoken = [*notes.of_rows([row], documents), *notes.of_trajectory(trajectory, places)]
    due = due_words(trajectory)
    page = book.page(
        labelled(trajectory.name, due) if due else finding(row, gauge_spec(row)), spoken
    )
    left, top, wide, room = book.body
    under = [line(text, 12, token="ink-2", after=2) for text in _remarks(trajectory)]
    need = total_height(under, wide)
    if under:
        page.text((left, top + room - need, wide, need), under, common.NOTE())
    high = room - need - (10 if under else 0)
    drawn = geometry(trajectory)
    width = wide * (1 - _CHART) - 24 if drawn else wide
    table = fitted(_table(trajectory, width), high)
    draw(
        page,
        table,
        (left + wide - width, top, width, high),
        labels.TRAJECTORY_TABLE(),
        alt(trajectory),
    )
    if drawn:
        _chart(page, trajectory, drawn, (left, top, wide * _CHART, high))
    return page


def _remarks(trajectory: Trajectory) -> list[str]:
    remarks = [trajectory.undrawn] if trajectory.undrawn else []
    remarks += [labels.LINE_BREAKS_HERE(reason=item.reason) for item in trajectory.breaks]
    return [*remarks, *trajectory.apart]


def _table(trajectory: Trajectory, width: float) -> SlideTable:
    has_due = bool(trajectory.schedule)
    shares = (0.46, 0.27, 0.27) if has_due else (0.6, 0.4)
    heads = (common.PERIOD(), common.VALUE_AS_PRINTED(), common.DUE_BY_SCHEDULE())
    columns = tuple(
        Column(head, width * share, "l" if index == 0 else "r")
        for index, (head, share) in enumerate(zip(heads, shares, strict=False))
    )
    rows = []
    for item in lines(trajectory):
        cells = [noted_cell(item.when, item.note), cell(item.printed, align="r", bold=True)]
        if has_due:
            cells.append(cell(item.due or amounts.NOTHING, align="r"))
        rows.append(tuple(cells))
    return SlideTable(columns, tuple(rows))


def series(trajectory: Trajectory, drawn: Drawing) -> list[tuple[str, Layer]]:
    """The lines with their names; a break or a missing year parts them.

    The lower edge of what rates as slightly behind stands for its area.
    """
    named = []
    for layer in drawn.layers:
        edge = layer.spots[::2] if layer.kind == "zone" else layer.spots
        edge = (*edge, edge[0]) if layer.kind == "band" else edge
        pen = _EDGES.get(layer.kind, layer.pen)
        named.append((_name(layer, trajectory), replace(layer, spots=edge, pen=pen)))
    # LibreOffice drops series that are longer than the first one.
    return sorted(named, key=lambda item: -len(item[1].spots))


def _name(layer: Layer, trajectory: Trajectory) -> str:
    label = dict(legend(trajectory))[layer.kind]
    if layer.kind == "zone":
        return labels.LOWER_BOUND(line=label)
    if layer.kind != "actual" or len(trajectory.segments) == 1:
        return label
    first, last = f"{layer.places[0][0]:g}", f"{layer.places[-1][0]:g}"
    return labels.RESULT_FIRST_YEAR(first=first if first == last else f"{first}—{last}")


def _chart(page: Page, trajectory: Trajectory, drawn: Drawing, box: Box) -> None:
    named = series(trajectory, drawn)
    data = Points(number_format="General")
    for name, layer in named:
        points = data.add_series(name)
        for at, value in layer.places:
            # As many digits as a sheet keeps, so that chart and sheet agree.
            points.add_data_point(float(at), float(f"{value:.12g}"))
    unit = bracketed("", trajectory.unit)
    chart = charts.add(
        page, charts.SCATTER, data, box, labels.TRAJECTORY_WITH_UNIT(unit=unit), drawn.alt
    )
    for native, (_, layer) in zip(chart.plots[0].series, named, strict=True):
        _dress(native, layer)
        _label(native, layer)
    _axes(chart, trajectory, unit)
    charts.legend(chart)
    charts.finish(chart)


def _dress(native: Any, layer: Layer) -> None:
    token = _TOKENS.get(layer.kind, layer.pen.token if layer.pen else layer.token)
    native.smooth = False
    if layer.pen:
        tint(native.format.line.color, token)
        native.format.line.width = Pt(layer.pen.width)
        if layer.pen.dash:
            native.format.line.dash_style = _DASHES[layer.pen.dash]
    else:
        native.format.line.fill.background()
    native.marker.style = _SHAPES.get(layer.kind, XL_MARKER_STYLE.NONE)
    if layer.mark:
        native.marker.size = 9
        charts.paint(native.marker, token)


def _label(native: Any, layer: Layer) -> None:
    """The number of each labelled point."""
    for index, spot in enumerate(layer.spots):
        if spot is None or not spot.words or layer.kind == "span":
            continue
        token = "brand" if layer.kind == "actual" else "ink"
        text = numbers.number(spot.y, numbers.EXACT)
        text = "".join(spot.words[0]) if layer.kind == "band" else text
        label = charts.reword(native, index, text, token=token)
        label.position = _side(spot)


def _side(spot: Spot) -> Any:
    upright, _ = spot.side
    if spot.is_open or upright == "middle":
        return XL_LABEL_POSITION.RIGHT
    return XL_LABEL_POSITION.BELOW if upright == "below" else XL_LABEL_POSITION.ABOVE


def _axes(chart: Any, trajectory: Trajectory, unit: str) -> None:
    years, values = chart.category_axis, chart.value_axis
    charts.quiet(years)
    # Room for labels at both ends, where no year is named.
    form = f'[<{trajectory.first}]"";[>{trajectory.last}]"";0'
    charts.scale(years, trajectory.first - 1, trajectory.last + 1, 1, form)
    charts.quiet(values, grid=True)
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = (
        charts.PLAIN, False
    )  # fmt: skip
    values.has_title = True
    values.axis_title.text_frame.text = plain(f"{trajectory.name}{unit}")
    font = values.axis_title.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(12), False
