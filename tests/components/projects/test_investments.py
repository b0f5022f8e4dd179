"""Investments: printed values, checks, chart, projects and tasks."""

from components.marks.plotly_figure import CONFIG
from components.projects import investments, named_projects
from components.projects.implemented_bars import implemented_bars
from components.shell.document.html_text import to_html
from data.records.projects_and_tasks import Project, Task
from presentation.projects import investment_chart
from presentation.projects.investment_bars import chart_bars, investment_bars
from presentation.projects.investment_sums import checks
from tests.presentation.sample import checked, investment

WHOLE = investment()
PARTS = [
    investment(group=name, group_name=name, parent="all", value=value, printed_value=f"{value:g}项")
    for name, value in (("甲", 109.0), ("乙", 106.0), ("丙", 42.0))
]


def money(name, value, **changes):
    fields = {"group": name, "group_name": name, "measure": "total_investment", "unit": "亿元"}
    return investment(value=value, printed_value=f"{value:g}亿元", **(fields | changes))


TOO_LARGE = [
    money("丁", 270.0, sum_note="部分大于总体"),
    money("丁", 2578.0, measure="plan_period_investment"),
]


def test_a_sum_that_holds_is_told_with_its_arithmetic():
    (check,) = checks(checked(WHOLE, *PARTS))
    assert check.holds
    assert check.sentence == "区级重大项目，项目数：109 + 106 + 42 = 257 项，与公布的合计一致。"


def test_a_sum_that_does_not_hold_is_told_neutrally():
    (check,) = checks(checked(investment(value=260.0, printed_value="260项"), *PARTS))
    assert not check.holds
    assert check.sentence.endswith("= 257 项，公布的合计为 260项，相差 3，照原文列出。")


def test_parts_of_another_period_are_not_summed():
    assert checks(checked(investment(period="2020"), *PARTS)) == []


def test_a_printed_rate_is_checked_against_its_counts():
    rows = [
        WHOLE,
        investment(measure="started_or_finished_count", value=127.0, period="2023H1"),
        investment(measure="implementation_rate", value=49.4, unit="%", period="2023H1"),
    ]
    assert [check.sentence for check in checks(checked(*rows))] == [
        "区级重大项目，实施率：127 ÷ 257 = 49.4%，与公布的一致。"
    ]


def test_a_part_larger_than_its_whole_is_shown_as_printed_and_flagged():
    (check,) = checks(checked(*TOO_LARGE))
    assert "规划期投资2578亿元大于总投资270亿元" in check.sentence


def test_a_part_larger_than_its_whole_is_left_out_of_the_chart_and_that_is_said():
    rows = checked(money("甲", 36.0), money("乙", 355.0), *TOO_LARGE)
    assert [bar.group for bar in chart_bars(rows)] == ["甲", "乙"]
    assert "未画出：丁" in to_html(investments.chart(rows))


def test_a_whole_is_not_drawn_beside_its_parts():
    rows = [money("全", 3.0), money("甲", 1.0, parent="全"), money("乙", 2.0, parent="全")]
    assert [bar.group for bar in chart_bars(rows)] == ["甲", "乙"]


def test_the_chart_has_words_for_who_does_not_see_it():
    drawn = investment_chart.drawing([money("甲", 1.0), money("乙", 2.0)])
    assert drawn is not None
    assert drawn.alt == "总投资：甲 1亿元；乙 2亿元。"


def test_a_share_is_told_only_where_the_parts_add_up_to_a_printed_whole():
    parts = [money("甲", 1.0, parent="全"), money("乙", 3.0, parent="全")]
    for total, share in ((4.0, "占合计 25%。"), (40.0, "合计未印或相加不符，不算占比。")):
        rows = checked(money("全", total, measure="total_investment"), *parts)
        drawn = investment_chart.drawing(rows)
        assert drawn is not None
        assert drawn.bars[-1].bars[0].said.endswith(share)


def test_parts_of_a_printed_whole_stand_one_after_the_other_and_others_begin_at_zero():
    parts = [money("甲", 1.0, parent="全"), money("乙", 3.0, parent="全")]
    for total, starts, end in ((4.0, [0, 1], 4), (40.0, [0, 0], 3)):
        drawn = investment_bars(checked(money("全", total), *parts))
        assert drawn is not None
        assert ([bar.start for bar in drawn.bars], drawn.end) == (starts, end)


