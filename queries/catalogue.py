"""Open data declared once: routes, checks, OpenAPI, data package and `/data` are made from this.

The columns stand in `open_columns.csv`, those that several tables share in its first rows: a row of
a table and a name alone is one of these. The last cell is all that a column may hold: words, or the
name of a list of them (`figures.role` as the curated table has it, `Rating`).
"""

import csv
from pathlib import Path

from assessment import Method, Rating, Reason
from assessment.targets import Kind
from data.curation.tables import BY_NAME as CURATED
from data.curation.values import DOUBTS
from data.records.open_data import OpenColumn, OpenFilter, OpenTable

_LISTS: dict[str, tuple[str, ...]] = {
    "Rating": tuple(Rating),
    "Method": tuple(Method),
    "Reason": tuple(Reason),
    "Kind": ("", *Kind),
}


def _values(cell: str) -> tuple[str, ...]:
    table, _, name = cell.partition(".")
    if not name:
        return tuple(map(str, _LISTS.get(cell, cell.split())))
    (column,) = [item for item in CURATED[table].columns if item.name == name]
    return ("", *column.values) if column.optional and "" not in column.values else column.values


def _columns() -> dict[str, tuple[OpenColumn, ...]]:
    """The columns of each table; "" has the shared ones."""
    columns: dict[str, dict[str, OpenColumn]] = {}
    text = Path(__file__).with_name("open_columns.csv").read_text(encoding="utf-8")
    _head, *rows = csv.reader(text.splitlines())
    for table, name, kind, title, description, values in rows:
        said = description.replace("{doubts}", ", ".join(DOUBTS))
        column = OpenColumn(name, kind, title, said, _values(values))
        columns.setdefault(table, {})[name] = column if kind else columns[""][name]
    return {table: tuple(its_columns.values()) for table, its_columns in columns.items()}


_COLUMNS = _columns()


def _table(
    name: str, title: str, summary: str, description: str, key: str, filters: str
) -> OpenTable:
    return OpenTable(
        name, title, summary, description, _COLUMNS[name], tuple(key.split()),
        tuple(filters.split()),
    )  # fmt: skip


#: What only this installation knows; no query answers it.
RELEASES = _table(
    "releases", "数据版本", "一个保留的数据版本",
    "Every release that is kept here, the latest built first; each never changes.",
    "release", "",
)  # fmt: skip
TABLES = (
    _table(
        "figures", "指标数字", "文件里的一处数字：基期、目标、实际、公布的评价或完成进度",
        "Every printed figure of an indicator, one row per mention, in the order of the documents.",
        "figure_id", "district area plan theme period indicator role nature",
    ),
    _table(
        "assessments", "评价与测算", "一项目标在一个时点的评价：公布的，和按同一规则测算的",
        "The verdict on every target at every period, as published and as computed here.",
        "district plan area indicator period target_period",
        "district area plan theme period indicator rating shown_rating",
    ),
    _table(
        "investments", "投资", "一类项目的一处项目数或投资额",
        "Every printed number of projects or amount of investment of a group of projects.",
        "investment_id", "district area plan period",
    ),
    _table(
        "projects", "项目", "一个有名称的项目", "Every project that a document names.",
        "project_id", "district area plan",
    ),
    _table(
        "actions", "任务", "行动方案的一项任务及牵头部门",
        "Every numbered task of the action plans.", "task_id", "district plan",
    ),
    _table(
        "audit", "数据核验", "文件之间、表文之间的一处不一致，或一个无法复核的评价",
        "What the audit found: contradictions, remarks, and verdicts that cannot be recomputed.",
        "finding_id", "rule district area plan theme period indicator",
    ),
    _table(
        "documents", "文件", "一份收录的文件", "Every source document.",
        "document", "district plan",
    ),
    _table(
        "changes", "更正与变化", "数据的一次修订改动的一处：更正、新增、撤下的数字，或变了的评价",
        "What each revision of the data changed for readers, the latest first, and why.",
        "revision of_table subject field", "district area plan period indicator kind",
    ),
    RELEASES,
)  # fmt: skip
BY_NAME = {table.name: table for table in TABLES}

#: Every table comes in each of these: ending -> media type.
FORMS = {"csv": "text/csv", "json": "application/json", "parquet": "application/vnd.apache.parquet"}

#: In the order that pages and descriptions show them.
FILTERS = {
    item.name: item
    for item in (
        OpenFilter("district", "区域", "Code of a district, as in the column area."),
        OpenFilter("area", "范围", "Code of an area, as in the column area."),
        OpenFilter("plan", "规划", "Code of a plan, such as fyp14."),
        OpenFilter("theme", "主题", "Code of a unified theme, such as ecology."),
        OpenFilter("period", "时点", "A period as the column has it, such as 2022 or 2023H1."),
        OpenFilter("indicator", "指标", "Code of an indicator, such as gdp-growth."),
        OpenFilter("role", "角色", "What a figure is in its plan, such as target."),
        OpenFilter("nature", "性质", "expected or binding."),
        OpenFilter("rating", "测算评价", "A class of the computed verdict, such as behind."),
        OpenFilter("shown_rating", "页面采用", "A class of the verdict that the pages show."),
        OpenFilter("kind", "类别", "What became of it: corrected, verdict, new or withdrawn."),
        OpenFilter("rule", "核验规则", "Name of an audit rule, such as fact_differs."),
    )
}
