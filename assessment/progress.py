"""Completion against the schedule, for a plan of several years under way."""

from fractions import Fraction

from assessment import comparison, growth, pace
from assessment.exact import Number, as_float, brief, exact, moment, written
from assessment.periods import Period
from assessment.reasons import unrated
from assessment.records import Assessment, Case, Observation, Rating, Reason, Step, Target

#: What is counted from nothing when a plan begins -> how its completion is computed.
_FROM_NOTHING = {
    "cumulative": "cumulative actual ÷ cumulative target",
    "change": "change so far ÷ change to be made",
    "change_rate": "change so far ÷ change to be made",
}


def schedule(start: int, end: int, when: Period) -> Fraction:
    """Per cent of the years from `start` to `end` that have passed at the end of `when`."""
    passed = (moment(when.end) - start) / (end - start + 1) * 100
    return min(max(passed, Fraction(0)), Fraction(100))


def progress(case: Case, target: Target, actual: Observation, when: Period) -> Assessment:
    """Completion against the schedule, for a plan of several years under way."""
    done = _direction_reason(case, target) or _completion(case, target, actual, when)
    if isinstance(done, Reason):
        return unrated(when.text, done)
    due = schedule(case.start, case.end, when)
    if comparison.is_open(actual, lower=case.direction == "lower", met=done >= due):
        return unrated(when.text, Reason.OPEN_BOUND)
    return Assessment(
        period=when.text,
        rating=_rate(case, actual, done, due),
        completion=done,
        schedule=due,
        steps=(*_steps(case, target, actual, when, done), _schedule_step(case, when, due)),
        **pace.outlook(case, target, actual, when, reached=done >= 100),
    )


def _rate(case: Case, actual: Observation, completion: Number, due: Number) -> Rating:
    beyond = _is_beyond(case, actual, completion)
    return Rating.AHEAD if beyond else case.schedule_rule.rate(completion, due)


def _is_beyond(case: Case, actual: Observation, completion: Number) -> bool:
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


def _start(case: Case, target: Target) -> Number | None:
    """Growth, sums and changes start from nothing, a level from its baseline."""
    if case.kind == "growth" or target.basis in _FROM_NOTHING:
        return 0
    return case.baseline.value if case.baseline else None


def _completion(case: Case, target: Target, actual: Observation, when: Period) -> Fraction | Reason:
    """(actual − baseline) ÷ (target − baseline); it handles falling indicators by itself."""
    if case.kind == "growth":
        return growth.completion(case, target, when)
    start = _start(case, target)
    assert start is not None and target.value is not None and actual.value is not None
    base = exact(start)
    return (exact(actual.value) - base) / (exact(target.value) - base) * 100


def _steps(
    case: Case, target: Target, actual: Observation, when: Period, done: Fraction
) -> tuple[Step, ...]:
    if case.kind == "growth":
        return growth.steps(case, target, when)
    start = _start(case, target)
    assert start is not None and target.value is not None and actual.value is not None
    base, goal, now = brief(start), brief(target.value), brief(actual.value)
    formula = _FROM_NOTHING.get(target.basis, "(actual − baseline) ÷ (target − baseline)")
    expression = f"({now} − {base}) ÷ ({goal} − {base})"
    if target.basis in _FROM_NOTHING:
        expression = f"{now} ÷ {goal}"
    return (Step("completion", formula, expression, as_float(done), "%"),)


def _schedule_step(case: Case, when: Period, due: Fraction) -> Step:
    years, passed = case.end - case.start + 1, moment(when.end) - case.start
    expression = f"{written(passed)} ÷ {years}"
    return Step("schedule", "years passed ÷ years of the plan", expression, as_float(due), "%")
