"""Where the method does not apply there is a reason, and never a guess."""

from dataclasses import replace
from typing import Any

import pytest

from assessment import Case, Observation, Rating, Reason, Target, assess

CASE = Case(
    plan_kind="five_year", start=2021, end=2025, kind="stock", direction="higher",
    target=Target("2025", 200), baseline=Observation("2020", 100),
    observations=(Observation("2022", 140),),
)  # fmt: skip


def reason(period: str = "2022", **changes: Any) -> Reason | None:
    return assess(replace(CASE, **changes), period).reason


def test_the_unchanged_case_is_rated() -> None:
    assert reason() is None


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        ("", Reason.NO_TARGET),
        ("not_printed", Reason.NO_TARGET),
        ("set_by_city", Reason.SET_BY_CITY),
        ("set_by_nation", Reason.SET_BY_NATION),
        ("relation", Reason.TARGET_NOT_A_NUMBER),
        ("text", Reason.TARGET_NOT_A_NUMBER),
    ],
)
def test_a_target_without_a_number_says_why(missing: str, expected: Reason) -> None:
    assert reason(target=Target("2025", None, "none", missing=missing)) is expected


def test_no_target_at_all() -> None:
    assert reason(target=None) is Reason.NO_TARGET


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        ("not_measured", Reason.NOT_MEASURED),
        ("not_printed", Reason.NOT_MEASURED),
        ("definition_changed", Reason.DEFINITION_CHANGED),
        ("not_yet_due", Reason.NOT_YET_DUE),
        ("relation", Reason.RESULT_NOT_A_NUMBER),
        ("text", Reason.RESULT_NOT_A_NUMBER),
    ],
)
def test_a_result_without_a_number_says_why(missing: str, expected: Reason) -> None:
    result = Observation("2022", None, "none", missing=missing)
    assert reason(observations=(result,)) is expected


@pytest.mark.parametrize("place", ["target", "result"])
def test_what_does_not_apply_has_a_verdict_of_its_own(place: str) -> None:
    nothing: dict[str, Any] = {"value": None, "bound": "none", "missing": "not_applicable"}
    case = (
        replace(CASE, target=Target("2025", **nothing))
        if place == "target"
        else replace(CASE, observations=(Observation("2022", **nothing),))
    )
    assessment = assess(case, "2022")
    assert (assessment.rating, assessment.reason) == (Rating.NOT_APPLICABLE, Reason.NOT_APPLICABLE)


def test_a_target_that_no_document_prints_a_result_for_has_none_whatever_the_day() -> None:
    assert reason(observations=()) is Reason.NO_RESULT


def test_a_plan_with_results_of_other_periods_was_not_measured_then() -> None:
    assert reason("2023") is Reason.NOT_MEASURED


def test_a_level_without_a_baseline_is_not_rated() -> None:
    assert reason(baseline=None) is Reason.NO_BASELINE
    assert reason(baseline=Observation("2020", None, "none")) is Reason.NO_BASELINE


def test_a_target_that_equals_its_baseline_has_no_completion() -> None:
    assert reason(target=Target("2025", 100)) is Reason.TARGET_EQUALS_BASELINE


@pytest.mark.parametrize(("direction", "goal"), [("higher", 90), ("lower", 110)])
def test_a_target_easier_than_its_baseline_has_no_completion(direction: str, goal: float) -> None:
    why = reason(direction=direction, target=Target("2025", goal))
    assert why is Reason.TARGET_EASIER_THAN_BASELINE


def test_an_indicator_without_a_good_direction_has_no_completion() -> None:
    assert reason(direction="none") is Reason.NO_DIRECTION


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("2020", None),  # the baseline counts the new way already
        ("2021", Reason.DEFINITION_CHANGED),
        ("2022", Reason.DEFINITION_CHANGED),
        ("2023", None),  # later than the period
    ],
)
def test_only_a_break_between_baseline_and_period_breaks_the_series(
    first: str, expected: Reason | None
) -> None:
    assert reason(breaks=(first,)) is expected


def test_a_half_year_flow_shows_its_share_of_the_target_and_no_rating() -> None:
    case = replace(CASE, kind="flow", observations=(Observation("2023H1", 50),))
    assessment = assess(case, "2023H1")
    assert (assessment.rating, assessment.reason) == (Rating.NOT_ASSESSED, Reason.HALF_YEAR)
    assert (assessment.share_of_target, assessment.schedule, assessment.completion) == (
        25,
        50,
        None,
    )


def test_a_half_year_flow_shows_its_share_of_a_floor_of_every_year_too() -> None:
    case = replace(
        CASE, kind="flow", target=Target("2025", 320, "ge", "every_year"),
        observations=(Observation("2023H1", 147),),
    )  # fmt: skip
    assessment = assess(case, "2023H1")
    assert (assessment.reason, assessment.share_of_target) == (Reason.HALF_YEAR, 45.9375)


def test_a_half_year_stock_is_rated_at_half_the_year() -> None:
    assessment = assess(replace(CASE, observations=(Observation("2023H1", 150),)), "2023H1")
    assert (assessment.schedule, assessment.completion, assessment.rating) == (
        50,
        50,
        Rating.ON_TRACK,
    )


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        (139, "gt", Reason.OPEN_BOUND),  # 40 are due: more than 39 may be 40
        (140, "gt", None),
        (139, "lt", None),
        (140, "lt", Reason.OPEN_BOUND),
    ],
)
def test_a_bound_on_both_sides_of_the_schedule_is_not_rated(
    value: float, bound: str, expected: Reason | None
) -> None:
    assert reason(observations=(Observation("2022", value, bound),)) is expected


def test_numbers_too_large_to_calculate_with_are_no_verdict() -> None:
    huge = (Observation("2022", 1e308),)
    assert reason(target=Target("2025", 100.5), observations=huge) is Reason.RESULT_NOT_A_NUMBER


def test_a_period_without_a_readable_shape_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="is no period"):
        assess(CASE, "end of 2022")


COVERED = Observation("2022", 140, coverage="不含园区")


def test_a_result_that_covers_less_is_not_held_against_an_unqualified_baseline() -> None:
    assert reason(observations=(COVERED,)) is Reason.COVERAGE_DIFFERS


def test_figures_of_one_coverage_are_compared() -> None:
    target = Target("2025", 200, coverage="不含园区")
    baseline = Observation("2020", 100, coverage="不含园区")
    assert reason(observations=(COVERED,), target=target, baseline=baseline) is None


def test_a_comparison_that_the_document_makes_itself_is_made_again() -> None:
    assert reason(observations=(COVERED,), compared=("2022",)) is None


def test_every_reason_has_a_test_here_or_in_the_files_beside() -> None:
    from pathlib import Path

    texts = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert [item for item in Reason if f"Reason.{item.name}" not in texts] == []
