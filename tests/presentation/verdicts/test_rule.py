"""The rule in words and as a scale."""

import pytest

from components.marks import rule_scale
from components.shell.document.html_text import to_html
from presentation.verdicts import rule, rule_source, scale
from tests.presentation.sample import RESULTS, mention, rated, row, unrated


def test_the_result_falls_on_the_band_of_its_verdict() -> None:
    drawn_scale = scale.scale(rated(39.48, "slightly_behind"))
    assert drawn_scale is not None
    live = next(band for band in drawn_scale.bands if band.rating == drawn_scale.rating)
    assert (live.low, live.high) == (30, 40)
    assert live.low <= drawn_scale.value < live.high


def test_two_decimals_keep_a_near_miss_apart_from_its_threshold() -> None:
    drawn_scale = scale.scale(rated(39.96, "slightly_behind"))
    assert drawn_scale is not None and "39.96%" in to_html(rule_scale.draw_scale(drawn_scale))


def test_the_scale_has_a_sentence_for_those_who_do_not_see_it() -> None:
    drawn_scale = scale.scale(rated(28.06, "behind"))
    assert drawn_scale is not None
    assert drawn_scale.sentence.endswith("28.06% 落在相对滞后一段。")
    assert f'aria-label="{drawn_scale.sentence}"' in to_html(rule_scale.draw_scale(drawn_scale))


def test_what_leaves_the_scale_stands_at_its_end_with_its_true_figure() -> None:
    drawn_scale = scale.scale(rated(210, "ahead"))
    assert drawn_scale is not None
    drawn = to_html(rule_scale.draw_scale(drawn_scale))
    assert "--at:100.00" in drawn and "210%" in drawn


def test_the_rule_names_the_thresholds_of_the_schedule() -> None:
    assert "37.5%（应到进度的 75%）" in rule.rule_words(
        rated(45, "slightly_behind", schedule=50, rule_by="extended")
    )


def test_a_bound_and_an_open_row_have_no_scale() -> None:
    assert scale.scale(rated(None, target=mention(basis="every_year"))) is None
    assert scale.scale(unrated("not_measured")) is None
    assert rule.rule_words(unrated("not_measured")) == ""


def test_the_document_prints_no_three_quarters() -> None:
    printed = rule.rule_words(rated(35, "slightly_behind"))
    assert "大于或等于 30% 为略有滞后" in printed


@pytest.mark.parametrize(
    ("rule_by", "words"),
    [
        ("document", "表1-1 注2"),
        ("extended", "注2；由本系统推广到这一时点"),
        ("adapted", "注2；由本系统比照用于本规划"),
        ("system", "没有公布此类比较的办法，本规则由本系统设定"),
    ],
)
def test_who_set_the_rule_is_said(rule_by: str, words: str) -> None:
    assert rule_source.source_words(row(rule_by=rule_by)).endswith(words)


def test_a_page_names_each_setter_of_its_rules_once() -> None:
    rows = [
        row(),
        row(rule_by="system", rule=RESULTS),
        row(),
        unrated("not_measured", rule_by="adapted"),
    ]
    assert rule_source.sources_words(rows) == (
        "系统测算：完成进度按公布的规则（表1-1 注2）；"
        "与目标的比较没有文件公布过办法，规则由本系统设定。"
    )


def test_a_floor_is_kept_and_never_exceeded_in_words() -> None:
    floor = rated(95, "slightly_behind", plan_kind="annual", target=mention(bound="ge"))
    assert "不低于目标为完成目标" in rule.rule_words(floor)
    assert "超过目标" not in rule.rule_words(floor)
