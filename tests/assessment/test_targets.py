"""Each kind of target: its arithmetic, its verdict, and its refusal."""

from dataclasses import replace
from typing import Any

import pytest

from assessment import Assessment, Case, Method, Observation, Rating, Reason, Target, assess
from assessment.targets import Kind, kind_of

#: Life expectancy is to rise by one year of age from 77.9 of 2020.
RISE = Case(
    plan_kind="five_year", start=2021, end=2025, kind="stock", direction="higher",
    target=Target("2025", 1, basis="change"), baseline=Observation("2020", 77.9),
    observations=(Observation("2022", 78.4),),
)  # fmt: skip
#: A sum of 900 in five years, from yearly results that add up.
SUM = Case(
    plan_kind="five_year", start=2021, end=2025, kind="flow", direction="higher",
    target=Target("2021-2025", 900, basis="cumulative"), years_add="sum",
    observations=(Observation("2021", 160), Observation("2022", 170)),
)  # fmt: skip
#: A fall of 13.5 % in five years, from falls of single years.
REDUCTION = replace(
    SUM, kind="share", target=Target("2021-2025", 13.5, basis="cumulative"), years_add="compound",
    is_reduction=True,
    observations=(Observation("2021", 2.5, basis="change"), Observation("2022", 3, basis="change")),
)  # fmt: skip
#: Income is to grow faster than the economy.
FASTER = Case(
    plan_kind="five_year", start=2021, end=2025, kind="growth", direction="higher",
    target=Target("2021-2025", None, "gt", "average_growth", "relation"),
    observations=(
        Observation("2021", 9, basis="yoy_growth"), Observation("2022", 5, basis="yoy_growth"),
    ),
    others=(
        Observation("2021", 8, basis="yoy_growth"), Observation("2022", 2, basis="yoy_growth"),
    ),
)  # fmt: skip
#: Three to five new companies in a year.
RANGE = Case(
    plan_kind="annual", start=2021, end=2021, kind="flow", direction="higher",
    target=Target("2021", None, "range", low=3, high=5),
    observations=(Observation("2021", 4),),
)  # fmt: skip


def verdict(case: Case, period: str = "2022") -> Rating | Reason:
    assessment = assess(case, period)
    return assessment.reason or assessment.rating


def steps(case: Case, period: str = "2022") -> list[tuple[str, str]]:
    return [(step.name, step.expression) for step in assess(case, period).steps]


def result(case: Case, value: float | None, period: str = "2022", **changes: Any) -> Case:
    return replace(case, observations=(Observation(period, value, **changes),))


def done(case: Case, period: str = "2022") -> float:
    assessment: Assessment = assess(case, period)
    assert assessment.completion is not None
    return float(assessment.completion)


@pytest.mark.parametrize(
    ("case", "kind"),
    [
        (RISE, Kind.CHANGE), (SUM, Kind.SUM), (REDUCTION, Kind.SUM), (FASTER, Kind.RELATION),
        (RANGE, Kind.RANGE),
        (replace(RISE, target=Target("2025", 80)), Kind.LEVEL),
        (replace(RISE, target=Target("2025", None, rank=2)), Kind.CLASS),
        (replace(RISE, target=Target("2025", 1.78, basis="ratio")), Kind.RATIO),
        (replace(RISE, target=Target("2025", 6, basis="yoy_growth")), Kind.GROWTH),
        (replace(RISE, target=Target("2021-2025", 6, basis="yoy_growth")), Kind.EVERY_YEAR),
        (replace(RISE, target=Target("2025", None, missing="text")), Kind.NONE),
        (replace(RISE, target=None), Kind.NONE),
    ],
)  # fmt: skip
def test_the_declared_columns_say_what_a_target_is(case: Case, kind: Kind) -> None:
    assert kind_of(case) is kind


def test_a_rise_is_held_against_the_rise_since_the_baseline() -> None:
    assert steps(RISE)[:2] == [("change", "78.4 − 77.9"), ("completion", "0.5 ÷ 1")]
    assert (verdict(RISE), done(RISE)) == (Rating.ON_TRACK, 50)


def test_the_pace_of_a_rise_is_a_step_and_leads_to_no_level() -> None:
    assessment = assess(RISE, "2022")
    assert (assessment.pace_so_far, assessment.pace_unit) == (0.25, "step")
    assert assessment.required_pace == pytest.approx(0.5 / 3)
    assert assessment.projected_value is None


