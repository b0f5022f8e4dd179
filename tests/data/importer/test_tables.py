"""A table of indicators in a layout of its own -> proposals; nothing is lost silently."""

import pytest

from data.importer.formats import read_document
from data.importer.propose import propose
from data.importer.records import FileTable, SourceFile
from data.importer.table.joined import whole_tables
from tests.data.importer.sample import HEAD, context, figures, paragraph, table, word_file


@pytest.fixture
def outcome(tmp_path):
    document = read_document(word_file(tmp_path / "a.docx"))
    return propose(document, context(tmp_path / "curated"))


def _row(outcome, name, role, period):
    return next(
        row for row in figures(outcome)
        if (row["printed_name"], row["role"], row["period"]) == (name, role, period)
    )  # fmt: skip


def test_heads_of_several_rows_name_role_and_period(outcome):
    target = _row(outcome, "企业数量", "target", "2025")
    assert (target["value"], target["bound"], target["unit"], target["nature"]) == (
        "1500", "ge", "家", "expected",
    )  # fmt: skip
    assert _row(outcome, "企业数量", "actual", "2023")["value"] == "1200"
    assert _row(outcome, "企业数量", "actual", "2024Q1-3")["printed_value"] == "1,310"


def test_the_plan_is_that_of_the_caption_and_the_table_may_be_called_otherwise(outcome):
    rows = figures(outcome)
    assert {row["plan"] for row in rows} == {"fyp14"}
    assert rows[0]["locator"] == "附表1 第1行"


def test_sums_of_five_years_are_cumulative_over_the_years_of_the_plan(outcome):
    row = _row(outcome, "投资总额", "target", "2021-2025")
    assert (row["value"], row["basis"]) == ("900", "cumulative")


def test_a_subrow_has_the_number_of_the_row_above_and_its_own_area(outcome):
    row = _row(outcome, "#核心区", "target", "2025")
    assert (row["locator"], row["area"]) == ("附表1 第2行 #核心区", "demo-core")


def test_a_dash_means_what_the_notes_say(outcome):
    row = _row(outcome, "投资总额", "actual", "2024Q1-3")
    assert (row["missing"], row["printed_value"]) == ("not_printed", "—")


def test_a_verdict_that_nobody_printed_before_is_kept_and_in_doubt(outcome):
    verdicts = [item for item in outcome.proposals if item.row["role"] == "published_rating"]
    known = {item.row["printed_value"]: item.doubts for item in verdicts}
    assert any("好于预期" in doubt for doubt in known["好于预期"])
    assert not any("ratings.csv" in doubt for doubt in known["滞后"])


def test_a_verdict_between_two_results_says_that_its_period_is_a_guess(outcome):
    verdict = next(item for item in outcome.proposals if item.row["role"] == "published_rating")
    assert "评价的时点未印，按左边最近的结果" in verdict.doubts


def test_a_change_is_a_basis_of_its_own(outcome):
    assert _row(outcome, "平均寿命", "target", "2025")["basis"] == "change"


def test_each_proposal_is_certain_or_says_why_not_and_names_the_nearest_indicators(outcome):
    for proposal in outcome.proposals:
        assert proposal.certain == (proposal.doubts == ())
        assert len(proposal.matches) <= 3
    firms = next(item for item in outcome.proposals if item.row["printed_name"] == "企业数量")
    assert (firms.row["indicator"], firms.matches[0].score) == ("firms", 100.0)


def test_every_cell_is_proposed_or_listed_with_a_reason(tmp_path):
    document = read_document(word_file(tmp_path / "a.docx"))
    outcome = propose(document, context(tmp_path / "curated"))
    (whole,) = whole_tables(document.blocks)
    listed = {(p.place.row, p.place.column) for p in outcome.proposals}
    listed |= {(item.place.row, item.place.column) for item in outcome.left_out}
    figures_and_heads = [
        cell
        for row in (*whole.head, *whole.body)
        for place, cell in enumerate(row)
        if cell and cell.text and (cell.row < len(HEAD) or 2 <= place <= 6)
    ]
    missing = [c.text for c in figures_and_heads if (c.row + 1, c.column + 1) not in listed]
    assert missing == []


