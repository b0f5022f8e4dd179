"""A text or Markdown file: tables between tabs, with a cell per line, or with upright strokes."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from data.importer.formats.grids import one_line
from data.importer.formats.html import placed
from data.importer.records import FilePlace, FileTable, SourceFile, SourceParagraph
from data.verify.document import read_document
from data.verify.outline import Outline
from data.verify.text import squeeze, without_artifacts

_STROKES = re.compile(r"\|.*\|")
_RULE = re.compile(r"\|[-:| ]+\|")
_HASHES = re.compile(r"^(#{1,6}) ", re.MULTILINE)


def read(path: Path, outline: Outline) -> SourceFile:
    """Read a text; a page break that cut a sentence or a table is undone."""
    raw = path.read_text(encoding="utf-8-sig")
    blocks: list[SourceParagraph | FileTable] = []
    tables = 0
    for part in _parts(raw):
        if isinstance(part, str):
            for item in _paragraphs(part, len(blocks), outline):
                tables += isinstance(item, FileTable)
                blocks.append(item)
        else:
            tables += 1
            blocks.append(FileTable(tuple(placed(part)), FilePlace(table=tables)))
    return SourceFile(path.name, "text", tuple(blocks))


def _parts(raw: str) -> Iterator[str | list[list[tuple[str, int, int]]]]:
    """Runs of text, and tables of lines between upright strokes."""
    plain: list[str] = []
    strokes: list[list[tuple[str, int, int]]] = []
    for line in [*raw.split("\n"), ""]:
        if _STROKES.fullmatch(line.strip()):
            if plain:
                yield "\n".join(plain)
                plain = []
            if not _RULE.fullmatch(line.strip()):
                cells = line.strip().strip("|").split("|")
                strokes.append([(cell.replace("\\*", "*"), 1, 1) for cell in cells])
            continue
        if strokes:
            yield strokes
            strokes = []
        plain.append(line)
    yield "\n".join(plain)


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
