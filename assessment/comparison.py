"""A result against its target: annual plans, finished plans, and bounds that hold every year."""

from fractions import Fraction

from assessment.exact import as_float, brief, exact
from assessment.records import Assessment, Case, Observation, Rating, Reason, Step, Target

#: What is printed as a floor or a ceiling.
_BOUNDS = ("ge", "gt", "le", "lt")


def against_target(case: Case, target: Target, actual: Observation, period: str) -> Assessment:
    """Exceeded, met, nearly met or missed; a bound is met or missed.

    The ratings stand for the words of results: ahead 超过目标, on track 完成目标, basically met
    基本完成, behind 未完成.
    """
    lower = is_ceiling(case.direction, target)
    if case.direction == "none" and target.bound not in _BOUNDS:
        return Assessment(period, Rating.NOT_ASSESSED, Reason.NO_DIRECTION)
    met = meets(actual, target, lower=lower)
    if is_open(actual, lower=lower, met=met):
        return Assessment(period, Rating.NOT_ASSESSED, Reason.OPEN_BOUND)
    rating = _rating(met, lower, target, actual, case.target_rule.nearly)
    share = _share(target, actual) if not lower and target.basis != "every_year" else None
    return Assessment(
        period=period, rating=rating, completion=share, steps=_steps(target, actual, share)
    )


def against_class(case: Case, target: Target, actual: Observation, period: str) -> Assessment:
    """A printed class, such as Ⅲ: reached or not; both have their `rank`."""
    assert target.rank is not None and actual.rank is not None
    if case.direction == "none":
        return Assessment(period, Rating.NOT_ASSESSED, Reason.NO_DIRECTION)
    distance = actual.rank - target.rank
    met = distance <= 0 if case.direction == "lower" else distance >= 0
    expression = f"{actual.rank} − {target.rank}"
    step = Step("class", "actual class − target class", expression, distance, "")
    return Assessment(period, Rating.ON_TRACK if met else Rating.BEHIND, steps=(step,))


def is_ceiling(direction: str, target: Target) -> bool:
    """Whether the target must not be exceeded: its bound says so, else the direction."""
    if target.bound in ("le", "lt"):
        return True
    return target.bound not in ("ge", "gt") and direction == "lower"


def meets(actual: Observation, target: Target, *, lower: bool) -> bool:
    """Whether the result keeps the target; a result printed as a bound counts as that bound."""
    now, goal = _numbers(actual, target)
    if now == goal:
        # 突破1300 keeps 突破1300 where 1300 does not; 不足300 does not keep 300.
        better, worse = ("lt", "gt") if lower else ("gt", "lt")
        return actual.bound == better or (actual.bound != worse and target.bound != better)
    return now < goal if lower else now > goal


def is_open(actual: Observation, *, lower: bool, met: bool) -> bool:
    """Whether a result printed as a bound leaves open what its limit, taken as exact, decides.

    超过96 may keep a target of 97 and may miss it, but keeps one of 96.
    """
    leads_up, leads_down = actual.bound in ("ge", "gt"), actual.bound in ("le", "lt")
    return leads_up if met == lower else leads_down


def _rating(
    met: bool, lower: bool, target: Target, actual: Observation, least: float | None
) -> Rating:
    """`least` is the per cent of the target from which it counts as basically met."""
    now, goal = _numbers(actual, target)
    is_bound = lower or target.basis == "every_year" or target.bound in ("ge", "gt")
    if met:
        # 〉40000 is above 40000.
        beyond = now > goal or (now == goal and actual.bound == "gt")
        return Rating.AHEAD if beyond and not is_bound else Rating.ON_TRACK
    if lower or target.basis == "every_year" or least is None:
        return Rating.BEHIND
    nearly = now >= goal - (100 - exact(least)) / 100 * abs(goal)
    return Rating.BASICALLY_MET if nearly else Rating.BEHIND


def _share(target: Target, actual: Observation) -> Fraction | None:
    """Result ÷ target in per cent, where both are amounts: not below zero."""
    now, goal = _numbers(actual, target)
    return now / goal * 100 if goal > 0 and now >= 0 else None


def _steps(target: Target, actual: Observation, share: Fraction | None) -> tuple[Step, ...]:
    now, goal = _numbers(actual, target)
    if share is None:
        return (_difference(now, goal),)
    expression = f"{brief(now)} ÷ {brief(goal)}"
    share_step = Step("share_of_target", "actual ÷ target", expression, as_float(share), "%")
    return _difference(now, goal), share_step


def _difference(now: Fraction, goal: Fraction) -> Step:
    expression = f"{brief(now)} − {brief(goal)}"
    return Step("difference", "actual − target", expression, as_float(now - goal), "")


def _numbers(actual: Observation, target: Target) -> tuple[Fraction, Fraction]:
    assert actual.value is not None and target.value is not None
    return exact(actual.value), exact(target.value)
