"""The tasks of an action plan with targets and known figures."""

from dataclasses import replace

from components.actions import task_list
from components.shell.document.html_text import to_html
from data.records.actions import ActionTarget, KnownValue
from data.records.places import Plan
from data.records.projects_and_tasks import Task
from tests.presentation.sample import mention

PLAN = Plan("demo", "action", "示例行动方案", "行动方案", "action", 2023, 2027, "")
TASK = Task(
    "t-1", "action", 1, "示例专项行动", 1, "修一条路", "建设局、交通局", "", "report", "（一）› 1"
)


TARGET = ActionTarget(
    indicator="firms",
    name="企业数量",
    kind="stock",
    area="demo",
    scope="全域",
    is_scope_stated=False,
    action="示例专项行动",
    task_id="t-1",
    printed_name="企业",
    target=mention(period="2027", printed_value="1400家", note="未说明全域或直管区"),
    known=(),
)


def target(*known, **changes):
    return replace(TARGET, known=known, **changes)


def value(adds_up=False, break_reason="", elsewhere=(), **changes):
    fields = {"period": "2023H1", "printed_value": "1450"} | changes
    return KnownValue("demo", "全域", mention(**fields), adds_up, break_reason, elsewhere)


def drawn(*targets, task=TASK):
    panel = task_list.action_panel(
        [task],
        targets,
        PLAN,
        {"report": "报告"},
        lambda area, indicator: f"/indicator/{area}/{indicator}",
        lambda name: f"?department={name}",
    )
    return to_html(panel)


def test_both_departments_of_a_task_are_links():
    text = drawn()
    assert 'href="?department=建设局"' in text
    assert 'href="?department=交通局"' in text


def test_a_task_without_department_says_that_the_document_names_none():
    task = replace(TASK, lead_departments="", note="原文未列牵头部门")
    assert drawn(task=task).count("原文未列牵头部门") == 1


def test_a_target_without_known_figures_says_so():
    assert "没有结果" in drawn(target())


def test_a_target_leads_to_its_indicator_and_keeps_its_printed_text_and_note():
    text = drawn(target())
    assert 'href="/indicator/demo/firms"' in text
    assert "1400家" in text
    assert "未说明全域或直管区" in text


def test_a_known_figure_has_area_moment_document_and_place():
    text = drawn(target(value()))
    assert "全域，2023 年上半年末：<b>1450 家</b>" in text
    assert "《报告》表1 第5行" in text
    assert "没有结果" not in text


def test_an_unstated_scope_is_never_compared_without_saying_so():
    assert "方案未说明目标是哪个统计范围" in drawn(target(value()))
    assert "方案未说明" not in drawn(target(value(), is_scope_stated=True))


def test_limits_of_a_figure_are_named():
    flow = value(adds_up=True)
    assert "2023 年上半年累计" in drawn(target(flow, kind="flow"))
    assert "不作全年数" in drawn(target(flow, kind="flow"))
    assert "早于方案期（2023—2027 年）" in drawn(target(value(period="2022")))
    assert "口径有调整：新口径" in drawn(target(value(break_reason="新口径")))
    assert "目标为期末值，此数为当年增速" in drawn(target(value(basis="yoy_growth", period="2023")))


def test_another_number_for_the_same_fact_stands_beside_it():
    other = mention(printed_value="1432家", locator="一、正文")
    assert "《报告》一、正文另印作 1432家" in drawn(target(value(elsewhere=(other,))))


def test_a_target_of_the_whole_action_stands_before_the_tasks():
    text = drawn(target(task_id=""))
    assert text.index("专项行动总体目标") < text.index("修一条路")
