"""Properties that hold for every input, tried on generated ones."""

from dataclasses import replace
from math import isfinite
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assessment import Case, Observation, Rating, Target, assess
from assessment.outcome import RATED
from assessment.thresholds import SCHEDULE

BEST_FIRST = list(RATED)
#: Whole hundredths, as documents print them: no rounding noise at the thresholds.
PRINTED = st.integers(-100_000, 100_000).map(lambda number: number / 100)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
PERIODS = st.sampled_from(["2021", "2022", "2023H1", "2024Q3", "2025", "2021-2022", "2027"])
BASES = st.sampled_from(["level", "yoy_growth", "average_growth", "cumulative", "every_year"])
BOUNDS = st.sampled_from(["eq", "ge", "gt", "le", "lt", "approx", "none"])


def case_of(base: float, goal: float, now: float, **changes: Any) -> Case:
    case = Case(
        plan_kind="five_year", start=2021, end=2025, kind="share",
        direction="higher" if goal > base else "lower", target=Target("2025", goal),
        baseline=Observation("2020", base), observations=(Observation("2022", now),),
    )  # fmt: skip
    return replace(case, **changes)


def observations(kind: type[Observation]) -> st.SearchStrategy[Any]:
    missing = st.sampled_from(["", "not_measured", "not_applicable", "text"])
    return st.builds(kind, PERIODS, st.none() | FINITE, BOUNDS, BASES, missing)


CASES = st.builds(
    Case,
    plan_kind=st.sampled_from(["five_year", "annual", "action"]),
    start=st.sampled_from([2020, 2021, 2022]),
    end=st.sampled_from([2022, 2025]),
    kind=st.sampled_from(["stock", "flow", "share", "growth"]),
    direction=st.sampled_from(["higher", "lower", "none"]),
    target=st.none() | observations(Target),
    baseline=st.none() | observations(Observation),
    observations=st.lists(observations(Observation), max_size=4).map(tuple),
    breaks=st.lists(PERIODS, max_size=1).map(tuple),
)


@given(PRINTED, PRINTED, PRINTED, PRINTED)
def test_a_better_result_is_never_rated_worse(
    base: float, goal: float, one: float, other: float
) -> None:
    assume(base != goal)
    better, worse = sorted((one, other), reverse=goal > base)
    ratings = [assess(case_of(base, goal, now), "2022").rating for now in (better, worse)]
    assert BEST_FIRST.index(ratings[0]) <= BEST_FIRST.index(ratings[1])


@given(PRINTED, PRINTED, st.sampled_from(["higher", "lower"]), PRINTED)
def test_a_better_result_of_a_year_is_never_rated_worse(
    one: float, other: float, direction: str, goal: float
) -> None:
    better, worse = sorted((one, other), reverse=direction == "higher")
    year: dict[str, Any] = {"plan_kind": "annual", "end": 2021, "direction": direction}
    ratings = [
        assess(
            case_of(0, goal, 0, **year, target=Target("2021", goal),
                    observations=(Observation("2021", now),)), "2021",
        ).rating
        for now in (better, worse)
    ]  # fmt: skip
    assert BEST_FIRST.index(ratings[0]) <= BEST_FIRST.index(ratings[1])


@given(PRINTED, PRINTED, PRINTED, st.sampled_from([0.01, 0.1, 10, 10_000]))
def test_the_unit_does_not_matter(base: float, goal: float, now: float, scale: float) -> None:
    assume(base != goal)
    plain = assess(case_of(base, goal, now), "2022")
    scaled = assess(case_of(base * scale, goal * scale, now * scale), "2022")
    assert scaled.completion == pytest.approx(plain.completion, rel=1e-6, abs=1e-6)
    assert scaled.rating is plain.rating


@given(PRINTED, PRINTED, PRINTED)
def test_a_falling_indicator_is_the_mirror_of_a_rising_one(
    base: float, goal: float, now: float
) -> None:
    assume(base != goal)
    plain = assess(case_of(base, goal, now), "2022")
    mirrored = assess(case_of(-base, -goal, -now), "2022")
    assert (plain.completion, plain.rating) == (mirrored.completion, mirrored.rating)


@settings(max_examples=300)
@given(CASES, PERIODS)
def test_no_finite_input_raises_or_gives_nan_or_infinity(case: Case, period: str) -> None:
    assume(case.start <= case.end)
    assessment = assess(case, period)
    numbers = [
        assessment.completion, assessment.schedule, assessment.share_of_target,
        assessment.required_pace, assessment.pace_so_far, assessment.projected_value,
        *(step.value for step in assessment.steps),
    ]  # fmt: skip
    assert all(isfinite(number) for number in numbers if number is not None)


@settings(max_examples=300)
@given(CASES, PERIODS)
def test_there_is_a_rating_or_a_reason_and_never_both(case: Case, period: str) -> None:
    assume(case.start <= case.end)
    assessment = assess(case, period)
    assert (assessment.rating in BEST_FIRST) == (assessment.reason is None)
    assert assessment.period == period


@given(CASES, PERIODS)
def test_without_a_result_there_is_never_a_rating(case: Case, period: str) -> None:
    assume(case.start <= case.end)
    empty = tuple(replace(item, value=None, bound="none") for item in case.observations)
    assessment = assess(replace(case, observations=empty), period)
    assert assessment.rating in (Rating.NOT_ASSESSED, Rating.NOT_APPLICABLE)


@given(FINITE, st.floats(0, 100), st.floats(0, 1e6))
def test_more_completion_is_never_rated_worse(done: float, due: float, more: float) -> None:
    assume(isfinite(done + more))
    better, worse = SCHEDULE.rate(done + more, due), SCHEDULE.rate(done, due)
    assert BEST_FIRST.index(better) <= BEST_FIRST.index(worse)
