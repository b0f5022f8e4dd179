"""Would another ruler change the verdict? Thresholds in use elsewhere, applied to one completion.

The published rule (注2) compares a completion with the schedule. Others do so too, with other
thresholds: some count points behind the schedule, some a share of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assessment.exact import Number, exact
from assessment.outcome import MET
from assessment.records import Rating

#: 基本完成 of a result is what 略有滞后 is of progress.
_DEGREES = {Rating.BASICALLY_MET: Rating.SLIGHTLY_BEHIND}


@dataclass(frozen=True)
class Ruler:
    """Thresholds below the schedule, in points of it and as shares of it.

    On track at `on_track` of the schedule or less than `on_track_points` below it; slightly behind
    at `nearly` of it or no more than `nearly_points` below it. Above 100 % is always ahead.
    """

    name: str
    on_track: float = 1.0
    nearly: float = 1.0
    on_track_points: float = 0.0
    nearly_points: float = 0.0

    def rate(self, completion: Number, due: Number) -> Rating:
        """Rate a completion against its schedule, both in per cent."""
        done, date = exact(completion), exact(due)
        if done > 100:
            return Rating.AHEAD
        if done >= exact(self.on_track) * date or date - done < self.on_track_points:
            return Rating.ON_TRACK
        if done >= exact(self.nearly) * date or date - done <= self.nearly_points:
            return Rating.SLIGHTLY_BEHIND
        return Rating.BEHIND


PUBLISHED = Ruler("published", nearly=0.75)
#: Lights of project supervision: less than 10 points behind green, 10 to 30 yellow, more red.
POINTS = Ruler("points", on_track_points=10, nearly_points=30)
#: At 80 % of the schedule on track, at 60 % slightly behind.
SHARES = Ruler("shares", on_track=0.8, nearly=0.6)
OTHERS = (POINTS, SHARES)
RULERS = (PUBLISHED, *OTHERS)


@dataclass(frozen=True)
class Verdicts:
    """What each of `RULERS` says of one completion, beside the computed rating."""

    rating: Rating
    others: tuple[Rating, ...]

    @property
    def is_robust(self) -> bool:
        """Whether every ruler gives the computed rating."""
        return all(other == self.rating for other in self.others)

    @property
    def crosses(self) -> bool:
        """Whether a ruler moves it between on schedule and behind, not only within either."""
        return any((other in MET) != (self.rating in MET) for other in self.others)


def verdicts(rating: str, completion: Number, due: Number, *, is_floor: bool = False) -> Verdicts:
    """Rate one completion by every ruler; `rating` is the computed one.

    A floor (≥ 2.5) that a result is compared with is kept, never exceeded.
    """
    done = min(completion, 100.0) if is_floor else completion
    computed = _DEGREES.get(Rating(rating), Rating(rating))
    return Verdicts(computed, tuple(ruler.rate(done, due) for ruler in RULERS))


@dataclass(frozen=True)
class Share:
    """How many verdicts of a group hold under every ruler; how many cross between on schedule
    and behind."""

    total: int
    robust: int
    crossing: int


def share(found: Iterable[Verdicts]) -> Share:
    """Count a group of verdicts."""
    own = list(found)
    robust = sum(item.is_robust for item in own)
    return Share(len(own), robust, sum(item.crosses for item in own))
