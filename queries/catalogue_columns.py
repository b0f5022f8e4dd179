"""Columns that several open tables share, and short ways to declare the others."""

from assessment import Method, Rating, Reason
from assessment.targets import Kind
from data.curation.tables import BY_NAME
from data.records.open_data import OpenColumn


def text(name: str, title: str, description: str, values: tuple[str, ...] = ()) -> OpenColumn:
    """A column of text, or of one of some words."""
    return OpenColumn(name, "string", title, description, values)


def number(name: str, title: str, description: str) -> OpenColumn:
    """A column of numbers, empty where there is none."""
    return OpenColumn(name, "number", title, description)


def integer(name: str, title: str, description: str) -> OpenColumn:
    """A column of whole numbers, empty where there is none."""
    return OpenColumn(name, "integer", title, description)


def boolean(name: str, title: str, description: str) -> OpenColumn:
    """A column of true and false, empty where the question does not arise."""
    return OpenColumn(name, "boolean", title, description)


def values(table: str, column: str) -> tuple[str, ...]:
    """The words a curated column allows; the same list that its check holds it against."""
    (declared,) = [item for item in BY_NAME[table].columns if item.name == column]
    return (
        ("", *declared.values)
        if declared.optional and "" not in declared.values
        else declared.values
    )


RATINGS = tuple(str(rating) for rating in Rating)
METHODS = tuple(str(method) for method in Method)
TARGET_KINDS = tuple(str(kind) for kind in Kind)
REASONS = tuple(str(reason) for reason in Reason)

DISTRICT = text("district", "区域", "District that the area of the row belongs to.")
OF_DISTRICT = text("district", "区域", "District whose plan it is.")
AREA = text("area", "范围", "Area the row speaks of; each scope of a district is an area.")
PLAN = text("plan", "规划", "Plan the row belongs to; unique within a district only.")
INDICATOR = text("indicator", "指标代码", "Unified indicator.")
THEME = text("theme", "主题", "Unified theme of the indicator.", ())
PERIOD = text(
    "period", "时点",
    "Year, part of a year or span: 2022, 2023H1, 2024Q2, 2024Q1-3, 2024M1-11, 2016-2020.",
)  # fmt: skip
AREA_NAME = text("area_name", "范围名称", "Name of the area.")
PLAN_NAME = text("plan_name", "规划名称", "Name of the plan.")
UNIT_CODE = text(
    "unit_code", "单位代码",
    "The printed unit in UCUM; what it counts stands in braces: 10*8.{元} is 亿元.",
)  # fmt: skip
PERIOD_START = text("period_start", "起始日", "First day of the period, as a date.")
PERIOD_END = text("period_end", "截止日", "Last day of the period, as a date.")
#: Of a row with all of them: what its codes and its period mean.
MEANINGS = (AREA_NAME, PLAN_NAME, UNIT_CODE, PERIOD_START, PERIOD_END)
UNIT = text("unit", "单位", "Unit as printed.")
PRINTED = text("printed_value", "原文字样", "The figure as printed, with its marks.")
BOUND = text(
    "bound", "界限", "How the number is meant: ge is not less than, none is no number.",
    values("figures", "bound"),
)  # fmt: skip
NOTE = text("note", "附注", "Printed note, or the curator's.")
DOCUMENT = text("document", "文件", "Document the row is printed in.")
LOCATOR = text("locator", "出处", "Place in the document: table and row, or heading.")
