"""A tiny invented document (no such district exists), the curated rows that match it, a run."""

import csv
from pathlib import Path

from data.checks.problems import Problem
from data.curation.read import read_curated
from data.curation.tables import BY_NAME
from data.verify.run import Verification, verify

TEXT = """\
# 甲区规划中期评估报告

目 录
一、总体情况.....\t1

## 一、总体情况

全区有企业1432家。税收增长5.3%；进出口总额超过 150

亿元，形势平稳。

### （一）工业

工业增加值增长15%。全力稳就业。新增就业 6 万人，扩建一中、二中分校。收官之年结束。

**表 1：主要指标完成情况**

序号\t指标名称\t指标属性\t2025 年目标\t\t2022 年实际\t
\t\t\t全域\t直管\t全域\t直管
一、创新发展\t\t\t\t\t\t
1\t企业数量(家)\t预期性\t2500\t1200\t1423\t780

序号\t指标名称\t指标属性\t2025 年目标\t\t2022 年实际\t
\t\t\t全域\t直管\t全域\t直管
2\t优良天数(天)\t约束性\t≥320\t\t10*左右（1100）\t/
\t#市区\t约束性\t300\t310\t305\t306

注1: 加\\*为年均增速。
2: 数据截至6月30日，共30项指标。

## 二、保障措施

1.加强领导。成立8个小组。（牵头部门：办公室、财政局）
"""

COLUMNS = [
    ("1", "序号", "", "", "number"),
    ("2", "指标名称", "", "", "name"),
    ("3", "指标属性", "", "", "nature"),
    ("4", "2025年目标 全域", "whole", "2025", "target"),
    ("5", "2025年目标 直管", "core", "2025", "target"),
    ("6", "2022年实际 全域", "whole", "2022", "actual"),
    ("7", "2022年实际 直管", "core", "2022", "actual"),
]

Rows = list[dict[str, str]]


def table_rows() -> Rows:
    """The figures of the whole table, as curated without a mistake."""
    cells = {
        "第1行": ("企业数量", "expected", "家", "2500", "1200", "1423", "780"),
        "第2行": ("优良天数", "binding", "天", "≥320", "≥320", "10*左右（1100）", "/"),
        "第2行 #市区": ("#市区", "binding", "", "300", "310", "305", "306"),
    }
    rows = []
    for place, (name, nature, unit, *values) in cells.items():
        for (_, _, area, period, role), value in zip(COLUMNS[3:], values, strict=True):
            cell = {"area": area, "period": period, "role": role, "printed_value": value}
            said = {"printed_name": name, "nature": nature, "unit": unit, "cell": "merged"}
            rows.append({**cell, **said, "basis": "level", "locator": f"表1 {place}"})
    second = {**rows[6], "basis": "average_growth"}
    return [*rows, second]


def differences(tmp_path: Path, text: str = TEXT, **tables: Rows) -> list[Problem]:
    """What verification says of curated rows; the table's figures are right unless given."""
    return result(tmp_path, text, None, **tables).problems


def result(
    tmp_path: Path, text: str = TEXT, documents: dict[str, str] | None = None, **tables: Rows
) -> Verification:
    columns = [
        {"table": "表1", "width": "7", "column": n, "header": h, "area": a, "period": p, "role": r}
        for n, h, a, p, r in COLUMNS
    ]
    tables = {
        "figures": table_rows(), "columns": columns, "tables": [{"table": "表1"}], **tables
    }  # fmt: skip
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    document = {"document": "a", "source_file": "a.txt", **(documents or {})}
    write(tmp_path / "curated" / "documents.csv", [document])
    for name, rows in tables.items():
        write(tmp_path / "curated" / "a" / f"{name}.csv", rows)
    frames, _ = read_curated(tmp_path / "curated")
    [only] = verify(frames, tmp_path)
    return only


def write(path: Path, rows: Rows) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, BY_NAME[path.stem].column_names, restval="")
        writer.writeheader()
        writer.writerows(rows)


def declared(tmp_path: Path, table: str, rows: Rows) -> None:
    """Rows of a table that documents share, for the next run."""
    write(tmp_path / "curated" / f"{table}.csv", rows)


def said(name: str, printed: str, locator: str, **cells: str) -> Rows:
    """The table's figures and one more, in running text."""
    row = {"printed_name": name, "printed_value": printed, "locator": locator, **cells}
    return [*table_rows(), row]


def changed(index: int, **cells: str) -> Rows:
    rows = table_rows()
    rows[index] = {**rows[index], **cells}
    return rows
