"""The rule on invented figures and tasks."""

from audit.registry import sentence
from tests.audit_case import figure, findings

TASK = "k{0},fyp14,1,专项行动,{0},任务{0},{1},,五、正文\n"


def test_a_number_of_the_text_without_its_unit_is_named():
    number = figure("x", "firms", "2022", "actual", "320以上", bound="ge", place="一、正文")
    (finding,) = findings("part_not_printed", number)
    assert sentence(finding) == "印作“320以上”，数字后没有单位。"


def test_a_unit_in_the_text_and_a_table_whose_heads_have_it_are_none_of_it():
    text = figure("x", "firms", "2022", "actual", "320家", unit="家", place="一、正文")
    assert findings("part_not_printed", text, figure("y", "firms", "2022", "actual", "320")) == []


def test_the_one_task_without_a_lead_is_named():
    (finding,) = findings("part_not_printed", actions=TASK.format(1, "") + TASK.format(2, "甲局"))
    assert finding.name == "任务1" and "没有列出牵头部门" in sentence(finding)


def test_where_no_task_has_a_lead_none_is_missing():
    assert findings("part_not_printed", actions=TASK.format(1, "") + TASK.format(2, "")) == []


def test_a_blank_cell_in_a_row_that_prints_others_is_named():
    (finding,) = findings(
        "part_not_printed",
        figure("t", "firms", "2025", "target", "25"),
        figure("b", "firms", "2020", "baseline", missing="not_printed"),
    )
    assert sentence(finding) == "表格这一行，2020 年的基期值一栏空着，没有“—”或“/”。"
