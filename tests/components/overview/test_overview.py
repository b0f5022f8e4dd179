"""The overview's sentences, cards, matrix and investment lines."""

from dataclasses import replace
from datetime import date

from components.overview.area_lines import area_lines
from components.overview.matrix import matrix
from components.overview.waiting_lines import waiting_lines
from components.shell.document.html_text import to_html
from data.records.overview import PlanArea, Topic
from data.records.places import Document, Theme
from presentation.overview import gaps, glance, investment_lines
from presentation.overview.glance import Glance
from presentation.overview.life import life_lines
from presentation.overview.waiting import Waiting, waiting_words
from tests.presentation.sample import ROW, checked, investment

PLACE = PlanArea(
    district="one",
    district_name="一区",
    plan="fyp14",
    plan_name="“十四五”规划",
    plan_kind="five_year",
    plan_end=2025,
    plan_note="",
    area="one",
    scope="全域",
    period="2022",
    verdicts=2,
    has_scopes=True,
)
REPORT = Document("report", "one", "评估报告", "评估", "一区", "", "2024", "2023-06-30", "")
AHEAD = replace(
    ROW,
    printed_name="甲",
    shown_rating="ahead",
    shown_met=True,
    published_rating="ahead",
    published_words="超期完成",
    published_completion=None,
    completion=120.0,
    target=replace(ROW.target, figure_id="ahead"),
    row_label="表1 第6行",
)
GLANCE = Glance(PLACE, [ROW, AHEAD], "/district/one")


def _title(*glances):
    return "".join(text for text, _ in glance.headline_parts(glances))


def test_the_title_names_each_area_and_what_lags_there():
    part = Glance(replace(PLACE, area="core", scope="直管区"), [AHEAD], "")
    assert _title(GLANCE, part) == "一区全域 1 项、直管区 0 项指标滞后于时序。"


def test_the_title_without_results_says_so():
    assert _title() == "收录的规划都还没有结果。"


def test_a_plan_that_ended_after_the_latest_data_is_said_to_lack_its_evaluation():
    sentences = glance.age_sentences([PLACE], [REPORT], date(2026, 3, 1))
    assert sentences == [
        "最新数据截至 2023 年 6 月 30 日，出自《评估》（2024 年公布）。",
        "“十四五”规划：目标期已于 2025 年底结束，收录的文件没有期末结果。",
    ]


def test_a_plan_still_running_is_said_to_run_until_its_end():
    sentences = glance.age_sentences([PLACE], [REPORT], date(2025, 12, 31))
    assert sentences[1:] == ["“十四五”规划：目标期至 2025 年底，收录的文件没有期末结果。"]


def test_a_plan_whose_last_year_is_covered_lacks_nothing():
    final = replace(REPORT, data_until="2025-12-31")
    assert len(glance.age_sentences([PLACE], [final], date(2026, 3, 1))) == 1


def test_an_annual_plan_lacks_its_result():
    annual = replace(PLACE, plan_kind="annual", plan_name="2024年计划", plan_end=2024, verdicts=0)
    sentences = glance.age_sentences([annual], [REPORT], date(2026, 3, 1))
    assert sentences[1] == "2024年计划：目标期已于 2024 年底结束，收录的文件没有对应结果。"


def test_a_part_of_an_area_above_is_said_not_to_add_up():
    part = Glance(replace(PLACE, area="core", scope="直管区"), [AHEAD], "")
    text = to_html(area_lines([GLANCE, part]))
    assert text.count("各口径分别统计，不相加。") == 1
    assert '<em class="st-behind">1 项滞后</em>' in text


def test_final_results_without_a_verdict_are_said_to_be_there():
    open_row = replace(ROW, shown_rating="not_assessed", published_rating="not_assessed")
    markup = to_html(area_lines([Glance(replace(PLACE, verdicts=0, results=1), [open_row], "")]))
    assert "1 项有结果" in markup and "文件没有评价" in markup


