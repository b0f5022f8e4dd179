"""The scale over a column of gauges: the same ruler for every row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dash import html

from assessment import Period
from components import reading, words
from components.attributes import DECORATIVE
from components.gauge import FULL
from data.records import IndicatorRow


def axis(base: str, target: str, due: float | None = None, due_words: str = "") -> html.Div:
    """The heading over a column of gauges: baseline, schedule and target on the gauges' scale."""
    labels: list[Any] = [html.Span(base, className="axis-base")]
    if due is not None and due < FULL:
        told: list[Any] = [
            html.Span(due_words, className="axis-when"),
            f"应到 {words.percent(due)}",
        ]
        labels.append(html.B(told, className="axis-due"))
    labels.append(html.B(target, className="axis-target"))
    return html.Div(
        labels,
        className="gauge-axis",
        style={"--s": f"{due or 0:.2f}"},
        **DECORATIVE,
    )


def axis_of(rows: Sequence[IndicatorRow]) -> html.Div:
    """The heading that fits a list of rows of one plan and period."""
    return axis(*ruler_words(rows), words.period_words(rows[0].period))


def ruler_words(rows: Sequence[IndicatorRow]) -> tuple[str, str, float | None]:
    """The words at the ruler's start and at its target, and the schedule in per cent of the plan.

    The schedule is None where results are compared with their targets.
    """
    due = next(
        (row.schedule for row in rows if reading.gap(row) is not None and row.schedule), None
    )
    compared = [row for row in rows if reading.is_rated(row)]
    if compared and all(reading.is_comparison(row) for row in compared):
        return "0", "目标 100%", None
    return "基期 0%", f"{target_year(rows)}目标", due


def target_year(rows: Sequence[IndicatorRow]) -> str:
    """The year most targets are set for: 2025 年, also for 2021-2025."""
    years = Counter(Period.parse(row.target_period).year for row in rows)
    return f"{years.most_common(1)[0][0]} 年"
