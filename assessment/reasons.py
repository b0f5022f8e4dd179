"""Why a target or a result cannot be rated: the first reason that stands against a verdict."""

from assessment.periods import Period
from assessment.records import Assessment, Case, Observation, Rating, Reason, Target
from assessment.sums import CHANGES

_MISSING_TARGET = {
    "set_by_city": Reason.SET_BY_CITY,
    "set_by_nation": Reason.SET_BY_NATION,
    "": Reason.NO_TARGET,
    "not_printed": Reason.NO_TARGET,
    "not_applicable": Reason.NOT_APPLICABLE,
    "set_elsewhere": Reason.SET_ELSEWHERE,
}
_MISSING_RESULT = {
    "definition_changed": Reason.DEFINITION_CHANGED,
    "not_applicable": Reason.NOT_APPLICABLE,
    "not_yet_due": Reason.NOT_YET_DUE,
    "relation": Reason.RESULT_NOT_A_NUMBER,
    "text": Reason.RESULT_NOT_A_NUMBER,
}


def counts_alike(item: Observation, target: Target) -> bool:
    """Whether both are sums over years, or neither is: 83.67 in five years is no 83.67 in one."""
    return (item.basis == "cumulative") == (target.basis == "cumulative")


def fit(item: Observation, target: Target) -> tuple[bool, bool]:
    """How well a result of a date counts as its target does; the least is the best."""
    is_other = target.basis in CHANGES and item.basis != target.basis
    return not counts_alike(item, target), is_other


def of_target(target: Target | None) -> Reason:
    """Why a target cannot be held against anything."""
    if target is None:
        return Reason.NO_TARGET
    if target.basis == "ratio" and target.missing == "text":
        return Reason.NOT_TWO_PARTS
    return _MISSING_TARGET.get(target.missing, Reason.TARGET_NOT_A_NUMBER)


def of_result(
    case: Case, target: Target, actual: Observation | None, when: Period
) -> Reason | None:
    """The first reason against holding a result against its target; None where there is none."""
    if actual is None:
        return Reason.NOT_MEASURED if case.observations else Reason.NO_RESULT
    if any(case.start < Period.parse(first).end <= when.end for first in case.breaks):
        return Reason.DEFINITION_CHANGED
    if actual.value is None and actual.low is None:
        return _MISSING_RESULT.get(actual.missing, Reason.NOT_MEASURED)
    if when.is_part_year and case.kind in ("flow", "growth"):
        return Reason.HALF_YEAR
    if not counts_alike(actual, target) or _is_other_span(case, actual):
        return Reason.BASIS_DIFFERS
    if when.text not in case.compared and _covers_else(case, target, actual):
        return Reason.COVERAGE_DIFFERS
    return None


def _covers_else(case: Case, target: Target, actual: Observation) -> bool:
    """Whether the figures that would be held against each other say different coverages."""
    base = None if case.plan_kind == "annual" else case.baseline
    return len({item.coverage for item in (target, actual, base) if item is not None}) > 1


def _is_other_span(case: Case, actual: Observation) -> bool:
    """Whether a sum is printed for years that began before the plan, or after it."""
    span = Period.parse(actual.period)
    return actual.basis == "cumulative" and span.is_range and span.first != case.start


def unrated(period: str, reason: Reason) -> Assessment:
    """What stands in the place of a verdict."""
    rating = Rating.NOT_ASSESSED
    if reason is Reason.NOT_APPLICABLE:
        rating = Rating.NOT_APPLICABLE
    return Assessment(period=period, rating=rating, reason=reason)
