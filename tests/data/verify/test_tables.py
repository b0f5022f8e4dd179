"""`make verify` on the table of a tiny invented document, one mistake at a time."""

from pathlib import Path

import pytest

from data.verify.document import read_document
from data.verify.outline import Outline
from tests.data.verify.sample import TEXT, changed, declared, differences, result, table_rows


def test_a_true_table_broken_over_pages_has_no_difference(tmp_path: Path) -> None:
    verified = result(tmp_path)

    assert verified.problems == []
    assert verified.summary == "a: 13 figures, 12 table cells"


def test_a_wrong_cell_is_reported_with_its_line_and_what_is_printed(tmp_path: Path) -> None:
    [problem] = differences(tmp_path, figures=changed(2, printed_value="1432"))

    assert (problem.file, problem.line, problem.column) == ("a/figures.csv", 4, "printed_value")
    assert problem.what.english == "'1432' is not the cell, which prints '1423'"


def test_figures_of_neighbouring_columns_may_not_change_places(tmp_path: Path) -> None:
    rows = table_rows()
    rows[0]["area"], rows[1]["area"] = rows[1]["area"], rows[0]["area"]

    assert [problem.line for problem in differences(tmp_path, figures=rows)] == [3, 2]


def test_a_row_that_lost_a_cell_is_reported(tmp_path: Path) -> None:
    problems = differences(tmp_path, TEXT.replace("\t2500\t1200", "\t2500"))

    assert "has 6 cells" in problems[0].what
    assert any("the table has no row '表1 第1行'" in problem.what.english for problem in problems)


def test_a_cell_without_figure_is_reported(tmp_path: Path) -> None:
    [problem] = differences(tmp_path, figures=table_rows()[1:])

    assert "row 1 企业数量(家), column 4 2025年目标 全域 prints '2500'" in problem.what.english
    assert problem.what.english.endswith("and has 0 figures")


def test_a_cell_with_two_figures_needs_two(tmp_path: Path) -> None:
    [problem] = differences(tmp_path, figures=table_rows()[:-1])

    assert "prints '10*左右（1100）' and has 1 figures" in problem.what.english


def test_an_empty_cell_has_the_text_on_its_left_only_if_said_to_be_merged(tmp_path: Path) -> None:
    [problem] = differences(tmp_path, figures=changed(5, cell=""))

    assert problem.what.english == "'≥320' is not the cell, which prints ''"


def test_a_figure_that_no_column_holds_is_reported(tmp_path: Path) -> None:
    extra = {**table_rows()[0], "period": "2024"}
    [problem] = differences(tmp_path, figures=[*table_rows(), extra])

    assert "no column holds the target of whole for 2024" in problem.what.english


@pytest.mark.parametrize(
    ("column", "text"), [("printed_name", "企业"), ("nature", "binding"), ("unit", "万家")]
)
def test_name_nature_and_unit_are_those_of_the_row(tmp_path: Path, column: str, text: str) -> None:
    [problem] = differences(tmp_path, figures=changed(0, **{column: text}))

    assert (problem.line, problem.column) == (2, column)


def test_a_declared_header_must_stand_over_its_column(tmp_path: Path) -> None:
    problems = differences(tmp_path, TEXT.replace("全域\t直管", "直管\t全域"))

    assert {problem.line for problem in problems} == {5, 6, 7, 8}


def test_a_table_nobody_described_is_reported(tmp_path: Path) -> None:
    [problem] = differences(tmp_path, TEXT + "\n序号\t名称\n1\t桥\n")

    assert "a table that begins with '序号名称'" in problem.what.english


def test_cells_on_lines_of_their_own_make_rows() -> None:
    text = "表2：指标\n\n\t序号\n\t指标\n名称\n\n\t1\n\t\u3000# 企业\n\t\n \t二\n\t质量\n\n正文。\n"

    document = read_document(text, ["表2"], Outline(["表2"]))

    assert document.tables["表2"] == [
        ("序号", "指标名称"),
        ("1", "#企业", ""),
        ("二", "质量"),
    ]
    assert document.text == "表2：指标\n正文。"


def test_a_verdict_in_a_results_cell_is_curated_as_one(tmp_path: Path) -> None:
    text = TEXT.replace("\t1423\t780", "\t超额完成\t780")
    declared(tmp_path, "ratings", [{"printed": "超额完成", "rating": "ahead"}])
    rows = changed(2, printed_value="超额完成")

    [problem] = differences(tmp_path, text, figures=rows)

    assert problem.what.english.endswith("prints '超额完成' and has 0 verdicts")

    verdict = {**rows[2], "role": "published_rating", "basis": "rating"}
    assert differences(tmp_path, text, figures=[*rows, verdict]) == []


def with_baselines(tmp_path: Path, printed: str, **cells: str) -> list[str]:
    """What verification says of a table with a column of baselines that prints a cell."""
    columns = [
        {"table": "表1", "width": "2", "column": "1", "header": "指标", "role": "name"},
        {"table": "表1", "width": "2", "column": "2", "header": "2020年", "area": "whole",
         "period": "2020", "role": "baseline"},
    ]  # fmt: skip
    row = {"area": "whole", "role": "baseline", "printed_name": "分担率", "basis": "level",
           "locator": "表1 第1行", "printed_value": printed, **cells}  # fmt: skip
    text = f"甲区规划\n\n表1：指标\n\n指标\t2020年\n分担率\t{printed}\n"
    problems = differences(tmp_path, text, figures=[row], columns=columns)
    return [problem.column for problem in problems if problem.column != "title"]


@pytest.mark.parametrize("printed", ["55.3", "55.3（2019年）", "55.3（2019）", "55.3*"])
def test_a_column_of_baselines_may_print_one_of_another_year(tmp_path: Path, printed: str) -> None:
    assert with_baselines(tmp_path, printed, period="2019") == []


def test_a_number_before_a_name_in_its_cell_is_no_part_of_the_name(tmp_path):
    assert differences(tmp_path, TEXT.replace("企业数量(家)", "（1）企业数量(家)")) == []