def test_a_fall_in_points_is_held_against_the_fall() -> None:
    fall = replace(
        RISE, kind="share", direction="lower", target=Target("2025", -10, "ge", "change"),
        baseline=Observation("2020", 40), observations=(Observation("2022", 38),),
    )  # fmt: skip
    assert steps(fall)[:2] == [("change", "38 − 40"), ("completion", "2 ÷ 10")]
    assert verdict(fall) is Rating.BEHIND
    assert assess(fall, "2022").pace_so_far == -1
    year = replace(fall, plan_kind="annual", start=2022, end=2022)
    goals = [replace(year, target=Target("2022", goal, "ge", "change")) for goal in (-3, -2)]
    assert [verdict(case) for case in goals] == [Rating.BEHIND, Rating.ON_TRACK]


def test_a_rise_that_is_limited_is_a_ceiling() -> None:
    limit = replace(
        RISE, plan_kind="annual", start=2022, end=2022, direction="lower",
        target=Target("2022", 2, "le", "change"), baseline=Observation("2021", 10),
    )  # fmt: skip
    ratings = [verdict(result(limit, value)) for value in (11, 12, 12.5)]
    assert ratings == [Rating.ON_TRACK, Rating.ON_TRACK, Rating.BEHIND]


def test_a_change_in_per_cent_is_one_of_the_baseline() -> None:
    by_rate = replace(
        RISE, target=Target("2025", 30, basis="change_rate"), baseline=Observation("2020", 200),
        observations=(Observation("2022", 224),),
    )  # fmt: skip
    assert steps(by_rate)[:2] == [("change", "224 ÷ 200 − 1"), ("completion", "12 ÷ 30")]
    assert verdict(by_rate) is Rating.ON_TRACK
    of_nothing = replace(by_rate, baseline=Observation("2020", 0))
    assert verdict(of_nothing) is Reason.BASIS_DIFFERS


def test_a_printed_change_counts_where_it_is_one_since_the_baseline() -> None:
    since = replace(RISE, observations=(Observation("2021-2022", 0.5, basis="change"),))
    assert (verdict(since), steps(since)[0]) == (Rating.ON_TRACK, ("completion", "0.5 ÷ 1"))
    assert verdict(result(RISE, 0.5, basis="change")) is Reason.BASIS_DIFFERS
    assert verdict(result(RISE, 0.5, basis="change_rate")) is Reason.BASIS_DIFFERS


def test_of_a_change_and_a_level_at_one_date_the_change_is_used() -> None:
    both = replace(
        RISE,
        observations=(Observation("2022", 78.9), Observation("2021-2022", 0.2, basis="change")),
    )
    assert done(both) == 20


@pytest.mark.parametrize("base", [None, Observation("2020", 0.4, basis="change")])
def test_a_change_needs_the_level_it_starts_from(base: Observation | None) -> None:
    assert verdict(replace(RISE, baseline=base)) is Reason.NO_BASELINE


def test_yearly_results_add_up_to_a_sum() -> None:
    assert steps(SUM)[:2] == [("sum", "160 + 170"), ("completion", "330 ÷ 900")]
    assert verdict(SUM) is Rating.SLIGHTLY_BEHIND


def test_yearly_falls_compound_to_one_of_several_years() -> None:
    assert steps(REDUCTION)[:2] == [
        ("compound", "1 − 0.975 × 0.97"),
        ("completion", "5.425 ÷ 13.5"),
    ]
    assert done(REDUCTION) == pytest.approx(5.425 / 13.5 * 100)


def test_yearly_rises_compound_as_well() -> None:
    rises = replace(
        REDUCTION, is_reduction=False,
        observations=tuple(replace(item, basis="yoy_growth") for item in REDUCTION.observations),
    )  # fmt: skip
    assert steps(rises)[0] == ("compound", "1.025 × 1.03 − 1")


def test_a_sum_that_is_printed_is_not_added_up_again() -> None:
    printed = replace(
        SUM, observations=(*SUM.observations, Observation("2021-2022", 450, basis="cumulative"))
    )
    assert (steps(printed)[0], verdict(printed)) == (("completion", "450 ÷ 900"), Rating.ON_TRACK)


