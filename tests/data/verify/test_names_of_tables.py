"""A next document's tables are found by the names that its curators declare (invented document)."""

from pathlib import Path

import pytest

from data.checks.problems import Problem
from data.importer.formats import read_document
from data.importer.propose import propose
from data.importer.table.joined import whole_tables
from data.verify.outline import Outline
from tests.data.importer.sample import context, figures
from tests.data.verify.sample import Rows, result, table_rows

#: No colon behind the caption, a title and a unit below it, rows that nobody numbered, a page break
#: with words of its own, a note at once below the rows, a caption of a picture within a sentence.
TEXT = """\
甲区规划中期评估报告

目录
附件2 主要指标 9

一、总体情况

全区有企业1432家，见附件2。进出口总额

图3 进出口总额

超过150亿元。

附件2　主要指标

（单位：家、天）

指标名称\t属性\t2025 年目标\t\t2022 年实际\t
\t\t全域\t直管\t全域\t直管
创新发展\t\t\t\t\t
企业数量(家)\t预期性\t2500\t1200\t1423\t780
续附件2
指标名称\t属性\t2025 年目标\t\t2022 年实际\t
\t\t全域\t直管\t全域\t直管
优良天数(天)\t约束性\t≥320\t\t10*左右（1100）\t/
#市区\t约束性\t300\t310\t305\t306
注1: 数据截至6月30日。

附件12　重点项目

港区：续建甲桥。

二、保障措施
"""
TABLES = [
    {"table": "附件2", "counted": "yes"},
    {"table": "附件11", "counted": "no", "holds": "text"},
    {"table": "图3", "counted": "no", "holds": "picture"},
]
PLACES = ("全域", "直管", "全域", "直管")


def columns(name: str) -> Rows:
    cells = [("1", "指标名称", "", "", "name"), ("2", "属性", "", "", "nature")]
    for number, area in enumerate(("whole", "core", "whole", "core")):
        year, role = ("2025", "target") if number < 2 else ("2022", "actual")
        cells.append((str(number + 3), PLACES[number], area, year, role))
    return [
        {"table": name, "width": "6", "column": n, "header": h, "area": a, "period": p, "role": r}
        for n, h, a, p, r in cells
    ]


def verified(folder: Path, name: str, *more: dict[str, str]) -> list[Problem]:
    """What `make verify` says where the table has this name."""
    rows = [{**row, "locator": row["locator"].replace("表1", name)} for row in table_rows()]
    tables = [{**TABLES[0], "table": name}, *TABLES[1:]]
    text = TEXT.replace("附件2", name)
    return result(
        folder, text, figures=[*rows, *more], columns=columns(name), tables=tables
    ).problems


@pytest.mark.parametrize("name", ["附件2", "附表三", "表2", "主要指标完成情况"])
def test_a_table_is_called_as_its_curators_declare(tmp_path: Path, name: str) -> None:
    assert verified(tmp_path, name) == []


def test_a_wrong_cell_of_a_row_without_number_is_reported(tmp_path: Path) -> None:
    wrong = {**table_rows()[2], "printed_value": "1432", "locator": "附件2 第1行"}
    assert "1432" in str(verified(tmp_path, "附件2", wrong)[-1])


def test_a_picture_within_a_sentence_is_none_of_its_words(tmp_path: Path) -> None:
    row = {"printed_name": "企业", "printed_value": "1432家", "locator": "一、总体情况"}
    lost = {**row, "printed_name": "图3", "printed_value": "150亿元"}
    assert len(verified(tmp_path, "附件2", row, lost)) == 1


def test_a_box_heads_what_stands_in_it(tmp_path: Path) -> None:
    project = {"printed_name": "续建", "printed_value": "甲桥", "locator": "附件12 重点项目"}
    assert verified(tmp_path, "附件2", project) == []


def test_an_import_reads_the_same_table_though_nobody_declared_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    city = context(tmp_path / "curated")
    outcome = propose(read_document(tmp_path / "a.txt", city.outline), city)
    locators = {row["locator"] for row in figures(outcome)}
    assert {"附件2 第1行", "附件2 第2行"} <= locators


def test_a_declared_name_without_a_number_names_a_table_of_an_import(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.replace("附件2　", "指标总表　"), encoding="utf-8")
    outline = Outline(["指标总表"])
    (whole,) = whole_tables(read_document(tmp_path / "a.txt", outline).blocks, outline)
    assert (whole.name, whole.unit) == ("指标总表", "家、天")
