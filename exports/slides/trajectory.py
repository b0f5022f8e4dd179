"""A target's way on one slide: a native scatter chart in true time, and the table of its points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from data.records import IndicatorRow
from exports.slides import chart as charts
from exports.slides import notes
from exports.slides.base import BODY, ROOM, Box
from exports.slides.book import Book, Page
from exports.slides.deterministic import Points
from exports.slides.gauge import title as finding
from exports.slides.table import Column, Table, cell, draw, fitted, told
from exports.slides.text import line, plain, total_height
from presentation import common, words
from presentation.indicators.gauge_spec import gauge_spec
from presentation.slides import labels
from presentation.trajectory.legend import legend
from presentation.trajectory.point_words import alt, due_words, lines
from presentation.trajectory.traces import traces
from presentation.trajectory.trajectory import Trajectory

_CHART_WIDTH = 520.0
#: Beginning of a trace's name -> colour, width in points, dash, whether it has marks.
_LOOKS: dict[str, tuple[str, float, Any, bool]] = {
    "zone": ("slightly-behind-fill", 1.5, MSO_LINE_DASH_STYLE.DASH, False),
    "schedule": ("ink", 2.0, None, False),
    "needed": ("ink-3", 1.75, MSO_LINE_DASH_STYLE.ROUND_DOT, False),
    "span": ("ink-2", 5.0, None, False),
    "actual": ("brand", 3.0, None, True),
    "target": ("ink", 0.0, None, True),
    "held": ("ink", 2.0, MSO_LINE_DASH_STYLE.DASH, False),
}
Series = tuple[str, str, list[tuple[float, float]]]


def draw_trajectory(book: Book, row: IndicatorRow, given: Trajectory) -> Page:
    """A slide of a trajectory; the reason in words where there is no chart of it."""
    documents, places = book.provenance.documents, book.provenance.places
    told = [*notes.of_rows([row], documents), *notes.of_trajectory(given, places)]
    due = due_words(given)
    page = book.page(f"{given.name}：{due}" if due else finding(row, gauge_spec(row)), told)
    left, top, _, room = BODY
    under = [line(text, 12, token="ink-2", after=2) for text in _remarks(given)]
    need = total_height(under, ROOM)
    if under:
        page.text((left, top + room - need, ROOM, need), under, common.NOTE())
    high = room - need - (10 if under else 0)
    charted = not given.undrawn
    width = ROOM - _CHART_WIDTH - 24 if charted else ROOM
    table = fitted(_table(given, width), high)
    draw(
        page, table, (left + ROOM - width, top, width, high), labels.TRAJECTORY_TABLE(), alt(given)
    )
    if charted:
        _chart(page, given, (left, top, _CHART_WIDTH, high))
    return page


def _remarks(given: Trajectory) -> list[str]:
    told = [given.undrawn] if given.undrawn else []
    told += [labels.LINE_BREAKS_HERE(reason=item.reason) for item in given.breaks]
    return [*told, *given.apart]


def _table(given: Trajectory, width: float) -> Table:
    has_due = bool(given.schedule)
    shares = (0.46, 0.27, 0.27) if has_due else (0.6, 0.4)
    heads = (common.PERIOD(), common.VALUE_AS_PRINTED(), common.DUE_BY_SCHEDULE())
    columns = tuple(
        Column(head, width * share, "l" if index == 0 else "r")
        for index, (head, share) in enumerate(zip(heads, shares, strict=False))
    )
    rows = []
    for item in lines(given):
        cells = [told(item.when, item.note), cell(item.printed, align="r", bold=True)]
        if has_due:
            cells.append(cell(item.due or words.NOTHING, align="r"))
        rows.append(tuple(cells))
    return Table(columns, tuple(rows))


def series(given: Trajectory) -> list[Series]:
    """Kind, name and points in years and the target's unit; a break or a missing year parts them.

    The lower edge of what rates as slightly behind stands for its area.
    """
    found: list[Series] = []
    for trace in traces(given):
        kind = trace["uid"].rstrip("0123456789")
        # As many digits as a sheet keeps, so that chart and sheet agree.
        points = [
            (float(x), float(f"{y:.12g}")) for x, y in zip(trace["x"], trace["y"], strict=True)
        ]
        if kind == "zone":
            points = [points[0], points[2]]
        found.append((kind, _name(kind, points, given), points))
    # LibreOffice drops series that are longer than the first one.
    return sorted(found, key=lambda item: -len(item[2]))


def _name(kind: str, points: Sequence[tuple[float, float]], given: Trajectory) -> str:
    told = dict(legend(given))[kind]
    if kind == "zone":
        return labels.LOWER_BOUND(told=told)
    if kind != "actual" or len(given.segments) == 1:
        return told
    first, last = f"{points[0][0]:g}", f"{points[-1][0]:g}"
    return labels.RESULT_FIRST_YEAR(first=first if first == last else f"{first}—{last}")


def _chart(page: Page, given: Trajectory, box: Box) -> None:
    found = series(given)
    data = Points(number_format="General")
    for _, name, points in found:
        own = data.add_series(name)
        for at, value in points:
            own.add_data_point(at, value)
    unit = f"（{given.unit}）" if given.unit else ""
    chart = charts.add(
        page, charts.SCATTER, data, box, labels.TRAJECTORY_WITH_UNIT(unit=unit), alt(given)
    )
    for drawn, (kind, _, points) in zip(chart.plots[0].series, found, strict=True):
        _dress(drawn, kind)
        if kind in ("actual", "target", "held"):
            _label(drawn, kind, points, given)
    _axes(chart, given, unit)
    charts.legend(chart)
    charts.finish(chart)


def _dress(drawn: Any, kind: str) -> None:
    token, width, dash, marked = _LOOKS[kind]
    drawn.smooth = False
    if width:
        drawn.format.line.color.rgb = charts.rgb(token)
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


def _label(drawn: Any, kind: str, points: Sequence[tuple[float, float]], given: Trajectory) -> None:
    """A number at each point, off the straight line; on a level target one at its end."""
    named = [len(points) - 1] if kind == "held" else range(len(points))
    for index in named:
        at, value = points[index]
        token = "brand" if kind == "actual" else "ink"
        label = charts.reword(drawn, index, words.number(value, words.EXACT), token=token)
        label.position = _side(at, value, given)


def _side(at: float, value: float, given: Trajectory) -> Any:
    due = given.due(at)
    if at % 1:
        return XL_LABEL_POSITION.RIGHT
    lies_below = due is not None and value < due
    return XL_LABEL_POSITION.BELOW if lies_below else XL_LABEL_POSITION.ABOVE


def _axes(chart: Any, given: Trajectory, unit: str) -> None:
    years, values = chart.category_axis, chart.value_axis
    charts.quiet(years)
    # Room for labels at both ends, where no year is named.
    form = f'[<{given.first}]"";[>{given.last}]"";0'
    charts.scale(years, given.first - 1, given.last + 1, 1, form)
    charts.quiet(values, grid=True)
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = (
        charts.PLAIN, False
    )  # fmt: skip
    values.has_title = True
    values.axis_title.text_frame.text = plain(f"{given.name}{unit}")
    font = values.axis_title.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(12), False
