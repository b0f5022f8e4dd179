"""The card of an embed: one chart with its context, its verdict, its sources and a way back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from presentation.charts.chart_spec import ChartSpec
from presentation.language import say
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


def context(spec: ChartSpec) -> str:
    """The context; for lists how many indicators."""
    if not spec.is_list:
        return spec.context
    return say("{context} · {count} 项指标", context=spec.context, count=len(counted(spec.rows)))


def remaining_count_words(sources: Sequence[str]) -> bool:
    return len(sources) > SOURCES
