"""The published method, generalised to any date.

Source of the rules: `liangjiang-midterm-2023`, 表1-1 注2 (completion, schedule, thresholds) and,
for annual and finished plans, the comparison of a result with its target. The order of the checks
in `assess` is the order of the reasons a reader is given.
"""

from __future__ import annotations

from dataclasses import replace
from math import isfinite

from assessment import comparison, growth, pace, reasons
from assessment.periods import Period
from assessment.records import Assessment, Case, Method, Observation, Rating, Reason, Step, Target

#: On track at or above the schedule, slightly behind at or above three quarters of it.
SLIGHTLY_BEHIND_SHARE = 0.75
#: Rounding noise of binary floating point must not turn 40 % into less than 40 %.
DIGITS = 9


def assess(case: Case, period: str) -> Assessment:
    """Rate one indicator at the end of `period`.

    Returns:
        An assessment with a rating, or with the first reason that stands against one.

    Raises:
        ValueError: `period` has no readable shape.
    """
    found = _assess(case, Period.parse(period))
    # NaN and inf compare as true or false by accident: no verdict may rest on one.
    found = found if _is_finite(found) else _unrated(period, Reason.RESULT_NOT_A_NUMBER)
    when = Period.parse(period)
    # A sum within the year stands beside the share of the year.
    due = schedule(case.start, case.end, when) if found.schedule is None else found.schedule
    return replace(found, method=method_of(case, when), schedule=due)


def method_of(case: Case, when: Period) -> Method:
    """By what a result of the period is judged; the case decides it, whatever the result."""
    target, base = case.target, case.baseline
    if target is not None and target.basis == "every_year":
        return Method.EVERY_YEAR
    if case.plan_kind == "annual":
        return Method.ANNUAL
    is_over = target is not None and when.end >= Period.parse(target.period).end
    no_baseline = base is None or base.value is None
    return Method.FINAL if is_over and no_baseline else Method.PROGRESS


def _assess(case: Case, when: Period) -> Assessment:
    period, target = when.text, case.target
    if target is None or (target.value is None and target.rank is None):
        return _unrated(period, reasons.of_target(target))
    actual = _at(case, target, when)
    if target.rank is not None:
        return _class(case, target, actual, when)
    reason = reasons.of_result(case, target, actual, when)
    if reason is Reason.HALF_YEAR and actual is not None:
        return _half_year(case, target, actual, when)
    if reason is not None:
        return _unrated(period, reason)
    assert actual is not None
    if _is_too_early(case, target, when):
        return _unrated(period, Reason.NOT_YET_DUE)
    if method_of(case, when) is not Method.PROGRESS:
        if target.basis == "average_growth" and actual.basis != "average_growth":
            return _unrated(period, Reason.BASIS_DIFFERS)
        return comparison.against_target(case, target, actual, period)
    return _progress(case, target, actual, when)


def _class(case: Case, target: Target, actual: Observation | None, when: Period) -> Assessment:
    """A class is reached or not; before its date one that is not reached is neither."""
    reason = reasons.of_result(case, target, actual, when) or Reason.RESULT_NOT_A_NUMBER
    if actual is None or actual.rank is None or reason is Reason.DEFINITION_CHANGED:
        return _unrated(when.text, reason)
    found = comparison.against_class(case, target, actual, when.text)
    is_due = when.end >= Period.parse(target.period).end
    if found.rating == Rating.BEHIND and not is_due:
        return _unrated(when.text, Reason.TARGET_NOT_A_NUMBER)
    return found


def schedule(start: int, end: int, when: Period) -> float:
    """Per cent of the years from `start` to `end` that have passed at the end of `when`."""
    passed = (when.end - start) / (end - start + 1) * 100
    return round(min(max(passed, 0.0), 100.0), DIGITS)


def rate(completion: float, due: float) -> Rating:
    """Turn a completion into a rating, both in per cent, by the thresholds of 注2."""
    if completion > 100:
        return Rating.AHEAD
    if completion >= due:
        return Rating.ON_TRACK
    if completion >= SLIGHTLY_BEHIND_SHARE * due:
        return Rating.SLIGHTLY_BEHIND
    return Rating.BEHIND


def _progress(case: Case, target: Target, actual: Observation, when: Period) -> Assessment:
    """Completion against the schedule, for a plan of several years under way."""
    step = _direction_reason(case, target) or _completion(case, target, actual, when)
    if isinstance(step, Reason):
        return _unrated(when.text, step)
    due = schedule(case.start, case.end, when)
    completion = round(step.value, DIGITS)
    if comparison.is_open(actual, lower=case.direction == "lower", met=completion >= due):
        return _unrated(when.text, Reason.OPEN_BOUND)
    return Assessment(
        period=when.text,
        rating=Rating.AHEAD if _is_beyond(case, actual, completion) else rate(completion, due),
        completion=completion,
        schedule=due,
        steps=(*_growth_steps(case, target, when), step, _schedule_step(case, when, due)),
        **pace.outlook(case, target, actual, when, reached=completion >= 100),
    )


