"""What a column or a table of the curated files may be.

`columns.csv` lists the columns, `tables.py` the tables.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from assessment.periods import ADVICE, SHAPE
from data.checks.problems import Both
from data.curation import values

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
NUMBER = r"-?\d+(\.\d+)?"


@dataclass(frozen=True)
class ColumnRule:
    """A column's rule: a full-match pattern or a list of values; required unless `optional`.

    A file may do without a `rare` column: its cells are then empty.
    """

    name: str
    pattern: str = ""
    values: tuple[str, ...] = ()
    optional: bool = False
    refers_to: str = ""
    advice: Both | None = None
    rare: bool = False

    def accepts(self, text: str) -> bool:
        """Whether a cell (already stripped) follows the rule."""
        if text == "":
            return self.optional
        if self.values:
            return text in self.values
        # ASCII: full-width digits (１２) are an easy slip and would pass for numbers.
        return not self.pattern or re.fullmatch(self.pattern, text, re.ASCII) is not None

    @property
    def hint(self) -> Both:
        """What to write instead."""
        if self.advice:
            return self.advice
        if self.values:
            listed = [value for value in self.values if value]
            chinese, english = ("（或空）", " or (empty)") if "" in self.values else ("", "")
            return Both(
                f"写其中之一：{'、'.join(listed)}{chinese}",
                f"Write one of: {', '.join(listed)}{english}",
            )
        if self.pattern:
            return Both(f"照 {self.pattern} 的样式写", f"Write text of the form {self.pattern}")
        return Both("填上这一格", "Fill in the cell")


@dataclass(frozen=True)
class CuratedTable:
    """A curated table: its columns in file order and the columns that identify a row."""

    name: str
    columns: tuple[ColumnRule, ...]
    key: tuple[str, ...]
    per_document: bool = False
    required: bool = True
    unique: tuple[str, ...] = ()
    #: Whether the store holds it; else it only serves the checks of the curated files.
    stored: bool = True

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]


def _several(names: tuple[str, ...], chinese: str, english: str) -> tuple[str, Both]:
    """Some of a list with spaces between: the pattern, and what to write."""
    one, listed = "|".join(names), " ".join(names)
    advice = Both(f"{chinese}，用空格分开：{listed}", f"Write {english}, a space between: {listed}")
    return f"({one})( ({one}))*", advice


_SLUG_ADVICE = Both("写小写字母、数字和连字符", "Write lower-case letters, digits and hyphens")
_NUMBER_ADVICE = Both(
    "写 1423、-18.8 这样的数，或空着", "Write a plain number such as 1423 or -18.8, or nothing"
)
_DATE_ADVICE = Both("写 2023、2023-12 或 2023-12-31", "Write 2023, 2023-12 or 2023-12-31")
#: What a column may hold, as `columns.csv` names it -> its pattern, and what to write instead.
_FORMS: dict[str, tuple[str, Both | None]] = {
    "text": ("", None),
    "slug": (SLUG, _SLUG_ADVICE),
    "number": (NUMBER, _NUMBER_ADVICE),
    "threshold": (NUMBER, Both("写 100 这样的数", "Write a plain number such as 100")),
    "integer": (r"\d+", Both("写整数", "Write a whole number")),
    "year": (r"\d{4}", Both("写四位数的年份", "Write a year of four digits")),
    "day": (values.DAY, Both("写 2026-11-28 这样的日期", "Write 2026-11-28")),
    "date": (values.DATE, _DATE_ADVICE),
    "period": (SHAPE, Both(f"写 {ADVICE} 这样的时点", f"Write a period such as {ADVICE}")),
    "plan": (
        SLUG, Both("写 plans.csv 里的规划，或空着", "Write a plan of plans.csv, or nothing"),
    ),
    "indicator or indicator@area": (
        rf"{SLUG}(@{SLUG})?",
        Both(
            "写指标，如 gdp-growth，或 gdp-growth@area",
            "Write an indicator such as gdp-growth, or gdp-growth@area",
        ),
    ),
    "doubts": _several(values.DOUBTS, "写其中不明确的几项", "which of these are not plain"),
    "bases": _several(values.BASES, "写这一列各数的计法", "the bases of its figures"),
    "method parts": _several(
        values.METHOD_PARTS, "写文件印了办法的哪几部分", "which parts of the method are printed"
    ),
}  # fmt: skip


def _column(name: str, holds: str, empty: str) -> ColumnRule:
    """`holds` is a form, `one of` a list or some words, or `key of` a table; `empty` tells whether
    cells may be empty (yes), and whether a file may do without the column (rare)."""
    is_rare, is_optional = empty == "rare", empty != ""
    if holds.startswith("key of "):
        return ColumnRule(name, refers_to=holds[7:], optional=is_optional, rare=is_rare)
    if holds.startswith("one of "):
        words = getattr(values, holds[7:], None) or tuple(holds[7:].split())
        words = ("", *words) if is_optional and "" not in words else words
        return ColumnRule(name, values=words, optional="" in words, rare=is_rare)
    pattern, advice = _FORMS[holds]
    return ColumnRule(name, pattern, optional=is_optional, advice=advice, rare=is_rare)


def columns() -> dict[str, tuple[ColumnRule, ...]]:
    """The columns of each table in the order of its files."""
    text = Path(__file__).with_name("columns.csv").read_text(encoding="utf-8")
    by_table: dict[str, list[ColumnRule]] = {}
    for table, *declared in list(csv.reader(text.splitlines()))[1:]:
        by_table.setdefault(table, []).append(_column(*declared))
    return {table: tuple(its_columns) for table, its_columns in by_table.items()}
