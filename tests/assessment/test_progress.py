"""Plans of several years: completion against the schedule."""

from dataclasses import replace

import pytest

from assessment import Case, Method, Observation, Rating, Reason, Target, assess

#: 100 firms in 2020, 200 wanted in 2025.
LEVEL = Case(
    plan_kind="five_year", start=2021, end=2025, kind="stock", direction="higher",
    target=Target("2025", 200), baseline=Observation("2020", 100),
)  # fmt: skip
#: 7 % a year wanted on average.
GROWTH = replace(
    LEVEL,
    kind="growth",
    target=Target("2021-2025", 7, basis="average_growth"),
    baseline=Observation("2020", 4.9, basis="yoy_growth"),
)
#: 60 in five years wanted.
SUM = replace(
    LEVEL,
    kind="flow",
    target=Target("2021-2025", 60, basis="cumulative"),
    baseline=Observation("2016-2020", 45, basis="cumulative"),
)


def with_results(case: Case, *results: Observation) -> Case:
    return replace(case, observations=results)


@pytest.mark.parametrize(
    ("actual", "completion", "rating"),
    [
        (201, 101, Rating.AHEAD),
        (200, 100, Rating.ON_TRACK),
        (140, 40, Rating.ON_TRACK),
        (139, 39, Rating.SLIGHTLY_BEHIND),
        (130, 30, Rating.SLIGHTLY_BEHIND),
        (129, 29, Rating.BEHIND),
        (90, -10, Rating.BEHIND),
    ],
)
def test_a_level_is_rated_by_the_thresholds_of_the_published_method(
    actual: float, completion: float, rating: Rating
) -> None:
    assessment = assess(with_results(LEVEL, Observation("2022", actual)), "2022")
    assert (assessment.completion, assessment.schedule, assessment.rating) == (
        completion,
        40,
        rating,
    )


def test_rounding_noise_does_not_turn_forty_per_cent_into_less() -> None:
    case = replace(LEVEL, target=Target("2025", 0.8), baseline=Observation("2020", 0.3))
    assessment = assess(with_results(case, Observation("2022", 0.5)), "2022")
    assert (assessment.completion, assessment.rating) == (40, Rating.ON_TRACK)


@pytest.mark.parametrize(
    ("period", "schedule"),
    [("2021", 20), ("2022", 40), ("2023H1", 50), ("2023", 60), ("2024Q3", 75), ("2025", 100)],
)
def test_the_schedule_is_a_straight_line_over_the_plans_years(period: str, schedule: float) -> None:
    assert assess(with_results(LEVEL, Observation(period, 150)), period).schedule == schedule


def test_the_schedule_does_not_go_on_after_the_plan() -> None:
    assert assess(with_results(LEVEL, Observation("2027", 150)), "2027").schedule == 100


def test_a_falling_indicator_is_completed_by_falling() -> None:
    case = replace(
        LEVEL, direction="lower", target=Target("2025", 30), baseline=Observation("2020", 40)
    )
    assert assess(with_results(case, Observation("2022", 35)), "2022").completion == 50
    assert assess(with_results(case, Observation("2022", 42)), "2022").completion == -20


def test_a_share_moves_in_steps_of_its_own_unit() -> None:
    case = replace(LEVEL, kind="share", target=Target("2025", 60), baseline=Observation("2020", 50))
    assessment = assess(with_results(case, Observation("2022", 53)), "2022")
    assert (assessment.completion, assessment.pace_unit, assessment.pace_so_far) == (
        30,
        "step",
        1.5,
    )
    assert assessment.required_pace == pytest.approx(7 / 3)
    assert assessment.projected_value == 57.5


def test_an_amount_moves_by_a_yearly_rate() -> None:
    assessment = assess(with_results(LEVEL, Observation("2022", 121)), "2022")
    assert assessment.pace_unit == "%"
    assert assessment.pace_so_far == pytest.approx(10)
    assert assessment.required_pace == pytest.approx(((200 / 121) ** (1 / 3) - 1) * 100)
    assert assessment.projected_value == pytest.approx(121 * 1.1**3)


def test_a_reached_target_needs_no_pace() -> None:
    assessment = assess(with_results(LEVEL, Observation("2022", 200)), "2022")
    assert assessment.required_pace is None
    assert assessment.pace_so_far is not None


def test_at_the_end_of_the_plan_the_result_is_compared_with_its_target() -> None:
    assessment = assess(with_results(LEVEL, Observation("2025", 150)), "2025")
    assert (assessment.method, assessment.rating) == (Method.FINAL, Rating.BEHIND)
    assert (assessment.required_pace, assessment.projected_value) == (None, None)


def test_growth_is_compounded_from_a_printed_average() -> None:
    assessment = assess(
        with_results(GROWTH, Observation("2021-2022", 6.3, basis="average_growth")), "2022"
    )
    assert assessment.completion == pytest.approx((1.063**2 - 1) / (1.07**5 - 1) * 100)
    assert assessment.rating is Rating.SLIGHTLY_BEHIND


def test_growth_is_compounded_from_single_years() -> None:
    years = (
        Observation("2021", 9.7, basis="yoy_growth"), Observation("2022", 3, basis="yoy_growth"),
    )  # fmt: skip
    assessment = assess(with_results(GROWTH, *years), "2022")
    assert assessment.completion == pytest.approx((1.097 * 1.03 - 1) / (1.07**5 - 1) * 100)


