"""Printed tables against curated figures: each figure is its cell, and each cell has its figure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from data.checks.problems import Problem, at
from data.verify.document import Rows
from data.verify.layout import Meaning, TableRow, check_headers, layouts_of, table_rows
from data.verify.locator import row_of
from data.verify.text import squeeze

#: What `cell` says of figures whose cell spans columns, of which the first holds its text.
MERGED = "merged"
#: A number in brackets at the end of a cell is a second figure: 10*左右（1100）.
_TWO_FIGURES = re.compile(r".*\d.*[（(]\d+(\.\d+)?[)）]")
_NATURES = {"预期性": "expected", "约束性": "binding"}
#: What a printed name may have besides the curated one: its unit in brackets, a mark of a note.
_AFTER_NAME = re.compile(r"([（(].*[）)])?\*?")


def check_table(
    rows: Rows, columns: pd.DataFrame, figures: pd.DataFrame, verdicts: Collection[str] = ()
) -> list[Problem]:
    """Compare a printed table with the figures that point into it, both ways.

    Args:
        rows: its cells, as read.
        columns: the rows of columns.csv about it.
        figures: the figures with a locator into it.
        verdicts: words that are verdicts; a result's cell may print one in place of a number.
    """
    printed, strays = table_rows(rows, layouts_of(columns))
    problems = [*check_headers(rows, columns), *(_stray(columns, cells) for cells in strays)]
    keys = figures["locator"].map(lambda locator: row_of(locator)[1])
    for key, row in printed.items():
        problems += _check_row(key, row, figures[keys == key], columns, verdicts)
    for index in figures.index[~keys.isin(list(printed))]:
        what = f"the table has no row {figures.at[index, 'locator']!r}"
        problems.append(at(figures, index, "locator", what, "Correct the locator"))
    return problems


def _check_row(
    key: str,
    row: TableRow,
    figures: pd.DataFrame,
    columns: pd.DataFrame,
    verdicts: Collection[str],
) -> Iterator[Problem]:
    unused = set(figures.index)
    for meaning in row.layout.figures:
        mine = [figure for figure in figures.itertuples() if _belongs(figure, meaning)]
        unused -= {figure.Index for figure in mine}
        yield from _check_cell(key, row, meaning, mine, figures, columns)
        if meaning.role == "actual" and row.cells[meaning.place] in verdicts:
            said = replace(meaning, role="published_rating", bases=("rating",))
            mine = [figure for figure in figures.itertuples() if _belongs(figure, said)]
            unused -= {figure.Index for figure in mine}
            yield from _check_cell(key, row, said, mine, figures, columns)
    for figure in figures.itertuples():
        yield from _check_name(row, figure, figures)
        if figure.Index in unused:
            what = f"no column holds the {figure.role} of {figure.area} for {figure.period}"
            advice = "Correct the area, period, role or basis"
            yield at(figures, figure.Index, "role", f"{what} as {figure.basis}", advice)


def _belongs(figure: Any, meaning: Meaning) -> bool:
    """Whether a figure is of this column; a sum or average over years is of the last."""
    period = figure.period == meaning.period or figure.period.endswith("-" + meaning.period)
    return (
        figure.role == meaning.role
        and period
        and meaning.area in ("", figure.area)
        and (not meaning.bases or figure.basis in meaning.bases)
    )


def _check_cell(
    key: str,
    row: TableRow,
    meaning: Meaning,
    mine: list[Any],
    figures: pd.DataFrame,
    columns: pd.DataFrame,
) -> Iterator[Problem]:
    cell = row.cells[meaning.place]
    wanted = 2 if _TWO_FIGURES.fullmatch(cell) else 1
    kind = "verdicts" if meaning.role == "published_rating" else "figures"
    if len(mine) != wanted:
        where = f"row {key} {row.name}, column {meaning.place + 1} {meaning.header}".rstrip()
        what = f"{columns['table'].iloc[0]}, {where} prints {cell!r} and has {len(mine)} {kind}"
        file = columns["_file"].iloc[0].replace("columns.csv", "figures.csv")
        yield Problem(file, 1, "locator", what, f"Curate {wanted} of it")
    for figure in mine:
        spanned = row.spanning(meaning.place) if not cell and figure.cell == MERGED else cell
        if squeeze(figure.printed_value) != spanned:
            what = f"{figure.printed_value!r} is not the cell, which prints {spanned!r}"
            yield at(figures, figure.Index, "printed_value", what, "Copy the cell")


def _check_name(row: TableRow, figure: Any, figures: pd.DataFrame) -> Iterator[Problem]:
    name = squeeze(figure.printed_name)
    rest = row.name.removeprefix(name.removesuffix("*"))
    if not row.name.startswith(name.removesuffix("*")) or not _AFTER_NAME.fullmatch(rest):
        what = f"{figure.printed_name!r} is not the name of the row, which is {row.name!r}"
        yield at(figures, figure.Index, "printed_name", what, "Copy it, without the unit")
    nature = row.text(row.layout.nature)
    if nature and figure.nature != _NATURES.get(nature):
        what = f"the row prints {nature!r}"
        yield at(figures, figure.Index, "nature", what, "Write expected or binding after it")
    unit = squeeze(figure.unit)
    if unit not in ("", "%") and unit not in row.name + row.text(row.layout.unit):
        what = f"the row does not print the unit {figure.unit!r}"
        yield at(figures, figure.Index, "unit", what, "Copy the unit")


def _stray(columns: pd.DataFrame, cells: tuple[str, ...]) -> Problem:
    what = f"{columns['table'].iloc[0]}: the row {' '.join(cells)[:30]!r} comes twice, or has"
    advice = "Declare the columns of rows with so many cells"
    return at(columns, columns.index[0], "width", f"{what} {len(cells)} cells", advice)
