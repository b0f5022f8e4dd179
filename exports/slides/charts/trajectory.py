"""A target's way on one slide: a native scatter chart in true time, and the table of its points."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from data.records.rows import IndicatorRow
from exports.slides import notes
from exports.slides.charts import chart as charts
from exports.slides.charts.gauge import title as finding
from exports.slides.file.book import Book, Page
from exports.slides.file.colours import tint
from exports.slides.file.deterministic import Points
from exports.slides.file.frame import Box
from exports.slides.file.table import Column, SlideTable, cell, draw, fitted, noted_cell
from exports.slides.file.text import line, plain, total_height
from presentation import common, numbers
from presentation.figures import amounts
from presentation.indicators.gauge_spec import gauge_spec
from presentation.joining import bracketed, labelled
from presentation.slides import labels
from presentation.trajectory.geometry import Geometry, Vertex, geometry
from presentation.trajectory.legend import legend
from presentation.trajectory.point_words import alt, due_words, lines
from presentation.trajectory.trajectory import Trajectory

#: The part of a slide's width that the chart takes.
_CHART = 0.59
#: Beginning of a trace's name -> colour, width in points, dash, whether it has marks.
_LOOKS: dict[str, tuple[str, float, Any, bool]] = {
    "band": ("ink", 1.5, None, False),
    "zone": ("slightly-behind-fill", 1.5, MSO_LINE_DASH_STYLE.DASH, False),
    "schedule": ("ink", 2.0, None, False),
    "needed": ("ink-3", 1.75, MSO_LINE_DASH_STYLE.ROUND_DOT, False),
    "span": ("ink-2", 5.0, None, False),
    "actual": ("brand", 3.0, None, True),
    "target": ("ink", 0.0, None, True),
    "level": ("ink", 2.0, MSO_LINE_DASH_STYLE.DASH, False),
}
Series = tuple[str, str, tuple[Vertex, ...]]


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


def series(trajectory: Trajectory, drawn: Geometry) -> list[Series]:
    """Kind, name and vertices; a break or a missing year parts them.

    The lower edge of what rates as slightly behind stands for its area.
    """
    named: list[Series] = []
    for one in drawn.series:
        edge = one.vertices[::2] if one.kind == "zone" else one.vertices
        edge = (*edge, edge[0]) if one.kind == "band" else edge
        named.append((one.kind, _name(one.kind, edge, trajectory), edge))
    # LibreOffice drops series that are longer than the first one.
    return sorted(named, key=lambda item: -len(item[2]))


def _name(kind: str, points: Sequence[Vertex], trajectory: Trajectory) -> str:
    label = dict(legend(trajectory))[kind]
    if kind == "zone":
        return labels.LOWER_BOUND(line=label)
    if kind != "actual" or len(trajectory.segments) == 1:
        return label
    first, last = f"{points[0].at:g}", f"{points[-1].at:g}"
    return labels.RESULT_FIRST_YEAR(first=first if first == last else f"{first}—{last}")


def _chart(page: Page, trajectory: Trajectory, drawn: Geometry, box: Box) -> None:
    named = series(trajectory, drawn)
    data = Points(number_format="General")
    for _, name, points in named:
        vertices = data.add_series(name)
        for point in points:
            # As many digits as a sheet keeps, so that chart and sheet agree.
            vertices.add_data_point(float(point.at), float(f"{point.value:.12g}"))
    unit = bracketed("", trajectory.unit)
    chart = charts.add(
        page, charts.SCATTER, data, box, labels.TRAJECTORY_WITH_UNIT(unit=unit), alt(trajectory)
    )
    for native, (kind, _, points) in zip(chart.plots[0].series, named, strict=True):
        _dress(native, kind)
        _label(native, kind, points)
    _axes(chart, trajectory, unit)
    charts.legend(chart)
    charts.finish(chart)


def _dress(drawn: Any, kind: str) -> None:
    token, width, dash, marked = _LOOKS[kind]
    drawn.smooth = False
    if width:
        tint(drawn.format.line.color, token)
        drawn.format.line.width = Pt(width)
        if dash is not None:
            drawn.format.line.dash_style = dash
    else:
        drawn.format.line.fill.background()
    shape = XL_MARKER_STYLE.CIRCLE if kind == "actual" else XL_MARKER_STYLE.DIAMOND
    drawn.marker.style = shape if marked else XL_MARKER_STYLE.NONE
    if marked:
        drawn.marker.size = 9
        charts.paint(drawn.marker, token)


def _label(drawn: Any, kind: str, points: Sequence[Vertex]) -> None:
    """The number of each labelled point."""
    for index, point in enumerate(points):
        if point.label is None or kind == "span":
            continue
        token = "brand" if kind == "actual" else "ink"
        text = numbers.number(point.value, numbers.EXACT)
        text = point.label.figure if kind == "band" else text
        label = charts.reword(drawn, index, text, token=token)
        label.position = _side(point)


def _side(point: Vertex) -> Any:
    assert point.label is not None
    side = point.label.sides[0]
    if point.is_open or side == "right":
        return XL_LABEL_POSITION.RIGHT
    return XL_LABEL_POSITION.BELOW if side.startswith("below") else XL_LABEL_POSITION.ABOVE


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
