"""A document's text -> the rows of its tables and its running text, one paragraph a line.

Tables come in two layouts: a row per line with cells between tabs, or a cell per line after a tab
with an empty line after each row. A page break cuts sentences and repeats the heads of tables.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, islice

from data.verify.outline import Outline
from data.verify.text import squeeze, without_artifacts

Rows = list[tuple[str, ...]]

_PARAGRAPH_END = tuple("。！？：；:;")
#: How many lines may stand between a caption and the rows: a title, a unit, the head.
_BETWEEN = 3
_CONTENTS = re.compile(r".*\.{3,}\d*$")


@dataclass(frozen=True)
class DocumentText:
    """What a text holds.

    `tables` has the rows of cells of each table by its name and `leads` the squeezed line above
    them, `text` the running text with one squeezed paragraph a line, `unread` a line of each table
    that was not asked for.
    """

    tables: dict[str, Rows]
    leads: dict[str, str]
    text: str
    unread: tuple[str, ...]


def read_document(
    raw: str, tables: Iterable[str], outline: Outline, headings: Iterable[str] = ()
) -> DocumentText:
    """Read a document.

    Args:
        raw: its text.
        tables: the names of the tables to take out of it, as printed (表1-1, 附表2, 专栏1-2).
        outline: how its lines begin.
        headings: squeezed headings without a number, which no paragraph runs into.
    """
    lines = without_artifacts(raw).split("\n")
    cells: dict[str, Rows] = {}
    leads: dict[str, str] = {}
    for table in tables:
        start = _first_row(lines, table)
        if start is not None:
            end = _table_end(lines, start, outline)
            cells[table] = _rows(lines[start:end])
            leads[table] = next(filter(None, map(squeeze, reversed(lines[:start]))))
            lines[start:end] = [""]
    text = _running_text(lines, outline, tuple(headings))
    return DocumentText(cells, leads, text, tuple(_unread(lines)))


def _first_row(lines: list[str], table: str) -> int | None:
    """The line where a table begins: below its caption (表 1：…), a title or a unit between."""
    for index, line in enumerate(lines):
        if is_caption(line, table):
            below = (at for at in range(index + 1, len(lines)) if squeeze(lines[at]))
            start = next((at for at in islice(below, _BETWEEN) if "\t" in lines[at]), None)
            if start is not None and not any(
                is_caption(other, table) for other in lines[index + 1 : start]
            ):
                return start
    return None


def is_caption(line: str, table: str) -> bool:
    """Whether a line may be the caption of a table: 附表1, 附表1 主要指标, but not of 附表12."""
    words, name = squeeze(line), squeeze(table)
    after = words.removeprefix(name)
    is_named = words.startswith(name) and not re.match(r"[\d.\-－—]*\d", after)
    is_line = "\t" not in line.strip() and not words.endswith("。") and not _CONTENTS.match(words)
    return is_named and is_line


def _table_end(lines: list[str], start: int, outline: Outline) -> int:
    """The first line after a table: not empty, without tab, and not the rest of a cell.

    Only where each line is a cell can a line be the rest of one; the words over what a page break
    cut off are none.
    """
    in_rows = "\t" in lines[start].strip()
    for index in range(start, len(lines)):
        line = squeeze(lines[index])
        if not line or "\t" in lines[index] or outline.is_continued(line):
            continue
        if in_rows or outline.is_alone(line) or not lines[index - 1].strip(" "):
            return index
    return len(lines)


def _unread(lines: list[str]) -> Iterable[str]:
    """The first line of each run of lines that look like a table: cells between or after tabs."""
    for tabbed, group in groupby(lines, key=lambda line: "\t" in line):
        cells = [line for line in group if not _CONTENTS.match(squeeze(line))]
        if tabbed and (len(cells) > 2 or any("\t" in line.strip() for line in cells)):
            yield squeeze(cells[0])


def _rows(lines: list[str]) -> Rows:
    if any(line.strip("\t ").count("\t") for line in lines):
        return [_squeezed(line.split("\t")) for line in lines if "\t" in line]
    return _rows_of_cell_lines(lines)


def _rows_of_cell_lines(lines: list[str]) -> Rows:
    """Rows of a table with a cell per line; a tab after a blank begins a row, too."""
    rows: list[list[str]] = []
    fresh = True
    for line in lines:
        if not line:
            fresh = True
        elif "\t" not in line:
            rows[-1][-1] += line
        else:
            if fresh or not line.startswith("\t"):
                rows.append([])
            rows[-1].append(line.strip())
            fresh = False
    return [_squeezed(row) for row in rows]


def _squeezed(cells: list[str]) -> tuple[str, ...]:
    return tuple(squeeze(cell) for cell in cells)


def _running_text(lines: list[str], outline: Outline, headings: tuple[str, ...]) -> str:
    paragraphs: list[str] = []
    for line in map(squeeze, lines):
        if not line or _CONTENTS.match(line):
            continue
        if paragraphs and _continues(paragraphs[-1], line, outline, headings):
            paragraphs[-1] += line
        else:
            paragraphs.append(line)
    return "\n".join(paragraphs)


def _continues(before: str, line: str, outline: Outline, headings: tuple[str, ...]) -> bool:
    """Whether a line goes on with a sentence that a page break cut."""
    if before.endswith(_PARAGRAPH_END) or before in headings:
        return False
    if outline.is_alone(before) or _is_heading_line(before, outline):
        return False
    begins = outline.is_alone(line) or outline.number(line) or line.startswith(headings)
    return not begins


def _is_heading_line(line: str, outline: Outline) -> bool:
    return bool(outline.number(line)) and "。" not in line and len(line) < 60
