"""Printed tables against curated figures: each figure is its cell, and each cell has its figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from data.checks import at
from data.problems import Problem
from data.tables import ROLES
from data.verify.document import Rows
from data.verify.layout import Layout, TableRow, headers_of, table_rows
from data.verify.text import squeeze

#: Marks figures of a cell that spans several columns; only the first column holds its text.
MERGED = "合并单元格"
_LOCATOR = re.compile(
    r"(?P<table>(?:表|专栏)\d+(?:-\d+)?)(?:第(?P<row>\d+)行|[（(](?P<number>\d+)[)）])(?P<sub>#.+)?"
)
#: A number in brackets at the end of a cell is a second figure: 10*左右（1100）.
_TWO_FIGURES = re.compile(r".*\d.*[（(]\d+(\.\d+)?[)）]")
_NATURES = {"预期性": "expected", "约束性": "binding"}
_BRACKET = re.compile(r"[（(][^（()）]*[)）]")


def table_of(locator: str) -> str:
    """The number of the table a locator points into, empty for a place in running text."""
    match = _LOCATOR.fullmatch(squeeze(locator))
    return match["table"] if match else ""


def check_table(
    table: str, rows: Rows, columns: pd.DataFrame, figures: pd.DataFrame
) -> tuple[list[Problem], int]:
    """Compare a table with the figures that point into it.

    Args:
        table: its number, as printed.
        rows: its cells, as read.
        columns: the rows of columns.csv about it.
        figures: the figures with a locator into it.

    Returns:
        The differences and the number of cells compared.
    """
    layouts = Layout.of(columns)
    problems = list(headers_of(table, rows, columns))
    printed, strays = table_rows(table, rows, layouts, columns)
    problems += strays
    by_row: dict[str, list[int]] = {}
    for index, locator in figures["locator"].items():
        by_row.setdefault(_row_key(locator), []).append(index)
    compared = 0
    for key, row in printed.items():
        mine = figures.loc[by_row.pop(key, [])]
        problems += _check_row(f"{table} {key}", row, mine, columns)
        compared += len(row.layout.figures)
    for index in (index for indexes in by_row.values() for index in indexes):
        what = f"{table} has no row {figures.at[index, 'locator']!r}"
        problems.append(at(figures, index, "locator", what, "Correct the locator"))
    return problems, compared


def _row_key(locator: str) -> str:
    match = _LOCATOR.fullmatch(squeeze(locator))
    assert match is not None  # `table_of` chose these figures
    return (match["row"] or match["number"]) + (match["sub"] or "")
