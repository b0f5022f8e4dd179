"""Printed investment of several districts side by side."""

from components.projects import comparison_chart
from components.shell.document.html_text import to_html
from data.records.projects import PlanInvestments
from presentation.projects import comparison
from tests.presentation.sample import checked, investment


def plan(district, *rows, parent="city"):
    return PlanInvestments(district, f"{district}区", parent, "fyp14", "规划", 2021, 2025, rows)


def money(group, category, value, **changes):
    fields = {
        "investment_id": group,
        "group": group,
        "group_name": group,
        "category": category,
        "measure": "total_investment",
        "value": value,
        "unit": "亿元",
        "printed_value": f"{value:g}亿元",
    }
    return investment(**(fields | changes))


A = plan("甲", money("a-roads", "infrastructure", 100.0), money("a-plants", "industry", 50.0))
B = plan("乙", money("b-roads", "infrastructure", 80.0))


def ids(plans):
    return [
        [bar.figure.investment_id for bar in item.bars] for item in comparison.comparisons(plans)
    ]


def test_only_categories_that_two_districts_print_are_compared():
    assert ids([A, B]) == [["a-roads", "b-roads"]]


def test_one_district_alone_is_not_compared():
    assert ids([A]) == []


def test_another_unit_is_not_compared():
    other = plan("乙", money("b-roads", "infrastructure", 80.0, unit="万元"))
    assert ids([A, other]) == []


def test_a_whole_is_left_out_beside_its_parts():
    whole = money("b-all", "infrastructure", 200.0)
    part = money("b-roads", "infrastructure", 80.0, parent="b-all")
    assert ids([A, plan("乙", whole, part)]) == [["a-roads", "b-roads"]]


def test_the_city_does_not_stand_beside_its_districts():
    city = plan("市", money("c-roads", "infrastructure", 900.0), parent="")
    assert ids([A, city]) == []


def test_measure_words_for_projects_count_as_one_unit():
    counts = {"measure": "project_count"}
    first = plan("甲", money("a", "rural", 109.0, unit="项", **counts))
    second = plan("乙", money("b", "rural", 226.0, unit="个", **counts))
    assert ids([first, second]) == [["a", "b"]]


def test_an_impossible_part_is_left_out_of_the_bars_and_named_as_printed():
    whole = money("b-plants", "industry", 270.0)
    part = money("b-plants", "industry", 2578.0, measure="plan_period_investment")
    (compared,) = comparison.comparisons([A, plan("乙", *B.rows, *checked(whole, part))])
    assert [bar.figure.group for bar in compared.bars] == ["a-roads", "b-roads", "a-plants"]
    text = to_html(comparison_chart.chart(compared, {}))
    assert "未画出：乙区的b-plants，原文印作总投资 270亿元，规划期投资 2578亿元" in text


def test_the_alternative_text_has_every_bar():
    (compared,) = comparison.comparisons([A, B])
    assert comparison.drawing(compared).alt == "总投资。基础设施：甲区 100亿元，乙区 80亿元。"


def test_the_places_of_the_bars_open_below_them():
    (compared,) = comparison.comparisons([A, B])
    text = to_html(comparison_chart.chart(compared, {"report": "报告"}))
    for district in ("甲区", "乙区"):
        assert f'<p class="is-place">{district}《报告》第三节</p>' in text


def test_every_bar_and_every_category_has_its_line_on_the_axis():
    (compared,) = comparison.comparisons([A, B])
    drawn = comparison.drawing(compared)
    lines = ["".join(words[0]).strip() for _, words in drawn.y.ticks]
    assert lines == ["基础设施", "甲区", "乙区"]
    assert [bar.place for bar in drawn.bars[0].bars] == [1, 2]


def test_the_note_names_plans_and_years_and_forbids_sums():
    text = comparison.basis_words(comparison.comparisons([A, B]))
    assert "甲区取自规划（2021—2025 年）" in text
    assert "不相加，不排名" in text
