"""A text or Markdown file: tables by tabs, upright strokes or wide gaps, or a cell per line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from pathlib import Path

from data.importer.formats.decoded import decoded
from data.importer.formats.grids import one_line, placed
from data.importer.records import FilePlace, FileTable, SourceFile, SourceParagraph
from data.verify.document import read_document
from data.verify.outline import Outline
from data.verify.text import squeeze, without_artifacts

_STROKES = re.compile(r"\|.*\|")
_RULE = re.compile(r"\|[-:| ]+\|")
_BARE_RULE = re.compile(r":?-+:?(?:\s*\|\s*:?-+:?)+")
#: White space as wide as two letters, between words.
_GAP = re.compile(r"(?: |\u3000){2,}")
_BY_GAPS = "没有分隔的符号，按空格分列"
_HASHES = re.compile(r"^(#{1,6}) ", re.MULTILINE)


def read(path: Path, outline: Outline) -> SourceFile:
    """Read a text; a page break that cut a sentence or a table is undone."""
    raw = decoded(path.read_bytes(), path.name)
    blocks: list[SourceParagraph | FileTable] = []
    tables = 0
    for part in _parts(raw, outline):
        if isinstance(part, str):
            for item in _paragraphs(part, len(blocks), outline):
                tables += isinstance(item, FileTable)
                blocks.append(item)
        else:
            tables += 1
            cells = [replace(cell, doubt=_BY_GAPS) for cell in placed(part.lines)]
            cells = cells if part.by_gaps else placed(part.lines)
            blocks.append(FileTable(tuple(cells), FilePlace(table=tables)))
    return SourceFile(path.name, "text", tuple(blocks))


@dataclass(frozen=True)
class _Grid:
    """Lines that are rows of a table; `by_gaps` if only white space is between their cells."""

    lines: list[list[tuple[str, int, int]]]
    by_gaps: bool = False


def _parts(raw: str, outline: Outline) -> Iterator[str | _Grid]:
    """Runs of text, and tables: lines between upright strokes, or of cells with gaps between.

    Where a caption stands over lines with tabs, all are left to `data.verify`, which knows where
    they end.
    """
    captioned = bool(_named_tables(raw, outline))
    plain: list[str] = []
    for look, group in groupby(_with_strokes(raw).split("\n"), key=_look):
        lines = list(group)
        rows = [line for line in lines if not _RULE.fullmatch(line.strip())]
        if look == "|":
            grid = _Grid([_row(line.strip().strip("|").split("|")) for line in rows])
        elif look == "\t" and len(rows) > 1 and not captioned:
            grid = _Grid([_row(line.strip("\n").split("\t")) for line in rows])
        elif look == "  " and len(rows) > 2:
            grid = _Grid([_row(_GAP.split(line.strip())) for line in rows], by_gaps=True)
        else:
            plain += lines
            continue
        if plain:
            yield "\n".join(plain)
        plain = []
        yield grid
    yield "\n".join(plain)


def _look(line: str) -> str:
    """What separates the cells of a line; empty if it is text."""
    bare = line.strip()
    if _STROKES.fullmatch(bare):
        return "|"
    if line.count("\t") > 1:
        return "\t"
    return "  " if "\t" not in bare and len(_GAP.split(bare)) > 2 else ""


def _row(cells: list[str]) -> list[tuple[str, int, int]]:
    return [(cell.replace("\\*", "*"), 1, 1) for cell in cells]


def _with_strokes(raw: str) -> str:
    """Tables of Markdown without strokes at the ends of lines get them."""
    lines = raw.split("\n")
    for at, line in enumerate(lines):
        if at and _BARE_RULE.fullmatch(line.strip()) and "|" in lines[at - 1]:
            start, end = at - 1, at + 1
            while end < len(lines) and "|" in lines[end]:
                end += 1
            lines[start:end] = [f"|{each.strip()}|" for each in lines[start:end]]
    return "\n".join(lines)


def _paragraphs(raw: str, before: int, outline: Outline) -> Iterator[SourceParagraph | FileTable]:
    """Running text by `data.verify`, which knows two layouts of tables, each at its caption."""
    names = _named_tables(raw, outline)
    hashes = {squeeze(without_artifacts(line)): len(match[1]) for line in raw.split("\n")
              if (match := _HASHES.match(line))}  # fmt: skip
    read = read_document(raw, names, outline.knowing(names), hashes)
    leads = {lead: name for name, lead in read.leads.items()}
    for number, text in enumerate(read.text.split("\n"), before + 1):
        yield SourceParagraph(
            one_line(text), FilePlace(paragraph=number), hashes.get(squeeze(text), 0)
        )
        rows = [row for row in read.tables.get(leads.get(squeeze(text), ""), []) if row]
        if rows:
            yield FileTable(tuple(placed(_evened(rows))), FilePlace(paragraph=number))


def _named_tables(raw: str, outline: Outline) -> list[str]:
    """The tables with a caption that cells between or after tabs follow, a unit between or not."""
    lines = [line for line in without_artifacts(raw).split("\n")
             if line.strip() and not outline.is_continued(squeeze(line))]  # fmt: skip
    names = [outline.table_named(squeeze(line)) for line, below in pairwise(lines)
             if "\t" in below and "\t" not in line.strip()]  # fmt: skip
    return list(dict.fromkeys(filter(None, names)))


def _evened(rows: list[tuple[str, ...]]) -> list[list[tuple[str, int, int]]]:
    """Rows of one width: in a text nothing tells which cells of a shorter row are merged."""
    width = max(map(len, rows))
    even = []
    for row in rows:
        spans = [1] * len(row)
        spans[0] += width - len(row)
        even.append([(text, 1, span) for text, span in zip(row, spans, strict=True)])
    return even
