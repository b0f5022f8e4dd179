"""The characters of a page of a PDF -> its lines, and tables that no lines are drawn around."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mode
from typing import Any

from data.importer.formats.grids import RAISED, one_line
from data.importer.formats.lines import PrintedLine
from data.importer.records import Cell

Corners = tuple[float, float, float, float]
Chars = list[Any]
#: Fewer lines, or fewer cells in them, may be anything.
_FEWEST_ROWS, _FEWEST_CELLS = 3, 3
#: As many lines of a table may have fewer cells: those of a name that goes on.
_MOST_BETWEEN = 3
#: A gap between columns, in sizes of letters.
_GAP = 0.45
_BY_PLACE = "没有表格线，按位置分列"


@dataclass(frozen=True)
class LooseTable:
    """A table by where its words stand: its corners, its cells, where its columns begin."""

    corners: Corners
    cells: tuple[tuple[Cell, Corners], ...]
    lefts: tuple[float, ...]


def text_within(chars: Iterable[Any], corners: Corners) -> str:
    """The text of the characters in a part of a page."""
    lines = by_line([char for char in chars if is_in(char, corners)])
    return one_line("".join("".join(_letters(line)) for line in lines))


def is_in(char: Any, corners: Corners) -> bool:
    left, top, right, bottom = corners
    across, down = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return left <= across <= right and top <= down <= bottom


def by_line(chars: Chars) -> list[Chars]:
    """Characters by the line they stand in, lines from top to bottom."""
    lines: list[Chars] = []
    for char in sorted(chars, key=lambda item: (item["top"] + item["bottom"]) / 2):
        middle = (char["top"] + char["bottom"]) / 2
        if lines and lines[-1][0]["top"] <= middle <= lines[-1][0]["bottom"]:
            lines[-1].append(char)
        else:
            lines.append([char])
    return [sorted(line, key=lambda item: item["x0"]) for line in lines]


def printed_lines(lines: Iterable[Chars], page: int) -> Iterator[PrintedLine]:
    """Lines of running text; a wide gap between characters is a space."""
    for chars in lines:
        text = _spaced(chars)
        if text.strip():
            shown = [char for char in chars if char["text"].strip()]
            size = mode(round(char["size"], 1) for char in shown)
            yield PrintedLine(text, shown[0]["x0"], shown[-1]["x1"], shown[0]["top"], size, page)


def _spaced(chars: Chars) -> str:
    texts = _letters(chars)
    pieces = texts[:1]
    for (before, char), text in zip(pairwise(chars), texts[1:], strict=True):
        gap = char["x0"] - before["x1"] > before["size"] * 0.6
        pieces.append((" " if gap else "") + text)
    return "".join(pieces)


def _letters(line: Chars) -> list[str]:
    """The letters of a line; small ones that stand high are raised."""
    base = max(line, key=lambda char: char["size"])
    return [
        char["text"].translate(RAISED)
        if char["size"] < 0.8 * base["size"]
        and base["bottom"] - char["bottom"] > 0.2 * base["size"]
        else char["text"]
        for char in line
    ]


def is_straight(char: Any) -> bool:
    """Whether a letter stands on a level line, from left to right."""
    across, up = char["matrix"][:2]
    return across > 0 and abs(up) < 0.05 * across


def loose_tables(lines: Sequence[Chars], page: int) -> Iterator[LooseTable]:
    """Tables of lines that gaps cut in the same places, three lines or more.

    One whose lines differ much in what they fill, as those with names over two lines do, is told
    by its corners, and has no cells.
    """
    cut = [_parts(line) for line in lines]
    widest = max((_width(parts) for parts in cut), default=0.0)
    run: list[list[Chars]] = []
    between: list[list[Chars]] = []
    for parts in [*cut, None]:
        if parts and len(parts) >= _FEWEST_CELLS:
            run += [*between, parts]
            between = []
        elif parts and run and len(between) < _MOST_BETWEEN and _width(parts) < 0.6 * widest:
            between.append(parts)
        else:
            if sum(len(parts) >= _FEWEST_CELLS for parts in run) >= _FEWEST_ROWS:
                yield _table(run, page)
            run, between = [], []


def _width(parts: list[Chars]) -> float:
    """How much of a line its letters take, from the first to the last of each part."""
    return sum(right - left for left, right in map(_span, parts))


def _parts(line: Chars) -> list[Chars]:
    """A line cut where a gap is wide."""
    parts: list[Chars] = []
    for char in (char for char in line if char["text"].strip()):
        if parts and char["x0"] - parts[-1][-1]["x1"] <= _GAP * char["size"]:
            parts[-1].append(char)
        else:
            parts.append([char])
    return parts


def _table(rows: list[list[Chars]], page: int) -> LooseTable:
    columns = _columns(rows)
    every = [char for parts in rows for part in parts for char in part]
    lines = []
    for row, parts in enumerate(rows):
        cells: dict[tuple[int, int], Chars] = {}
        for part in parts:
            cells.setdefault(_reach(part, columns), []).extend(part)
        lines.append([(_cell(part, row, *over, page), _corners(part))
                      for over, part in cells.items()])  # fmt: skip
    full = sum(len(line) > 0.6 * len(columns) for line in lines)
    regular = len(columns) >= _FEWEST_CELLS and full >= 0.7 * len(lines)
    cells_of_all = tuple(cell for line in lines for cell in line) if regular else ()
    return LooseTable(_corners(every), cells_of_all, tuple(left for left, _ in columns))


def _columns(rows: list[list[Chars]]) -> list[tuple[float, float]]:
    """Left and right end of each column: between two hardly any line has a letter."""
    ends = sorted(
        (place, step)
        for parts in rows
        for part in parts
        for place, step in zip(_span(part), (1, -1), strict=True)
    )
    most = max(1, len(rows) // 10)
    columns: list[tuple[float, float]] = []
    depth, start = 0, 0.0
    for place, step in ends:
        before, depth = depth, depth + step
        if before <= most < depth:
            start = place
        elif depth <= most < before:
            columns.append((start, place))
    return columns


def _reach(part: Chars, columns: list[tuple[float, float]]) -> tuple[int, int]:
    """The first and last column that a part of a line reaches over; else the nearest."""
    left, right = _span(part)
    over = [at for at, (start, end) in enumerate(columns) if left < end and right > start]
    if over or not columns:
        return (over[0], over[-1]) if over else (0, 0)
    middle = (left + right) / 2
    nearest = min(range(len(columns)), key=lambda at: abs(sum(columns[at]) / 2 - middle))
    return nearest, nearest


def _cell(part: Chars, row: int, first: int, last: int, page: int) -> Cell:
    text = one_line("".join(_letters(part)))
    return Cell(text, row, first, 1, last - first + 1, page, _BY_PLACE)


def _span(part: Chars) -> tuple[float, float]:
    return part[0]["x0"], part[-1]["x1"]


def _corners(chars: Chars) -> Corners:
    return (
        min(char["x0"] for char in chars), min(char["top"] for char in chars),
        max(char["x1"] for char in chars), max(char["bottom"] for char in chars),
    )  # fmt: skip
