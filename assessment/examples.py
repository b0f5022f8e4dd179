"""Examples of the method: the page about it shows them, tests hold them, both engines judge them.

The figures are made up to show a rule each; what is expected of them is written beside them.
"""

from dataclasses import replace
from typing import Any, NamedTuple

from assessment.ratings import Rating
from assessment.records import Case, Observation, Reason, Target


class Example(NamedTuple):
    """A case, the period it is judged at, and the verdict or the reason that the method gives."""

    name: str
    case: Case
    period: str
    expected: Rating | Reason


class Due(NamedTuple):
    """The years of a plan, a period of it, and the per cent that is due at its end."""

    start: int
    end: int
    period: str
    expected: float


class Ruled(NamedTuple):
    """A completion beside its schedule, and what each of `THRESHOLD_SETS` says of it."""

    completion: float
    due: float
    expected: tuple[Rating, ...]


def _plan(target: Target | None, *results: Observation, **more: Any) -> Case:
    """A plan of 2021 to 2025."""
    fields: dict[str, Any] = {"kind": "share", "direction": "higher"} | more
    return Case("five_year", 2021, 2025, target=target, observations=results, **fields)


def _level_of(result: Observation, **more: Any) -> Case:
    """From 20 % in 2020 to 30 % in 2025."""
    return _plan(_GOAL, result, baseline=_START, **more)


def _level(now: float) -> Case:
    return _level_of(Observation("2022", now))


def _year(target: Target, now: float, direction: str = "higher") -> Case:
    """A target of one year."""
    return Case(
        "annual", 2022, 2022, "flow", direction, target, observations=(Observation("2022", now),)
    )


def _rates(*rates: float, basis: str = "yoy_growth") -> tuple[Observation, ...]:
    """Results of the years from 2021 on."""
    return tuple(Observation(str(2021 + at), rate, basis=basis) for at, rate in enumerate(rates))


_GOAL, _RESULT = Target("2025", 30), Observation("2022", 24)
_CLASS = Target("2025", None, "none", rank=3)
_START = Observation("2020", 20)
_PACE = Target("2021-2025", 7, basis="average_growth")
_SUM = Target("2021-2025", 90_000, basis="cumulative")
_FALL = Target("2021-2025", 13.5, basis="cumulative")
_FASTER = Target("2021-2025", None, "gt", "average_growth", "relation")
_RATIO = Target("2025", 1.7, basis="ratio")

