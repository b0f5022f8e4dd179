"""The card of an embed: what it says, and the drawing of its chart."""

from dataclasses import replace

import pytest
from lxml import html as parser

from components.embed.card import notice
from components.embed.plot import plot
from components.shell.document.html_text import to_html
from presentation.charts.axis_ticks import ticks
from presentation.embed.card_words import PinnedNotice
from presentation.shell.choice import Choice
from presentation.trajectory.geometry import geometry
from tests.components.select import select
from tests.presentation.chart_specs import GAUGE, POINTS, TRAJECTORY, summary
from tests.presentation.sample import mention, row
from views.chart_kinds import card, height


def _drawn(spec, notice=None):
    return parser.fromstring(to_html(card(spec, "https://plan.example/page", notice)))


def _words(spec, notice=None):
    return _drawn(spec, notice).text_content()


@pytest.mark.parametrize(
    "words",
    ["高新技术企业数量", "示例区全域 · “十四五”规划 · 2022 年", "相对滞后", "官方评价", "1423 家",
     "完成 28.1%", "出处：《评估报告》表1 第5行。", "数据截至 2023-06-30，数据版本 0123456789ab。"],
)  # fmt: skip
def test_a_card_says_inside_itself(words):
    assert words in _words(GAUGE)


def test_a_differing_computation_stands_beside_the_official_verdict():
    differing = row(agrees=False, rating="slightly_behind")
    words = _words(replace(GAUGE, rows=(differing,)))
    assert "≠ 测算：略有滞后" in words
    assert "两者不同" in words


def test_a_note_of_a_figure_stands_in_its_card_and_has_room():
    noted = replace(GAUGE, rows=(row(target=mention(note="2020年价")),), trajectory=None)
    assert "目标：2020年价。" in _words(noted)
    assert height(noted) > height(replace(GAUGE, trajectory=None))


def test_the_way_back_opens_outside_the_frame():
    (link,) = select(_drawn(GAUGE), ".card-foot a")
    assert link.get("href") == "https://plan.example/page"
    assert (link.get("target"), link.get("rel")) == ("_blank", "noopener")


def test_a_card_of_older_data_says_so_and_leads_to_the_latest():
    words = _words(GAUGE, PinnedNotice("/embed/gauge"))
    assert "数据已更新：本卡固定在版本 0123456789ab。查看最新" in words
    assert words.endswith("在看板中查看最新数据")
    assert "数据已更新" not in _words(GAUGE)


def test_a_card_of_newer_data_than_the_current_does_not_call_these_an_update():
    words = _words(GAUGE, PinnedNotice("/embed/gauge", is_newer=True))
    assert "现行数据是较早的版本：本卡固定在版本 0123456789ab。查看现行" in words
    assert words.endswith("在看板中查看现行数据")


def test_a_card_of_what_was_withdrawn_says_so_and_leads_nowhere():
    drawn = _drawn(GAUGE, PinnedNotice(""))
    assert "现行数据已撤下此项：本卡固定在版本 0123456789ab。" in drawn.text_content()
    assert select(drawn, "a") == []


def test_every_source_is_inside_however_many_there_are():
    places = tuple(f"《评估报告》第{number}处" for number in range(1, 6))
    drawn = _drawn(replace(GAUGE, sources=places))
    assert "另有 2 处出处" in drawn.text_content()
    assert [item.text for item in select(drawn, ".card-foot li")] == list(places[3:])


def test_the_areas_of_a_summary_are_counted_apart():
    drawn = _drawn(summary(("全域", 6), ("直管区", 5)))
    assert [head.text for head in select(drawn, ".card-line h2")] == ["全域", "直管区"]
    assert "各口径分别统计，不相加。" in drawn.text_content()


def test_an_area_with_few_indicators_is_told_in_a_sentence():
    drawn = _drawn(summary(("全区", 6), ("经开区", 1)))
    assert len(select(drawn, ".units")) == 1
    (sentence,) = select(drawn, ".card-text li")
    assert sentence.text == "截至 2022 年底，经开区 1 项指标中，1 项滞后。"


def test_a_summary_of_one_area_adds_what_lags_most():
    drawn = _drawn(summary(("全域", 7)))
    assert "滞后 7 项，差距最大的 5 项" in drawn.text_content()
    assert len(select(drawn, ".card-rows li")) == 5


def test_a_missed_bound_is_among_what_lags():
    bound = row(target=mention(value=320, basis="every_year", bound="ge"),
                published_completion=None, completion=None)  # fmt: skip
    spec = summary(("全域", 1))
    drawn = _drawn(replace(spec, lines=(replace(spec.lines[0], rows=(bound,)),)))
    assert len(select(drawn, ".card-rows li.is-bound")) == 1


def test_a_notice_names_what_is_missing_and_where_to_go_on():
    drawn = parser.fromstring(to_html(notice("没有", ["原因。"], [Choice("总览", "/")])))
    assert [select(drawn, name)[0].text for name in ("h1", "p", "li a")] == [
        "没有", "原因。", "总览"
    ]  # fmt: skip


def test_a_list_that_counts_several_targets_of_a_row_as_one_says_so():
    twice = replace(GAUGE, kind="gauges", rows=(GAUGE.rows[0], GAUGE.rows[0]))
    assert "同一行印有几个目标的计一项" in to_html(card(twice, "/page"))
    assert "同一行" not in to_html(card(replace(GAUGE, kind="gauges", is_list=True), "/page"))


def test_a_longer_list_asks_for_a_higher_frame():
    few, many = (
        replace(GAUGE, kind="gauges", is_list=True),
        replace(GAUGE, kind="gauges", rows=GAUGE.rows * 9),
    )
    assert height(many) > height(few) + 500


def _plot(line):
    drawn = geometry(line)
    assert drawn is not None
    return parser.fromstring(to_html(plot(drawn)))


def _at(element, side):
    style = dict(part.split(":", 1) for part in element.get("style").split(";"))
    return float(style[side].removesuffix("%"))


def test_a_point_stands_where_its_year_and_value_are():
    drawn = _plot(TRAJECTORY)
    base, now = select(drawn, ".plot-dot.of-actual")
    goal = select(drawn, ".plot-dot.of-target")[0]
    # 400 of 1,000 on the way up, two of five years on the way to the right.
    up = (_at(base, "top") - _at(now, "top")) / (_at(base, "top") - _at(goal, "top"))
    along = (_at(now, "left") - _at(base, "left")) / (_at(goal, "left") - _at(base, "left"))
    assert (round(up, 3), round(along, 3)) == (0.4, 0.4)


def test_a_change_of_definition_parts_the_line():
    joined = select(_plot(TRAJECTORY), ".plot-line.of-actual")
    parted = replace(TRAJECTORY, segments=(POINTS[:1], POINTS[1:]))
    assert (len(joined), len(select(_plot(parted), ".plot-line.of-actual"))) == (1, 0)


def test_labels_are_text_and_the_whole_is_one_sentence_for_who_listens():
    drawn = _plot(TRAJECTORY)
    labels = [label.text_content() for label in select(drawn, ".plot-label")]
    assert labels == ["1000 家", "1400 家", "2000 家2025 目标"]
    assert drawn.get("role") == "img"
    assert "2022 年底 1400家" in drawn.get("aria-label")


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0, 10, [0, 2, 4, 6, 8, 10]), (820, 2180, [1000, 1500, 2000]),
     (-0.3, 0.2, [-0.3, -0.2, -0.1, 0, 0.1, 0.2])],
)  # fmt: skip
def test_ticks_are_round_and_few(low, high, expected):
    assert ticks(low, high) == expected
