"""Bars level with the rows of a table; the lines of what is due and of the target above them."""

from collections.abc import Sequence
from typing import Any

from pptx.dml.fill import FillFormat
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.util import Pt

from data.records.rows import IndicatorRow
from exports.slides.charts import chart as charts
from exports.slides.charts.row_chart import limits
from exports.slides.file.colours import tint
from exports.slides.file.deterministic import Categories
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.text import BOLD, SMALLEST, line, plain
from exports.slides.file.text_metrics import width
from presentation import common, numbers
from presentation.charts.palette import rating_token
from presentation.figures import row_view
from presentation.indicators.gauge_spec import FULL
from presentation.slides import labels

_SCALE = 20.0


def gap(row: IndicatorRow) -> float | None:
    """Points from the bar's end to what is due; None where nothing is short."""
    away = row_view.distance(row)
    if away is None or away >= 0:
        return None
    due = _due(row)
    return charts.shown(min(-away, due))


def _due(row: IndicatorRow) -> float:
    return FULL if row_view.is_comparison(row) or row.schedule is None else row.schedule


def draw_chart(page: Page, rows: Sequence[IndicatorRow], box: Box, name: str, said: str) -> None:
    """Bars level with the table's rows; the lines of what is due and of the target above them."""
    group = page.slide.shapes.add_group_shape()
    group.name = plain(name)
    drawn = [None if row_view.distance(row) is None else row_view.completion(row) for row in rows]
    done = [None if value is None else charts.shown(value) for value in drawn]
    data = Categories(number_format="General")
    data.categories = [plain(row.label) for row in rows]
    data.add_series(common.COMPLETION_PERCENT(), done)
    data.add_series(labels.GAP(), [gap(row) for row in rows])
    chart = charts.add(page, charts.STACKED, data, box, name, said, into=group)
    charts.bars(chart.plots[0], gap=90, overlap=100)
    _paint(chart, rows)
    low, high = limits([value for value in done if value is not None])
    for axis in (chart.category_axis, chart.value_axis):
        charts.quiet(axis, labels=False)
    chart.category_axis.reverse_order = True
    charts.scale(chart.value_axis, low, high, 50, charts.PLAIN)
    charts.inner(chart, 0, 0, 1, 1)
    charts.finish(chart)
    _scale_lines(page, group, rows, box, (low, high))


def _paint(chart: Any, rows: Sequence[IndicatorRow]) -> None:
    done, short = chart.plots[0].series
    for series in (done, short):
        series.invert_if_negative = False
        charts.paint(series, "line-firm")
    for index, row in enumerate(rows):
        token = rating_token(row.shown_rating, "fill")
        charts.paint(done.points[index], token)
        if gap(row):
            _hatch(short.points[index].format.fill, token)
            short.points[index].format.line.fill.background()


def _hatch(fill: FillFormat, token: str) -> None:
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    tint(fill.fore_color, token)
    tint(fill.back_color, "surface")


def _scale_lines(
    page: Page, group: Any, rows: Sequence[IndicatorRow], box: Box, ends: tuple[float, float]
) -> None:  # fmt: skip
    """The target's line, and the schedule's where one holds for all rows."""
    due = {_due(row) for row in rows if row_view.distance(row) is not None}
    marks = [(FULL, common.TARGET(), "ink-3")]
    if len(due) == 1 and (schedule := due.pop()) < FULL:
        marks.append((schedule, labels.DUE_AT(schedule=numbers.percent(schedule)), "ink"))
    low, high = ends
    # The line that is furthest to the right first: the label of the next ends where its begins.
    free = box[0] + box[2]
    for value, label, token in marks:
        at = box[0] + box[2] * (value - low) / (high - low)
        stroke = group.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, Pt(at), Pt(box[1] - 2), Pt(at), Pt(box[1] + box[3])
        )
        stroke.name = label
        tint(stroke.line.color, token)
        stroke.line.width = Pt(2.25 if token == "ink" else 1)
        wide = width(label, SMALLEST) / BOLD + 4
        place = max(min(at - wide / 2, free - wide), box[0])
        align, free = "r" if place < at - wide / 2 - 1 else "ctr", place - 4
        page.text((place, box[1] - _SCALE, wide, 16),
                  [line(label, SMALLEST, bold=True, token=token, align=align)], label,
                  into=group)  # fmt: skip