def test_a_sum_needs_every_year_and_a_declaration_that_years_add_up() -> None:
    assert verdict(result(SUM, 170)) is Reason.MISSING_YEAR
    assert verdict(replace(SUM, years_add="")) is Reason.BASIS_DIFFERS
    assert verdict(SUM, "2023") is Reason.NOT_MEASURED


def test_a_year_before_the_plan_is_no_part_of_its_sum() -> None:
    assert verdict(result(SUM, 150, "2020"), "2020") is Reason.BASIS_DIFFERS


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [(("gt", "eq"), Rating.ON_TRACK), (("lt", "eq"), Reason.OPEN_BOUND),
     (("gt", "lt"), Rating.ON_TRACK)],
)  # fmt: skip
def test_a_sum_of_bounds_is_a_bound(bounds: tuple[str, str], expected: object) -> None:
    target = Target("2021-2025", 600, basis="cumulative")
    years = zip(SUM.observations, bounds, strict=True)
    parts = tuple(replace(item, bound=bound) for item, bound in years)
    assert verdict(replace(SUM, target=target, observations=parts)) == expected


def test_years_of_different_coverage_make_no_sum_of_either() -> None:
    first, second = SUM.observations
    mixed = replace(SUM, observations=(first, replace(second, coverage="不含园区")))
    assert verdict(mixed) is Reason.COVERAGE_DIFFERS


def test_a_growth_of_each_year_is_kept_or_not_in_each() -> None:
    yearly = replace(FASTER, target=Target("2021-2025", 6, "ge", "yoy_growth"), others=None)
    assert (verdict(yearly, "2021"), verdict(yearly, "2022")) == (Rating.ON_TRACK, Rating.BEHIND)
    assert assess(yearly, "2021").method is Method.EVERY_YEAR
    average = result(yearly, 7, "2021-2022", basis="average_growth")
    assert verdict(average) is Reason.BASIS_DIFFERS


def test_growth_beside_that_of_another_indicator_is_compared_since_the_plan_began() -> None:
    assert steps(FASTER) == [
        ("accumulated_growth", "1.09 × 1.05 − 1"),
        ("compared_growth", "1.08 × 1.02 − 1"),
        ("difference", "14.45 − 10.16"),
    ]
    assert (verdict(FASTER), assess(FASTER, "2022").method) == (Rating.ON_TRACK, Method.EVERY_YEAR)


def test_what_grows_alike_keeps_pace_but_is_not_faster() -> None:
    alike = replace(FASTER, others=FASTER.observations)
    assert verdict(alike) is Rating.BEHIND
    assert FASTER.target is not None
    assert verdict(replace(alike, target=replace(FASTER.target, bound="eq"))) is Rating.ON_TRACK


def test_what_need_only_roughly_keep_pace_may_lag_by_a_tenth() -> None:
    rough = replace(FASTER, target=Target("2021-2025", None, "approx", "average_growth"))
    slower = replace(rough, observations=rough.others or (), others=rough.observations)
    near = replace(rough, others=(replace(rough.observations[0], value=9.5), rough.observations[1]))
    assert [verdict(case) for case in (rough, near, slower)] == [
        Rating.ON_TRACK, Rating.ON_TRACK, Rating.BEHIND,
    ]  # fmt: skip
    assert steps(near)[2] == ("allowed", "14.975 − 1.4975")


def test_growth_of_all_years_is_held_against_an_average_at_the_plans_end() -> None:
    years = tuple(Observation(str(year), 7, basis="yoy_growth") for year in range(2021, 2026))
    whole = replace(
        FASTER, target=Target("2021-2025", 7, basis="average_growth"), observations=years
    )
    assert (verdict(whole, "2025"), done(whole, "2025")) == (Rating.ON_TRACK, 100)
    assert verdict(replace(whole, observations=years[1:]), "2025") is Reason.BASIS_DIFFERS


def test_a_comparison_needs_the_years_of_both() -> None:
    assert verdict(replace(FASTER, others=())) is Reason.NO_OTHER_RESULT
    assert verdict(result(FASTER, 5, basis="yoy_growth")) is Reason.MISSING_YEAR
    assert verdict(replace(FASTER, others=None)) is Reason.TARGET_NOT_A_NUMBER


