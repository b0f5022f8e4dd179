"""Every state of the gauge: its record and its tree."""

from dataclasses import replace
from typing import Any

import pytest

from assessment import Step
from components.marks.axis import axis, axis_of
from components.marks.gauge import gauge
from components.shell.document.html_text import to_html
from data.records.rows import IndicatorRow
from presentation.indicators.gauge_spec import gauge_spec
from tests.presentation.sample import mention, rated, row, unrated

DIFFERENCE = (Step("difference", "actual − target", "1 − 2", -1.0, ""),)


def draw(row: IndicatorRow) -> Any:
    return gauge(gauge_spec(row))


def classes(done: float) -> set[str]:
    drawn = draw(rated(done))
    return set(drawn.className.split())


def parts(drawn) -> list[str]:
    return [part.className for part in drawn.children]


def test_the_published_completion_is_drawn_before_the_computed_one():
    assert gauge_spec(row(completion=28.056)).completion == 28.1


def test_within_the_scale_a_gauge_has_gap_fill_and_schedule():
    drawn = draw(rated(37.5, "slightly_behind"))
    assert parts(drawn) == ["gauge-gap", "gauge-fill", "gauge-due"]
    assert drawn.className == "gauge st-slightly-behind"
    assert drawn.style == {"--p": "37.50", "--s": "40.00"}


def test_exactly_a_hundred_is_not_over_the_target():
    assert "is-over" not in classes(100.0)


def test_an_overshoot_within_the_scale_is_not_capped():
    assert classes(110.0) == {"gauge", "st-on-track", "is-over"}


def test_an_overshoot_is_capped_earlier_on_narrow_screens():
    assert classes(120.0) == {"gauge", "st-on-track", "is-over", "is-capped-narrow"}


def test_far_beyond_the_scale_the_fill_breaks_and_the_true_figure_is_told():
    drawn = draw(rated(1342.5))
    assert "is-capped" in drawn.className
    assert "gauge-break" in parts(drawn)
    assert "1342.5%" in getattr(drawn, "aria-valuetext")


def test_below_the_baseline_the_fill_runs_left():
    assert classes(-2.0) == {"gauge", "st-on-track", "is-negative"}


def test_far_below_the_baseline_the_fill_is_capped():
    assert "is-capped" in classes(-46.7)


def test_a_meter_keeps_its_value_within_its_own_limits():
    drawn = draw(rated(-46.7, "behind"))
    assert drawn.role == "meter"
    assert getattr(drawn, "aria-valuemin") == getattr(drawn, "aria-valuenow") == "-46.7"
    assert getattr(drawn, "aria-valuemax") == "100"


def test_the_sentence_names_target_result_completion_schedule_and_verdict():
    assert gauge_spec(row()).sentence == (
        "目标是 2025 年达到 2500 家。2022 年底为 1423 家，完成 28.1%；按时序应到 40%。"
        "官方评价：相对滞后。"
    )


def test_a_differing_computed_verdict_is_in_the_sentence():
    spec = gauge_spec(row(rating="on_track", agrees=False))
    assert spec.sentence.endswith("官方评价：相对滞后。系统测算：达到预期进度。")


def test_an_annual_result_is_compared_with_its_target_as_a_whole():
    spec = gauge_spec(
        rated(95.0, "slightly_behind", plan_kind="annual", schedule=100.0, steps=DIFFERENCE)
    )
    assert (spec.completion, spec.schedule, spec.words) == (95.0, 100.0, "基本完成")
    assert "，为目标的 95%" in spec.sentence


def test_a_share_of_all_growth_since_the_baseline_is_not_called_one_of_the_target():
    grown = replace(DIFFERENCE[0], name="accumulated_growth")
    result = rated(
        104.8, "on_track", plan_kind="annual", schedule=100.0, steps=(*DIFFERENCE, grown)
    )
    assert "累计增长为目标的 104.8%" in gauge_spec(result).sentence


@pytest.mark.parametrize(
    ("value", "rating", "met"), [(309.0, "behind", False), (333.0, "on_track", True)]
)
def test_a_bound_kept_every_year_is_met_or_missed(value, rating, met):
    target = mention(value=320.0, unit="天", bound="ge", basis="every_year")
    actual = mention(value=value, unit="天", period="2022")
    spec = gauge_spec(rated(None, rating, target=target, actual=actual, baseline=None))
    assert (spec.shape, spec.met, spec.completion) == ("bound", met, None)


def test_only_the_live_side_of_a_bound_carries_the_figure():
    target = mention(value=320.0, unit="天", bound="ge", basis="every_year")
    actual = mention(value=309.0, unit="天", period="2022")
    drawn = draw(rated(None, "behind", target=target, actual=actual))
    sides = [part for part in drawn.children if "gauge-side" in part.className]
    assert [side.children for side in sides] == ["未达标 309 天", "达标"]
    assert "is-live" in sides[0].className and "is-live" not in sides[1].className
    assert drawn.role == "img"


