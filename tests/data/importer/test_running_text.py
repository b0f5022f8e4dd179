"""Sentences -> figures with name, area, period and role; verdicts; projects' sums; tasks."""

import pytest

from data.importer.propose import propose
from data.importer.records import SourceFile
from tests.data.importer.sample import context, paragraph


def _rows(tmp_path, *texts, table="figures", plan="", **wanted):
    document = SourceFile("a", "text", tuple(paragraph(text) for text in texts))
    outcome = propose(document, context(tmp_path, plan=plan))
    rows = [item.row for item in outcome.proposals if item.table == table]
    return [{name: row[name] for name in wanted["of"]} for row in rows] if wanted else rows


def test_a_sentence_gives_name_value_unit_period_and_place(tmp_path):
    (row,) = _rows(tmp_path, "一、2022年计划执行情况", "企业数量达到150家。")
    assert (row["printed_name"], row["value"], row["unit"], row["period"], row["role"]) == (
        "企业数量", "150", "家", "2022", "actual",
    )  # fmt: skip
    assert (row["indicator"], row["locator"]) == ("firms", "一、2022年计划执行情况")


def test_growth_is_of_the_thing_before_it(tmp_path):
    rows = _rows(tmp_path, "一、2022年执行情况", "进出口总额300亿元，同比增长6%。")
    assert [(row["printed_name"], row["basis"]) for row in rows] == [
        ("进出口总额", "level"), ("进出口总额", "yoy_growth"),
    ]  # fmt: skip


def test_values_of_a_list_belong_to_the_areas_or_names_of_it(tmp_path):
    rows = _rows(tmp_path, "一、2022年执行情况", "全区、核心区企业数量分别为150家、90家。")
    assert [(row["area"], row["value"]) for row in rows] == [("demo", "150"), ("demo-core", "90")]
    rows = _rows(tmp_path, "一、2022年执行情况", "公园、企业分别达到12个、150家。")
    assert [(row["printed_name"], row["value"]) for row in rows] == [
        ("公园", "12"),
        ("企业", "150"),
    ]


def test_what_is_counted_may_follow_its_number(tmp_path):
    (row,) = _rows(tmp_path, "一、2022年执行情况", "全年引进35家科技企业。")
    assert (row["printed_name"], row["value"]) == ("科技企业", "35")


def test_what_a_section_promises_is_a_target_of_the_year_it_names(tmp_path):
    (row,) = _rows(tmp_path, "三、2023年重点任务", "力争企业数量突破200家。")
    assert (row["role"], row["period"], row["bound"], row["aim"]) == (
        "target",
        "2023",
        "gt",
        "力争",
    )


def test_a_year_of_comparison_is_not_the_period(tmp_path):
    rows = _rows(tmp_path, "一、执行情况", "2022年企业数量150家，较2020年增加50家。")
    assert {row["period"] for row in rows} == {"2022"}


def test_running_text_is_never_certain(tmp_path):
    document = SourceFile("a", "text", (paragraph("企业数量达到150家。"),))
    outcome = propose(document, context(tmp_path))
    assert [item.certain for item in outcome.proposals] == [False]


def test_a_verdict_is_of_the_indicators_in_quotation_marks_before_it(tmp_path):
    rows = _rows(tmp_path, "一、2022年执行情况", "“企业数量”“进出口总额”两项指标略有滞后。")
    ratings = [
        (row["printed_name"], row["printed_value"]) for row in rows if row["basis"] == "rating"
    ]
    assert ratings == [("企业数量", "略有滞后"), ("进出口总额", "略有滞后")]


def test_counts_and_sums_of_projects_are_investments(tmp_path):
    text = "安排重点项目211个，总投资2293.2亿元，年度投资计划292.2亿元。"
    rows = _rows(tmp_path, "一、2022年安排", text, table="investments")
    assert [(row["measure"], row["value"]) for row in rows] == [
        ("project_count", "211"), ("total_investment", "2293.2"), ("annual_investment", "292.2"),
    ]  # fmt: skip


def test_projects_of_a_box_have_their_category_and_stage(tmp_path):
    text = "公路：续建甲桥、乙隧道，新开工丙大道等项目。"
    rows = _rows(tmp_path, "专栏1-2 重点项目", text, table="projects")
    assert [(row["name"], row["stage"], row["printed_category"]) for row in rows] == [
        ("甲桥", "continued", "公路"), ("乙隧道", "continued", "公路"), ("丙大道", "new", "公路"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("迁建涂山、海棠溪等派出所。", ["涂山派出所", "海棠溪派出所"]),
        ("推进甲地至长寿、涪陵快速通道建设。", ["甲地至长寿快速通道", "甲地至涪陵快速通道"]),
        ("推进甲街、乙街区等传统风貌街区保护修缮。", ["甲街保护修缮", "乙街区保护修缮"]),
        ("甲溪、乙河“清水绿岸”工程初见成效。", ["甲溪“清水绿岸”工程", "乙河“清水绿岸”工程"]),
        ("实施甲园贯通工程南段、东段等。", ["甲园贯通工程南段", "甲园贯通工程东段"]),
    ],
)
def test_words_printed_once_for_several_projects_are_given_to_each(tmp_path, sentence, names):
    readings = _readings(tmp_path, sentence)
    assert all(name in texts for name, texts in zip(names, readings, strict=True))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("完成56公里老旧围墙“推墙见绿”工程。", "老旧围墙“推墙见绿”工程"),
        ("建设覆盖成长全过程的甲湖科创基地。", "甲湖科创基地"),
        ("提升甲街、三洞桥风情街品质效应。", "三洞桥风情街"),
        ("完成甲园区设备拆除及风险管控与乙地块修复治理。", "甲园区设备拆除及风险管控"),
        ("建设甲加速器等创新空间和乙湖孵化社区。", "乙湖孵化社区"),
        ("实施甲新城供水管网工程、甲新城供水管网二期工程。", "甲新城供水管网二期工程"),
    ],
)
def test_a_name_ends_where_what_is_said_of_it_begins(tmp_path, sentence, name):
    assert any(name in texts for texts in _readings(tmp_path, sentence))


