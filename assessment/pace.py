"""What the figures mean for the rest of the plan: pace so far, pace still needed, projection."""

from math import inf
from typing import Any

from assessment import growth
from assessment.exact import as_float
from assessment.periods import Period
from assessment.records import Case, Observation, Target
from assessment.sums import CHANGES


def outlook(
    case: Case, target: Target, actual: Observation, when: Period, *, reached: bool
) -> dict[str, Any]:
    """The pace fields of an `Assessment`; the needed pace is None once the target is reached.

    Amounts and growth move by a yearly rate in per cent, shares by a yearly step in their own unit.
    """
    passed, left = when.end - case.start, max(case.end + 1 - when.end, 0.0)
    if target.basis == "cumulative" or passed <= 0:
        return {}
    if case.kind == "growth":
        paces = _growth(case, target, when, passed, left)
    else:
        paces = _level(case, target, actual, _since_baseline(case, when), left)
    if reached:
        paces["required_pace"] = None
    return paces


def _since_baseline(case: Case, when: Period) -> float:
    """Years since the baseline, which may be of a year before the last one before the plan."""
    since = Period.parse(case.baseline.period).end if case.baseline else case.start
    return when.end - min(since, case.start)


def _growth(case: Case, target: Target, when: Period, passed: float, left: float) -> dict[str, Any]:
    grown = growth.accumulated(case.observations, case.start, when)
    implied = growth.implied_factor(case, target)
    if grown is None or grown <= 0 or implied <= 0:
        return {}
    so_far = _rate(as_float(grown), passed)
    needed = _rate(as_float(implied / grown), left) if left > 0 else None
    # An average growth rate is its own projection: if the pace holds, the plan ends with it.
    return {
        "pace_so_far": so_far,
        "required_pace": needed,
        "pace_unit": "%",
        "projected_value": so_far,
    }


def _level(
    case: Case, target: Target, actual: Observation, passed: float, left: float
) -> dict[str, Any]:
    # A completion of a level has all three.
    assert case.baseline is not None and case.baseline.value is not None
    assert target.value is not None and actual.value is not None
    base = as_float(case.baseline.value)
    goal, now = as_float(target.value), as_float(actual.value)
    leads: float | None
    if case.kind != "share" and min(base, goal, now) > 0:
        so_far = _rate(now / base, passed)
        needed = _rate(goal / now, left) if left > 0 else None
        leads = now * _power(1 + so_far / 100, left)
        unit = "%"
    else:
        so_far = (now - base) / passed
        needed = (goal - now) / left if left > 0 else None
        # Where a change leads is no level: 0.8 岁 would read as one.
        leads = None if target.basis in CHANGES else now + so_far * left
        unit = "step"
    return {
        "pace_so_far": so_far,
        "required_pace": needed,
        "pace_unit": unit,
        "projected_value": leads,
    }


def _rate(factor: float, years: float) -> float:
    """The yearly rate, in per cent, that makes `factor` in `years`."""
    return (_power(factor, 1 / years) - 1) * 100


def _power(base: float, exponent: float) -> float:
    """inf where `**` would raise: `assess` rates no number that large."""
    try:
        return float(base**exponent)
    except OverflowError:
        return inf
