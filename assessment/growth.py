"""Growth indicators: compounded growth so far ÷ compounded growth the target implies."""

from __future__ import annotations

from itertools import repeat
from math import prod

from assessment.periods import Period
from assessment.records import Case, Observation, Reason, Step, Target


def completion(case: Case, target: Target, when: Period) -> Step | Reason:
    """Growth accumulated since the baseline ÷ growth the target implies over the whole plan."""
    grown = accumulated(case, when)
    if grown is None:
        return Reason.MISSING_YEAR
    implied = implied_factor(case, target)
    if implied == 1:
        return Reason.TARGET_EQUALS_BASELINE
    return Step(
        "completion",
        "accumulated growth ÷ growth implied by the target",
        f"{(grown - 1) * 100:.2f}% ÷ {(implied - 1) * 100:.2f}%",
        (grown - 1) / (implied - 1) * 100,
        "%",
    )


def steps(case: Case, target: Target, when: Period) -> tuple[Step, ...]:
    """The two compounded factors the completion is made of."""
    grown, implied = accumulated(case, when), implied_factor(case, target)
    if grown is None or target.value is None:
        return ()
    rates = _rates(case, when) or []
    return (
        Step(
            "accumulated_growth",
            "∏(1 + growth of each year) − 1",
            " × ".join(f"{1 + rate / 100:.4g}" for rate in rates) + " − 1",
            (grown - 1) * 100,
            "%",
            tuple(item.figure_id for item in _used(case, when) if item.figure_id),
        ),
        Step(
            "implied_growth",
            "(1 + target)^years − 1",
            f"{1 + target.value / 100:.4g}^{case.end - case.start + 1} − 1",
            (implied - 1) * 100,
            "%",
        ),
    )


def accumulated(case: Case, when: Period) -> float | None:
    """Factor grown from the plan's start to the end of `when`; None where a year is missing."""
    rates = _rates(case, when)
    return None if rates is None else prod(1 + rate / 100 for rate in rates)


def implied_factor(case: Case, target: Target) -> float:
    """Factor the target implies over the whole plan."""
    assert target.value is not None
    # A product ends in inf where ** would raise; `assess` rates neither.
    return prod(repeat(1 + target.value / 100, case.end - case.start + 1))


def _rates(case: Case, when: Period) -> list[float] | None:
    """One rate a year, in per cent; None where a year is missing."""
    used = _used(case, when)
    rates = [item.value for item in used if item.value is not None]
    if len(used) == 1 and used[0].basis == "average_growth":
        return rates * (when.year - case.start + 1)
    return rates or None


def _used(case: Case, when: Period) -> list[Observation]:
    """The printed average of the years so far, else each year's rate; none if a year is missing."""
    for item in case.observations:
        if item.basis == "average_growth" and item.value is not None:
            span = Period.parse(item.period)
            if span.first == case.start and span.end == when.end:
                return [item]
    yearly = {
        item.period: item
        for item in case.observations
        if item.basis == "yoy_growth" and item.value is not None
    }
    years = [str(year) for year in range(case.start, when.year + 1)]
    return [yearly[year] for year in years] if yearly.keys() >= set(years) else []