def test_growth_with_a_missing_year_is_not_rated() -> None:
    assessment = assess(with_results(GROWTH, Observation("2022", 3, basis="yoy_growth")), "2022")
    assert (assessment.rating, assessment.reason) == (Rating.NOT_ASSESSED, Reason.MISSING_YEAR)


def test_an_average_over_other_years_does_not_stand_in_for_the_plans_years() -> None:
    assessment = assess(
        with_results(GROWTH, Observation("2020-2022", 14, basis="average_growth")), "2022"
    )
    assert assessment.reason is Reason.MISSING_YEAR


def test_growth_within_a_year_is_not_rated() -> None:
    assessment = assess(
        with_results(GROWTH, Observation("2023H1", 4.5, basis="yoy_growth")), "2023H1"
    )
    assert (assessment.reason, assessment.share_of_target) == (Reason.HALF_YEAR, None)


def test_growth_that_must_stay_low_has_no_completion() -> None:
    case = replace(GROWTH, direction="lower", target=Target("2021-2025", 3, "le", "average_growth"))
    assessment = assess(
        with_results(case, Observation("2021-2022", 5, basis="average_growth")), "2022"
    )
    assert assessment.reason is Reason.TARGET_EASIER_THAN_BASELINE


def test_a_target_of_no_growth_equals_its_baseline() -> None:
    case = replace(GROWTH, target=Target("2021-2025", 0, basis="average_growth"))
    assessment = assess(
        with_results(case, Observation("2021-2022", 5, basis="average_growth")), "2022"
    )
    assert assessment.reason is Reason.TARGET_EQUALS_BASELINE


def test_a_sum_over_years_is_divided_by_the_sum_to_be_reached() -> None:
    assessment = assess(with_results(SUM, Observation("2021-2022", 27, basis="cumulative")), "2022")
    assert (assessment.completion, assessment.rating) == (45, Rating.ON_TRACK)


def test_one_year_is_not_compared_with_a_sum_over_five() -> None:
    assessment = assess(with_results(SUM, Observation("2022", 12)), "2022")
    assert (assessment.rating, assessment.reason) == (Rating.NOT_ASSESSED, Reason.BASIS_DIFFERS)


def test_a_sum_that_began_before_the_plan_is_not_compared() -> None:
    assessment = assess(with_results(SUM, Observation("2018-2022", 50, basis="cumulative")), "2022")
    assert assessment.reason is Reason.BASIS_DIFFERS


def test_the_figure_that_counts_as_the_target_does_is_used() -> None:
    both = (Observation("2022", 12), Observation("2021-2022", 27, basis="cumulative"))
    assert assess(with_results(SUM, *both), "2022").completion == 45


def test_every_number_of_the_arithmetic_is_told() -> None:
    assessment = assess(with_results(LEVEL, Observation("2022", 140)), "2022")
    assert [(step.name, step.expression, step.value) for step in assessment.steps] == [
        ("completion", "(140 − 100) ÷ (200 − 100)", 40.0),
        ("schedule", "2 ÷ 5", 40.0),
    ]


def test_the_arithmetic_of_growth_names_both_factors() -> None:
    assessment = assess(
        with_results(GROWTH, Observation("2021-2022", 6.3, basis="average_growth")), "2022"
    )
    assert [(step.name, step.expression) for step in assessment.steps] == [
        ("accumulated_growth", "1.063 × 1.063 − 1"),
        ("implied_growth", "1.07^5 − 1"),
        ("completion", "13.00% ÷ 40.26%"),
        ("schedule", "2 ÷ 5"),
    ]


def test_accumulated_growth_names_the_average_it_was_computed_from() -> None:
    case = with_results(
        GROWTH,
        Observation("2022", 3, basis="yoy_growth", figure_id="year"),
        Observation("2021-2022", 6.3, basis="average_growth", figure_id="average"),
    )
    assert assess(case, "2022").steps[0].figures == ("average",)


def test_accumulated_growth_names_each_year_without_an_average() -> None:
    case = with_results(
        GROWTH,
        Observation("2021", 8, basis="yoy_growth", figure_id="first"),
        Observation("2022", 3, basis="yoy_growth", figure_id="second"),
        Observation("2023", 6, basis="yoy_growth", figure_id="later"),
    )
    assert assess(case, "2022").steps[0].figures == ("first", "second")


def test_a_result_printed_as_more_than_the_target_is_ahead_of_it() -> None:
    case = replace(LEVEL, observations=(Observation("2022", 200, "gt"),))
    assert assess(case, "2022").rating is Rating.AHEAD


def test_a_target_whose_growth_comes_to_nothing_has_no_completion() -> None:
    case = replace(
        GROWTH,
        end=2024,
        direction="lower",
        target=Target("2021-2024", -200, basis="average_growth"),
    )
    assessment = assess(
        with_results(case, Observation("2021-2022", 5, basis="average_growth")), "2022"
    )
    assert assessment.reason is Reason.TARGET_EQUALS_BASELINE


def test_what_has_shrunk_to_nothing_has_no_pace() -> None:
    lost = Observation("2021-2022", -100, basis="average_growth")
    assessment = assess(with_results(GROWTH, lost), "2022")
    assert (assessment.rating, assessment.pace_so_far) == (Rating.BEHIND, None)
