"""Which figures count: a document declares its tables, whatever they are called."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.checks.curated import check
from data.curation.printed_tables import table_in
from data.curation.read import read_curated
from data.typed import typed_tables

Edit = Callable[[str, str, str], Path]
TABLES = ["主要指标表", "专栏1-2", "表1-1", "附表1", "表三", "表1"]


@pytest.mark.parametrize(
    ("locator", "table"),
    [
        ("表1-1 第5行", "表1-1"),
        ("表1 第12行", "表1"),
        ("表12 第1行", ""),
        ("专栏1-2 (15)", "专栏1-2"),
        ("专栏1-2（15）", "专栏1-2"),
        ("附表1 第3行", "附表1"),
        ("表三 第3行", "表三"),
        ("主要指标表 人均水资源", "主要指标表"),
        ("表1 注", ""),
        ("专栏6-4 第2行", ""),
        ("（一）主要指标符合预期 › 1. 总体指标", ""),
        ("正文引用表1-1 第5行", ""),
    ],
)
def test_a_locator_names_a_row_of_a_declared_table_or_running_text(
    locator: str, table: str
) -> None:
    assert table_in(locator, TABLES) == table


def test_a_table_that_does_not_count_is_running_text(edit: Edit) -> None:
    frames, _ = read_curated(edit("demo-2023/tables.csv", "表1,yes", "表1,no"))
    assert not typed_tables(frames)["figures"]["in_table"].any()


def test_a_declared_table_that_no_locator_names_is_a_slip(edit: Edit) -> None:
    frames, _ = read_curated(edit("demo-2023/tables.csv", "表1,yes", "附表1,yes"))
    problems = [item for item in check(frames) if item.file == "demo-2023/tables.csv"]
    assert [(item.line, item.column) for item in problems] == [(2, "table")]
    assert "没有一处出处写“附表1 ……”" in problems[0].what
