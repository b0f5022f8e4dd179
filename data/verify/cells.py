"""Printed tables against curated figures: each figure is its cell, and each cell has its figure."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

import pandas as pd

from data.checks.problems import Both, Problem, at
from data.verify.document import Rows
from data.verify.layout import Meaning, TableRow, check_headers, layouts_of, table_rows
from data.verify.text import squeeze

#: What `cell` says of figures whose cell spans columns, of which the first holds its text.
MERGED = "merged"
#: A number in brackets at the end of a cell is a second figure: 10*左右（1100）; a year is none.
_TWO_FIGURES = re.compile(r".*\d.*[（(](?!20\d\d[)）])\d+(\.\d+)?[)）]")
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
        figures: the figures with a locator into it, `_row` of each as `Locators.row_of` says it.
        verdicts: words that are verdicts; a result's cell may print one in place of a number.
    """
    printed, strays = table_rows(rows, layouts_of(columns))
    problems = [*check_headers(rows, columns), *(_stray(columns, cells) for cells in strays)]
    keys = figures["_row"]
    for key, row in printed.items():
        problems += _check_row(key, row, figures[keys == key], columns, verdicts)
    for index in figures.index[~keys.isin(list(printed))]:
        place = figures.at[index, "locator"]
        what = Both(f"表里没有“{place}”这一行", f"the table has no row {place!r}")
        advice = Both("改正出处", "Correct the locator")
        problems.append(at(figures, index, "locator", what, advice))
    return problems


def _check_row(
    key: str, row: TableRow, figures: pd.DataFrame, columns: pd.DataFrame, verdicts: Collection[str]
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
            yield _no_column(figures, figure)


def _no_column(figures: pd.DataFrame, figure: Any) -> Problem:
    what = Both(
        f"没有一列是 {figure.area} {figure.period} 的 {figure.role}（{figure.basis}）",
        f"no column holds the {figure.role} of {figure.area} for {figure.period} as {figure.basis}",
    )
    advice = Both("改正区域、时点、角色或计法", "Correct the area, period, role or basis")
    return at(figures, figure.Index, "role", what, advice)


def _belongs(figure: Any, meaning: Meaning) -> bool:
    """Whether a figure is of this column."""
    return (
        figure.role == meaning.role
        and meaning.is_of(figure.period)
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
    if len(mine) != wanted:
        yield _miscounted(f"{key} {row.name}", cell, meaning, columns, len(mine), wanted)
    for figure in mine:
        spanned = row.spanning(meaning.place) if not cell and figure.cell == MERGED else cell
        if squeeze(figure.printed_value) != spanned:
            what = Both(
                f"“{figure.printed_value}”与格里的“{spanned}”不同",
                f"{figure.printed_value!r} is not the cell, which prints {spanned!r}",
            )
            advice = Both("照抄这一格", "Copy the cell")
            yield at(figures, figure.Index, "printed_value", what, advice)


def _miscounted(
    row: str, cell: str, meaning: Meaning, columns: pd.DataFrame, curated: int, wanted: int
) -> Problem:
    table, place = columns["table"].iloc[0], meaning.place + 1
    verdicts = meaning.role == "published_rating"
    what = Both(
        f"{table} 第 {row} 行第{place}列（{meaning.header}）印“{cell}”，"
        f"照录了 {curated} 个{'评价' if verdicts else '数'}",
        f"{table}, row {row}, column {place} {meaning.header}".rstrip()
        + f" prints {cell!r} and has {curated} {'verdicts' if verdicts else 'figures'}",
    )
    file = columns["_file"].iloc[0].replace("columns.csv", "figures.csv")
    advice = Both(f"照录 {wanted} 个", f"Curate {wanted} of it")
    return Problem(file, 1, "locator", what, advice)


def _check_name(row: TableRow, figure: Any, figures: pd.DataFrame) -> Iterator[Problem]:
    name = squeeze(figure.printed_name)
    rest = row.name.removeprefix(name.removesuffix("*"))
    if not row.name.startswith(name.removesuffix("*")) or not _AFTER_NAME.fullmatch(rest):
        what = Both(
            f"“{figure.printed_name}”不是这一行的名称“{row.name}”",
            f"{figure.printed_name!r} is not the name of the row, which is {row.name!r}",
        )
        advice = Both("照抄名称，不带单位", "Copy it, without the unit")
        yield at(figures, figure.Index, "printed_name", what, advice)
    nature = row.text(row.layout.nature)
    if nature and figure.nature != _NATURES.get(nature):
        what = Both(f"这一行印的是“{nature}”", f"the row prints {nature!r}")
        advice = Both("照此写 expected 或 binding", "Write expected or binding after it")
        yield at(figures, figure.Index, "nature", what, advice)
    unit = squeeze(figure.unit)
    if unit not in ("", "%") and unit not in row.name + row.text(row.layout.unit):
        what = Both(
            f"这一行没有印单位“{figure.unit}”", f"the row does not print the unit {figure.unit!r}"
        )
        yield at(figures, figure.Index, "unit", what, Both("照抄单位", "Copy the unit"))


def _stray(columns: pd.DataFrame, cells: tuple[str, ...]) -> Problem:
    table, shown = columns["table"].iloc[0], " ".join(cells)[:30]
    what = Both(
        f"{table} 的行“{shown}”出现两次，或有 {len(cells)} 格",
        f"{table}: the row {shown!r} comes twice, or has {len(cells)} cells",
    )
    advice = Both("写明这么多格的行的各列", "Declare the columns of rows with so many cells")
    return at(columns, columns.index[0], "width", what, advice)
