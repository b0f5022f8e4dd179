"""The boards of the wall: order, words, what stands where nothing is rated. All invented."""

from dataclasses import replace
from datetime import date

import pytest

from components.marks.gauge import gauge
from components.shell.document.html_text import to_html
from components.wall.board import board
from components.wall.frame import boards
from components.wall.row_list import project_groups
from data.curation.marks import Marks
from data.records.overview import PlanArea
from data.records.places import Document
from presentation.indicators.gauge_spec import gauge_spec
from presentation.overview.glance import Glance
from presentation.wall import scene_words
from presentation.wall.scene_words import Scene
from presentation.wall.wiring import PATIENCE, POLL, RETRY
from settings import ROOT
from tests.presentation.sample import checked, investment, mention, rated, row, unrated
from tests.presentation.verdicts.test_certainty_words import ROW as EDGE

TODAY = date(2026, 11, 21)
PLACE = PlanArea(
    district="somewhere",
    district_name="某区",
    plan="fyp14",
    plan_name="“十四五”规划",
    plan_kind="five_year",
    plan_end=2025,
    plan_note="",
    area="somewhere",
    scope="全域",
    period="2022",
    verdicts=9,
    has_scopes=True,
)
REPORT = Document(
    "report", "somewhere", "中期评估报告", "中期评估", "某区", "", "2024", "2023-06-30", ""
)


def scene(rows, investments=(), **changes):
    place = replace(PLACE, **changes)
    return Scene("a.b", "某区 全域", Glance(place, rows, ""), investments, {"report": REPORT})


def numbered(count, **changes):
    """Rows of the document's table, each with a number of its own."""
    return [
        row(row_label=f"表1 第{number}行", printed_name=f"指标{number}", **changes)
        for number in range(1, count + 1)
    ]


def drawn(rows, investments=(), **changes):
    return to_html(board(scene(rows, investments, **changes), TODAY))


def test_while_the_plan_runs_what_lags_says_the_pace_that_is_needed():
    assert scene_words.pace_line(row()) == "测算：2023—2025 年每年需增 20.7%"


def test_after_the_plans_end_no_pace_is_asked_for():
    words = scene_words.pace_line(row(is_past=True))
    assert words == "测算：2023—2025 年每年增 20.7% 才够"


def test_a_needed_fall_of_a_share_is_told_in_points():
    falling = row(required_pace=-1.5, pace_unit="step", target=mention(unit="%"))
    assert scene_words.pace_line(falling) == ("测算：2023—2025 年每年需减 1.5 个百分点")


def test_result_and_target_that_count_differently_say_how():
    grown = row(
        actual=mention(printed_value="3", value=3, unit="%", basis="yoy_growth", period="2022"),
        target=mention(
            printed_value="7*", value=7, unit="%", basis="average_growth", period="2021-2025"
        ),
    )
    assert scene_words.figures_words(grown) == "当年增速 3，五年年均目标 7*（%）"
    assert scene_words.figures_words(row()) == "实际 1423，目标 2500 家"


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2023H1", "2023 年上半年后至 2025 年每年"),
        ("2024", "2025 年"),
        ("2022", "2023—2025 年每年"),
    ],
)
def test_the_pace_names_its_years(period, years):
    assert scene_words.pace_line(row(period=period)) == f"测算：{years}需增 20.7%"


def test_a_document_that_prints_no_date_was_published_at_no_date():
    awaited = scene([unrated("no_result", actual=None)])
    assert scene_words.subtitle(awaited).endswith("文件公布于 2024 年")
    undated = replace(awaited, documents={"report": replace(REPORT, prints_date="no")})
    assert scene_words.subtitle(undated).endswith("1 项目标，文件未印日期")


def test_a_plan_without_results_says_whether_its_years_are_over():
    over = [unrated("no_result", actual=None, is_past=True)]
    assert "均暂未评价：目标期已于 2025 年底结束，收录的文件没有对应结果。" in drawn(over)
    coming = [unrated("no_result", actual=None, target_period="2027")]
    assert "均暂未评价：目标期至 2027 年底，收录的文件没有对应结果。" in drawn(
        coming, plan_end=2027
    )


def test_what_a_document_strives_for_is_told_with_the_rest_of_its_note():
    strives = mention(printed_value="1000架次", unit="架次", marks=Marks(aim="力争"), note="单日")
    assert "力争 1000架次（单日）" in drawn([unrated("no_result", actual=None, target=strives)])


def test_what_is_met_needs_no_pace():
    assert scene_words.pace_line(rated(120, "ahead")) == ""


@pytest.mark.parametrize(
    ("months", "words"), [(46, "3 年 10 个月"), (24, "2 年"), (5, "5 个月"), (0, "不到 1 个月")]
)
def test_an_age_is_told_in_years_and_months(months, words):
    assert scene_words.span_words(months) == words


