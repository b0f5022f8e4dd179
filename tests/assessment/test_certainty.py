"""What a verdict would be for every value that the printed digits allow."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessment import Case, Observation, Rating, Reason, Target, assess
from assessment.certainty import AllowedVerdicts, Between, certainty
from assessment.outcome import RATED

#: 14 % at the start, 20 % to be reached: 16.4 % after two years is 40 % of the way.
PLAN = Case(
    plan_kind="five_year", start=2021, end=2025, kind="share", direction="higher",
    target=Target("2025", 20), baseline=Observation("2020", 14, low=13.95, high=14.05),
    observations=(Observation("2022", 16.4, low=16.35, high=16.45),),
)  # fmt: skip


def sure(case: Case, period: str = "2022", printed: tuple[float, ...] = ()) -> AllowedVerdicts:
    allowed = certainty(case, assess(case, period), printed)
    assert allowed is not None
    return allowed


def measured(value: float, half: float = 0.05) -> Case:
    result = Observation("2022", value, low=value - half, high=value + half)
    return replace(PLAN, observations=(result,))


def test_a_result_at_the_threshold_may_be_on_either_side() -> None:
    assert sure(PLAN).rule == Between(Rating.ON_TRACK, Rating.SLIGHTLY_BEHIND)
    assert not sure(PLAN).rule.is_sure


def test_a_result_far_from_any_threshold_is_sure() -> None:
    assert sure(measured(17)).rule == Between(Rating.ON_TRACK, Rating.ON_TRACK)


def test_the_completions_that_the_print_allows_are_told() -> None:
    allowed = sure(measured(17))
    assert (round(float(allowed.low or 0), 2), round(float(allowed.high or 0), 2)) == (48.74, 51.24)


def test_more_digits_are_surer() -> None:
    fine, coarse = measured(16.6, 0.005), measured(16.6, 0.05)
    fine = replace(fine, baseline=Observation("2020", 14))
    assert sure(fine).rule.is_sure
    assert not sure(
        replace(coarse, baseline=Observation("2020", 14, low=13.5, high=14.5))
    ).rule.is_sure


@pytest.mark.parametrize(
    ("completion", "verdicts"),
    [
        (39.5, Between(Rating.ON_TRACK, Rating.SLIGHTLY_BEHIND)),
        (28.06, Between(Rating.BEHIND, Rating.BEHIND)),
    ],
)
def test_a_completion_printed_beside_a_threshold_in_whole_per_cents_may_read_as_it(
    completion: float, verdicts: Between
) -> None:
    counted = replace(
        PLAN, baseline=Observation("2020", 0), target=Target("2025", 100_000),
        observations=(Observation("2022", completion * 1000),),
    )  # fmt: skip
    assert sure(counted, printed=(completion - 0.05, completion + 0.05)).rule == verdicts


def test_a_printed_completion_that_the_figures_do_not_give_stands_for_itself() -> None:
    assert sure(measured(17), printed=(39.45, 39.55)).rule.is_sure


def test_other_thresholds_say_it_too() -> None:
    assert sure(measured(16.2)).by_thresholds == {
        "points": Between(Rating.ON_TRACK, Rating.ON_TRACK),
        "shares": Between(Rating.ON_TRACK, Rating.ON_TRACK),
    }
    assert sure(measured(15.8)).by_thresholds["points"] == Between(
        Rating.ON_TRACK, Rating.SLIGHTLY_BEHIND
    )


def test_a_start_that_may_equal_the_target_leaves_all_open() -> None:
    case = replace(PLAN, baseline=Observation("2020", 19.9, low=19.5, high=20.5))
    assert sure(case).rule == Between(Rating.AHEAD, Rating.BEHIND)


def test_a_floor_that_is_compared_is_never_exceeded() -> None:
    year = Case(
        plan_kind="annual", start=2022, end=2022, kind="flow", direction="higher",
        target=Target("2022", 100, "ge"), observations=(Observation("2022", 120),),
    )  # fmt: skip
    assert sure(year).by_thresholds["points"].best is Rating.ON_TRACK
    assert (
        sure(replace(year, target=Target("2022", 100))).by_thresholds["points"].best is Rating.AHEAD
    )


def test_a_bound_has_no_completion_and_no_other_thresholds() -> None:
    bound = replace(PLAN, target=Target("2025", 15, "ge", "every_year"))
    allowed = sure(bound)
    assert (allowed.rule.best, allowed.by_thresholds, allowed.low) == (Rating.ON_TRACK, {}, None)


def test_what_has_no_verdict_is_not_on_the_edge_of_one() -> None:
    empty = replace(PLAN, observations=())
    assert assess(empty, "2022").reason is Reason.NO_RESULT
    assert certainty(empty, assess(empty, "2022")) is None


TENTHS = st.integers(1, 2_000).map(lambda number: Fraction(number, 10))


@given(TENTHS, TENTHS, TENTHS, st.fractions(-1, 1), st.fractions(-1, 1))
def test_no_value_within_the_print_gives_a_verdict_outside_the_two(
    base: Fraction, goal: Fraction, now: Fraction, start_at: Fraction, result_at: Fraction
) -> None:
    assume(base != goal)
    half = Fraction(1, 20)

    def item(period: str, value: Fraction) -> dict[str, Any]:
        return {"period": period, "value": value, "low": value - half, "high": value + half}

    case = replace(
        PLAN, direction="higher" if goal > base else "lower", target=Target("2025", goal),
        baseline=Observation(**item("2020", base)),
        observations=(Observation(**item("2022", now)),),
    )  # fmt: skip
    by_rule = sure(case).rule
    inside = replace(
        case, baseline=Observation("2020", base + start_at * half),
        observations=(Observation("2022", now + result_at * half),),
    )  # fmt: skip
    rating = assess(inside, "2022").rating
    order = list(Rating)
    assert rating not in RATED or (
        order.index(by_rule.best) <= order.index(rating) <= order.index(by_rule.worst)
    )
