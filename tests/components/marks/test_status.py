"""Status marks: colour, shape and words together."""

import pytest

from components.marks.status import badge, icon, row_badge, summary, unit_strip
from components.shell.document.html_text import to_html
from presentation.shell.choice import Choice
from presentation.verdicts.count_words import SummaryLine
from presentation.verdicts.counts import counted, counting_note, tally
from presentation.verdicts.grades import RATINGS
from tests.presentation.sample import mention, rated, row, unrated


@pytest.mark.parametrize("rating", RATINGS)
def test_every_rating_has_its_own_shape(rating):
    name = rating.replace("_", "-")
    assert f'class="icon icon-{name}"' in to_html(icon(rating))


def test_a_badge_has_colour_shape_and_words():
    markup = to_html(badge("behind", "相对滞后", "官方评价"))
    assert markup == (
        '<div class="badge st-behind"><span class="badge-words">'
        '<i aria-hidden="true" class="icon icon-behind"></i>相对滞后</span>'
        '<span class="badge-who">官方评价</span></div>'
    )


def test_a_published_verdict_keeps_the_words_of_the_document():
    markup = to_html(row_badge(row(published_words="完成预期")))
    assert "完成预期" in markup and "官方评价" in markup


def test_a_computed_verdict_is_never_called_official():
    markup = to_html(row_badge(rated(44.4)))
    assert "系统测算" in markup and "官方评价" not in markup


def test_a_differing_computation_stands_beside_the_published_verdict():
    markup = to_html(row_badge(row(rating="slightly_behind", agrees=False)))
    assert "≠ 测算：略有滞后" in markup


def test_without_a_verdict_the_reason_stands_in_its_place():
    markup = to_html(row_badge(unrated("definition_changed")))
    assert "暂未评价" in markup and "口径变化" in markup


def test_the_strip_is_in_order_of_status_and_marks_disagreement():
    drawn = unit_strip([row(), rated(120.0, "ahead"), row(agrees=False)])
    groups = drawn.children
    assert [group.className for group in groups] == ["unit-group st-ahead", "unit-group st-behind"]
    marks = [getattr(cell, "className", None) for cell in groups[1].children]
    assert marks == [None, "has-ear"]


def test_the_strip_says_its_counts():
    drawn = unit_strip([row(), rated(120.0, "ahead")])
    assert getattr(drawn, "aria-label") == "超期完成 1 项，相对滞后 1 项"


def test_the_total_leaves_out_what_does_not_apply():
    counts = tally([row(), unrated("not_applicable", shown_rating="not_applicable")])
    assert counts.total == counts.met + counts.lagging + counts.open == 1


def test_two_targets_of_one_printed_row_are_one_indicator():
    rows = [row(), row(target=mention(figure_id="f-2")), row(row_label="表1 第6行")]
    assert len(counted(rows)) == 2


def test_targets_of_the_text_are_not_counted_beside_a_table_and_that_is_said():
    rows = [row(), row(in_table=False, row_label="第三节")]
    assert counted(rows) == [rows[0]]
    assert counting_note(rows) == "另有 1 项文中目标列在表内，不计入。"


def test_without_a_table_every_target_counts():
    rows = [row(in_table=False, target=mention(figure_id=name)) for name in "ab"]
    assert counted(rows) == rows and counting_note(rows) == ""


def test_the_areas_of_the_summary_are_links_and_the_shown_one_is_marked():
    lines = [
        SummaryLine(Choice("全域", "?area=a", selected=True), [row()]),
        SummaryLine(Choice("直管区", "?area=b"), [row()]),
    ]
    markup = to_html(summary(lines))
    assert 'aria-current="true" class="summary-area" data-nav="view" href="?area=a">' in markup
    assert '<a class="summary-area" data-nav="view" href="?area=b">' in markup
