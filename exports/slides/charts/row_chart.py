"""The bars beside a table of indicators: completion in its rating's colour, schedule as a frame."""

import math
from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_TICK_LABEL_POSITION

from exports.slides.charts import chart as charts
from exports.slides.file.deterministic import Categories
from exports.slides.file.frame import Box
from exports.slides.file.page import Page
from exports.slides.file.text import plain
from presentation import common
from presentation.charts.palette import rating_token
from presentation.indicators.gauge_spec import FULL, GaugeSpec
from presentation.joining import clauses, listed
from presentation.language import Message
from presentation.slides import labels

DONE, DUE = common.COMPLETION_PERCENT, common.DUE_PERCENT
#: Bars beyond are cut off here; their true figures stand in the table.
_LOWEST, _HIGHEST, _STEP = -50.0, 150.0, 50.0
#: The scale still reaches as far where that shows every bar whole.
_WIDE = 200.0
_ASIDE = 0.07


def lengths(spec: GaugeSpec) -> tuple[float | None, float | None]:
    """Completion and schedule in per cent; None where there is none, never zero."""
    if spec.shape != "progress" or spec.completion is None:
        return None, None
    # A result compared with its target has no schedule before it: the target is the axis's mark.
    due = None if spec.schedule is None or spec.schedule >= FULL else charts.shown(spec.schedule)
    return charts.shown(spec.completion), due


def draw_chart(page: Page, specs: Sequence[GaugeSpec], box: Box, head: float, name: str) -> Any:
    """Bars level with the rows of a table that starts at the box's top with a head."""
    pairs = [lengths(spec) for spec in specs]
    data = Categories(number_format="General")
    data.categories = [plain(spec.name) for spec in specs]
    data.add_series(DONE(), [done for done, _ in pairs])
    data.add_series(DUE(), [due for _, due in pairs])
    chart = charts.add(page, charts.BAR, data, box, name, _words(specs))
    charts.bars(chart.plots[0], gap=110, overlap=100)
    _paint(chart, specs)
    _axes(chart, [value for pair in pairs for value in pair if value is not None])
    total = box[3]
    charts.inner(chart, _ASIDE, head / total, 1 - 2 * _ASIDE, (total - head) / total)
    charts.finish(chart)
    return chart


def _words(specs: Sequence[GaugeSpec]) -> str:
    bars = clauses(f"{spec.name} {spec.words} {spec.label}" for spec in specs)
    return labels.ROW_CHART_KEY(bars=bars)


def _paint(chart: Any, specs: Sequence[GaugeSpec]) -> None:
    done, due = chart.plots[0].series
    charts.paint(done, "open-fill")
    charts.paint(due, "", "ink")
    for series in (done, due):
        series.invert_if_negative = False
    for index, spec in enumerate(specs):
        if spec.shape == "progress":
            charts.paint(done.points[index], rating_token(spec.rating, "fill"))


def _axes(chart: Any, values: Sequence[float]) -> None:
    names, amounts = chart.category_axis, chart.value_axis
    charts.quiet(names, labels=False)
    names.reverse_order = True
    charts.quiet(amounts, grid=True)
    low, high = limits(values)
    # Four steps leave no room for level labels.
    step = 2 * _STEP if low >= 0 and high > _HIGHEST else _STEP
    charts.scale(amounts, low, high, step, axis_form(low))
    amounts.tick_label_position = XL_TICK_LABEL_POSITION.NEXT_TO_AXIS


def axis_form(low: float, goal: Message = common.TARGET) -> str:
    """How the axis writes its numbers; programs differ on the minus beside named values."""
    if low < 0:
        return '0"%";"−"0"%"'
    return f'[=0]"0";[=100]"{goal()}";General"%"'


def limits(values: Sequence[float]) -> tuple[float, float]:
    """The ends of the scale: from the baseline to the target, and a step beyond where needed."""
    low = math.floor(min([0.0, *values]) / _STEP) * _STEP
    high = math.ceil(max([FULL, *values]) / _STEP) * _STEP
    return max(low, _LOWEST), high if high <= _WIDE else _HIGHEST


def cut_words(specs: Sequence[GaugeSpec]) -> str:
    """Where bars are cut off; "" where all are whole."""
    values = [value for spec in specs for value in lengths(spec) if value is not None]
    low, high = limits(values)
    ends = [f"{end:.0f}%".replace("-", "−") for end, beyond in
            ((low, min(values, default=0) < low), (high, max(values, default=0) > high))
            if beyond]  # fmt: skip
    return labels.ENDS_AT(ends=listed(ends)) if ends else ""