def test_a_table_without_indicators_is_left_out_cell_by_cell(tmp_path):
    people = table([["姓名", "电话"], ["甲", "1"], ["乙", "2"]])
    outcome = propose(SourceFile("a", "docx", (people,)), context(tmp_path))
    assert [item.text for item in outcome.left_out] == ["姓名", "电话", "甲", "1", "乙", "2"]
    assert {item.reason for item in outcome.left_out} == {"不是指标表：没有指标名称列或数值列"}


def test_a_merged_cell_over_columns_of_several_periods_is_a_figure_of_each_and_in_doubt(tmp_path):
    rows = [["指标名称", "2021年实际", "2022年实际"], ["企业数量（家）", "/", ""]]
    plain = table(rows)
    merged = (*plain.cells[:4], type(plain.cells[0])("/", 1, 1, 1, 2))
    document = SourceFile(
        "a", "docx", (paragraph("表1：“十四五”指标"), FileTable(merged, plain.place))
    )
    outcome = propose(document, context(tmp_path))
    assert [row["period"] for row in figures(outcome)] == ["2021", "2022"]
    assert all("合并单元格，跨 2 列" in item.doubts for item in outcome.proposals)


def test_stars_bind_where_the_notes_say_so(tmp_path):
    rows = [["指标名称", "2022年目标"], ["优良天数（天）*", "300"], ["企业数量（家）", "5"]]
    notes = "注：加*为约束性指标，其他为预期性指标。"
    document = SourceFile(
        "a", "docx", (paragraph("表1：2022年主要目标"), table(rows), paragraph(notes))
    )
    natures = {
        row["printed_name"]: row["nature"] for row in figures(propose(document, context(tmp_path)))
    }
    assert natures == {"优良天数": "binding", "企业数量": "expected"}


def test_words_over_single_columns_within_the_body_hold_up_to_the_next_heading(tmp_path):
    rows = [
        ["指标名称", "2020年", "", "2025年", ""],
        ["一、经济", "数值", "增速", "数值", "年均增速"],
        ["企业数量（家）", "5", "3%", "8", "6%"],
    ]
    document = SourceFile("a", "docx", (paragraph("表1：“十四五”指标"), table(rows)))
    columns = [
        (r["role"], r["basis"], r["period"]) for r in figures(propose(document, context(tmp_path)))
    ]
    assert columns == [
        ("baseline", "level", "2020"), ("baseline", "yoy_growth", "2020"),
        ("target", "level", "2025"), ("target", "average_growth", "2021-2025"),
    ]  # fmt: skip


def test_a_verdict_in_place_of_a_result_is_kept_as_both(tmp_path):
    rows = [["指标名称", "2022年实际"], ["排放减少率（%）", "超额完成"], ["企业数量（家）", "5"]]
    document = SourceFile("a", "docx", (paragraph("表1：2022年指标"), table(rows)))
    proposed = figures(propose(document, context(tmp_path)))
    assert [(row["role"], row["printed_value"]) for row in proposed] == [
        ("actual", "超额完成"), ("published_rating", "超额完成"), ("actual", "5"),
    ]  # fmt: skip


def test_what_a_figure_covers_has_its_column(tmp_path):
    rows = [["指标名称", "2022年实际"], ["参保率（%）", "96(不含园区)"], ["企业数量（家）", "5"]]
    document = SourceFile("a", "docx", (paragraph("表1：2022年指标"), table(rows)))
    row = figures(propose(document, context(tmp_path)))[0]
    assert (row["value"], row["coverage"], row["note"]) == ("96", "不含园区", "")


def test_a_year_beside_a_baseline_is_the_period_of_that_baseline(tmp_path):
    rows = [
        ["序号", "指标名称", "单位", "2020年基期", "2025年目标"],
        ["1", "出行分担率", "%", "55.3（2019年）", "65"],
        ["2", "企业数量", "家", "100", "200"],
    ]
    blocks = (paragraph("附表1：“十四五”规划指标"), table(rows))
    proposed = figures(propose(SourceFile("a", "docx", blocks), context(tmp_path)))
    baselines = [(row["period"], row["note"]) for row in proposed if row["role"] == "baseline"]
    assert baselines == [("2019", ""), ("2020", "")]
