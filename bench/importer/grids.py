"""Rows of text -> tables with merged cells, as the published files had them."""

from collections.abc import Sequence
from dataclasses import dataclass

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Grid:
    """A table to build: its rows with spans, `(text, rows, columns)` or None where covered."""

    rows: list[list[tuple[str, int, int] | None]]
    head: int


def grid_of(rows: Rows, head: int, *, merged: bool = False) -> Grid:
    """Rows of text -> cells; what stands empty in the head is merged with what it belongs to.

    Args:
        rows: the cells of each row; a shorter row's first cells span what it lacks.
        head: how many rows are the head.
        merged: whether an empty cell of figures belongs to the cell on its left.
    """
    width = max(map(len, rows))
    fields: list[list[tuple[str, int, int] | None]] = []
    for number, cells in enumerate(rows):
        spans = _spans(cells, width)
        line: list[tuple[str, int, int] | None] = []
        for text, span in spans:
            in_head = number == 0 and head > 1 and _in_head(line)
            in_body = number >= head and merged and len(line) > 3
            if not text and line and (in_head or in_body or (merged and _is_theme(cells))):
                _widen(line, span)
                line += [None] * span
            else:
                line += [(text, 1, span), *[None] * (span - 1)]
        fields.append(line)
    for column in range(width):
        _merge_down(fields, column, head)
    return Grid(fields, head)


def _in_head(line: list[tuple[str, int, int] | None]) -> bool:
    return any(cell and cell[0] for cell in line)


def _is_theme(cells: Sequence[str]) -> bool:
    return bool(cells[0]) and not any(cells[1:])


def _spans(cells: Sequence[str], width: int) -> list[tuple[str, int]]:
    """The columns that each cell of a shorter row spans: the first, then the last ones."""
    short = width - len(cells)
    spans = [1] * len(cells)
    places = [0, len(cells) - 1, len(cells) - 2]
    if len(cells) == 7 and width == 9:  # 专栏1-2: the number keeps its two columns
        places = [6, 5]
    for place in places[:short]:
        spans[place] += 1
    return list(zip(cells, spans, strict=True))


def _widen(line: list[tuple[str, int, int] | None], span: int) -> None:
    place = max(index for index, cell in enumerate(line) if cell)
    cell = line[place]
    assert cell is not None
    line[place] = (cell[0], cell[1], cell[2] + span)


def _merge_down(fields: list[list[tuple[str, int, int] | None]], column: int, head: int) -> None:
    for row in range(1, head):
        cell, above = fields[row][column], fields[row - 1][column]
        if cell and not cell[0] and above and above[2] == cell[2]:
            fields[row - 1][column] = (above[0], above[1] + 1, above[2])
            fields[row][column] = None


def split_grid(rows: Rows, head: int, *, merged: bool = False, parts: bool = False) -> list[Grid]:
    """A table whose head is repeated in the text: one grid, or one for each part."""
    first = list(rows[:head])
    pieces: list[list[Sequence[str]]] = [[]]
    index = head
    while index < len(rows):
        if list(rows[index : index + head]) == first:
            pieces.append([])
            index += head
        elif any(rows[index]):
            pieces[-1].append(rows[index])
            index += 1
        else:
            index += 1
    if not parts:
        pieces = [[row for piece in pieces for row in piece]]
    return [grid_of([*first, *piece], head, merged=merged) for piece in pieces]
