"""What columns.csv says of a printed table, laid over its rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from data.checks.problems import Both, Problem, at
from data.curation.values import ROLES
from data.verify.document import Rows
from data.verify.text import ROW_NUMBER, squeeze

_NUMBER = re.compile(r"[（(]?(\d+)[）)]?")


@dataclass(frozen=True)
class Meaning:
    """A column of figures: its place from 0, and which figures it holds; empty fits every.

    `is_only_baseline`: a cell may print one of another year than its column (55.3（2019年）).
    """

    place: int
    header: str
    area: str
    period: str
    role: str
    bases: tuple[str, ...]
    is_only_baseline: bool = False

    def is_of(self, period: str) -> bool:
        """Whether a figure of a period may stand in it; one over years is of the last."""
        same = not self.period or period == self.period or period.endswith("-" + self.period)
        return same or self.is_only_baseline


@dataclass(frozen=True)
class Layout:
    """The columns of all rows with the same number of cells; places from 0, -1 for none.

    A table may print no numbers: then its rows count from 1, those that hold figures.
    """

    number: int
    name: int
    nature: int
    unit: int
    figures: tuple[Meaning, ...]
    #: The words over each place.
    heads: tuple[tuple[int, frozenset[str]], ...] = ()

    def number_of(self, cells: tuple[str, ...], above: str) -> str:
        """The number of a row below another; empty for a head, a group heading, a sub-row."""
        if self.number >= 0:
            match = _NUMBER.fullmatch(cells[self.number])
            return match[1] if match else ""
        is_head = any(cells[place] in words for place, words in self.heads)
        is_empty = not cells[self.name] or not any(cells[column.place] for column in self.figures)
        is_sub = cells[self.name].startswith("#")
        return "" if is_head or is_empty or is_sub else str(int(above or 0) + 1)


@dataclass(frozen=True)
class TableRow:
    """A numbered row, or the sub-row below it."""

    cells: tuple[str, ...]
    layout: Layout

    @property
    def name(self) -> str:
        return ROW_NUMBER.sub("", self.cells[self.layout.name])

    def text(self, place: int) -> str:
        """The cell at a place, empty where the table has no such column."""
        return self.cells[place] if place >= 0 else ""

    def spanning(self, place: int) -> str:
        """The text of the cell that spans an empty one: the nearest to its left with figures."""
        places = [meaning.place for meaning in self.layout.figures if meaning.place < place]
        return next((self.cells[left] for left in reversed(places) if self.cells[left]), "")


def layouts_of(columns: pd.DataFrame) -> dict[int, Layout]:
    """The layouts of a table, by the number of cells of a row."""
    return {int(width): _layout(group) for width, group in columns.groupby("width")}


def table_rows(rows: Rows, layouts: dict[int, Layout]) -> tuple[dict[str, TableRow], Rows]:
    """The rows that hold figures, by their number (`5`, `1#name` below it), and the strays.

    Heads and group headings hold none and are left out; a stray looks like a row with figures, but
    no layout has as many cells, or its number has come before.
    """
    numbered: dict[str, TableRow] = {}
    strays: Rows = []
    above = ""
    for cells in rows:
        layout = layouts.get(len(cells))
        if layout is None:
            strays += [cells] if _looks_numbered(cells) else []
            continue
        number = layout.number_of(cells, above)
        sub = cells[layout.name] if cells[layout.name].startswith("#") else ""
        if not (number or sub):
            continue
        above = number or above
        key = number or above + sub
        strays += [cells] if key in numbered else []
        numbered.setdefault(key, TableRow(cells, layout))
    return numbered, strays


def check_layouts(columns: pd.DataFrame) -> Iterator[Problem]:
    """Each layout says where a row's name stands."""
    for (table, width), group in columns.groupby(["table", "width"]):
        if "name" not in set(group["role"]):
            what = Both(
                f"{table} 里 {width} 格的行没有 name 列",
                f"the rows of {width} cells of {table} have no column for the name",
            )
            advice = Both("写明这一列", "Declare the column")
            yield at(columns, group.index[0], "role", what, advice)


def check_headers(rows: Rows, columns: pd.DataFrame) -> Iterator[Problem]:
    """The table prints the declared header over the column.

    Only a head with as many cells as the rows tells which column it is over; of another, the words
    must stand in it.
    """
    layouts = layouts_of(columns)
    numbered = {row.cells for row in table_rows(rows, layouts)[0].values()}
    heads = [cells for cells in rows if cells not in numbered]
    for column in columns.itertuples():
        words = column.header.split()
        aligned = _aligned(heads, int(column.width), int(column.column) - 1)
        if any(squeeze(word) not in aligned for word in words):
            what = Both(
                f"{column.table} 这一列的表头不是“{column.header}”",
                f"{column.table} does not print {column.header!r} over this column",
            )
            advice = Both("改正表头或列号", "Correct the header or the column")
            yield at(columns, column.Index, "header", what, advice)


def _layout(columns: pd.DataFrame) -> Layout:
    places = {row.role: int(row.column) - 1 for row in columns.itertuples()}
    baselines = columns.loc[columns["role"] == "baseline", "area"].tolist()
    figures = tuple(
        Meaning(
            int(row.column) - 1, row.header, row.area, row.period, row.role,
            tuple(row.basis.split()), row.role == "baseline" and baselines.count(row.area) == 1,
        )
        for row in columns.itertuples()
        if row.role in ROLES
    )  # fmt: skip
    number, name, nature, unit = (
        places.get(role, -1) for role in ("number", "name", "nature", "unit")
    )
    heads = tuple(
        (int(row.column) - 1, frozenset(map(squeeze, row.header.split())))
        for row in columns.itertuples()
    )
    return Layout(number, name, nature, unit, figures, heads)


def _looks_numbered(cells: tuple[str, ...]) -> bool:
    """Whether one of the first two cells is a number, or of the first three a sub-row's."""
    numbers = any(_NUMBER.fullmatch(cell) for cell in cells[:2])
    return numbers or any(cell.startswith("#") for cell in cells[:3])


def _aligned(heads: Rows, width: int, place: int) -> set[str]:
    """The words over a column: in an empty cell of a head, the nearest to its left spans it."""
    words: set[str] = set()
    for cells in heads:
        if len(cells) == width:
            words.add(next((cell for cell in reversed(cells[: place + 1]) if cell), ""))
        else:
            words.update(cells)
    return words
