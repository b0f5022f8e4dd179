"""Findings in words, from invented records."""

from dataclasses import replace

import pytest

from components.audit.completion_dots import completion_dots
from components.audit.finding_list import rule_section
from components.shell.html_text import to_html
from data.findings import rules
from data.records_audit import Finding, Place, Rated
from presentation.audit.completion_gaps import ROUNDING, dots_words
from presentation.audit.families import families, used_words
from presentation.audit.finding_arithmetic import arithmetic
from presentation.audit.finding_rules import FAMILIES, RULES
from presentation.audit.finding_words import sentence

PLACE = Place("p1", "actual", "企业数量", "1432家", 1432.0, "家", "eq", "level", "2022", "",
              "report", "一、正文", False)  # fmt: skip
FACT = Finding(
    "fact-differs-1", "fact_differs", "demo", "示例区", "demo", "示例区", "全区", "fyp14",
    "“十四五”规划", "firms", "企业数量", "家", "higher", "", "", "result", "2022", PLACE,
    replace(PLACE, place_id="p2", printed_value="1423", value=1423.0, locator="表1 第5行",
            used=True),
    None, 1432.0, 1423.0, 9.0, "", "以表为准",
)  # fmt: skip
RATED = Rated(
    "demo", "示例区", "demo", "示例区", "全区", "fyp14", "“十四五”规划", "five_year", "2022",
    "firms", "企业数量", 28.06, 40.0, "behind", "behind", 28.1, True, False, False,
)  # fmt: skip


def test_every_rule_of_the_audit_has_words():
    assert set(rules()) == set(RULES)
    assert {told.family for told in RULES.values()} <= set(FAMILIES)


def test_a_fact_printed_twice_is_said_with_both_texts_and_the_difference():
    said = "2022 年的结果，一处印作“1432家”，另一处印作“1423”，相差 9 家。"
    assert sentence(FACT) == said
    assert arithmetic(FACT) == "1432 − 1423 = 9"


def test_points_of_a_share_are_percentage_points():
    share = replace(FACT, unit="%", computed=10.0)
    assert "相差 10 个百分点。" in sentence(share)


def test_a_verdict_against_the_published_rule_names_the_line_it_misses():
    place = replace(PLACE, role="published_rating", printed_value="达到预期进度", value=None)
    verdict = replace(
        FACT, rule="verdict_differs", first=place, first_value=39.5, second_value=39.48,
        computed=40.0, arithmetic="on_track / slightly_behind", method="progress",
        rule_by="document",
    )  # fmt: skip
    assert sentence(verdict) == (
        "公布的完成进度为 39.5%，公布评价为“达到预期进度”；"
        "按公布的规则测算（大于或等于 40% 为达到预期进度）为略有滞后。"
    )


def test_an_annual_verdict_compares_the_result_with_its_target():
    place = replace(PLACE, role="published_rating", printed_value="完成预期", value=None)
    verdict = replace(
        FACT, rule="verdict_differs", first=place,
        second=replace(PLACE, value=3.9, unit="%"),
        third=replace(PLACE, role="target", value=7.5, unit="%", bound="approx", period="2020"),
        first_value=None, second_value=52.0, computed=100.0, arithmetic="on_track / behind",
        method="annual", rule_by="system",
    )  # fmt: skip
    assert sentence(verdict) == (
        "2020 年目标约 7.5%，结果 3.9%，为目标的 52%；公布评价为“完成预期”，按数值为未完成。"
    )
    assert arithmetic(verdict) == "3.9 ÷ 7.5 = 52%"


def test_growth_that_differs_says_that_prices_may_be_the_reason():
    growth = replace(
        FACT, rule="growth_differs", first_value=6.5, second_value=1300.0, computed=9.83,
        second=replace(PLACE, value=1300.0, unit="亿元"),
        third=replace(PLACE, value=813.3, unit="亿元"), arithmetic="(1300 ÷ 813.3)^(1 ÷ 5) − 1",
    )  # fmt: skip
    assert "平均每年增长 9.8%" in sentence(growth)
    assert "可能因价格口径不同" in sentence(growth)


@pytest.mark.parametrize("word", ["仅", "已达", "喜", "严重", "错误", "造假"])
def test_the_words_of_the_rules_are_neutral(word):
    assert all(word not in told.title + told.how for told in RULES.values())


def test_the_place_that_is_used_is_marked_once():
    html = to_html(rule_section("fact_differs", [FACT], {"report": "报告"}, lambda _: "/x"))
    assert html.count("采用") == 1
    assert "《报告》一、正文" in html and "《报告》表1 第5行" in html
    assert 'href="/x"' in html and "以表为准" in html
    assert used_words(FACT) == ""


def test_two_places_without_use_are_said_to_be_shown_only():
    assert FACT.second
    unused = replace(FACT, second=replace(FACT.second, used=False))
    assert used_words(unused) == "照原文列出，不用于评价。"


def test_findings_are_grouped_by_family_in_the_pages_order():
    other = replace(FACT, rule="part_exceeds_whole")
    grouped = families([other, FACT])
    assert [title for title, _ in grouped] == [FAMILIES["twice"], FAMILIES["sum"]]


def test_the_dots_say_how_many_lie_within_rounding():
    far = replace(RATED, published_completion=28.4)
    assert ROUNDING == 0.05
    assert dots_words([RATED, far]) == (
        "2 项完成进度可以复算，1 项与公布的相差不超过四舍五入范围，最大相差 0.34 个百分点"
    )


def test_a_dot_off_the_scale_stays_on_the_picture():
    far = replace(RATED, published_completion=20.0)
    assert "--x:1.000" in to_html(completion_dots([far]))


def test_without_a_published_completion_there_are_no_dots():
    assert completion_dots([replace(RATED, published_completion=None)]) is None
