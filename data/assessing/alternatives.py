"""Does a verdict hang on which of two printed figures is used? Assess with the other one and see.

Which figures contradict each other is found by the audit's rules; here each is put in the place of
the one that is used.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from assessment import Assessment, Case, Observation, Target, assess
from assessment.outcome import RATED
from data.assessing.mentions import Mention, observed

#: Two `figure_id`s that an audit rule found to contradict each other.
Pair = tuple[str, str]
#: The figures printed otherwise, by the `figure_id` of each.
Others = Mapping[str, list[Mention]]


class Alternative(NamedTuple):
    """A figure printed otherwise than the one used, and the verdict that it gives."""

    figure_id: str
    rating: str


def others_of(pairs: Iterable[Pair], mentions: Iterable[Mention]) -> Others:
    """What each figure of a pair stands against."""
    by_id = {mention.figure_id: mention for mention in mentions}
    others: dict[str, list[Mention]] = defaultdict(list)
    for first, second in pairs:
        others[first].append(by_id[second])
        others[second].append(by_id[first])
    return others


def alternative(case: Case, assessed: Assessment, others: Others, unit: str) -> Alternative | None:
    """The first figure printed otherwise that gives another verdict; None where none does.

    Args:
        case: what was assessed, in the target's `unit`.
        assessed: its assessment.
        others: the figures printed otherwise, by the one they contradict.
    """
    if assessed.rating not in RATED:
        return None
    for other, changed in _changed(case, others, unit):
        rating = assess(changed, assessed.period).rating
        # A figure that gives no verdict at all speaks against none.
        if rating in RATED and rating != assessed.rating:
            return Alternative(other.figure_id, rating.value)
    return None


def _changed(case: Case, others: Others, unit: str) -> Iterator[tuple[Mention, Case]]:
    """The case with one of its figures exchanged, for each figure printed otherwise."""
    figures = (case.target, case.baseline, *case.observations)
    for item in (one for one in figures if one is not None):
        for other in others.get(item.figure_id, ()):
            yield other, _exchanged(case, item, other, unit)


def _exchanged(case: Case, item: Observation, other: Mention, unit: str) -> Case:
    # It stands for the same fact: a result there may be the starting value here.
    values = observed(other, unit, case.kind) | {"period": item.period, "basis": item.basis}
    target = Target(**values) if item is case.target else case.target
    baseline = Observation(**values) if item is case.baseline else case.baseline
    results = tuple(Observation(**values) if one is item else one for one in case.observations)
    return replace(case, target=target, baseline=baseline, observations=results)
