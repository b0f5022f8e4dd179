"""The record behind the chart of an indicator, and everything made from it."""

from dataclasses import replace
from typing import Any

import pytest

from components.shell.document.html_text import to_html
from components.trajectory.chart import chart
from data.records.indicator import Break, PlacedMention
from data.records.places import Plan
from data.records.rows import IndicatorRow, Mention, VerdictWord
from presentation.trajectory.drawing import drawing
from presentation.trajectory.geometry import geometry
from presentation.trajectory.legend import legend
from presentation.trajectory.point_words import alt, due_words, lines
from presentation.trajectory.records import Trajectory
from presentation.trajectory.trajectory import trajectory
from tests.presentation.sample import mention, row

PLAN = Plan("somewhere", "fyp14", "规划", "规划", "five_year", 2021, 2025, "")


def placed(figure: Mention, **changes: Any) -> PlacedMention:
    of_the_plan = PlacedMention(
        area="somewhere",
        area_name="某区",
        area_above=(),
        district="somewhere",
        plan="fyp14",
        plan_name="规划",
        role="actual",
        nature="",
        in_table=True,
        counts=True,
        used=True,
        mention=figure,
    )
    return replace(of_the_plan, **changes)


def result(period: str, value: float, **changes: Any) -> PlacedMention:
    fields = {"figure_id": f"f-{period}", "printed_value": f"{value:g}", "basis": "level"}
    return placed(mention(period=period, value=value, **(fields | changes)))


FIRMS = (result("2022", 1423), result("2023H1", 1450))


def drawn(
    target_row: IndicatorRow | None = None,
    mentions: tuple[PlacedMention, ...] = FIRMS,
    breaks: tuple[Break, ...] = (),
) -> Trajectory:
    return trajectory(target_row or row(), PLAN, "某区", mentions, breaks)


def growth_row(**changes: Any) -> IndicatorRow:
    rate = {"unit": "%", "basis": "yoy_growth"}
    fields: dict[str, Any] = {
        "kind": "growth",
        "target_period": "2021-2025",
        "target": mention(value=7, period="2021-2025", unit="%", basis="average_growth"),
        "baseline": mention(figure_id="f-0", value=5, period="2020", **rate),
    }
    return row(**(fields | changes))


def growth(period: str, value: float, basis: str = "yoy_growth") -> PlacedMention:
    return result(period, value, unit="%", basis=basis)


def layers(line: Trajectory) -> list[str]:
    chart_of_page = drawing(line)
    assert chart_of_page is not None
    return [layer.kind for layer in chart_of_page.layers]


def test_a_range_is_a_band_over_the_year_of_its_target_and_has_words() -> None:
    goal = mention(figure_id="goal", printed_value="3—4", value=None, bound="range", period="2025")
    ends = placed(goal, role="target", low=3.0, high=4.0)
    line = drawn(row(target=goal, baseline=None), (result("2022", 1), result("2023", 2), ends))
    shapes = geometry(line)
    assert shapes is not None and not line.undrawn
    (band,) = (layer for layer in shapes.layers if layer.kind == "band")
    assert band.places == [(2024, 4), (2024, 3), (2025, 3), (2025, 4)]
    assert shapes.y.low < 1 and shapes.y.high > 4
    assert lines(line)[-1].note == "目标区间" and "3—4" in alt(line)
    assert ("band", "目标区间") in legend(line) and "band" in layers(line)


def test_the_schedule_is_a_straight_line_from_baseline_to_target() -> None:
    line = drawn()
    assert line.schedule[0] == (2020, 1003)
    assert line.schedule[-1] == (2025, 2500)
    assert line.due(2022) == 1003 + (2500 - 1003) * 2 / 5


def test_the_axis_has_a_sixth_more_than_its_values_for_labels() -> None:
    shapes = geometry(drawn())
    assert shapes is not None
    assert (shapes.y.low, shapes.y.high) == pytest.approx((1003 - 269.5, 2500 + 269.5), abs=0.1)


def test_of_dates_close_together_the_last_is_labelled() -> None:
    months = [result(f"2023M{number}", 1450) for number in (1, 2, 11)]
    shapes = geometry(drawn(mentions=(*FIRMS, *months)))
    assert shapes is not None
    (line,) = [layer for layer in shapes.layers if layer.kind == "actual"]
    labelled = [bool(spot.words) for spot in line.spots if spot]
    assert labelled == [True, True, False, False, False, True]


def test_the_zone_below_the_line_has_the_word_of_the_plans_document() -> None:
    scheme = (VerdictWord("稍慢于时序", "slightly_behind", met=False),)
    key = legend(drawn(row(rule_by="document", scheme=scheme)))
    assert ("zone", "按规则为稍慢于时序的范围") in key
    assert ("zone", "按规则为略有滞后的范围") in legend(drawn())


def test_a_half_year_stock_stands_between_the_years() -> None:
    line = drawn()
    assert [(point.at, point.mark) for point in line.points] == [
        (2020, "baseline"),
        (2022, "actual"),
        (2022.5, "part"),
    ]


