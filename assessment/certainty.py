"""How sure a verdict is: what it would be for every value that the printed digits allow.

A better result, an easier target or a lower start never makes a verdict worse, so the verdicts at
the ends of what each figure allows bound those of all values between them. The published rule
prints its thresholds in whole per cents: a completion that reads as one of them, such as 39.5 %
printed beside 40 %, may have been held against it either way.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import floor
from typing import Literal, TypeVar

from assessment.exact import Number, exact
from assessment.method import assess
from assessment.outcome import RATED
from assessment.records import Assessment, Case, Method, Observation, Rating
from assessment.robustness import OTHERS, ThresholdSet, is_floor

Figure = TypeVar("Figure", bound=Observation)
Part = TypeVar("Part")
End = Literal["low", "high"]
#: Best first.
_ORDER = list(Rating)


@dataclass(frozen=True)
class Between:
    """The best and the worst verdict that the print allows."""

    best: Rating
    worst: Rating

    @property
    def is_sure(self) -> bool:
        """Whether there is only one."""
        return self.best == self.worst


@dataclass(frozen=True)
class AllowedVerdicts:
    """What the print allows: verdicts by its rule and by other thresholds, and completions."""

    rule: Between
    by_thresholds: dict[str, Between]
    low: Number | None
    high: Number | None


def certainty(
    case: Case, assessed: Assessment, printed: Iterable[Number] = ()
) -> AllowedVerdicts | None:
    """How sure an assessment of a case is; None of one without a verdict.

    `printed` are the ends of what a completion that the document prints allows.
    """
    if assessed.rating not in RATED:
        return None
    corner_verdicts = [assess(corner, assessed.period) for corner in corners(case)]
    done = [item.completion for item in corner_verdicts if item.completion is not None]
    whole = len(done) == len(corner_verdicts)
    return AllowedVerdicts(
        rule=_between(
            [item.rating for item in corner_verdicts] + _as_read(case, corner_verdicts, printed)
        ),
        by_thresholds={each.name: _by(each, case, corner_verdicts) for each in OTHERS}
        if whole
        else {},
        low=min(done) if whole else None,
        high=max(done) if whole else None,
    )


def corners(case: Case) -> Iterator[Case]:
    """The case at each end of what its target, baseline, results and the results beside it allow.

    Results of several years move together: all low, or all high.
    """
    targets = both_ends(lambda end: case.target and at_end(case.target, end))
    starts = both_ends(lambda end: case.baseline and at_end(case.baseline, end))
    results = both_ends(lambda end: tuple(at_end(item, end) for item in case.observations))
    beside = both_ends(lambda end: case.others and tuple(at_end(item, end) for item in case.others))
    for target, baseline, seen, others in product(targets, starts, results, beside):
        yield replace(case, target=target, baseline=baseline, observations=seen, others=others)


def both_ends(at: Callable[[End], Part]) -> list[Part]:
    """What a part of a case is at its low and its high end; once where that is the same."""
    low, high = at("low"), at("high")
    return [low] if low == high else [low, high]


def at_end(item: Figure, end: End) -> Figure:
    """A figure at one end of what its print allows; a range stays one."""
    value = item.low if end == "low" else item.high
    return item if value is None or item.value is None else replace(item, value=value)


def _between(ratings: list[Rating]) -> Between:
    """An end without a verdict, such as a start that may equal the target, allows any."""
    if any(rating not in RATED for rating in ratings):
        return Between(Rating.AHEAD, Rating.BEHIND)
    ranked = sorted(ratings, key=_ORDER.index)
    return Between(ranked[0], ranked[-1])


def _as_read(
    case: Case, corner_verdicts: list[Assessment], printed: Iterable[Number]
) -> list[Rating]:
    """The verdicts on completions as they read in the whole per cents of the rule's thresholds.

    A printed completion that the figures do not give stands for itself: the audit tells of it.
    """
    under_way = [
        item for item in corner_verdicts if item.method is Method.PROGRESS and item.schedule
    ]
    done = [exact(item.completion) for item in under_way if item.completion is not None]
    ends = [exact(end) for end in printed]
    if done and ends and min(ends) <= max(done) and min(done) <= max(ends):
        done += ends
    half = Fraction(1, 2)
    rate = case.schedule_rule.rate
    return [rate(floor(one + half), item.schedule or 0) for item in under_way[:1] for one in done]


def _by(thresholds: ThresholdSet, case: Case, corner_verdicts: list[Assessment]) -> Between:
    """A floor that a result is compared with is kept, never exceeded."""
    return _between(
        [
            thresholds.rate(
                min(item.completion, 100) if _is_floor(case, item) else item.completion,
                item.schedule,
            )
            for item in corner_verdicts
            if item.completion is not None and item.schedule is not None
        ]
    )


def _is_floor(case: Case, assessed: Assessment) -> bool:
    return case.target is not None and is_floor(assessed.method, case.target.bound)
