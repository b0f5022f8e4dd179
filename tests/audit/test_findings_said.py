"""What is said of all findings alike, from invented records."""

from dataclasses import replace

import pytest

from audit.completion_gaps import ROUNDING, dots_words
from audit.families import counts, families, used_words
from audit.registry import RULES
from audit.rule import FAMILIES, Weight
from components.audit.completion_dots import completion_dots
from components.audit.finding_list import rule_fold
from components.shell.document.html_text import to_html
from data.records.audit import Finding, Place, Rated

PLACE = Place("p1", "actual", "企业数量", "1432家", 1432.0, "家", "eq", "level", "2022", "",
              "report", "一、正文", False)  # fmt: skip
FACT = Finding(
    "fact-differs-1", "fact_differs", "demo", "示例区", "demo", "示例区", "全区", "fyp14",
    "“十四五”规划", "firms", "企业数量", "家", "higher", "", "2022", PLACE,
    replace(PLACE, place_id="p2", printed_value="1423", value=1423.0, locator="表1 第5行",
            used=True),
    None, 1432.0, 1423.0, None, {"is_target": False}, "以表为准",
)  # fmt: skip
RATED = Rated(
    "demo", "示例区", "demo", "全区", "fyp14", "“十四五”规划", "2022", "firms", "企业数量",
    "behind", False, "示例区", "five_year", 28.06, 40.0, "behind", 28.1, True, False,
)  # fmt: skip


@pytest.mark.parametrize("word", ["仅", "已达", "喜", "严重", "错误", "造假"])
def test_the_words_of_the_rules_are_neutral(word):
    assert all(word not in rule_words.title + rule_words.how for rule_words in RULES.values())


def test_the_place_that_is_used_is_marked_once():
    html = to_html(rule_fold("fact_differs", [FACT], {"report": "报告"}, lambda _: "/x"))
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
    assert [title for title, _ in grouped] == [FAMILIES["twice"].title, FAMILIES["sum"].title]


def test_remarks_and_what_cannot_be_recomputed_are_counted_apart():
    names = ("fact_differs", "target_easier", "verdict_not_recomputable", "verdict_differs")
    weighed = counts(dict.fromkeys(names, 1))
    assert weighed == {Weight.CONTRADICTION: 2, Weight.REMARK: 1, Weight.OPEN: 1}


def test_a_difference_has_its_sign():
    assert FACT.difference == 9
    assert replace(FACT, first_value=1400.0, computed=1410.0).difference == -10
    assert replace(FACT, second_value=None).difference is None


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
