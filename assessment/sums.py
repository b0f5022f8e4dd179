"""Yearly results as one of all years so far: sums, and rates compounded."""

from dataclasses import replace
from fractions import Fraction
from math import prod

from assessment.exact import as_float, exact, written
from assessment.periods import Period
from assessment.records import Case, Observation, Reason, Step, Target

#: Bases of a change since the baseline: in the unit itself, in per cent of the baseline.
CHANGES = ("change", "change_rate")
#: What yearly results count that add up, and that compound.
_YEARLY = {"sum": ("level", "change"), "compound": ("change", "yoy_growth")}


def added_up(case: Case, target: Target, when: Period) -> tuple[Case, tuple[Step, ...]] | Reason:
    """The case with a result of all years up to `when`, where its target is one of several years.

    160 in 2021 and 170 in 2022 are 330 of a sum; a fall of 2.5 % and one of 3 % are one of
    5.425 %. Where the total is printed, or `when` has no result, the case stays as it is.
    """
    if target.basis not in ("cumulative", *CHANGES) or when.is_part_year:
        return case, ()
    yearly = {
        item.period: item
        for item in case.observations
        if item.basis in _YEARLY.get(case.years_add, ()) and item.value is not None
    }
    years = [str(year) for year in range(case.start, when.year + 1)]
    if when.text not in yearly or not years or _is_printed(case, target, when):
        return case, ()
    if not yearly.keys() >= set(years):
        return Reason.MISSING_YEAR
    total, step = _total(case, target, [yearly[year] for year in years])
    others = (item for item in case.observations if item.period != when.text)
    return replace(case, observations=(*others, total)), (step,)


def spans_plan(case: Case, actual: Observation) -> bool:
    """Whether a change or a sum is one since the plan began, not only of its last year."""
    return Period.parse(actual.period).first == case.start


def _is_printed(case: Case, target: Target, when: Period) -> bool:
    return any(
        item.basis == target.basis and spans_plan(case, item)
        for item in case.observations
        if when.dates(Period.parse(item.period))
    )


def _total(case: Case, target: Target, used: list[Observation]) -> tuple[Observation, Step]:
    value, step = _sum(used) if case.years_add == "sum" else _compound(case, used)
    coverages = " ".join(sorted({item.coverage for item in used}))
    total = Observation(
        f"{case.start}-{used[-1].period}", value, _bound(used), target.basis, coverage=coverages
    )
    return total, replace(step, figures=tuple(item.figure_id for item in used))


def _sum(used: list[Observation]) -> tuple[Fraction, Step]:
    values = [exact(item.value) for item in used if item.value is not None]
    total = sum(values, Fraction(0))
    expression = " + ".join(written(value) for value in values)
    return total, Step("sum", "sum of the years", expression, as_float(total), "")


def _compound(case: Case, used: list[Observation]) -> tuple[Fraction, Step]:
    sign = -1 if case.is_reduction else 1
    factors = [1 + sign * exact(item.value) / 100 for item in used if item.value is not None]
    total = sign * (prod(factors, start=Fraction(1)) - 1) * 100
    product = " × ".join(written(factor) for factor in factors)
    formula, expression = "∏(1 + change of each year) − 1", f"{product} − 1"
    if case.is_reduction:
        formula, expression = "1 − ∏(1 − reduction of each year)", f"1 − {product}"
    return total, Step("compound", formula, expression, as_float(total), "%")


def _bound(used: list[Observation]) -> str:
    """What the bounds of the years leave of their sum: 10 and more than 12 are more than 22."""
    bounds = {item.bound for item in used} - {"eq"}
    return bounds.pop() if len(bounds) == 1 else "approx" if bounds else "eq"
