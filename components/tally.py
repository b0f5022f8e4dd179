"""How many indicators have which verdict; what counts and what does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assessment import Rating
from components import words
from data.records import IndicatorRow


@dataclass(frozen=True)
class Tally:
    """Counts by rating. `total` leaves out 不适用; met + nearly + behind + open = total."""

    counts: dict[str, int]

    @property
    def total(self) -> int:
        """Indicators that apply to the area."""
        return sum(self.counts.values()) - self.of(Rating.NOT_APPLICABLE)

    @property
    def met(self) -> int:
        """On schedule or better."""
        return self.of(Rating.AHEAD) + self.of(Rating.ON_TRACK)

    @property
    def lagging(self) -> int:
        """Behind the schedule, slightly or not."""
        return self.of(Rating.SLIGHTLY_BEHIND) + self.of(Rating.BEHIND)

    @property
    def open(self) -> int:
        """Without a verdict."""
        return self.of(Rating.NOT_ASSESSED)

    def of(self, rating: str) -> int:
        """How many have this rating."""
        return self.counts.get(rating, 0)


def tally(rows: Sequence[IndicatorRow]) -> Tally:
    """Count the shown ratings of all rows given."""
    found = Counter(row.shown_rating for row in rows)
    return Tally({rating: found[rating] for rating in words.RATINGS})


def counted(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows a headline counts: those of the document's table, if it has one."""
    in_table = [row for row in rows if row.in_table]
    return in_table or list(rows)


def by_status(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """Rows in order of status, best first; the document's order within a status."""
    order = list(words.RATINGS)
    return sorted(rows, key=lambda row: order.index(row.shown_rating))