def test_a_half_year_flow_is_told_and_not_drawn() -> None:
    line = drawn(row(kind="flow"))
    assert [point.period for point in line.points] == ["2020", "2022"]
    assert "2023 年上半年累计 1450 家，为 2025 年全年目标的 58%；全年时间已过 50%" in line.apart[0]


def test_no_line_crosses_a_change_of_definition() -> None:
    change = Break("somewhere", "2022", "改用新分类", "report", "注")
    line = drawn(breaks=(change,))
    assert [[point.period for point in segment] for segment in line.segments] == [
        ["2020"],
        ["2022", "2023H1"],
    ]
    assert line.schedule == ()
    assert "改用新分类" in alt(line)
    assert "改用新分类" in to_html(chart(line))


def test_a_change_in_another_area_parts_nothing() -> None:
    change = Break("elsewhere", "2022", "改用新分类", "report", "注")
    assert drawn(breaks=(change,)).breaks == ()


def test_a_rate_of_a_year_is_not_joined_over_a_year_without_one() -> None:
    line = drawn(growth_row(), (growth("2022", 3), growth("2021-2022", 6.3, "average_growth")))
    assert [len(segment) for segment in line.segments] == [1, 1]
    assert [(span.period, span.value) for span in line.spans] == [("2021-2022", 6.3)]
    assert line.is_level and "level" in layers(line) and "schedule" not in layers(line)


def test_growth_within_a_year_is_told_and_not_drawn() -> None:
    line = drawn(growth_row(), (growth("2022", 3), growth("2023H1", 4.5)))
    assert [point.period for point in line.points] == ["2020", "2022"]
    assert line.apart == ("2023 年上半年增长 4.5%，是年内增速，不与全年增速画在一条线上。",)


def test_a_bound_that_holds_each_year_is_a_level_line() -> None:
    bound = mention(value=320, unit="天", bound="ge", basis="every_year")
    line = drawn(row(target=bound), (result("2022", 309, unit="天"),))
    assert line.schedule == ()
    assert layers(line)[-1] == "level"


def test_a_sum_starts_from_nothing() -> None:
    total = mention(value=60, period="2021-2025", basis="cumulative")
    so_far = result("2021-2022", 20, basis="cumulative")
    line = drawn(row(target=total, target_period="2021-2025"), (so_far,))
    assert line.schedule[0] == (2020, 0)
    assert [point.value for point in line.points] == [20]


def test_a_target_easier_than_its_baseline_has_no_schedule() -> None:
    assert drawn(row(target=mention(value=900))).schedule == ()


def test_figures_of_other_plans_areas_and_second_mentions_stay_away() -> None:
    others = (
        replace(FIRMS[0], plan="other"),
        replace(FIRMS[0], area="elsewhere"),
        replace(FIRMS[0], counts=False),
    )
    assert [point.period for point in drawn(mentions=others).points] == ["2020"]


def test_an_annual_plan_has_a_reason_instead_of_a_chart() -> None:
    line = trajectory(row(plan_kind="annual"), PLAN, "某区", FIRMS)
    assert drawing(line) is None
    assert "没有逐年走势" in to_html(chart(line))


@pytest.mark.parametrize(
    ("period", "at"),
    [("2023H1", 2022.5), ("2023Q3", 2022.75), ("2023M5", 2022.42), ("2023M1-11", 2022.92)],
)
def test_the_axis_has_a_place_for_each_part_of_a_year_and_names_only_years(
    period: str, at: float
) -> None:
    chart_of_page = drawing(drawn(mentions=(*FIRMS, result(period, 1450))))
    assert chart_of_page is not None
    names = [words for _, ((words,),) in chart_of_page.x.ticks]
    assert names == ["2020", "2021", "2022", "2023", "2024", "2025"]
    spots = [spot for layer in chart_of_page.layers for spot in layer.spots if spot]
    assert at in [round(spot.x, 2) for spot in spots]


def test_table_and_alternative_say_what_the_chart_draws() -> None:
    drawing = drawn()
    by_date = {line.when: (line.printed, line.due) for line in lines(drawing)}
    assert by_date["2022 年底"] == ("1423 家", "1601.8 家")
    assert by_date["2023 年上半年末"] == ("1450 家", "1751.5 家")
    assert by_date["2021 年"][0] == "—"
    assert lines(drawing)[-1].printed == "2500 家"
    for words in ("1003 家", "1423 家", "1450 家", "2500 家"):
        assert words in alt(drawing)


def test_the_distance_from_the_schedule_is_told_in_the_unit() -> None:
    assert due_words(drawn()) == "2022 年底按时序应到 1601.8 家，实际少 178.8 家。"
    share = mention(unit="%", value=5, figure_id="t")
    base = mention(unit="%", value=4, period="2020")
    line = drawn(row(kind="share", target=share, baseline=base), (result("2022", 5.4, unit="%"),))
    assert due_words(line) == "2022 年底按时序应到 4.4%，实际多 1 个百分点。"