def _is_beyond(case: Case, actual: Observation, completion: float) -> bool:
    """Whether a result that is printed as more than its number (〉23) leaves the target behind."""
    return completion == 100 and actual.bound == ("lt" if case.direction == "lower" else "gt")


def _direction_reason(case: Case, target: Target) -> Reason | None:
    """Why no progress can be told: the target must lie on the better side of the start."""
    base, goal = _start(case, target), target.value
    if base is None or goal is None:
        return Reason.NO_BASELINE
    if goal == base:
        return Reason.TARGET_EQUALS_BASELINE
    if case.direction == "none":
        return Reason.NO_DIRECTION
    if (goal > base) != (case.direction == "higher"):
        return Reason.TARGET_EASIER_THAN_BASELINE
    return None


def _start(case: Case, target: Target) -> float | None:
    """Growth and sums start from nothing, a level from its baseline."""
    if case.kind == "growth" or target.basis == "cumulative":
        return 0.0
    return case.baseline.value if case.baseline else None


def _completion(case: Case, target: Target, actual: Observation, when: Period) -> Step | Reason:
    if case.kind == "growth":
        return growth.completion(case, target, when)
    if target.basis == "cumulative":
        return _cumulative_completion(target, actual)
    return _level_completion(case, target, actual)


def _level_completion(case: Case, target: Target, actual: Observation) -> Step:
    """(actual − baseline) ÷ (target − baseline); it handles falling indicators by itself."""
    assert case.baseline is not None and case.baseline.value is not None
    base, goal, now = case.baseline.value, target.value, actual.value
    assert goal is not None and now is not None
    return Step(
        "completion",
        "(actual − baseline) ÷ (target − baseline)",
        f"({now:g} − {base:g}) ÷ ({goal:g} − {base:g})",
        (now - base) / (goal - base) * 100,
        "%",
    )


def _cumulative_completion(target: Target, actual: Observation) -> Step:
    """The sum since the plan began ÷ the sum to be reached."""
    assert target.value and actual.value is not None
    return Step(
        "completion",
        "cumulative actual ÷ cumulative target",
        f"{actual.value:g} ÷ {target.value:g}",
        actual.value / target.value * 100,
        "%",
    )


def _growth_steps(case: Case, target: Target, when: Period) -> tuple[Step, ...]:
    return growth.steps(case, target, when) if case.kind == "growth" else ()


def _schedule_step(case: Case, when: Period, due: float) -> Step:
    years, passed = case.end - case.start + 1, when.end - case.start
    return Step("schedule", "years passed ÷ years of the plan", f"{passed:g} ÷ {years}", due, "%")


def _half_year(case: Case, target: Target, actual: Observation, when: Period) -> Assessment:
    """A flow within the year: its share of the target beside the share of the year, no rating."""
    share = None
    if (
        case.kind == "flow"
        and target.value
        and target.basis in ("level", "every_year")
        and actual.value is not None
    ):
        share = round(actual.value / target.value * 100, DIGITS)
    return Assessment(
        period=when.text,
        rating=Rating.NOT_ASSESSED,
        reason=Reason.HALF_YEAR,
        schedule=None if share is None else round((when.end - when.year) * 100, DIGITS),
        share_of_target=share,
    )


def _is_too_early(case: Case, target: Target, when: Period) -> bool:
    """A year's target is compared with the whole year; a bound is kept or not at any date."""
    if target.basis == "every_year" or case.plan_kind != "annual":
        return False
    return when.end < Period.parse(target.period).end


def _at(case: Case, target: Target, when: Period) -> Observation | None:
    """The figure that ends with the period: one that counts as the target does, if there is one."""
    ending = [item for item in case.observations if Period.parse(item.period).end == when.end]
    ending.sort(key=lambda item: (not reasons.counts_alike(item, target), item.period != when.text))
    return ending[0] if ending else None


def _is_finite(found: Assessment) -> bool:
    numbers = (
        found.completion, found.schedule, found.share_of_target, found.required_pace,
        found.pace_so_far, found.projected_value, *(step.value for step in found.steps),
    )  # fmt: skip
    return all(isfinite(number) for number in numbers if number is not None)


def _unrated(period: str, reason: Reason) -> Assessment:
    rating = Rating.NOT_ASSESSED
    if reason is Reason.NOT_APPLICABLE:
        rating = Rating.NOT_APPLICABLE
    return Assessment(period=period, rating=rating, reason=reason)
