"""What a verdict leaves to show: the shape of its gauge, ceiling or floor, met or missed."""

from dataclasses import dataclass
from enum import StrEnum

from assessment.comparison import is_ceiling, is_open, meets
from assessment.exact import Number
from assessment.records import Assessment, Method, Observation, Rating, Reason, Target

UNRATED = (Rating.NOT_ASSESSED, Rating.NOT_APPLICABLE)
RATED = tuple(rating for rating in Rating if rating not in UNRATED)
#: What counts as met where no document says so.
MET = (Rating.AHEAD, Rating.BETTER, Rating.ON_TRACK, Rating.ADJUSTED)


class Shape(StrEnum):
    """How a verdict is drawn."""

    #: A length: the completion, as published or computed.
    PROGRESS = "progress"
    #: Met or missed, without a length.
    BOUND = "bound"
    #: A sum within the year beside the year's target.
    FLOW = "flow"
    UNRATED = "unrated"


@dataclass(frozen=True)
class Outcome:
    """What is stored beside an assessment.

    `met` is None where the result is not held against the target itself; `baseline_met` where
    it is no bound, or the printed text of the baseline does not tell.
    """

    shape: Shape
    is_ceiling: bool
    met: bool | None
    baseline_met: bool | None


def outcome(
    assessed: Assessment,
    direction: str,
    target: Target | None,
    baseline: Observation | None,
    *,
    shown: str,
    published: Number | None,
) -> Outcome:
    """Decide it once, for every drawing.

    Args:
        assessed: what was computed.
        direction: the indicator's: higher, lower or none.
        target: what was to be reached.
        baseline: where the plan starts, in the target's unit.
        shown: the verdict that colours the page.
        published: the completion that the document prints.
    """
    lower = target is not None and is_ceiling(direction, target)
    met = _met(assessed, target)
    done = published if published is not None else assessed.completion
    shape = _shape(assessed, target, done, is_met_or_missed=met is not None, shown=shown)
    before = _keeps(baseline, target, lower=lower) if shape is Shape.BOUND else None
    return Outcome(shape, lower, met, before)


def _met(assessed: Assessment, target: Target | None) -> bool | None:
    """By the rating of a comparison; completion against a schedule is none."""
    is_class = target is None or target.rank is not None
    if assessed.rating not in RATED or (assessed.method is Method.PROGRESS and not is_class):
        return None
    return assessed.rating in MET


def _shape(
    assessed: Assessment,
    target: Target | None,
    done: Number | None,
    *,
    is_met_or_missed: bool,
    shown: str,
) -> Shape:
    if assessed.reason is Reason.HALF_YEAR and assessed.share_of_target is not None:
        return Shape.FLOW
    is_class = target is None or target.rank is not None
    if is_met_or_missed and (is_class or assessed.method is Method.EVERY_YEAR or done is None):
        return Shape.BOUND
    return Shape.PROGRESS if shown in RATED and done is not None else Shape.UNRATED


def _keeps(baseline: Observation | None, target: Target | None, *, lower: bool) -> bool | None:
    if baseline is None or target is None or baseline.value is None or target.value is None:
        return None
    met = meets(baseline, target, lower=lower)
    return None if is_open(baseline, lower=lower, met=met) else met
