"""Tables as plans print them everywhere: averages, sums, shares of targets, groups on the left."""

from dataclasses import replace

import pytest

from data.importer.propose import propose
from data.importer.records import FileTable, SourceFile
from tests.data.importer.sample import context, figures, paragraph, table


def _rows(tmp_path, caption, grid, *notes):
    texts = (paragraph(caption), grid if isinstance(grid, FileTable) else table(grid))
    document = SourceFile("a", "docx", (*texts, *map(paragraph, notes)))
    return propose(document, context(tmp_path))


def _read(outcome, *columns):
    return [tuple(row[column] for column in columns) for row in figures(outcome)]


def test_a_column_of_averages_and_sums_holds_targets_of_the_whole_plan(tmp_path):
    grid = [
        ["指标", "2025年", "年均/累计"],
        ["1.产值增长（%）", "—", "7"],
        ["2.单位能耗降低（%）", "—", "〔13〕"],
        ["3.城镇失业率（%）", "—", "＜5"],
    ]
    outcome = _rows(tmp_path, "专栏1 “十四五”规划主要指标", grid)
    read = _read(outcome, "printed_name", "role", "basis", "period", "value")
    assert read == [
        ("产值增长", "target", "average_growth", "2021-2025", "7"),
        ("单位能耗降低", "target", "cumulative", "2021-2025", "13"),
        ("城镇失业率", "target", "every_year", "2025", "5"),
    ]
    assert [item.reason for item in outcome.left_out if item.text == "—"] == [
        "画线：这一行的目标印在另一列"
    ] * 3


@pytest.mark.parametrize(
    ("note", "period", "doubted"),
    [("注：带*的为2019年数据。", "2019", False), ("注：按现价计算。", "2020", True)],
)
def test_a_star_means_what_the_notes_say_or_is_in_doubt(tmp_path, note, period, doubted):
    grid = [["指标", "2020年", "2025年"], ["企业数量（家）", "60*", "65"]]
    outcome = _rows(tmp_path, "表1 “十四五”规划主要指标", grid, note)
    first = outcome.proposals[0]
    assert (first.row["period"], any("*" in doubt for doubt in first.doubts)) == (period, doubted)


def test_a_share_of_the_target_is_a_completion_and_growth_is_of_the_result_beside_it(tmp_path):
    grid = [
        ["指标", "单位", "2024年目标", "2024年完成", "同比（%）", "完成年度目标（%）"],
        ["企业数量", "家", "200", "190", "6.1", "95"],
    ]
    outcome = _rows(tmp_path, "表1 主要指标完成情况", grid)
    assert _read(outcome, "role", "basis", "unit", "period")[2:] == [
        ("actual", "yoy_growth", "%", "2024"), ("published_completion", "completion", "%", "2024"),
    ]  # fmt: skip


def test_words_once_for_several_rows_are_their_theme_or_their_group_with_its_unit(tmp_path):
    grid = table([
        ["类别", "指标", "", "2025年"],
        ["生态", "（1）污染物减少（%）", "氨氮", "〔10〕"],
        ["", "", "氮氧化物", "〔15〕"],
        ["", "（2）公园（个）", "", "30"],
    ])  # fmt: skip
    spans = {(0, 1): (1, 2), (1, 0): (3, 1), (1, 1): (2, 1), (3, 1): (1, 2)}
    covered = {(2, 0), (3, 0), (2, 1), (0, 2), (3, 2)}
    cells = tuple(
        replace(cell, rows=spans.get((cell.row, cell.column), (1, 1))[0],
                columns=spans.get((cell.row, cell.column), (1, 1))[1])
        for cell in grid.cells if (cell.row, cell.column) not in covered
    )  # fmt: skip
    outcome = _rows(tmp_path, "表1 “十四五”规划主要指标", replace(grid, cells=cells))
    assert _read(outcome, "printed_name", "printed_theme", "unit", "basis") == [
        ("氨氮", "污染物减少（%）", "%", "cumulative"),
        ("氮氧化物", "污染物减少（%）", "%", "cumulative"),
        ("公园", "生态", "个", "level"),
    ]


def test_a_column_of_an_earlier_year_is_a_result_and_its_plan_is_that_year_s(tmp_path):
    grid = [
        ["指标", "2023年实绩", "2024年计划", "2024年预计完成", "2025年计划"],
        ["企业数量（家）", "180", "200", "190", "210"],
    ]
    outcome = _rows(tmp_path, "表1 2025年计划主要指标", grid)
    assert _read(outcome, "role", "period", "plan") == [
        ("actual", "2023", "annual-2025"), ("target", "2024", "annual-2024"),
        ("baseline", "2024", "annual-2025"), ("target", "2025", "annual-2025"),
    ]  # fmt: skip


def test_a_part_of_the_row_above_has_its_unit_and_what_looks_like_one_is_said(tmp_path):
    grid = [
        ["指标", "2025年"],
        ["能源产量（亿吨标准煤）", "46"],
        ["其中：煤炭", "20"],
        ["企业数量（某）", "5"],
    ]
    outcome = _rows(tmp_path, "表1 “十四五”规划主要指标", grid)
    assert _read(outcome, "unit") == [("亿吨标准煤",), ("亿吨标准煤",), ("",)]
    assert "“某”也许是单位，没有认出" in outcome.proposals[2].doubts
