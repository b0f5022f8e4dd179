"""A target that is a range, as the band that its trajectory is to end in."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment import Period
from data.records.indicator import PlacedMention
from data.records.rows import IndicatorRow
from presentation.figures.as_printed import with_unit
from presentation.trajectory.gaps import AMOUNTS, RATES


@dataclass(frozen=True)
class Band:
    """The ends of a range in the target's unit, and its words."""

    period: str
    low: float
    high: float
    printed: str

    @property
    def at(self) -> float:
        """The moment in years at which it is due."""
        return Period.parse(self.period).end - 1


def band_of(row: IndicatorRow, mentions: Sequence[PlacedMention]) -> Band | None:
    """The band of a row's target; None where that is no range, or one of changes."""
    goal = row.target
    placed = next((it for it in mentions if it.mention.figure_id == goal.figure_id), None)
    if placed is None or placed.low is None or placed.high is None:
        return None
    if goal.basis not in (*AMOUNTS, *RATES):
        return None
    return Band(goal.period, placed.low, placed.high, with_unit(goal))
