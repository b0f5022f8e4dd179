"""Where a completion falls: the thresholds of a rule, below the schedule or the target."""

from dataclasses import dataclass
from fractions import Fraction

from assessment.exact import Number, as_float, exact
from assessment.ratings import Rating


@dataclass(frozen=True)
class Thresholds:
    """The lower ends of the classes, best first.

    `unit` says how they count: per cent of the schedule (`share_of_schedule`), points below it
    (`points`), or per cent of the target (`share_of_target`), which a result is compared with.
    Above the target a result is always ahead. Without `better` there is no class between on track
    and ahead, without `nearly` none between on track and behind: what is behind has no degree.
    """

    unit: str = "share_of_schedule"
    on_track: float = 100.0
    nearly: float | None = 75.0
    better: float | None = None

    def at(self, threshold: float, due: Number) -> Fraction:
        """A threshold in per cent of completion, where `due` is the schedule."""
        if self.unit == "points":
            return exact(due) - exact(threshold)
        return exact(threshold) * exact(due) / 100

    @property
    def lines(self) -> dict[Rating, float]:
        """Each class between ahead and the lowest with its threshold, best first."""
        lines = {
            Rating.BETTER: self.better, Rating.ON_TRACK: self.on_track,
            Rating.SLIGHTLY_BEHIND: self.nearly,
        }  # fmt: skip
        return {rating: line for rating, line in lines.items() if line is not None}

    def lower_ends(self, due: Number) -> list[tuple[Rating, float]]:
        """Each class with the completion from which it holds, worst first, ahead left out."""
        return [(rating, as_float(low)) for rating, low in self._ends(due)]

    def _ends(self, due: Number) -> list[tuple[Rating, Fraction]]:
        lowest = Rating.LAGGING if self.nearly is None else Rating.BEHIND
        ends = [(rating, self.at(line, due)) for rating, line in self.lines.items()]
        return [(lowest, Fraction(0)), *reversed(ends)]

    def rate(self, completion: Number, due: Number) -> Rating:
        """Turn a completion into a rating, both in per cent."""
        done = exact(completion)
        if done > 100:
            return Rating.AHEAD
        (lowest, _), *ends = self._ends(due)
        reached = [rating for rating, low in ends if done >= low]
        return reached[-1] if reached else lowest


#: The published rule of docs/decisions/0003-assessment.md.
SCHEDULE = Thresholds()
#: "Nearly met" is at least this share of the target.
TARGET = Thresholds("share_of_target", 100.0, 90.0)
