"""The card of an embed: one piece with its context, its verdict, its sources and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, NamedTuple

from data.records.rows import IndicatorRow
from presentation.changes import labels as change_labels
from presentation.charts.chart_spec import ChartSpec
from presentation.figures.as_printed import remarks
from presentation.language import say
from presentation.projects.investment_bars import investment_bars, under_words
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


class Height(NamedTuple):
    """Pixels that cut nothing of a card: in any column from 340 to 800 wide, and in one of an
    article (`COLUMN`), where they can stand closer."""

    any_column: int
    article: int


#: Widths at which a card is laid out for the column of an article: the chart beside a gauge and
#: the laggards beside counts need more.
COLUMN = range(600, 720)


def gauge_height(piece: ChartSpec) -> Height:
    if _has_chart(piece):
        return Height(520, 460)
    return Height(470 if remarks(piece.rows[0]) else 430, 460)


def gauges_height(piece: ChartSpec) -> Height:
    rows, remarked = len(piece.rows), _remarked(piece.rows)
    return Height(370 + 112 * rows + 25 * remarked, 310 + 86 * rows + 28 * remarked)


def trajectory_height(piece: ChartSpec) -> Height:
    return Height(710, 650) if _has_chart(piece) else Height(350, 350)


def comparison_height(piece: ChartSpec) -> Height:
    figures = len(piece.comparison.figures if piece.comparison else ())
    return Height(300 + 86 * figures, 220 + 78 * figures)


def investments_height(piece: ChartSpec) -> Height:
    drawn = investment_bars(piece.investments)
    bars = drawn.bars if drawn else ()
    below = sum(bool(under_words(bar)) for bar in bars)
    return Height(300 + 80 * len(bars) + 40 * below, 240 + 65 * len(bars) + 22 * below)


def summary_height(piece: ChartSpec) -> Height:
    """One area has its laggards beside it, several have a line or a drawing each."""
    large = sum(line.is_large for line in piece.lines)
    small = 45 * (len(piece.lines) - large)
    article = 290 + 140 * large + small
    if len(piece.lines) == 1:
        behind = [row for row in piece.lines[0].rows if is_below(row)]
        return Height(790 + 35 * _remarked(behind) if behind else 450, article)
    return Height(290 + 190 * large + small, article)


def corrected_height(sentence: str) -> int:
    """What a sentence on corrections adds to a card, with the way to the log."""
    letters = len(sentence) + len(change_labels.ALL_CHANGES()) + 2
    return 26 + 20 * ceil(letters / 24) if sentence else 0


def _has_chart(piece: ChartSpec) -> bool:
    return piece.trajectory is not None and not piece.trajectory.undrawn


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
