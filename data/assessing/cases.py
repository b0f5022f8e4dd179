"""Curated rows -> cases for the rating method: a target, what it starts from, its results."""

from collections import defaultdict
from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd

from assessment import Case, Observation, Period, Target
from assessment.sums import CHANGES
from data.assessing.mentions import (
    Mention,
    alike,
    countable,
    family,
    observed,
    one_a_fact,
    one_of_each,
    results,
    used,
)
from data.curation.read import Frames
from data.rounding import is_missing


def targets_of(mentions: list[Mention]) -> list[Mention]:
    """One target per period and measure: the mention that is used."""
    targets = (mention for mention in mentions if mention.role == "target")
    return one_of_each(targets, lambda mention: (mention.period, family(mention)))


def baseline_of(
    plan: Any, target: Mention, mentions: list[Mention], before: list[Mention]
) -> Mention | None:
    """The plan's printed starting value; an annual plan also starts from last year's result.

    Where a document prints that of an earlier year (55.3 of 2019), it is used as printed.
    """
    start = int(plan.start) - 1
    printed: dict[int, list[Mention]] = defaultdict(list)
    for mention in _levels(mentions, target):
        if mention.role == "baseline" and Period.parse(mention.period).year <= start:
            printed[Period.parse(mention.period).year].append(mention)
    last_year = used(_levels(before, target)) if plan.kind == "annual" else None
    earlier = used(printed[max(printed)]) if printed else None
    return used(printed[start]) if start in printed else last_year or earlier


def _levels(mentions: list[Mention], target: Mention) -> list[Mention]:
    """What a target is measured from: of its own measure, for a change the level before it."""
    levels = [m for m in mentions if family(m) == "amount" and m.basis != "cumulative"]
    return levels if levels and target.basis in CHANGES else alike(mentions, target)


def case_of(
    plan: Any,
    indicator: Any,
    target: Mention,
    baseline: Mention | None,
    mentions: list[Mention],
    breaks: tuple[str, ...],
) -> Case:
    counted = countable(mentions, target, indicator.years_add)
    actuals = one_a_fact(m for m in counted if m.role == "actual")
    completions = [m for m in mentions if m.role == "published_completion"]
    unit = indicator.unit if target.basis in CHANGES else target.unit
    seen = partial(observed, unit=unit, kind=indicator.kind, classes=indicator.classes)
    return Case(
        plan_kind=plan.kind,
        start=int(plan.start),
        # Not always the plan's last year: a plan may set a milestone, or look beyond its end.
        end=max(int(plan.start), Period.parse(target.period).year),
        kind="growth" if family(target) == "growth" else indicator.kind,
        direction=indicator.direction,
        target=Target(**seen(target)),
        baseline=Observation(**seen(baseline)) if baseline else None,
        observations=tuple(Observation(**seen(mention)) for mention in actuals),
        breaks=breaks,
        compared=tuple(m.period for m in completions if not is_missing(m.value)),
        years_add=indicator.years_add,
        is_reduction=indicator.sense == "reduction",
    )


#: Results by area and indicator.
Results = Mapping[tuple[str, str], list[Mention]]


def results_by_indicator(figures: pd.DataFrame) -> Results:
    by_indicator: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for (_, area, indicator, _), mentions in results(figures).items():
        by_indicator[area, indicator] += mentions
    return by_indicator


def compared_results(
    target: Mention, district: str, area: str, by_indicator: Results
) -> tuple[Observation, ...] | None:
    """Results of the indicator that the target names; those of a wider area may be another
    district's."""
    if not target.compared_with:
        return None
    indicator, _, elsewhere = target.compared_with.partition("@")
    wanted = [
        mention
        for mention in by_indicator.get((elsewhere or area, indicator), ())
        if elsewhere or mention.of_district == district
    ]
    alike_results = one_a_fact(alike(wanted, target))
    return tuple(Observation(**observed(m, target.unit, "")) for m in alike_results)


def breaks_of(frames: Frames) -> dict[tuple[str, str], tuple[str, ...]]:
    periods: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for row in frames["breaks"].itertuples():
        periods[row.area, row.indicator] += (row.period,)
    return periods
