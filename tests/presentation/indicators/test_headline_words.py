"""Headlines: generated, neutral, adding up."""

from dataclasses import replace
from typing import Any

from assessment import Step
from components.marks.headline import headline
from components.shell.document.html_text import to_html
from presentation.indicators.headline_words import headline_text, lede_text
from tests.presentation.sample import rated, row, unrated


def numbered(*rows):
    return [replace(item, row_label=f"表1 第{index}行") for index, item in enumerate(rows)]


def test_the_headline_counts_met_lagging_and_open():
    rows = numbered(row(), rated(44.4), rated(120.0, "ahead"), unrated("not_measured"))
    assert headline_text(rows) == (
        "截至 2022 年底，全域 4 项指标中，2 项达到或超过预期进度，1 项滞后，另有 1 项暂未评价。"
    )


def test_what_does_not_apply_is_not_counted():
    rows = numbered(row(), unrated("not_applicable", shown_rating="not_applicable"))
    assert "全域 1 项指标中" in headline_text(rows)


def test_an_annual_plan_has_verbs_of_its_own():
    step = (Step("difference", "actual − target", "1 − 2", -1.0, ""),)
    annual: dict[str, Any] = {
        "plan_kind": "annual",
        "period": "2020",
        "target_period": "2020",
        "steps": step,
    }
    rows = numbered(rated(100.0, **annual), rated(80.0, "behind", **annual))
    assert headline_text(rows) == "2020 年，全域 2 项指标中，1 项完成或超过目标，1 项未达目标。"


def outcome(words: str, rating: str = "on_track") -> Any:
    """A result of an annual plan with the verdict the document prints."""
    return row(
        plan_kind="annual", period="2020", target_period="2020", published_completion=None,
        completion=100.0, published_words=words, published_rating=rating, shown_rating=rating,
    )  # fmt: skip


def test_what_is_printed_as_expected_is_not_told_as_a_target_that_is_met():
    rows = numbered(outcome("超过目标", "ahead"), outcome("完成目标"), outcome("完成预期"))
    headline = headline_text(rows)
    assert headline == "2020 年，全域 3 项指标中，1 项超过目标，1 项完成目标，1 项完成预期。"


def test_a_document_that_names_targets_in_its_text_alone_has_targets_and_no_indicators():
    rows = [unrated("not_measured", actual=None, in_table=False)]
    assert headline_text(rows) == "全域 1 项目标均暂未评价：缺数据。"


def test_a_plan_without_results_says_so_instead_of_counting_zeros():
    rows = numbered(unrated("no_result", actual=None), unrated("set_by_city", actual=None))
    assert headline_text(rows) == (
        "全域 2 项指标均暂未评价：目标期至 2025 年底，收录的文件没有对应结果；部分另因市级下达。"
    )


def test_the_counts_carry_the_colours_of_their_status():
    assert '<em class="st-behind">1 项滞后</em>' in to_html(headline(numbered(row())))


def test_the_lede_names_the_largest_gap_with_its_figures():
    assert "高新技术企业数量：基期 1003 家，目标 2500 家，实际 1423 家，完成 28.1%，应到 40%。" in (
        lede_text(numbered(row(), rated(44.4)))
    )


def test_the_lede_says_when_nothing_is_official():
    assert lede_text(numbered(rated(44.4))).startswith("本期没有官方评价，以下均为系统测算。")


def test_the_lede_says_that_open_is_not_lagging():
    lede = lede_text(numbered(row(), unrated("not_measured")))
    assert "暂未评价不是滞后，原因是缺数据。" in lede


def test_the_lede_counts_differing_verdicts():
    assert "1 项的官方评价与系统测算不同" in lede_text(numbered(row(agrees=False)))


def test_an_empty_selection_has_a_headline_too():
    assert headline_text([]) == "当前条件下没有指标。"
