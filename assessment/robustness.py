"""Would other thresholds change the verdict? Those in use elsewhere, applied to one completion.

The published rule (注2) compares a completion with the schedule. Others do so too, with other
thresholds: some count points behind the schedule, some a share of it.
"""

from dataclasses import dataclass
from functools import lru_cache

from assessment.exact import Number, exact
from assessment.outcome import MET
from assessment.records import Method, Rating
from assessment.thresholds import SCHEDULE, Thresholds

#: 基本完成 of a result is what 略有滞后 is of progress.
_DEGREES = {Rating.BASICALLY_MET: Rating.SLIGHTLY_BEHIND}


@dataclass(frozen=True)
class ThresholdSet:
    """Thresholds on a completion; `is_open` tells whether on track begins only above its own."""

    name: str
    thresholds: Thresholds
    is_open: bool = False

    def rate(self, completion: Number, due: Number) -> Rating:
        """Rate a completion against its schedule, both in per cent."""
        done, on_track = exact(completion), self.thresholds.at(self.thresholds.on_track, due)
        if self.is_open and done == on_track:
            return Rating.SLIGHTLY_BEHIND
        return self.thresholds.rate(done, due)


PUBLISHED = ThresholdSet("published", SCHEDULE)
#: Lights of project supervision: less than 10 points behind green, 10 to 30 yellow, more red.
POINTS = ThresholdSet("points", Thresholds("points", 10, 30), is_open=True)
#: At 80 % of the schedule on track, at 60 % slightly behind.
SHARES = ThresholdSet("shares", Thresholds("share_of_schedule", 80, 60))
OTHERS = (POINTS, SHARES)
THRESHOLD_SETS = (PUBLISHED, *OTHERS)


@dataclass(frozen=True)
class ThresholdVerdicts:
    """What each of `THRESHOLD_SETS` says of one completion, beside the computed rating."""

    rating: Rating
    others: tuple[Rating, ...]

    @property
    def is_robust(self) -> bool:
        """Whether every set of thresholds gives the computed rating."""
        return all(other == self.rating for other in self.others)

    @property
    def crosses(self) -> bool:
        """Whether others move it between on schedule and behind, not only within either."""
        return any((other in MET) != (self.rating in MET) for other in self.others)


def is_floor(method: str | None, bound: str) -> bool:
    """Whether the target of this bound is a floor that a result is compared with."""
    return method in (Method.ANNUAL, Method.FINAL) and bound in ("ge", "gt")


# A page asks for the same ones several times, and areas share many.
@lru_cache(maxsize=4096)
def verdicts(
    rating: str, completion: Number, due: Number, *, is_floor: bool = False
) -> ThresholdVerdicts:
    """Rate one completion by every set of thresholds; `rating` is the computed one.

    A floor (≥ 2.5) that a result is compared with is kept, never exceeded.
    """
    done = min(completion, 100.0) if is_floor else completion
    computed = _DEGREES.get(Rating(rating), Rating(rating))
    return ThresholdVerdicts(computed, tuple(one.rate(done, due) for one in THRESHOLD_SETS))