EXAMPLES = (
    # A level against the schedule, at each threshold of the published rule and beside it.
    Example("level-beyond-target", _level(30.1), "2022", Rating.AHEAD),
    Example("level-on-schedule", _level(24), "2022", Rating.ON_TRACK),
    Example("level-just-below-schedule", _level(23.9), "2022", Rating.SLIGHTLY_BEHIND),
    Example("level-at-three-quarters", _level(23), "2022", Rating.SLIGHTLY_BEHIND),
    Example("level-below-three-quarters", _level(22.9), "2022", Rating.BEHIND),
    # Growth, of single years and on average.
    Example("growth-compounds", _plan(_PACE, *_rates(9.7, 3), kind="growth"), "2022",
            Rating.SLIGHTLY_BEHIND),
    Example("growth-without-a-year", _plan(_PACE, *_rates(9.7), kind="growth"), "2022",
            Reason.NOT_MEASURED),
    # A result against its target.
    Example("year-exceeded", _year(Target("2022", 200), 201), "2022", Rating.AHEAD),
    Example("year-met", _year(Target("2022", 200), 200), "2022", Rating.ON_TRACK),
    Example("year-nearly-met", _year(Target("2022", 200), 180), "2022", Rating.BASICALLY_MET),
    Example("year-missed", _year(Target("2022", 200), 179.9), "2022", Rating.BEHIND),
    Example("ceiling-missed", _year(Target("2022", 5, "le"), 5.1, "lower"), "2022", Rating.BEHIND),
    # Once the target is due its result is compared with it, whatever the baseline.
    Example("plan-over", _level_of(Observation("2025", 29)), "2025", Rating.BASICALLY_MET),
    # Kept in every year.
    Example("every-year-kept",
            _plan(Target("2025", 320, "ge", "every_year"), Observation("2022", 321)), "2022",
            Rating.ON_TRACK),
    # Yearly results that add up, and that compound.
    Example("years-add-up",
            _plan(_SUM, *_rates(16_000, 19_000, basis="level"), kind="flow", years_add="sum"),
            "2022", Rating.SLIGHTLY_BEHIND),
    Example("falls-compound",
            _plan(_FALL, *_rates(2.5, 3, basis="change"), years_add="compound", is_reduction=True),
            "2022", Rating.ON_TRACK),
    # A change since the baseline: in its unit, downwards, in per cent.
    Example("change-in-its-unit",
            _plan(Target("2025", 1, basis="change"), Observation("2022", 78.4), kind="stock",
                  baseline=Observation("2020", 77.9)), "2022", Rating.ON_TRACK),
    Example("change-downwards",
            _plan(Target("2025", -10, basis="change"), Observation("2022", 38), direction="lower",
                  baseline=Observation("2020", 40)), "2022", Rating.BEHIND),
    Example("change-in-per-cent",
            _plan(Target("2025", 30, basis="change_rate"), Observation("2022", 224), kind="flow",
                  baseline=Observation("2020", 200)), "2022", Rating.ON_TRACK),
    # A class, a ratio, a range.
    Example("class-reached",
            _plan(_CLASS, Observation("2025", None, "none", rank=2), kind="class",
                  direction="lower"), "2025", Rating.ON_TRACK),
    Example("ratio",
            _plan(_RATIO, Observation("2022", 1.75, basis="ratio"), direction="lower",
                  baseline=Observation("2020", 1.78, basis="ratio")), "2022",
            Rating.SLIGHTLY_BEHIND),
    Example("range",
            _plan(Target("2025", None, "range", low=3, high=4), Observation("2025", 4),
                  kind="stock"), "2025", Rating.ON_TRACK),
    # Another indicator in place of a number.
    Example("faster-than-another",
            _plan(_FASTER, *_rates(9, 5), kind="growth", others=_rates(8, 2)), "2022",
            Rating.ON_TRACK),
    Example("about-as-fast-as-another",
            _plan(replace(_FASTER, bound="approx"), *_rates(8, 4), kind="growth",
                  others=_rates(8, 5)), "2022", Rating.ON_TRACK),
    # Reasons against a verdict: of the target,
    Example("no-target", _plan(None, _RESULT), "2022", Reason.NO_TARGET),
    *(
        Example(missing.replace("_", "-"),
                _plan(Target("2025", None, "none", missing=missing), _RESULT), "2022", reason)
        for missing, reason in (
            ("set_by_city", Reason.SET_BY_CITY), ("set_by_nation", Reason.SET_BY_NATION),
            ("set_elsewhere", Reason.SET_ELSEWHERE), ("text", Reason.TARGET_NOT_A_NUMBER),
            ("not_applicable", Reason.NOT_APPLICABLE),
        )
    ),
    Example("ratio-of-three", _plan(Target("2025", None, "none", "ratio", "text"), _RESULT), "2022",
            Reason.NOT_TWO_PARTS),
    # of the result,
    Example("no-result", _plan(_GOAL, baseline=_START), "2022", Reason.NO_RESULT),
    Example("result-in-words", _level_of(Observation("2022", None, missing="text")), "2022",
            Reason.RESULT_NOT_A_NUMBER),
    Example("class-not-due",
            _plan(_CLASS, Observation("2022", None, "none", rank=4), kind="class",
                  direction="lower"), "2022", Reason.NOT_YET_DUE),
    Example("half-year", _plan(_GOAL, Observation("2022H1", 12), kind="flow"), "2022H1",
            Reason.HALF_YEAR),
    Example("open-bound", _plan(Target("2025", 97), Observation("2025", 96, "gt"), kind="stock"),
            "2025", Reason.OPEN_BOUND),
    # of both beside one another.
    Example("definition-changed", _level_of(_RESULT, breaks=("2022",)), "2022",
            Reason.DEFINITION_CHANGED),
    Example("coverage-differs", _level_of(replace(_RESULT, coverage="A")), "2022",
            Reason.COVERAGE_DIFFERS),
    Example("sum-beside-a-year", _plan(_SUM, _RESULT, kind="flow"), "2022", Reason.BASIS_DIFFERS),
    Example("sum-without-a-year",
            _plan(_SUM, _RESULT, kind="flow", years_add="sum"), "2022", Reason.MISSING_YEAR),
    Example("no-baseline", _plan(_GOAL, _RESULT), "2022", Reason.NO_BASELINE),
    Example("target-is-baseline", _plan(_GOAL, _RESULT, baseline=Observation("2020", 30)), "2022",
            Reason.TARGET_EQUALS_BASELINE),
    Example("target-below-baseline", _plan(_GOAL, _RESULT, baseline=Observation("2020", 32)),
            "2022", Reason.TARGET_EASIER_THAN_BASELINE),
    Example("no-direction", _level_of(_RESULT, direction="none"), "2022", Reason.NO_DIRECTION),
    Example("other-not-known", _plan(_FASTER, *_rates(9, 5), kind="growth", others=()), "2022",
            Reason.NO_OTHER_RESULT),
)  # fmt: skip

#: At the ends of the years, then half a year on.
DUES = (
    *(Due(2021, 2025, str(2021 + year), 20 * (year + 1)) for year in range(5)),
    Due(2021, 2025, "2023H1", 50),
)

RULED = (
    Ruled(100.1, 40, (Rating.AHEAD,) * 3),
    Ruled(40, 40, (Rating.ON_TRACK,) * 3),
    Ruled(32, 40, (Rating.SLIGHTLY_BEHIND, Rating.ON_TRACK, Rating.ON_TRACK)),
    Ruled(30, 40, (Rating.SLIGHTLY_BEHIND,) * 3),
    Ruled(29.9, 40, (Rating.BEHIND, Rating.SLIGHTLY_BEHIND, Rating.SLIGHTLY_BEHIND)),
    Ruled(23.9, 40, (Rating.BEHIND, Rating.SLIGHTLY_BEHIND, Rating.BEHIND)),
    Ruled(10, 40, (Rating.BEHIND, Rating.SLIGHTLY_BEHIND, Rating.BEHIND)),
    Ruled(9.9, 40, (Rating.BEHIND,) * 3),
)
