"""Paragraphs -> passages with the headings that name their place."""

from data.importer.prose.headings import passages
from data.importer.records import LeftOut
from data.verify.outline import Outline
from tests.data.importer.sample import paragraph


def _passages(*texts):
    left_out: list[LeftOut] = []
    under_headings = list(passages([paragraph(text) for text in texts], left_out))
    return [(passage.path, passage.text) for passage in under_headings], left_out


def test_numbered_headings_stand_above_what_follows_them_up_to_their_own_rank():
    texts, _ = _passages("一、情况", "（一）工业", "甲。", "（二）农业", "乙。", "二、任务", "丙。")
    assert texts == [
        (("一、情况", "（一）工业"), "甲。"),
        (("一、情况", "（二）农业"), "乙。"),
        (("二、任务",), "丙。"),
    ]


def test_a_heading_may_lead_its_own_paragraph_or_stand_within_one():
    texts, _ = _passages("1.扩大投资。完成5亿元。2.促进消费。增长3%。")
    assert texts == [(("1.扩大投资",), "完成5亿元。"), (("2.促进消费",), "增长3%。")]


def test_a_first_sentence_that_only_says_what_it_is_about_leads_its_paragraph():
    texts, _ = _passages("一、情况", "社会保障更加有力。新增就业5万人。", "完成5项。又完成6项。")
    assert texts == [
        (("一、情况", "社会保障更加有力"), "新增就业5万人。"),
        (("一、情况",), "完成5项。又完成6项。"),
    ]


def test_the_locator_has_the_two_innermost_headings_or_the_box():
    left_out: list[LeftOut] = []
    texts = (
        "一、情况",
        "（一）工业",
        "1.钢铁。产量5万吨。",
        "专栏1-2 重点项目",
        "道路：续建甲桥。",
    )
    outline = Outline(["专栏1-1"], boxes=["专栏1-1"])
    under_headings = list(passages([paragraph(text) for text in texts], left_out, outline))
    assert [passage.locator for passage in under_headings] == [
        "（一）工业 › 1.钢铁",
        "专栏1-2 重点项目",
    ]


def test_entries_of_a_table_of_contents_are_left_out():
    texts, left_out = _passages("一、情况......3", "一、情况", "甲。")
    assert [item.reason for item in left_out] == ["目录中的一行"]
    assert texts == [(("一、情况",), "甲。")]