def test_what_is_completed_or_of_the_period_is_drawn_within_its_amount():
    narrower = {"甲": "plan_period_investment", "乙": "completed_investment"}
    rows = [money(name, 4.0) for name in narrower]
    rows += [money(name, 3.0, measure=measure) for name, measure in narrower.items()]
    rows += [money("乙", 40.0, measure="implementation_rate", unit="%")]
    drawn = investment_chart.drawing(rows)
    assert drawn is not None
    assert [[bar.length for bar in layer.bars] for layer in drawn.bars] == [[4, 4], [3, 3]]
    words = ["".join(remark.words[0]) for remark in drawn.remarks]
    assert "其中规划期投资 3亿元" in words
    # The rate has a bar of its own beneath; who points at this one is told it too.
    assert "其中完成投资 3亿元" in words and not any("实施率" in text for text in words)
    assert "实施率 40" in drawn.bars[0].bars[1].said
    assert "深色为其中的规划期投资、完成投资" in to_html(investments.chart(rows))


def test_a_bar_leads_to_the_named_projects_of_its_group():
    rows = [money("甲", 1.0), money("乙", 2.0)]
    drawn = investment_chart.drawing(rows, lambda row: f"/projects?{row.group}")
    assert drawn is not None
    assert [bar.lead for bar in drawn.bars[0].bars] == [("/projects?甲", ""), ("/projects?乙", "")]


def test_a_group_without_named_projects_leads_nowhere():
    rows = [money("甲", 1.0), money("乙", 2.0)]
    drawn = investment_chart.drawing(rows, lambda row: "/projects" if row.group == "甲" else "")
    assert drawn is not None
    assert [bar.lead for bar in drawn.bars[0].bars] == [("/projects", ""), None]
    markup = to_html(investments.table(rows, {}, lambda row: "/named" if row.group == "甲" else ""))
    assert '<a data-nav="page" href="/named">甲</a>' in markup and "<span>乙</span>" in markup


def test_printed_rates_are_bars_on_one_scale_the_whole_first_with_the_words_of_the_document():
    rate = {"measure": "implementation_rate", "unit": "%", "period": "2023H1"}
    part = {**rate, "group": "甲", "group_name": "甲", "parent": "all"}
    rows = [
        investment(value=53.0, printed_value="53%", **part),
        investment(**{**part, "measure": "published_rating", "printed_value": "超进度"}),
        investment(value=49.4, printed_value="49.4%", **rate),
    ]
    markup = to_html(implemented_bars(rows, lambda row: ""))
    assert markup.index("width:49.4%") < markup.index("width:53%") < markup.index("超进度")
    assert "2023 年上半年" in markup and "不与投资额相乘" in markup
    assert implemented_bars([WHOLE], lambda row: "") is None


def test_one_amount_alone_makes_no_chart():
    assert investment_chart.drawing([money("甲", 1.0)]) is None


def test_charts_offer_nothing_that_leaves_the_page():
    assert not CONFIG["showSendToCloud"] and not CONFIG["displaylogo"]


def test_the_table_prints_values_groups_and_notes():
    markup = to_html(investments.table([WHOLE, *PARTS, *TOO_LARGE], {"report": "评估报告"}))
    assert "257项" in markup and 'class="is-part"' in markup
    assert "丁：部分大于总体。" in markup and "《评估报告》第三节" in markup


def test_projects_are_grouped_by_printed_category_and_show_their_printed_stage():
    project = Project("p", "a", "fyp14", "大数据产业", "industry", "续建", "continued", "软件园",
                      "", "", "report", "专栏3-2")  # fmt: skip
    markup = to_html(named_projects.projects_list([project], {"report": "纲要"}))
    assert markup.startswith("<details") and "大数据产业" in markup
    assert '<span class="chip stage-continued">续建</span>' in markup


def test_tasks_stand_under_their_action_with_lead_departments():
    task = Task("t", "action", 1, "专项行动", 3, "统筹建设", "规划局", "", "report", "（一）")
    markup = to_html(named_projects.tasks_list([task]))
    assert "专项行动" in markup and "3. 统筹建设" in markup and "牵头：规划局" in markup