def test_a_plan_without_results_is_one_line_with_what_it_holds():
    waiting = Waiting([PLACE], [ROW], "/district/one", tasks=40, actions=9)
    text = to_html(waiting_lines([waiting]))
    assert "1 项目标" in text and "9 项专项行动、40 项任务" in text and "2025 年目标" in text


def test_a_topic_has_one_line_per_district_and_names_another_indicator():
    topic = Topic("空气", ("air", ROW.indicator))
    (line,) = life_lines(topic, [GLANCE, replace(GLANCE, rows=[AHEAD])], [])
    assert (line.name, line.row) == ("一区全域", ROW)
    later = Waiting([replace(PLACE, district="two")], [replace(ROW, actual=None)], "")
    assert [item.place.district for item in life_lines(topic, [GLANCE], [later])] == ["one", "two"]


def test_results_without_targets_are_told_beside_targets_without_results():
    words = waiting_words(Waiting([replace(PLACE, others=119)], [ROW], ""))
    assert words == "目标期至 2025 年底，收录的文件没有对应结果；另有 119 个未列目标的结果"


def test_a_document_without_a_date_is_not_said_to_be_published_in_a_year():
    undated = replace(REPORT, prints_date="no")
    assert glance.publication_words(undated) == "文件未印日期"


def test_gaps_and_leads_are_ordered_by_distance_from_the_schedule():
    further = replace(AHEAD, completion=200.0, target=replace(AHEAD.target, figure_id="further"))
    rows = [AHEAD, ROW, further]
    assert gaps.largest_gaps(rows) == [ROW]
    assert gaps.furthest(rows) == [further, AHEAD]


def test_a_bound_has_no_length_and_is_counted_instead_of_ranked():
    bound = replace(
        ROW,
        printed_name="空气质量优良天数",
        published_completion=None,
        completion=None,
        target=replace(ROW.target, figure_id="bound", basis="every_year"),
    )
    assert bound not in gaps.largest_gaps([ROW, bound])
    assert "其中未达标：空气质量优良天数" in gaps.unranked_words([ROW, bound])


def test_a_matrix_cell_counts_by_status_and_leads_to_the_theme():
    themes = [Theme("industry", "产业体系"), Theme("safety", "安全治理")]
    text = to_html(matrix([GLANCE], themes, lambda item, theme: f"{item.href}?theme={theme}"))
    assert 'href="/district/one?theme=industry"' in text
    assert "产业体系，一区全域 2 项：" in text
    assert text.count("未列目标") == 1


def _money(group, measure, value, **changes):
    fields = {"group": group, "group_name": group, "category": "industry", "unit": "亿元"}
    fields |= {"printed_value": f"{value:g}亿元", "measure": measure, "value": value}
    return investment(**{**fields, **changes})


def test_groups_without_a_printed_whole_are_added_up_and_said_to_be():
    rows = [
        _money(name, measure, value, bound="approx" if measure != "project_count" else "eq")
        for name, count, amount in (("甲", 13, 36), ("乙", 226, 2656))
        for measure, value in (("project_count", count), ("total_investment", amount))
    ]
    (line,) = investment_lines.investment_lines(rows, {})
    assert line.name == "2 类项目，系统加总，文件未印合计"
    assert line.cells[1] == ("约 2692 亿元", 2692, "2692")


def test_an_amount_with_a_part_larger_than_its_whole_is_not_added_up():
    rows = [
        _money(name, measure, value)
        for name, amount, part in (("甲", 270, 2578), ("乙", 2656, 2409))
        for measure, value in (
            ("project_count", 5),
            ("total_investment", amount),
            ("plan_period_investment", part),
        )
    ]
    (line,) = investment_lines.investment_lines(checked(*rows), {})
    assert line.cells[2].text == "不合计" and line.cells[2].value is None
    assert [check.group for check in line.checks] == ["甲"]
