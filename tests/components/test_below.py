"""What lies below what is due is ranked by its distance, whatever its verdict. All invented."""

from typing import Any

from exports.slides.deck import below_title
from presentation.indicators.headline_words import headline_text, lede_text
from presentation.overview import gaps
from presentation.verdicts import below
from presentation.verdicts.counts import counted
from presentation.wall import scene_words
from tests.presentation.sample import mention, rated, row

BOUND = row(
    printed_name="底线",
    target=mention(value=320, basis="every_year", bound="ge"),
    published_completion=None,
    completion=None,
)


def annual(name, done, words, rating="on_track", **changes):
    """A row of an annual plan with the verdict its document prints."""
    fields: dict[str, Any] = {
        "plan_kind": "annual",
        "period": "2020",
        "target_period": "2020",
        "schedule": 100.0,
    }
    fields |= {"published_rating": rating, "published_words": words, "shown_rating": rating}
    fields |= {"row_label": f"表1 第{name}行", "target": mention(figure_id=name)}
    return rated(done, printed_name=name, **(fields | changes))


YEAR = [
    annual("研发", 78.9, "基本完成", "basically_met"),
    annual("零售", 49.2, "完成预期"),
    annual("外资", 170.0, "超过目标", "ahead"),
    annual("就业", 100.0, "完成目标"),
]


def names(rows):
    return [item.printed_name for item in rows]


def test_the_farthest_comes_first_and_a_missed_bound_last():
    near = rated(39, "slightly_behind", printed_name="近")
    far = rated(3.3, "behind", printed_name="远")
    assert names(below.below([BOUND, near, rated(120, "ahead"), far])) == ["远", "近", "底线"]


def test_a_printed_verdict_that_sounds_met_does_not_hide_the_distance():
    assert names(below.below(YEAR)) == ["零售", "研发"]


def test_a_completion_below_the_schedule_is_below_whatever_is_printed():
    printed = row(published_rating="on_track", shown_rating="on_track", rating="slightly_behind")
    assert names(below.below([printed])) == ["高新技术企业数量"]


def test_a_schedule_that_is_reached_is_not_below():
    assert below.below([rated(40.0)]) == []


def test_the_title_says_who_says_what_of_what_lies_below():
    assert below.title(YEAR) == "未达目标值 2 项（官方评价：完成预期 1、基本完成 1）"


def test_of_a_plan_under_way_the_title_tells_both_kinds():
    printed = row(published_rating="on_track", shown_rating="on_track",
                  published_words="达到预期进度")  # fmt: skip
    assert below.title([row(), printed]) == (
        "滞后 1 项，另有 1 项低于应到进度（官方评价：达到预期进度）"
    )


def test_headline_and_lede_name_what_the_verdicts_do_not_say():
    assert headline_text(YEAR).endswith("；官方评为完成预期或基本完成的，有 2 项数值未达目标值。")
    assert "（实际 ÷ 目标）：零售 49.2%（完成预期）、研发 78.9%（基本完成）。" in lede_text(YEAR)


def test_page_deck_wall_and_overview_name_the_same_row_first():
    rows = counted(YEAR)
    first = "零售"
    assert names(gaps.largest_gaps(rows))[0] == first
    assert "离目标最远的是零售：为目标的 49.2%" in below_title(below.below(rows), rows)
    assert lede_text(rows).partition("）：")[2].startswith(first)


def test_the_wall_shows_a_row_in_one_of_its_two_lists():
    assert names(scene_words.leading(YEAR)) == ["外资", "就业"]
    assert scene_words.leading_title(YEAR) == "其余 2 项"


def test_a_list_of_themes_points_at_them():
    assert below.marks(YEAR) == {"industry": "未达目标值 2"}
