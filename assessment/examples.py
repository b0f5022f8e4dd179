"""Examples of the method: the page about it shows them, tests hold them, both engines judge them.

The figures are made up to show a rule each; what is expected of them is written beside them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from assessment.ratings import Rating
from assessment.records import Case, Observation, Reason, Target


class Example(NamedTuple):
    """A case, the period it is judged at, and the verdict or the reason that the method gives."""

    case: Case
    period: str
    expected: Rating | Reason


def _plan(target: Target, *results: Observation, **more: Any) -> Case:
    """A plan of 2021 to 2025."""
    given: dict[str, Any] = {"kind": "share", "direction": "higher"} | more
    return Case("five_year", 2021, 2025, target=target, observations=results, **given)


def _level(now: float) -> Case:
    """From 20 % in 2020 to 30 % in 2025."""
    return _plan(Target("2025", 30), Observation("2022", now), baseline=Observation("2020", 20))


def _year(target: Target, now: float, direction: str = "higher") -> Case:
    """A target of one year."""
    return Case(
        "annual", 2022, 2022, "flow", direction, target, observations=(Observation("2022", now),)
    )


def _rates(*rates: float, basis: str = "yoy_growth") -> tuple[Observation, ...]:
    """Results of the years from 2021 on."""
    return tuple(Observation(str(2021 + at), rate, basis=basis) for at, rate in enumerate(rates))


_PACE = Target("2021-2025", 7, basis="average_growth")
_SUM = Target("2021-2025", 90_000, basis="cumulative")
_FALL = Target("2021-2025", 13.5, basis="cumulative")
_FASTER = Target("2021-2025", None, "gt", "average_growth", "relation")
_RATIO = Target("2025", 1.7, basis="ratio")

EXAMPLES = (
    # A level against the schedule, at each threshold of the published rule and beside it.
    Example(_level(30.1), "2022", Rating.AHEAD),
    Example(_level(24), "2022", Rating.ON_TRACK),
    Example(_level(23.9), "2022", Rating.SLIGHTLY_BEHIND),
    Example(_level(23), "2022", Rating.SLIGHTLY_BEHIND),
    Example(_level(22.9), "2022", Rating.BEHIND),
    # Growth, of single years and on average.
    Example(_plan(_PACE, *_rates(9.7, 3), kind="growth"), "2022", Rating.SLIGHTLY_BEHIND),
    Example(_plan(_PACE, *_rates(9.7), kind="growth"), "2022", Reason.NOT_MEASURED),
    # A result against its target.
    Example(_year(Target("2022", 200), 201), "2022", Rating.AHEAD),
    Example(_year(Target("2022", 200), 200), "2022", Rating.ON_TRACK),
    Example(_year(Target("2022", 200), 180), "2022", Rating.BASICALLY_MET),
    Example(_year(Target("2022", 200), 179.9), "2022", Rating.BEHIND),
    Example(_year(Target("2022", 5, "le"), 5.1, "lower"), "2022", Rating.BEHIND),
    # Kept in every year.
    Example(
        _plan(Target("2025", 320, "ge", "every_year"), Observation("2022", 321)), "2022",
        Rating.ON_TRACK,
    ),
    # Yearly results that add up, and that compound.
    Example(
        _plan(_SUM, *_rates(16_000, 19_000, basis="level"), kind="flow", years_add="sum"), "2022",
        Rating.SLIGHTLY_BEHIND,
    ),
    Example(
        _plan(_FALL, *_rates(2.5, 3, basis="change"), years_add="compound", is_reduction=True),
        "2022", Rating.ON_TRACK,
    ),
    # A change since the baseline: in its unit, downwards, in per cent.
    Example(
        _plan(Target("2025", 1, basis="change"), Observation("2022", 78.4), kind="stock",
              baseline=Observation("2020", 77.9)), "2022", Rating.ON_TRACK,
    ),
    Example(
        _plan(Target("2025", -10, basis="change"), Observation("2022", 38), direction="lower",
              baseline=Observation("2020", 40)), "2022", Rating.BEHIND,
    ),
    Example(
        _plan(Target("2025", 30, basis="change_rate"), Observation("2022", 224), kind="flow",
              baseline=Observation("2020", 200)), "2022", Rating.ON_TRACK,
    ),
    # A class, a ratio, a range.
    Example(
        _plan(Target("2025", None, "none", rank=3), Observation("2025", None, "none", rank=2),
              kind="class", direction="lower"), "2025", Rating.ON_TRACK,
    ),
    Example(
        _plan(_RATIO, Observation("2022", 1.75, basis="ratio"), direction="lower",
              baseline=Observation("2020", 1.78, basis="ratio")), "2022", Rating.SLIGHTLY_BEHIND,
    ),
    Example(
        _plan(Target("2025", None, "range", low=3, high=4), Observation("2025", 4), kind="stock"),
        "2025", Rating.ON_TRACK,
    ),
    # Another indicator in place of a number.
    Example(
        _plan(_FASTER, *_rates(9, 5), kind="growth", others=_rates(8, 2)), "2022", Rating.ON_TRACK
    ),
    # Reasons against a verdict.
    Example(_plan(Target("2025", 30), Observation("2022", 24)), "2022", Reason.NO_BASELINE),
    Example(
        _plan(Target("2025", 30), Observation("2022", 26), baseline=Observation("2020", 30)),
        "2022", Reason.TARGET_EQUALS_BASELINE,
    ),
    Example(
        _plan(Target("2025", 97), Observation("2025", 96, "gt"), kind="stock"), "2025",
        Reason.OPEN_BOUND,
    ),
    Example(
        _plan(Target("2025", 30), Observation("2022H1", 12), kind="flow"), "2022H1",
        Reason.HALF_YEAR,
    ),
    Example(
        _plan(Target("2025", None, "none", missing="set_elsewhere"), Observation("2022", 5)),
        "2022", Reason.SET_ELSEWHERE,
    ),
)  # fmt: skip
