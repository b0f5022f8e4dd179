"""Annual plans, finished plans, and bounds that must hold every year."""

from dataclasses import replace

import pytest

from assessment import Case, Observation, Rating, Reason, Target, assess

AHEAD, ON_TRACK, BASICALLY_MET, BEHIND = (
    Rating.AHEAD, Rating.ON_TRACK, Rating.BASICALLY_MET, Rating.BEHIND,
)  # fmt: skip

YEAR = Case(
    plan_kind="annual", start=2021, end=2021, kind="flow", direction="higher",
    target=Target("2021", 200),
)  # fmt: skip


def compared(case: Case, value: float, bound: str = "eq", period: str = "2021") -> Rating:
    case = replace(case, observations=(Observation(period, value, bound),))
    return assess(case, period).rating


@pytest.mark.parametrize(
    ("actual", "rating"),
    [
        (200.1, AHEAD), (200, ON_TRACK), (199, BASICALLY_MET), (180, BASICALLY_MET),
        (179.9, BEHIND), (-5, BEHIND),
    ],
)  # fmt: skip
def test_a_years_result_exceeds_meets_nearly_meets_or_misses_its_target(
    actual: float, rating: Rating
) -> None:
    assert compared(YEAR, actual) is rating


def test_the_share_of_a_years_target_is_told() -> None:
    assessment = assess(replace(YEAR, observations=(Observation("2021", 190),)), "2021")
    assert (assessment.completion, assessment.schedule) == (95, 100)
    assert [step.expression for step in assessment.steps] == ["190 − 200", "190 ÷ 200"]


@pytest.mark.parametrize(("actual", "rating"), [(3, ON_TRACK), (4, ON_TRACK), (4.1, BEHIND)])
def test_lower_is_better_is_met_or_missed(actual: float, rating: Rating) -> None:
    assert compared(replace(YEAR, direction="lower", target=Target("2021", 4)), actual) is rating


@pytest.mark.parametrize(("actual", "rating"), [(4, ON_TRACK), (5, BEHIND)])
def test_a_ceiling_is_met_or_missed_whatever_the_direction(actual: float, rating: Rating) -> None:
    case = replace(YEAR, direction="none", target=Target("2021", 4, "le"))
    assert compared(case, actual) is rating


def test_a_floor_is_met_but_not_exceeded() -> None:
    assert compared(replace(YEAR, target=Target("2021", 6, "ge")), 9) is ON_TRACK


def test_a_miss_of_a_negative_target_is_measured_by_its_size() -> None:
    case = replace(YEAR, target=Target("2021", -10))
    assert [compared(case, value) for value in (-11, -11.1)] == [BASICALLY_MET, BEHIND]


def test_a_result_without_a_good_direction_is_not_rated() -> None:
    case = replace(YEAR, direction="none", observations=(Observation("2021", 7),))
    assert assess(case, "2021").reason is Reason.NO_DIRECTION


@pytest.mark.parametrize(
    ("target_bound", "actual_bound", "rating"),
    [
        ("gt", "eq", BASICALLY_MET),  # 突破1300 is not met by 1300
        ("gt", "gt", ON_TRACK),  # 突破1300 is met by 突破1300
        ("ge", "gt", ON_TRACK),
        ("ge", "lt", BASICALLY_MET),  # 1300以上 is not met by 不足1300
        ("ge", "approx", ON_TRACK),
    ],
)
def test_a_result_printed_as_a_bound_counts_as_that_bound(
    target_bound: str, actual_bound: str, rating: Rating
) -> None:
    case = replace(YEAR, target=Target("2021", 1300, target_bound))
    assert compared(case, 1300, actual_bound) is rating


