"""A document's text -> the rows of its tables and its running text, one paragraph a line.

Tables come in two layouts: a row per line with cells between tabs, or a cell per line after a tab
with an empty line after each row. A page break cuts sentences and repeats the heads of tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from data.verify.text import squeeze, without_artifacts

Rows = list[tuple[str, ...]]

#: Numbered headings, highest rank first; the rank is the place in this list.
NUMBERED = tuple(
    re.compile(pattern)
    for pattern in (
        r"第[一二三四五六七八九十百]+篇",
        r"第[一二三四五六七八九十百]+章",
        r"第[一二三四五六七八九十百]+节",
        r"专栏\d+-\d+",
        r"[一二三四五六七八九十]+、",
        r"[（(][一二三四五六七八九十]+[）)]",
        r"\d{1,2}[.．、](?!\d)",
    )
)
_PARAGRAPH_END = tuple("。！？：；:;")
#: A caption or a note is a paragraph of its own; so is an entry of a table of contents.
_ALONE = re.compile(r"[表图]\d|注\d*[:：]|\d[:：]|——|.*\.{3,}\d*$")
_CONTENTS = re.compile(r".*\.{3,}\d*$")


@dataclass(frozen=True)
class Document:
    """What a text holds.

    `tables` has the rows of cells of each table by its number, `text` the running text with one
    squeezed paragraph a line, `unread` a line of each table that was not asked for.
    """

    tables: dict[str, Rows]
    text: str
    unread: tuple[str, ...]


def read_document(raw: str, tables: Iterable[str], headings: Iterable[str] = ()) -> Document:
    """Read a document.

    Args:
        raw: its text.
        tables: the numbers of the tables to take out of it, as printed (表1-1, 专栏1-2).
        headings: squeezed headings without a number, which no paragraph runs into.
    """
    lines = without_artifacts(raw).split("\n")
    found: dict[str, Rows] = {}
    for table in tables:
        start = _caption(lines, table)
        if start is not None:
            end = _table_end(lines, start + 1)
            found[table] = _rows(lines[start + 1 : end])
            lines[start + 1 : end] = [""]
    return Document(found, _running_text(lines, tuple(headings)), tuple(_unread(lines)))


def _caption(lines: list[str], table: str) -> int | None:
    """The line of a table's caption, such as 表 1：…"""
    caption = re.compile(re.escape(table) + "[:：]")
    matches = (index for index, line in enumerate(lines) if caption.match(squeeze(line)))
    return next(matches, None)


def _table_end(lines: list[str], start: int) -> int:
    """The first line after a table: not empty, without tab, and not the rest of a cell."""
    for index in range(start, len(lines)):
        if squeeze(lines[index]) and "\t" not in lines[index] and not lines[index - 1].strip(" "):
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


def _running_text(lines: list[str], headings: tuple[str, ...]) -> str:
    paragraphs: list[str] = []
    for line in map(squeeze, lines):
        if not line or _CONTENTS.match(line):
            continue
        if paragraphs and _continues(paragraphs[-1], line, headings):
            paragraphs[-1] += line
        else:
            paragraphs.append(line)
    return "\n".join(paragraphs)


def _continues(before: str, line: str, headings: tuple[str, ...]) -> bool:
    """Whether a line goes on with a sentence that a page break cut."""
    if before.endswith(_PARAGRAPH_END) or before in headings:
        return False
    if _ALONE.match(before) or _is_heading_line(before):
        return False
    return not (_ALONE.match(line) or _numbered(line) or line.startswith(headings))


def _is_heading_line(line: str) -> bool:
    return _numbered(line) and "。" not in line and len(line) < 60


def _numbered(line: str) -> bool:
    return any(pattern.match(line) for pattern in NUMBERED)
