"""The published method, generalised to any date.

Source of the rules: docs/decisions/0003-assessment.md (completion, schedule, thresholds) and,
for annual and finished plans, the comparison of a result with its target. The order of the checks
in `assess` is the order of the reasons a reader is given.
"""

from dataclasses import replace
from math import isfinite

from assessment import comparison, growth, reasons, targets
from assessment.exact import as_float, exact, moment
from assessment.periods import Period
from assessment.progress import progress, schedule
from assessment.reasons import unrated
from assessment.records import Assessment, Case, Method, Observation, Rating, Reason, Target
from assessment.sums import added_up
from assessment.targets import Kind


def assess(case: Case, period: str) -> Assessment:
    """Rate one indicator at the end of `period`.

    Returns:
        An assessment with a rating, or with the first reason that stands against one.

    Raises:
        ValueError: `period` has no readable shape.
    """
    assessed = _assess(case, Period.parse(period))
    # NaN and inf compare as true or false by accident: no verdict may rest on one.
    assessed = assessed if _is_finite(assessed) else unrated(period, Reason.RESULT_NOT_A_NUMBER)
    when = Period.parse(period)
    # A sum within the year stands beside the share of the year.
    due = schedule(case.start, case.end, when) if assessed.schedule is None else assessed.schedule
    return replace(assessed, method=method_of(case, when), schedule=due)


def method_of(case: Case, when: Period) -> Method:
    """By what a result of the period is judged; the case decides it, whatever the result."""
    target = case.target
    if targets.is_yearly(case):
        return Method.EVERY_YEAR
    if case.plan_kind == "annual":
        return Method.ANNUAL
    is_over = target is not None and when.end >= Period.parse(target.period).end
    return Method.FINAL if is_over else Method.PROGRESS


def _assess(case: Case, when: Period) -> Assessment:
    target = case.target
    if target is None or targets.kind_of(case) is Kind.NONE:
        return unrated(when.text, reasons.of_target(target))
    added = added_up(case, target, when)
    if isinstance(added, Reason):
        return unrated(when.text, added)
    case, steps = added
    actual = _at(case, target, when)
    if target.rank is not None:
        return _class(case, target, actual, when)
    reason = reasons.of_result(case, target, actual, when)
    if reason is Reason.HALF_YEAR and actual is not None:
        return _half_year(case, target, actual, when)
    if reason is not None or actual is None:
        return unrated(when.text, reason or Reason.NO_RESULT)
    if _is_too_early(case, target, when):
        return unrated(when.text, Reason.NOT_YET_DUE)
    rated = _rated(case, target, actual, when)
    return replace(rated, steps=(*steps, *rated.steps))


def _rated(case: Case, target: Target, actual: Observation, when: Period) -> Assessment:
    """The verdict on a result; of a printed range (3—5), the one that both its ends give."""
    if actual.value is None:
        least, most = (
            _rated(case, target, replace(actual, value=end, bound="eq"), when)
            for end in (actual.low, actual.high)
        )
        both = least if case.direction != "lower" else most
        return both if least.rating == most.rating else unrated(when.text, Reason.OPEN_BOUND)
    counted = targets.counted(case, target, actual, when)
    if isinstance(counted, Reason):
        return unrated(when.text, counted)
    rated = _judged(counted, method_of(case, when), when)
    rated = rated if counted.case.direction == case.direction else _turned_back(rated)
    return replace(rated, steps=(*counted.steps, *rated.steps))


def _whole_growth(counted: targets.Counted, when: Period) -> Assessment:
    """Rates of all years against an average: what both come to over the plan."""
    case, target, actual, _ = counted
    grown = growth.accumulated(case.observations, case.start, when)
    if grown is None:
        return unrated(when.text, Reason.BASIS_DIFFERS)
    implied = growth.implied_factor(case, target)
    made = replace(target, value=(implied - 1) * 100)
    done = replace(actual, value=(grown - 1) * 100, bound="eq")
    compared = comparison.against_target(case, made, done, when.text)
    return replace(compared, steps=(*growth.factors(case, target, when), *compared.steps))


def _turned_back(rated: Assessment) -> Assessment:
    """The pace of a fall that was held as a rise."""
    so_far, needed = rated.pace_so_far, rated.required_pace
    return replace(
        rated,
        pace_so_far=None if so_far is None else -so_far,
        required_pace=None if needed is None else -needed,
    )


def _judged(counted: targets.Counted, method: Method, when: Period) -> Assessment:
    case, target, actual, _ = counted
    if method is Method.PROGRESS:
        return progress(case, target, actual, when)
    if target.basis == "average_growth" and actual.basis != "average_growth":
        return _whole_growth(counted, when)
    return comparison.against_target(case, target, actual, when.text)


def _class(case: Case, target: Target, actual: Observation | None, when: Period) -> Assessment:
    """A class is reached or not; before its date one that is not reached is neither."""
    reason = reasons.of_result(case, target, actual, when) or Reason.RESULT_NOT_A_NUMBER
    if actual is None or actual.rank is None or reason is Reason.DEFINITION_CHANGED:
        return unrated(when.text, reason)
    assessed = comparison.against_class(case, target, actual, when.text)
    is_due = when.end >= Period.parse(target.period).end
    if assessed.rating == Rating.BEHIND and not is_due:
        return unrated(when.text, Reason.NOT_YET_DUE)
    return assessed


def _half_year(case: Case, target: Target, actual: Observation, when: Period) -> Assessment:
    """A flow within the year: its share of the target beside the share of the year, no rating.

    A single quarter or month is no part of the way: it has neither.
    """
    share = None
    if (
        case.kind == "flow"
        and Period.parse(actual.period).is_cumulated
        and target.value
        and target.basis in ("level", "every_year")
        and actual.value is not None
    ):
        share = exact(actual.value) / exact(target.value) * 100
    return Assessment(
        period=when.text,
        rating=Rating.NOT_ASSESSED,
        reason=Reason.HALF_YEAR,
        schedule=None if share is None else (moment(when.end) - when.year) * 100,
        share_of_target=share,
    )


def _is_too_early(case: Case, target: Target, when: Period) -> bool:
    """A year's target is compared with the whole year; a bound is kept or not at any date."""
    if targets.is_yearly(case) or case.plan_kind != "annual":
        return False
    return when.end < Period.parse(target.period).end


def _at(case: Case, target: Target, when: Period) -> Observation | None:
    """The figure that ends with the period: one that counts as the target does, if there is one."""
    ending = [item for item in case.observations if when.dates(Period.parse(item.period))]
    ending.sort(key=lambda item: (reasons.fit(item, target), item.period != when.text))
    return ending[0] if ending else None


def _is_finite(assessed: Assessment) -> bool:
    numbers = (
        assessed.completion, assessed.schedule, assessed.share_of_target, assessed.required_pace,
        assessed.pace_so_far, assessed.projected_value, *(step.value for step in assessed.steps),
    )  # fmt: skip
    return all(isfinite(as_float(number)) for number in numbers if number is not None)