@pytest.mark.parametrize(
    ("target_bound", "actual_bound", "rating"),
    [("lt", "eq", BEHIND), ("lt", "lt", ON_TRACK), ("le", "lt", ON_TRACK), ("le", "gt", BEHIND)],
)
def test_a_result_printed_as_a_bound_counts_so_under_a_ceiling(
    target_bound: str, actual_bound: str, rating: Rating
) -> None:
    case = replace(YEAR, direction="lower", target=Target("2021", 5, target_bound))
    assert compared(case, 5, actual_bound) is rating


@pytest.mark.parametrize(
    ("direction", "value", "bound"),
    [
        ("higher", 96, "gt"),  # 超过96 may be 98
        ("higher", 98, "lt"),  # 低于98 may be 96
        ("lower", 98, "le"),
        ("lower", 96, "ge"),
    ],
)
def test_a_bound_that_leaves_the_verdict_open_has_none(
    direction: str, value: float, bound: str
) -> None:
    case = replace(YEAR, direction=direction, target=Target("2021", 97))
    assessment = assess(replace(case, observations=(Observation("2021", value, bound),)), "2021")
    assert (assessment.rating, assessment.reason) == (Rating.NOT_ASSESSED, Reason.OPEN_BOUND)
    assert (assessment.completion, assessment.steps) == (None, ())


@pytest.mark.parametrize(
    ("direction", "value", "bound", "rating"),
    [
        ("higher", 98, "gt", AHEAD),
        ("higher", 97, "gt", AHEAD),  # 〉97 is above 97
        ("higher", 97, "ge", ON_TRACK),
        ("higher", 96, "le", BASICALLY_MET),
        ("lower", 96, "le", ON_TRACK),
        ("lower", 98, "ge", BEHIND),
    ],
)
def test_a_bound_that_decides_the_verdict_has_one(
    direction: str, value: float, bound: str, rating: Rating
) -> None:
    case = replace(YEAR, direction=direction, target=Target("2021", 97))
    assert compared(case, value, bound) is rating


EVERY_YEAR = replace(
    YEAR, plan_kind="five_year", end=2025, kind="share",
    target=Target("2025", 320, "ge", "every_year"), baseline=Observation("2020", 333),
)  # fmt: skip


@pytest.mark.parametrize(("days", "rating"), [(320, ON_TRACK), (319, BEHIND)])
def test_a_floor_of_every_year_is_met_or_missed(days: float, rating: Rating) -> None:
    case = replace(EVERY_YEAR, observations=(Observation("2022", days),))
    assessment = assess(case, "2022")
    assert (assessment.rating, assessment.completion) == (rating, None)


@pytest.mark.parametrize(("rate", "rating"), [(0.005, ON_TRACK), (0.03, BEHIND)])
def test_a_ceiling_of_every_year_is_met_or_missed(rate: float, rating: Rating) -> None:
    case = replace(EVERY_YEAR, direction="lower", target=Target("2025", 0.03, "lt", "every_year"))
    assert compared(case, rate, period="2023H1") is rating


def test_a_finished_plan_without_a_baseline_is_compared_with_its_target() -> None:
    case = replace(
        YEAR, plan_kind="five_year", start=2016, end=2020, target=Target("2020", 200),
        observations=(Observation("2020", 210),),
    )  # fmt: skip
    assessment = assess(case, "2020")
    assert (assessment.rating, assessment.completion) == (AHEAD, 105)


def test_a_finished_plan_compares_no_growth_of_its_last_year_with_an_average() -> None:
    case = replace(
        YEAR, plan_kind="five_year", start=2016, end=2020, kind="growth",
        target=Target("2016-2020", 9, basis="average_growth"),
        observations=(Observation("2020", 4, basis="yoy_growth"),),
    )  # fmt: skip
    assert assess(case, "2020").reason is Reason.BASIS_DIFFERS


def test_a_years_target_is_not_missed_before_the_year_is_over() -> None:
    case = replace(YEAR, kind="stock", observations=(Observation("2021Q3", 150),))
    assert assess(case, "2021Q3").reason is Reason.NOT_YET_DUE
