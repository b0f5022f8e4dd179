"""Growth indicators: compounded growth so far ÷ compounded growth the target implies."""

from fractions import Fraction
from math import prod

from assessment.exact import as_float, brief, exact
from assessment.periods import Period
from assessment.records import Case, Observation, Reason, Step, Target


def completion(case: Case, target: Target, when: Period) -> Fraction | Reason:
    """Growth accumulated since the baseline ÷ growth the target implies over the whole plan."""
    grown = accumulated(case.observations, case.start, when)
    if grown is None:
        return Reason.MISSING_YEAR
    implied = implied_factor(case, target)
    if implied == 1:
        return Reason.TARGET_EQUALS_BASELINE
    return (grown - 1) / (implied - 1) * 100


def steps(case: Case, target: Target, when: Period) -> tuple[Step, ...]:
    """The two compounded factors the completion is made of, and the completion."""
    made, whole = factors(case, target, when)
    expression = f"{made.value:.2f}% ÷ {whole.value:.2f}%"
    done = completion(case, target, when)
    assert isinstance(done, Fraction)
    formula = "accumulated growth ÷ growth implied by the target"
    return made, whole, Step("completion", formula, expression, as_float(done), "%")


def factors(case: Case, target: Target, when: Period) -> tuple[Step, Step]:
    """The growth since the plan began, and the growth that the target implies over its years."""
    assert target.value is not None
    implied = implied_factor(case, target)
    years = case.end - case.start + 1
    expression = f"{brief(1 + exact(target.value) / 100)}^{years} − 1"
    whole = as_float((implied - 1) * 100)
    return (
        accumulated_step(case.observations, case.start, when),
        Step("implied_growth", "(1 + target)^years − 1", expression, whole, "%"),
    )


def accumulated_step(observations: tuple[Observation, ...], start: int, when: Period) -> Step:
    """The growth since the plan began, of years that all have a rate."""
    used = _used(observations, start, when)
    grown = accumulated(observations, start, when)
    assert grown is not None
    product = (brief(1 + rate / 100) for rate in _rates(used, start, when))
    return Step(
        "accumulated_growth",
        "∏(1 + growth of each year) − 1",
        " × ".join(product) + " − 1",
        as_float((grown - 1) * 100),
        "%",
        tuple(item.figure_id for item in used if item.figure_id),
    )


def accumulated(observations: tuple[Observation, ...], start: int, when: Period) -> Fraction | None:
    """Factor grown from the plan's start to the end of `when`; None where a year is missing."""
    rates = _rates(_used(observations, start, when), start, when)
    return prod((1 + rate / 100 for rate in rates), start=Fraction(1)) if rates else None


def implied_factor(case: Case, target: Target) -> Fraction:
    """Factor the target implies over the whole plan."""
    assert target.value is not None
    return Fraction((1 + exact(target.value) / 100) ** (case.end - case.start + 1))


def _rates(used: list[Observation], start: int, when: Period) -> list[Fraction]:
    """One rate a year, in per cent; none where a year is missing."""
    rates = [exact(item.value) for item in used if item.value is not None]
    if len(used) == 1 and used[0].basis == "average_growth":
        return rates * (when.year - start + 1)
    return rates


def _used(observations: tuple[Observation, ...], start: int, when: Period) -> list[Observation]:
    """The printed average of the years so far, else each year's rate; none if a year is missing."""
    for item in observations:
        if item.basis == "average_growth" and item.value is not None:
            span = Period.parse(item.period)
            if span.first == start and when.dates(span):
                return [item]
    yearly = {
        item.period: item
        for item in observations
        if item.basis == "yoy_growth" and item.value is not None
    }
    years = [str(year) for year in range(start, when.year + 1)]
    return [yearly[year] for year in years] if yearly.keys() >= set(years) else []
