"""The card of an embed: one piece with its context, its verdict, its sources and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from data.records.rows import IndicatorRow
from presentation.changes import labels as change_labels
from presentation.charts.chart_spec import ChartSpec
from presentation.figures.as_printed import remarks
from presentation.language import say
from presentation.projects.investment_chart import chart_bars
from presentation.verdicts.below import is_below
from presentation.verdicts.counts import counted

#: Sources named before the rest is folded away.
SOURCES = 3

OUTSIDE: dict[str, Any] = {"target": "_blank", "rel": "noopener"}


@dataclass(frozen=True)
class PinnedNotice:
    """A card is held to another release than the current one.

    `latest` is the address of the same card with the current data, "" where these have it no
    longer; `is_newer` where the current data were built before the card's.
    """

    latest: str
    is_newer: bool = False


@dataclass(frozen=True)
class CorrectedNotice:
    """What was corrected of a card's figures, and the address of the log that says why."""

    sentence: str
    log: str


def gauge_height(piece: ChartSpec) -> int:
    """Pixels that cut nothing in columns from 340 to 800 wide, like the others below."""
    if _has_chart(piece):
        return 520
    return 470 if remarks(piece.rows[0]) else 430


def gauges_height(piece: ChartSpec) -> int:
    return 370 + 112 * len(piece.rows) + 25 * _remarked(piece.rows)


def trajectory_height(piece: ChartSpec) -> int:
    return 710 if _has_chart(piece) else 350


def comparison_height(piece: ChartSpec) -> int:
    return 300 + 86 * len(piece.comparison.figures if piece.comparison else ())


def investments_height(piece: ChartSpec) -> int:
    return 280 + 80 * len(chart_bars(piece.investments))


#: Widths at which a card is laid out for the column of an article: the chart beside a gauge and
#: the laggards beside counts need more.
COLUMN = range(600, 720)


def column_height(piece: ChartSpec) -> int:
    """Pixels that cut nothing in a column of an article, closer to the card than those of all."""
    large = sum(line.is_large for line in piece.lines)
    heights = {
        "gauge": 460,
        "trajectory": 650 if _has_chart(piece) else 350,
        "gauges": 310 + 86 * len(piece.rows) + 28 * _remarked(piece.rows),
        "comparison": 220 + 78 * len(piece.comparison.figures if piece.comparison else ()),
        "investments": 220 + 65 * len(chart_bars(piece.investments)),
        "summary": 290 + 140 * large + 45 * (len(piece.lines) - large),
    }
    return heights[piece.kind]


def corrected_height(sentence: str) -> int:
    """What a sentence on corrections adds to a card, with the way to the log."""
    letters = len(sentence) + len(change_labels.ALL_CHANGES()) + 2
    return 26 + 20 * ceil(letters / 24) if sentence else 0


def _has_chart(piece: ChartSpec) -> bool:
    return piece.trajectory is not None and not piece.trajectory.undrawn


def summary_height(piece: ChartSpec) -> int:
    """One area has its laggards beside it, several have a line or a drawing each."""
    if len(piece.lines) == 1:
        behind = [row for row in piece.lines[0].rows if is_below(row)]
        return 790 + 35 * _remarked(behind) if behind else 450
    large = sum(line.is_large for line in piece.lines)
    return 290 + 190 * large + 45 * (len(piece.lines) - large)


def _remarked(rows: Sequence[IndicatorRow]) -> int:
    """How many rows print a remark below their gauge."""
    return sum(bool(remarks(row)) for row in rows)


def context(piece: ChartSpec) -> str:
    """The context; for lists how many indicators."""
    if not piece.is_list:
        return piece.context
    return say("{context} · {count} 项指标", context=piece.context, count=len(counted(piece.rows)))


def remaining_count_words(sources: Sequence[str]) -> bool:
    return len(sources) > SOURCES
