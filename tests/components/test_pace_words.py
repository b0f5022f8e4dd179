"""The yearly pace in words: asked for while the plan runs, told afterwards."""

from assessment import Step
from components.indicators.pace_panel import pace
from components.shell.document.html_text import to_html
from data.records.places import Plan
from exports.slides.charts.gauge import paces
from presentation.citing.sources import outlook_words
from presentation.indicators import pace_words
from presentation.verdicts.verdict_steps import comparison_words
from tests.presentation.sample import mention, rated, row

PLAN = Plan("somewhere", "fyp14", "规划", "规划", "five_year", 2021, 2025, "")
AVERAGE = mention(
    figure_id="f-average", printed_value="6.3", value=6.3, unit="%", basis="average_growth",
    period="2021-2022",
)  # fmt: skip
PRINTED = mention(
    figure_id="c-1", printed_value="7.4%", value=7.4, unit="%", period="2022", locator="（一）"
)
#: Two years at 6.3 % on average, 7 % a year aimed at; the text prints 32.5 % and 7.4 % a year.
GROWTH = row(
    actual=AVERAGE, completion=32.286, required_pace=7.469, printed_pace=PRINTED,
    published_completion=mention(printed_value="32.5%", value=32.5, unit="%"),
    steps=(
        Step("accumulated_growth", "", "", 12.9969, "%", ("f-average",)),
        Step("implied_growth", "", "", 40.2552, "%"),
    ),
)  # fmt: skip


OVER = row(is_past=True)


def test_a_pace_is_asked_for_while_the_plan_runs():
    assert pace_words.needed(row()) == "2023—2025 年每年需增加 20.7%"


def test_after_the_plans_end_it_is_told_what_would_have_reached_the_target():
    assert pace_words.needed(OVER) == "2023—2025 年每年增加 20.7% 才能达到目标"


def test_the_page_of_a_plan_that_is_over_does_not_speak_of_years_left():
    running, over = (to_html(pace(item, PLAN)) for item in (row(), OVER))
    assert "余下 3 年平均每年需要" in running and "目标期已过" not in running
    assert "余下" not in over and "需要" not in over
    assert "要达到目标，2023—2025 年每年应当" in over and "目标期已过，所需速度只供对照" in over


def test_the_sources_of_a_row_ask_for_no_pace_after_the_end():
    assert "需" in outlook_words(row()) and "需" not in outlook_words(OVER)


def test_a_slide_asks_for_no_pace_after_the_end():
    names = [name for name, _ in paces(OVER)]
    assert names == ["至今平均每年", "要达到目标，2023—2025 年每年"]


def test_the_printed_pace_stands_beside_the_computed_one():
    drawn = to_html(pace(GROWTH, PLAN))
    assert "增加 7.47%" in drawn and "<b>7.4%</b>" in drawn
    assert "相差 0.07 个百分点，在所印数四舍五入的范围内" in drawn
    assert "7.47%（文件所写 7.4%）" in pace_words.needed(GROWTH)


def test_completions_that_differ_by_rounding_say_by_how_much():
    assert comparison_words(GROWTH) == (
        "两者评价一致，完成进度相差 0.21 个百分点，在所印数四舍五入的范围内。"
    )


def test_completions_that_rounding_does_not_explain_say_so():
    far = row(published_completion=mention(printed_value="29%", value=29.5, unit="%"))
    assert "相差 1.44 个百分点，超过所印数四舍五入的范围" in comparison_words(far)


def test_equal_completions_are_the_same():
    same = rated(12.5, "behind", published_completion=mention(value=12.5), agrees=True)
    assert comparison_words(same) == "两者一致。"
