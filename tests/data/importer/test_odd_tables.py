"""Tables as offices draw them: side by side, under one another, merged, with areas in captions."""

from data.importer.propose import propose
from data.importer.records import Cell, FilePlace, FileTable, SourceFile
from tests.data.importer.sample import context, figures, paragraph, table

HEAD = ["序号", "指标名称", "2025年目标"]
CAPTION = paragraph("附表1 “十四五”规划指标")


def _proposed(folder, *blocks):
    return propose(SourceFile("a", "docx", blocks), context(folder))


def _read(outcome):
    return [(row["printed_name"], row["printed_value"], row["locator"]) for row in figures(outcome)]


def _doubts(outcome):
    return [proposal.doubts for proposal in outcome.proposals]


def _merged(rows, *spans):
    """A table of plain cells, but those of (row, column, rows, columns) merged."""
    taken = {(row, column): (high, wide) for row, column, high, wide in spans}
    cells = [cell for cell in table(rows).cells if cell.text]
    return FileTable(
        tuple(Cell(cell.text, cell.row, cell.column, *taken.get((cell.row, cell.column), (1, 1)))
              for cell in cells), FilePlace(table=1),
    )  # fmt: skip


def test_a_table_whose_head_begins_again_on_the_right_has_both_halves(tmp_path):
    rows = [HEAD * 2, ["1", "企业数量", "5", "2", "公园面积", "6"]]
    outcome = _proposed(tmp_path, CAPTION, table(rows))
    assert _read(outcome) == [("企业数量", "5", "附表1 第1行"), ("公园面积", "6", "附表1 第2行")]
    assert [item.place.column for item in outcome.proposals] == [3, 6]


def test_a_caption_within_a_table_begins_another(tmp_path):
    rows = [HEAD, ["1", "企业数量", "5"], ["附表2 指标", "", ""], HEAD, ["1", "公园面积", "6"]]
    assert _read(_proposed(tmp_path, CAPTION, table(rows))) == [
        ("企业数量", "5", "附表1 第1行"), ("公园面积", "6", "附表2 第1行"),
    ]  # fmt: skip


def test_each_sheet_begins_a_table_and_names_the_one_without_a_caption(tmp_path):
    rows = [["指标名称", "2025年目标"], ["企业数量（家）", "5"]]
    sheets = [
        FileTable(table(rows).cells, FilePlace(table=number, sheet=name))
        for number, name in enumerate(("全区", "核心区"), 1)
    ]
    outcome = _proposed(tmp_path, *sheets)
    assert [(row["locator"], row["area"]) for row in figures(outcome)] == [
        ("全区 第1行", "demo"), ("核心区 第1行", "demo-core"),
    ]  # fmt: skip
    assert "区域取自表题" in _doubts(outcome)[1]


def test_a_cell_of_the_second_part_of_a_table_is_located_in_that_part(tmp_path):
    parts = [
        FileTable(table(rows).cells, FilePlace(page=1, table=number))
        for number, rows in enumerate(([HEAD, ["1", "企业数量", "5"]], [["2", "公园面积", "5"]]), 1)
    ]
    outcome = _proposed(tmp_path, CAPTION, *parts)
    places = [(item.place.table, item.place.row) for item in outcome.proposals]
    assert places == [(1, 2), (2, 1)]


def test_a_figure_merged_over_rows_of_several_names_is_in_doubt(tmp_path):
    rows = [HEAD, ["1", "企业数量", "5"], ["2", "公园面积", ""]]
    outcome = _proposed(tmp_path, CAPTION, _merged(rows, (1, 2, 2, 1)))
    assert all("合并单元格，跨 2 行" in doubts for doubts in _doubts(outcome))


def test_a_name_beside_several_rows_is_in_doubt(tmp_path):
    rows = [["指标名称", "2025年目标"], ["企业数量（家）", "5"], ["", "6"]]
    outcome = _proposed(tmp_path, CAPTION, _merged(rows, (1, 0, 2, 1)))
    assert [name for name, *_ in _read(outcome)] == ["企业数量", "企业数量"]
    assert all("名称合并，跨 2 行" in doubts for doubts in _doubts(outcome))


def test_completion_is_told_by_its_head_where_no_cell_prints_a_share(tmp_path):
    rows = [["指标名称", "2022年实际", "2022年完成进度（%）"], ["企业数量（家）", "5", "42.2"]]
    row = figures(_proposed(tmp_path, CAPTION, table(rows)))[1]
    assert (row["role"], row["unit"]) == ("published_completion", "%")


def test_rows_that_count_columns_or_print_their_units_are_of_the_head(tmp_path):
    rows = [
        ["指标名称", "2020年基期", "2025年目标"], ["", "（家）", "（家）"], ["甲", "1", "2"],
        ["企业数量", "5", "6"],
    ]  # fmt: skip
    proposed = figures(_proposed(tmp_path, CAPTION, table(rows)))
    assert [(row["printed_value"], row["unit"]) for row in proposed] == [("5", "家"), ("6", "家")]


def test_a_year_alone_in_the_head_of_a_plan_does_not_tell_results_from_targets(tmp_path):
    rows = [["指标名称", "2024年", "2025年"], ["企业数量（家）", "5", "6"]]
    first, last = _doubts(_proposed(tmp_path, CAPTION, table(rows)))
    assert "表头只有年份，是结果还是目标请核对" in first
    assert not any("年份" in doubt for doubt in last)


def test_title_and_notes_within_a_table_are_read_as_such(tmp_path):
    rows = [
        ["附表3 “十四五”规划指标", "", ""], HEAD, ["1", "企业数量（家）*", "5"],
        ["注：加*为约束性指标。", "", ""],
    ]  # fmt: skip
    outcome = _proposed(tmp_path, _merged(rows, (0, 0, 1, 3), (3, 0, 1, 3)))
    (row,) = figures(outcome)
    assert (row["locator"], row["nature"]) == ("附表3 第1行", "binding")
    assert [item.text for item in outcome.left_out if "表题或表注" in item.reason] == [
        "附表3 “十四五”规划指标", "注：加*为约束性指标。",
    ]  # fmt: skip
