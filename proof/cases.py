"""Generated cases: every kind of target, results at and around every threshold.

A case is made from one large number, of which each choice takes a share: the same number gives the
same case, and hypothesis draws one number instead of thirty.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from assessment import Case, Observation, Target
from assessment.thresholds import SCHEDULE, TARGET, Thresholds

Item = TypeVar("Item")
#: Case and period.
Task = tuple[Case, str]
#: Bytes of the number that a case is made from.
SIZE = 28

_PERIODS = (
    "2021",
    "2022",
    "2022",
    "2023",
    "2025",
    "2026",
    "2023H1",
    "2023Q1-3",
    "2022Q2",
    "2022M1-11",
)
_BASES = ("level", "level", "level", "every_year", "cumulative", "change", "change_rate", "ratio",
          "yoy_growth", "average_growth")  # fmt: skip
_RESULT_BASES = (
    "level",
    "level",
    "level",
    "level",
    "change",
    "cumulative",
    "yoy_growth",
    "average_growth",
)
_BOUNDS = ("eq", "eq", "eq", "eq", "ge", "gt", "le", "lt", "approx")
_MISSING = ("", "text", "relation", "not_measured", "not_yet_due", "not_applicable", "set_by_city",
            "set_elsewhere", "definition_changed", "not_printed")  # fmt: skip
#: Of the way from baseline to target: at thresholds and beside them.
_WAYS = tuple(map(Fraction, (
    "-0.5", "0", "0.15", "0.2", "0.29", "0.3", "0.3", "0.35", "0.375", "0.39", "0.4", "0.4",
    "0.42", "0.5", "0.75", "0.9", "0.95", "1", "1", "1.01", "1.3",
)))  # fmt: skip
#: A published rule, in points, with a class above on track, without one below it.
_RULES = (
    SCHEDULE, SCHEDULE, SCHEDULE, Thresholds("points", 10.0, 30.0),
    Thresholds("share_of_schedule", 80.0, 60.0, 105.0), Thresholds(nearly=None),
)  # fmt: skip


class Choices:
    """Choices drawn from one number."""

    def __init__(self, number: int) -> None:
        self._left = number

    def below(self, count: int) -> int:
        """A whole number from 0 on."""
        self._left, chosen = divmod(self._left, count)
        return chosen

    def of(self, items: Sequence[Item]) -> Item:
        """One of some."""
        return items[self.below(len(items))]

    def once_in(self, count: int) -> bool:
        """True once in so many."""
        return self.below(count) == 0


def case_of(number: int) -> Task:
    """The case and period that a number stands for."""
    draw = Choices(number)
    basis, plan_kind = draw.of(_BASES), draw.of(("five_year", "five_year", "annual"))
    start = 2022 if plan_kind == "annual" else 2021
    case = Case(
        plan_kind=plan_kind, start=start, end=start if plan_kind == "annual" else 2025,
        kind="growth" if "growth" in basis else draw.of(("stock", "flow", "share")),
        direction=draw.of(("higher", "higher", "lower", "none")), target=None,
        years_add=draw.of(("", "sum", "compound")), is_reduction=draw.once_in(2),
        breaks=("2022",) if draw.once_in(20) else (),
        compared=("2022",) if draw.once_in(8) else (), schedule_rule=draw.of(_RULES),
        target_rule=draw.of((TARGET, TARGET, Thresholds("share_of_target", 100.0, None))),
    )  # fmt: skip
    base, goal = Fraction(draw.below(200) - 20, 2), Fraction(draw.below(200) - 20, 2)
    goal = base if draw.once_in(25) else goal
    case = replace(case, target=_target(draw, case, basis, goal), baseline=_baseline(draw, base))
    period = draw.of(_PERIODS)
    if plan_kind == "annual" and draw.below(3):
        period = "2022"
    if draw.once_in(15):
        return _with_ranks(draw, case, period), period
    count = 0 if draw.once_in(10) else 1 + draw.below(3)
    results = tuple(_result(draw, period, base, goal) for _ in range(count))
    results += _years(draw, case, basis)
    others = _years(draw, case, basis) if draw.once_in(3) else ()
    named = case.target is not None and case.target.value is None and draw.once_in(2)
    return replace(case, observations=results, others=others if named else None), period


def _target(draw: Choices, case: Case, basis: str, goal: Fraction) -> Target | None:
    period = str(case.end) if draw.once_in(2) else f"{case.start}-{case.end}"
    coverage = "part" if draw.once_in(20) else ""
    bound = draw.of(_BOUNDS)
    if draw.once_in(40):
        return None
    if draw.once_in(5):
        return Target(period, None, bound, basis, draw.of(_MISSING), coverage=coverage)
    if "growth" not in basis and "change" not in basis and draw.once_in(6):
        return Target(period, None, "range", basis, "text", low=goal, high=goal + 1 + draw.below(9))
    return Target(period, goal, bound, basis, coverage=coverage)


def _baseline(draw: Choices, base: Fraction) -> Observation | None:
    if draw.once_in(6):
        return None
    value = None if draw.once_in(15) else base
    basis = draw.of(("level", "level", "level", "change"))
    return Observation("2020", value, basis=basis, coverage="part" if draw.once_in(20) else "")


def _result(draw: Choices, period: str, base: Fraction, goal: Fraction) -> Observation:
    way = draw.of(_WAYS)
    value = draw.of((base + way * (goal - base), way * goal, goal, goal * Fraction(9, 10)))
    when = draw.of((period,) * 7 + ("2022", "2021-2022", "2021-2025", "2020-2022"))
    basis, bound = draw.of(_RESULT_BASES), draw.of(_BOUNDS)
    coverage = "part" if draw.once_in(20) else ""
    if draw.once_in(15):
        return Observation(when, None, "none", basis, draw.of(_MISSING), coverage=coverage)
    if basis != "level":
        # The second engine takes rates of two decimals, as documents print them.
        value = Fraction(round(value * 10), 10)
    if draw.once_in(12):
        return Observation(
            when, None, "range", basis, "text", low=value, high=value + draw.below(4)
        )
    return Observation(when, value, bound, basis, coverage=coverage)


def _years(draw: Choices, case: Case, target_basis: str) -> tuple[Observation, ...]:
    """A result of each year, with a year missing now and then."""
    if draw.once_in(2):
        return ()
    basis = "yoy_growth" if "growth" in target_basis else draw.of(("level", "change", "yoy_growth"))
    return tuple(
        Observation(str(year), Fraction(draw.below(40) - 8, 2), draw.of(_BOUNDS), basis)
        for year in range(case.start, 2026)
        if not draw.once_in(12)
    )


def _with_ranks(draw: Choices, case: Case, period: str) -> Case:
    """A class instead of a number."""
    target = Target(str(case.end), None, "none", missing="text", rank=draw.below(5))
    rank = None if draw.once_in(4) else draw.below(5)
    result = Observation(period, None, "none", missing=draw.of(_MISSING), rank=rank)
    return replace(case, kind="class", target=target, observations=(result,))
