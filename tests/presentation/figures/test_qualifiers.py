"""What limits a figure, in words."""

from dataclasses import replace

from data.curation.marks import Marks
from presentation.figures import amounts, row_view
from presentation.figures.qualifiers import brief, cautions, qualifiers, remark
from tests.presentation.sample import TARGET

PRINTED = replace(TARGET, note="时点未说明")


def marked(**columns: str):
    return replace(PRINTED, marks=Marks(**columns))


def test_each_column_is_said_in_its_words_before_the_note():
    item = marked(aim="力争", scope="not_stated", comparator="2020", prices="2020年价")
    assert remark(item) == "力争；未说明口径；较 2020 年；2020年价；时点未说明"


def test_what_it_is_compared_with_is_a_year_or_as_printed():
    assert qualifiers(Marks(comparator="高于全省平均")) == ["高于全省平均"]


def test_a_row_says_what_its_name_does_not_and_a_preliminary_result_in_a_word():
    item = marked(counted="新建", preliminary="最终数以统计局公布为准")
    assert brief(item) == "新建 初步数 时点未说明"
    assert brief(item, "新建公园") == "初步数 时点未说明"


def test_an_aim_that_the_text_prints_itself_is_not_said_twice():
    assert amounts.aim(replace(marked(aim="有望"), printed_value="有望实现7%左右")) == ""


def test_a_caution_is_what_limits_a_comparison_not_any_note():
    assert cautions([PRINTED, marked(coverage="不含园区")]) == ["不含园区；时点未说明"]


def test_a_longer_aim_is_quoted_before_the_target(indicator_row=None):
    from tests.presentation.sample import ROW

    row = replace(ROW, target=marked(aim="有望提升至"))
    assert row_view.target_sentence(row).startswith("原文“有望提升至”：目标是")