def _readings(tmp_path, sentence):
    outcome = propose(SourceFile("a", "text", (paragraph(sentence),)), context(tmp_path))
    rows = [item for item in outcome.proposals if item.table == "projects"]
    return [{item.row["name"], *item.choices["name"]} for item in rows]


def test_tasks_have_their_action_and_departments(tmp_path):
    texts = (
        "（二）交通专项行动",
        "3.修一条路。加快建设。（牵头部门：建设局，财政局）",
        "4.修桥。加快。",
    )
    rows = _rows(tmp_path, *texts, table="actions")
    assert [(row["action_number"], row["task_number"], row["task"]) for row in rows] == [
        ("2", "3", "修一条路"), ("2", "4", "修桥"),
    ]  # fmt: skip
    assert [row["lead_departments"] for row in rows] == ["建设局、财政局", ""]


def test_a_report_looks_back_on_its_year_even_where_it_names_a_five_year_plan(tmp_path):
    rows = _rows(
        tmp_path,
        "政府工作报告",
        "（2026年1月27日在会议上）",
        "一、“十四五”时期工作回顾",
        "落实“双百计划”，企业数量达到近2000家。产值年均增长5%。公园达到30个。",
    )
    assert [(row["role"], row["period"]) for row in rows] == [
        ("actual", "2025"), ("actual", "2021-2025"), ("actual", "2025"),
    ]  # fmt: skip


def test_of_two_numbers_the_first_is_what_it_was_before(tmp_path):
    text = "入学率从2020年的41%提高到2025年的52%，企业从180家增加到200家。"
    rows = _rows(tmp_path, "一、2025年工作回顾", text)
    assert [(row["printed_name"], row["role"], row["period"]) for row in rows] == [
        ("入学率", "baseline", "2020"), ("入学率", "actual", "2025"),
        ("企业", "baseline", "2024"), ("企业", "actual", "2025"),
    ]  # fmt: skip


def test_a_name_holds_its_brackets_and_a_list_is_matched_with_the_end_it_shares(tmp_path):
    text = "细颗粒物（PM2.5）浓度为25微克/立方米。进口、出口总额分别增长3%、4%。"
    document = SourceFile("a", "text", (paragraph("一、2022年执行情况"), paragraph(text)))
    items = propose(document, context(tmp_path)).proposals
    assert [item.row["printed_name"] for item in items] == [
        "细颗粒物（PM2.5）浓度", "进口", "出口总额",
    ]  # fmt: skip
    assert "zonge" in items[1].choices["indicator"][0]


def test_a_task_s_heading_that_praises_what_it_builds_on_still_looks_ahead(tmp_path):
    rows = _rows(tmp_path, "三、2026年重点工作", "（一）夯实发展基础", "新建公园5个。")
    assert [(row["role"], row["period"]) for row in rows] == [("target", "2026")]


def test_captions_and_notes_of_tables_are_not_read_as_running_text(tmp_path):
    from tests.data.importer.sample import table

    grid = table([["指标名称", "2022年目标"], ["企业数量（家）", "5"]])
    note = paragraph("注：企业数量按3家口径统计。")
    document = SourceFile("a", "docx", (paragraph("表1：2022年企业5家"), grid, note))
    outcome = propose(document, context(tmp_path))
    assert [item.row["locator"] for item in outcome.proposals] == ["表1 第1行"]
    assert [i.text for i in outcome.left_out if "表注" in i.reason] == [
        "表1：2022年企业5家",
        note.text,
    ]


def test_a_printed_fall_is_a_negative_growth_and_one_against_another_year_a_change(tmp_path):
    rows = _rows(
        tmp_path, "一、2022年执行情况", "进出口总额同比下降6%。", "企业数量较2019年减少3%。"
    )
    assert [(row["basis"], row["value"], row["printed_value"]) for row in rows] == [
        ("yoy_growth", "-6", "6%"), ("change", "3", "3%"),
    ]  # fmt: skip


def test_what_make_verify_would_not_find_is_said_beforehand(tmp_path):
    texts = (paragraph("企业数量达到150家。"), paragraph("一、2022年情况"), paragraph("公园12个。"))
    outcome = propose(SourceFile("a", "text", texts), context(tmp_path))
    doubts = {item.row.get("printed_value"): item.doubts for item in outcome.proposals}
    assert "make verify 在该处查不到这一行" in doubts["150家"]
    assert "make verify 在该处查不到这一行" not in doubts["12个"]
