"""The scale over a column of gauges: the same scale for every row."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.shell.document.attributes import DECORATIVE
from data.records.rows import IndicatorRow
from presentation import common, dates, numbers
from presentation.indicators.axis_words import scale_words
from presentation.indicators.gauge_spec import FULL


def axis(base: str, target: str, due: float | None = None, due_words: str = "") -> html.Div:
    """The heading over a column of gauges: baseline, schedule and target on the gauges' scale."""
    labels: list[Any] = [html.Span(base, className="axis-base")]
    if due is not None and due < FULL:
        due_label: list[Any] = [
            html.Span(due_words, className="axis-when"),
            common.DUE_IS(due=numbers.percent(due)),
        ]
        labels.append(html.B(due_label, className="axis-due"))
    labels.append(html.B(target, className="axis-target"))
    return html.Div(labels, className="gauge-axis", style={"--s": f"{due or 0:.2f}"}, **DECORATIVE)


def axis_of(rows: Sequence[IndicatorRow]) -> html.Div:
    """The heading that fits a list of rows of one plan and period."""
    return axis(*scale_words(rows), dates.period_words(rows[0].period))
