"""The list of named projects: form, findings."""

from dataclasses import replace

from components.projects import project_list
from components.shell.document.html_text import to_html
from data.records.projects import FoundProject

PROJECT = FoundProject(
    project_id="p-1",
    name="示例桥",
    district_name="示例区",
    area="demo",
    area_name="示例区",
    is_part=False,
    plan="fyp14",
    plan_name="五年规划",
    printed_category="道路桥梁",
    category="infrastructure",
    printed_stage="加快推进",
    stage="underway",
    investment_printed="",
    note="亦见专栏2",
    document="report",
    document_title="规划纲要",
    locator="专栏1",
)


def drawn(**changes):
    return to_html(project_list.found_list([replace(PROJECT, **changes)], 1, {}))


def test_a_project_tells_category_stage_note_document_and_place_as_printed():
    text = drawn()
    for part in ("示例桥", "道路桥梁", "加快推进", "亦见专栏2", "示例区，五年规划"):
        assert part in text
    assert "《规划纲要》专栏1" in text


def test_the_unified_stage_and_category_stand_beside_the_printed_ones():
    assert "推进中" in drawn()
    assert "归入基础设施" in drawn()


def test_a_stage_the_document_does_not_print_is_named_as_such():
    assert "原文未写阶段" in drawn(printed_stage="", stage="none")


def test_a_project_in_part_of_the_district_names_that_part():
    assert "示例区（核心区），五年规划" in drawn(is_part=True, area_name="核心区")
