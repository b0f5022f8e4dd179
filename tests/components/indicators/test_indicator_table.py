"""The table of gauges and the sources of a row."""

from assessment import Step
from components.indicators.indicator_table import indicator_table, other_results
from components.indicators.target_list import target_list
from components.shell.document.html_text import to_html
from data.records.rows import Result
from tests.presentation.sample import mention, rated, row, unrated

NAMES = {"report": "评估报告"}


def drawn(*rows):
    return to_html(indicator_table(rows, NAMES))


def test_a_row_shows_number_unit_nature_and_printed_values():
    markup = drawn(row())
    for text in ("第5行", "家", "预期性", "1003", "1423", "2500", "28.1%", "−11.9"):
        assert text in markup


def test_qualifiers_stay_as_printed():
    target = mention(printed_value="7*", basis="average_growth", period="2021-2025")
    markup = drawn(row(target=target))
    assert ">7*<" in markup and "五年年均" in markup


def test_rows_are_grouped_by_theme_with_their_counts():
    markup = drawn(row(), row(theme="welfare", theme_name="民生福祉"))
    assert markup.count("<h3>") == 2 and "1 项：1 项滞后" in markup


def test_a_target_of_the_text_follows_the_table_and_is_marked():
    markup = drawn(row(in_table=False, printed_name="文字目标"), row())
    assert markup.index("高新技术企业数量") < markup.index("文字目标")
    assert "文中目标" in markup


def test_a_sub_row_is_indented():
    assert "is-sub" in drawn(row(printed_name="#其中"))


def test_the_sources_list_every_figure_with_its_place():
    markup = drawn(row())
    assert "<summary" in markup and markup.count("《评估报告》表1 第5行") == 4


def test_the_sources_give_both_verdicts_and_the_arithmetic():
    step = Step("schedule", "years passed ÷ years of the plan", "2 ÷ 5", 40.0, "%")
    markup = drawn(row(rating="on_track", agrees=False, steps=(step,)))
    assert "官方评价：相对滞后；系统测算：达到预期进度" in markup and "两者不同" in markup
    assert "应到进度 = 已过年数 ÷ 规划年数 = 2 ÷ 5 = 40%" in markup


def test_a_computed_completion_under_an_official_verdict_says_so():
    assert "测算 +1302.5" in drawn(row(published_completion=None, completion=1342.5))


def test_a_missed_bound_is_told_in_its_own_unit():
    target = mention(value=320.0, unit="天", bound="ge", basis="every_year")
    actual = mention(value=309.0, unit="天", period="2022")
    assert "比目标少 11 天" in drawn(rated(None, "behind", target=target, actual=actual))


def test_a_row_without_verdict_has_no_completion():
    markup = drawn(unrated("not_measured"))
    assert "is-unrated" in markup and "缺 2022 年底数据" in markup


def test_a_row_with_only_a_published_completion_has_its_own_schedule():
    markup = drawn(row(completion=None, schedule=40.0, rating="not_assessed"))
    assert markup.count('class="gauge-due"') == 1


def test_an_empty_table_says_so():
    assert "没有指标" in drawn()


def test_other_results_are_closed_at_first_and_carry_their_place():
    result = Result("i", "n", "转化事项", "city", "城市建设", "a", "全市", mention(unit="项"))
    markup = to_html(other_results([result], NAMES))
    assert markup.startswith('<details class="panel fold"><summary>')
    assert "《评估报告》表1 第5行" in markup


def test_without_other_results_nothing_is_drawn():
    assert other_results([], NAMES) is None


def test_rows_without_a_verdict_are_folded_and_their_reasons_counted():
    text = drawn(unrated(reason="not_measured"), row())
    before, fold = text.split('class="fold open-rows"')
    assert "1423" in before
    assert "1 项没有评价" in fold and "is-unrated" in fold and "is-unrated" not in before


def test_the_printed_order_folds_nothing():
    assert "open-rows" not in to_html(
        indicator_table([unrated(reason="not_measured"), row()], NAMES, printed=True)
    )


def test_targets_alone_are_a_list_without_gauges():
    text = "".join(
        map(to_html, target_list([unrated(reason="not_measured")], NAMES, lambda row: "/there"))
    )
    assert 'class="gauge' not in text and "没有结果不等于滞后" in text
    assert 'class="target-value"' in text and 'href="/there"' in text