def test_a_year_is_compared_with_the_same_year_of_the_other() -> None:
    year = replace(
        FASTER, plan_kind="annual", start=2022, end=2022,
        target=Target("2022", None, "eq", "yoy_growth", "relation"),
    )  # fmt: skip
    assert steps(year) == [("compared", ""), ("difference", "5 − 2")]
    assert verdict(year) is Rating.ON_TRACK
    assert verdict(replace(year, others=FASTER.others[:1] if FASTER.others else ())) is (
        Reason.NO_OTHER_RESULT
    )
    assert verdict(replace(year, others=None)) is Reason.TARGET_NOT_A_NUMBER


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        (6, "eq", Rating.AHEAD), (5, "eq", Rating.ON_TRACK), (3, "eq", Rating.ON_TRACK),
        (2.8, "eq", Rating.BASICALLY_MET), (2, "eq", Rating.BEHIND), (4, "gt", Rating.ON_TRACK),
        (4, "lt", Reason.OPEN_BOUND), (3, "ge", Rating.ON_TRACK),
    ],
)  # fmt: skip
def test_a_range_is_kept_from_its_nearer_end_on(value: float, bound: str, expected: object) -> None:
    assert verdict(result(RANGE, value, "2021", bound=bound), "2021") == expected


def test_a_range_of_a_falling_indicator_is_kept_from_its_upper_end_on() -> None:
    falling = replace(RANGE, direction="lower")
    expected = [Rating.ON_TRACK, Rating.ON_TRACK, Rating.BEHIND]
    assert [verdict(result(falling, now, "2021"), "2021") for now in (2, 5, 6)] == expected


def test_a_range_of_every_year_is_kept_or_not_in_each() -> None:
    yearly = replace(
        RANGE, plan_kind="five_year", end=2025,
        target=Target("2025", None, "range", "every_year", low=3, high=5),
    )  # fmt: skip
    ratings = [verdict(result(yearly, now, "2021"), "2021") for now in (2.9, 4, 6)]
    assert ratings == [Rating.BEHIND, Rating.ON_TRACK, Rating.ON_TRACK]
    assert assess(yearly, "2021").method is Method.EVERY_YEAR


def test_without_a_good_direction_both_ends_of_a_range_bind() -> None:
    both = replace(RANGE, direction="none")
    expected = [Rating.BEHIND, Rating.ON_TRACK, Rating.ON_TRACK, Rating.BEHIND]
    assert [verdict(result(both, now, "2021"), "2021") for now in (2, 3, 5, 6)] == expected
    assert verdict(result(both, 4, "2021", bound="gt"), "2021") is Reason.OPEN_BOUND


def test_a_range_of_a_plan_under_way_has_a_completion() -> None:
    plan = replace(
        RANGE, plan_kind="five_year", end=2025,
        target=Target("2021-2025", None, "range", "cumulative", low=3, high=4),
    )  # fmt: skip
    now = [result(plan, value, "2021-2022", basis="cumulative") for value in (1, 2, 3.5, 5)]
    assert [round(done(case)) for case in now] == [33, 67, 100, 125]
    assert [verdict(case) for case in now] == [
        Rating.SLIGHTLY_BEHIND, Rating.ON_TRACK, Rating.ON_TRACK, Rating.AHEAD,
    ]  # fmt: skip


def test_a_result_printed_as_a_range_is_rated_where_both_ends_agree() -> None:
    def between(low: float, high: float, direction: str = "higher") -> Rating | Reason:
        printed = Observation("2021", None, "range", missing="text", low=low, high=high)
        case = replace(RANGE, target=Target("2021", 10), direction=direction)
        return verdict(replace(case, observations=(printed,)), "2021")

    assert between(11, 12) is Rating.AHEAD
    assert between(9, 11) is Reason.OPEN_BOUND
    assert between(8, 9, "lower") is Rating.ON_TRACK


def test_a_ratio_is_a_level() -> None:
    ratio = replace(
        RISE, direction="lower", target=Target("2025", 1.3, basis="ratio"),
        baseline=Observation("2020", 1.78, basis="ratio"),
        observations=(Observation("2022", 1.54, basis="ratio"),),
    )  # fmt: skip
    assert (verdict(ratio), done(ratio)) == (Rating.ON_TRACK, 50)
    parts = replace(ratio, target=Target("2025", None, basis="ratio", missing="text"))
    assert verdict(parts) is Reason.NOT_TWO_PARTS


def test_a_target_that_others_set_is_no_number_yet() -> None:
    elsewhere = replace(RISE, target=Target("2025", None, missing="set_elsewhere"))
    assert verdict(elsewhere) is Reason.SET_ELSEWHERE