def test_a_ceiling_without_completion_is_a_bound_too():
    target = mention(value=5.0, unit="%", bound="lt")
    spec = gauge_spec(
        rated(None, method="final", target=target, actual=mention(value=4.0, unit="%"))
    )
    assert (spec.shape, spec.met) == ("bound", True)


def test_a_half_year_flow_shows_two_shares_and_no_verdict():
    spec = gauge_spec(unrated("half_year", period="2023H1", share_of_target=38.2, schedule=50.0))
    assert (spec.shape, spec.rating) == ("flow", "not_assessed")
    assert (spec.completion, spec.schedule) == (38.2, 50.0)
    assert spec.label == "上半年累计，为 2025 年全年目标的 38.2%"
    assert "时间已过 50%" in spec.sentence


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"reason": "not_measured"}, "缺 2022 年底数据"),
        ({"reason": "set_by_city"}, "目标由市级下达，文件未给数值"),
        (
            {"reason": "no_result", "actual": None, "is_past": True},
            "目标期已于 2025 年底结束，收录的文件没有对应结果",
        ),
        ({"reason": "not_yet_due"}, "数据时点早于 2025 年末，不与目标比较"),
        ({"reason": "definition_changed", "break_reason": "改用新分类"}, "改用新分类，前后不可比"),
    ],
)
def test_without_a_verdict_the_gauge_says_why(changes, label):
    spec = gauge_spec(unrated(**changes))
    assert (spec.shape, spec.label) == ("unrated", label)


def test_the_note_that_explains_a_missing_figure_is_told_with_it():
    actual = mention(value=None, printed_value="/", missing="not_measured", note="仅统计直管区")
    spec = gauge_spec(unrated("not_measured", actual=actual))
    assert spec.label == "仅统计直管区，缺 2022 年底数据"


def test_a_result_printed_as_not_yet_public_is_not_a_target_that_lies_ahead():
    actual = mention(value=None, printed_value="暂未公布", missing="not_yet_due")
    spec = gauge_spec(unrated("not_yet_due", actual=actual))
    assert spec.sentence.endswith("暂未评价（尚未公布）：文件编制时结果尚未公布。")


def test_a_gauge_without_a_verdict_has_no_length_and_no_schedule():
    drawn = to_html(draw(unrated("not_measured")))
    assert "gauge-fill" not in drawn and "gauge-due" not in drawn and "--p" not in drawn


def test_the_axis_names_baseline_schedule_and_target():
    markup = to_html(axis("基期 0%", "2025 年目标", 40.0, "2022 年"))
    assert "基期 0%" in markup and "应到 40%" in markup and "2025 年目标" in markup


def test_the_axis_of_an_annual_plan_has_no_schedule_before_the_target():
    rows = [rated(95.0, plan_kind="annual", schedule=100.0, steps=DIFFERENCE)]
    assert "axis-due" not in to_html(axis_of(rows))


#: Class Ⅲ is wanted and reached.
WATER = rated(
    None, "on_track", kind="class", direction="lower", period="2025", method="final",
    target=mention(printed_value="Ⅲ", value=None, unit="类", bound="none", missing="text"),
    actual=mention(printed_value="Ⅲ", value=None, unit="类", bound="none", missing="text"),
    steps=(Step("class", "actual class − target class", "3 − 3", 0.0, ""),),
)  # fmt: skip


def test_a_class_is_kept_or_not_like_a_bound() -> None:
    spec = gauge_spec(WATER)
    assert (spec.shape, spec.met, spec.label) == ("bound", True, "达标 Ⅲ")
    assert spec.sentence == "目标为“Ⅲ”。2025 年底为“Ⅲ”，达标。系统测算：完成目标。"


def test_an_official_verdict_without_numbers_says_that_it_cannot_be_checked() -> None:
    none = mention(printed_value="—", value=None, bound="none", missing="not_printed")
    unchecked = row(target=none, rating="not_assessed", reason="no_target", completion=None,
               published_completion=None, published_words="超额完成", agrees=None)  # fmt: skip
    spec = gauge_spec(unchecked)
    assert (spec.shape, spec.label) == ("unrated", "不能复核：无目标值")
    assert spec.sentence == "目标为“—”。官方评价：超额完成。"


def test_what_the_method_does_not_compare_is_no_bound_either() -> None:
    uncompared = row(rating="not_assessed", reason="coverage_differs", completion=None,
               published_completion=None, published_words="达到要求", agrees=None)  # fmt: skip
    assert gauge_spec(uncompared).shape == "unrated"