def test_the_board_says_which_moment_it_describes_and_how_old_that_is():
    assert scene_words.age(scene([row()]), TODAY) == ("数据时点 2022 年底", "距今 3 年 10 个月")


def test_half_a_year_ends_in_june():
    half = scene([row()], period="2023H1")
    assert scene_words.age(half, date(2023, 9, 1))[1] == "距今 2 个月"


def test_a_plan_without_results_says_until_when_it_runs():
    coming = scene([unrated("no_result")], plan_end=2027)
    assert scene_words.age(coming, TODAY) == ("目标期至 2027 年底", "还有 1 年 1 个月")
    over = scene([unrated("no_result")])
    assert scene_words.age(over, TODAY) == ("目标期已于 2025 年底结束", "距今 10 个月")


def test_a_board_without_verdicts_lists_targets_instead_of_counts():
    html = drawn([unrated("no_result", actual=None)])
    assert "均暂未评价" in html
    assert "2025 年目标 1 项" in html
    assert "counts" not in html


def test_counts_stand_with_the_words_of_their_rating():
    html = drawn([*numbered(3), *[rated(120, "ahead", row_label="表1 第9行")]])
    icon = '<i aria-hidden="true" class="icon icon-{}"></i>'
    assert f"<b>3</b><span>{icon.format('behind')}相对滞后" in html
    assert f"<b>1</b><span>{icon.format('ahead')}超期完成" in html


def test_a_board_draws_the_gauge_of_the_page():
    assert to_html(gauge(gauge_spec(row()))) in drawn([row()])


def test_a_board_without_laggards_says_so():
    assert "没有滞后的指标" in drawn([rated(120, "ahead")])


def test_a_computed_verdict_that_differs_is_flagged():
    assert "相对滞后 ≠ 测算：达到预期进度" in drawn([row(rating="on_track", agrees=False)])


def test_a_verdict_on_the_edge_names_the_other_one_below_the_indicator():
    assert 'class="wall-edge">± 测算也可为略有滞后<' in drawn([EDGE])


def test_results_compared_with_targets_are_told_in_outcome_words():
    annual = rated(78.9, "slightly_behind", plan_kind="annual", schedule=100)
    assert "未达目标值 1 项（系统测算：基本完成）" in drawn([annual])


def test_the_source_stands_on_the_board():
    assert "出处：《中期评估》表1" in drawn([row()])


def test_the_rate_of_implementation_stands_with_its_projects():
    rate = investment(
        measure="implementation_rate", printed_value="49.4%", value=49.4, period="2023H1"
    )
    html = to_html(project_groups([investment(), rate]))
    assert "项目实施，2023 年上半年" in html
    assert "257项" in html
    assert "49.4%" in html
    assert "--rate:49.4%" in html


def test_a_part_larger_than_its_whole_is_pointed_out():
    whole = investment(measure="total_investment", printed_value="270亿元", value=270)
    part = investment(measure="plan_period_investment", printed_value="2578亿元", value=2578)
    assert "照原文列出" in to_html(project_groups(checked(whole, part)))


def test_missing_project_figures_are_said_to_be_missing():
    assert "没有本规划的项目实施数字" in to_html(project_groups([]))


def test_the_same_area_twice_is_told_apart_by_the_plan():
    assert scene_words.tab_label(scene([row()]).glance, True) == "某区 全域 十四五"


@pytest.mark.parametrize(
    ("name", "size"), [("某区", "board-title"), ("某" * 12, "is-long"), ("某" * 30, "is-very-long")]
)
def test_a_long_name_takes_smaller_letters(name, size):
    assert size in drawn([row()], district_name=name)


def test_each_board_has_a_tab_and_the_first_is_shown_before_any_script():
    html = to_html(boards([scene([row()]), replace(scene([row()]), id="c.d")], TODAY))
    assert html.count("data-tab=") == 2
    assert html.count("is-on") == 1


def test_the_times_of_asking_keep_the_promises_of_the_handbook():
    handbook = (ROOT / "docs" / "wall.md").read_text(encoding="utf-8")
    assert f"on the wall within {POLL + PATIENCE} s (it asks every {POLL} s" in handbook
    assert f"connected within {RETRY + PATIENCE} s (it asks every {RETRY} s)" in handbook


def test_the_foot_of_a_board_names_what_hangs_on_a_contradiction():
    other = mention(printed_value="1432", period="2022")
    rows = [row(printed_name="企业数量", other=other, other_rating="slightly_behind")]
    assert "※ 原文印得不一致：企业数量" in drawn(rows)
    assert "印得不一致" not in drawn([row()])


def test_a_huge_completion_is_told_by_the_small_step_it_is_a_part_of():
    assert scene_words.step_words(rated(1342.5, "ahead")) == "目标只从 1003 到 2500，已到 1423"
    assert scene_words.step_words(rated(120.0, "ahead")) == ""
