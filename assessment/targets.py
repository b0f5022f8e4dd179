"""What a target asks of the results, and how each kind of target is held against them.

A document sets a level, but also a growth of each year, a sum of the years, a change from the
baseline, a class, a ratio, a range, or names another indicator in place of a number. Each kind is
turned into a target with a number and a result that counts as it does; what follows is the same
for all.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple

from assessment import growth
from assessment.exact import as_float, brief, exact, written
from assessment.periods import Period
from assessment.records import Case, Observation, Reason, Step, Target
from assessment.sums import CHANGES, spans_plan

#: 基本同步 leaves this share of what it is compared with.
_ALMOST = Fraction(1, 10)


class Kind(StrEnum):
    """What a target is; the declared columns of its row decide it."""

    LEVEL = "level"
    #: A growth of a year, or on average over years.
    GROWTH = "growth"
    #: A bound, or a growth, kept in every year.
    EVERY_YEAR = "every_year"
    #: A sum over years, or a yearly rate compounded over them.
    SUM = "sum"
    #: An amount, or a share of it in per cent, that is added to the baseline.
    CHANGE = "change"
    CLASS = "class"
    #: 1.78∶1, a level with one unit below the line.
    RATIO = "ratio"
    RANGE = "range"
    #: The result of another indicator takes the place of a number.
    RELATION = "relation"
    #: Words, or nothing at all, that no result can be held against.
    NONE = "none"


class Counted(NamedTuple):
    """A case whose target has a number, the result it is held against, and how both were made."""

    case: Case
    target: Target
    actual: Observation
    steps: tuple[Step, ...] = ()


_BY_BASIS = {
    "yoy_growth": Kind.GROWTH,
    "average_growth": Kind.GROWTH,
    "every_year": Kind.EVERY_YEAR,
    "cumulative": Kind.SUM,
    "change": Kind.CHANGE,
    "change_rate": Kind.CHANGE,
    "ratio": Kind.RATIO,
}


def kind_of(case: Case) -> Kind:
    """What the target of a case is."""
    target = case.target
    if target is None:
        return Kind.NONE
    if target.rank is not None:
        return Kind.CLASS
    if target.bound == "range" and target.low is not None and target.high is not None:
        return Kind.RANGE
    if target.value is None:
        return Kind.NONE if case.others is None else Kind.RELATION
    if target.basis == "yoy_growth" and Period.parse(target.period).is_range:
        return Kind.EVERY_YEAR
    return _BY_BASIS.get(target.basis, Kind.LEVEL)


def is_yearly(case: Case) -> bool:
    """Whether a result keeps the target or not at each date, without a way towards it."""
    kept = case.target is not None and case.target.basis == "every_year"
    return kept or kind_of(case) in (Kind.EVERY_YEAR, Kind.RELATION)


def counted(case: Case, target: Target, actual: Observation, when: Period) -> Counted | Reason:
    """Target and result as numbers that count alike.

    Args:
        case: what is assessed; its results have been added up where `added_up` can.
        target: its target, which is more than words.
        actual: the result of the period, a number.
        when: the period.
    """
    maker = _MAKERS.get(kind_of(case))
    return maker(case, target, actual, when) if maker else Counted(case, target, actual)


def _change(case: Case, target: Target, actual: Observation, when: Period) -> Counted | Reason:
    """提高 1 岁 against levels: the change so far is held against the change to be made."""
    steps: tuple[Step, ...] = ()
    if actual.basis not in CHANGES:
        base = case.baseline.value if case.baseline else None
        if base is None or case.baseline is None or case.baseline.basis in CHANGES:
            return Reason.NO_BASELINE
        if target.basis == "change_rate" and base == 0:
            return Reason.BASIS_DIFFERS
        actual, step = _changed(case.baseline, actual, target.basis)
        steps = (step,)
    elif actual.basis != target.basis or not (
        case.plan_kind == "annual" or spans_plan(case, actual)
    ):
        return Reason.BASIS_DIFFERS
    turned = case.direction == "lower"
    start = Observation(actual.period, 0, basis=target.basis)
    direction = "higher" if turned else case.direction
    return Counted(
        replace(case, kind="share", baseline=start, direction=direction),
        replace(target, **_sized(target, is_size=True, turned=turned)),
        replace(actual, **_sized(actual, is_size=not steps, turned=turned)),
        steps,
    )


def _changed(base: Observation, actual: Observation, basis: str) -> tuple[Observation, Step]:
    """A level as its change since the baseline."""
    assert base.value is not None and actual.value is not None
    now, start = exact(actual.value), exact(base.value)
    if basis == "change":
        change, unit = now - start, ""
        formula, expression = "actual − baseline", f"{written(now)} − {written(start)}"
    else:
        change, unit = (now / start - 1) * 100, "%"
        formula, expression = "actual ÷ baseline − 1", f"{written(now)} ÷ {written(start)} − 1"
    step = Step("change", formula, expression, as_float(change), unit)
    return replace(actual, value=change, basis=basis), step


_MIRRORED = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}


def _sized(item: Observation, *, is_size: bool, turned: bool) -> dict[str, Any]:
    """A change with the good direction upwards; the bound of a printed one speaks of its size.

    下降10以上 is a fall of at least 10: of a falling indicator, 10 or more in the good direction.
    """
    assert item.value is not None
    value = -exact(item.value) if turned else exact(item.value)
    mirrored = value < 0 if is_size else turned
    return {
        "value": value,
        "bound": _MIRRORED.get(item.bound, item.bound) if mirrored else item.bound,
    }


def _range(case: Case, target: Target, actual: Observation, when: Period) -> Counted | Reason:
    """3—4 is kept from its nearer end on, and exceeded beyond the other: the value of it that lies
    nearest to the result is what the result is held against."""
    assert target.low is not None and target.high is not None and actual.value is not None
    now, low, high = exact(actual.value), exact(target.low), exact(target.high)
    nearest = min(max(now, low), high)
    if case.direction == "none":
        # Both ends bind.
        goal = replace(target, value=nearest, bound="le" if now > high else "ge")
        return Reason.OPEN_BOUND if actual.bound in _MIRRORED else Counted(case, goal, actual)
    if nearest == now and actual.bound in _MIRRORED:
        leads_up, is_rising = actual.bound in ("ge", "gt"), case.direction == "higher"
        nearest = now if leads_up == is_rising else low if is_rising else high
        actual = replace(actual, bound="eq") if leads_up == is_rising else actual
    return Counted(case, replace(target, value=nearest, bound="eq"), actual)


def _every_year(case: Case, target: Target, actual: Observation, when: Period) -> Counted | Reason:
    """A growth of each year is held against the growth of this one, whatever came before."""
    if target.basis == "yoy_growth" and actual.basis != "yoy_growth":
        return Reason.BASIS_DIFFERS
    return Counted(case, replace(target, basis="every_year"), actual)


def _relation(case: Case, target: Target, actual: Observation, when: Period) -> Counted | Reason:
    """高于经济增长: the result of the other indicator is what is to be reached."""
    if target.basis in ("average_growth", "yoy_growth") and Period.parse(target.period).is_range:
        return _grown_alike(case, target, actual, when)
    others = case.others or ()
    at_once = [item for item in others if item.value is not None and _alike(item, actual)]
    if not at_once:
        return Reason.NO_OTHER_RESULT
    other = at_once[0]
    assert other.value is not None
    value, unit = as_float(other.value), "%" if case.kind == "growth" else ""
    formula = "result of the compared indicator"
    step = Step("compared", formula, "", value, unit, (other.figure_id,))
    return _beside(case, target, exact(other.value), actual, (step,))


def _grown_alike(case: Case, target: Target, actual: Observation, when: Period) -> Counted | Reason:
    """The growth of both since the plan began; averages of the same years rank as it does."""
    others = case.others or ()
    grown = growth.accumulated(case.observations, case.start, when)
    other = growth.accumulated(others, case.start, when)
    if grown is None or other is None:
        return Reason.MISSING_YEAR if grown is None else Reason.NO_OTHER_RESULT
    compared = growth.accumulated_step(others, case.start, when)
    steps = (
        growth.accumulated_step(case.observations, case.start, when),
        replace(compared, name="compared_growth"),
    )
    actual = replace(actual, value=(grown - 1) * 100)
    return _beside(case, target, (other - 1) * 100, actual, steps)


def _alike(item: Observation, actual: Observation) -> bool:
    return (item.period, item.basis) == (actual.period, actual.basis)


def _beside(
    case: Case, target: Target, value: Fraction, actual: Observation, steps: tuple[Step, ...]
) -> Counted:
    """与经济增长同步 is kept by what grows as fast, 高于 asks for more; 基本同步 leaves a tenth."""
    if target.bound == "approx":
        allowed = value - abs(value) * _ALMOST * (-1 if case.direction == "lower" else 1)
        formula = "compared result less a tenth of it"
        expression = f"{brief(value)} − {brief(value - allowed)}".replace("− -", "+ ")
        steps = (*steps, Step("allowed", formula, expression, as_float(allowed), ""))
        value = allowed
    return Counted(case, replace(target, value=value, basis="every_year"), actual, steps)


_MAKERS: dict[Kind, Callable[[Case, Target, Observation, Period], Counted | Reason]] = {
    Kind.CHANGE: _change,
    Kind.EVERY_YEAR: _every_year,
    Kind.RELATION: _relation,
    Kind.RANGE: _range,
}
