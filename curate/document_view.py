"""The document around the place of a row, with that place lit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dash import html

from data.importer.records import Cell, Document, Paragraph, Place, Table
from data.review.state import Item
from presentation.curate import labels

_BEFORE, _AFTER = 3, 5
Lit = tuple[int, Cell | None]


def document_around(document: Document, item: Item) -> list[Any]:
    """The blocks around the row's place; from the beginning where it cannot be located."""
    at, cell = _located(document, item) or (-1, None)
    first = max(at - _BEFORE, 0)
    blocks = document.blocks[first : max(at, 0) + _AFTER]
    note = [html.P(labels.NOT_SHOWN(), className="fault warn")] if at < 0 else []
    return [*note, *(_block(each, first + n == at, cell, item) for n, each in enumerate(blocks))]


def _located(document: Document, item: Item) -> Lit | None:
    """The block, and the cell of it; a place in a table that runs over pages may be in any part."""
    place = item.proposal.place
    numbered = list(enumerate(document.blocks))
    if place.row:
        cells = [
            (_distance(block, place), at, cell)
            for at, block in numbered
            if isinstance(block, Table)
            for cell in _cells_at(block, place, item)
        ]
        best = min(cells, key=lambda each: each[:2], default=None)
        return (best[1], best[2]) if best else None
    same = [
        at for at, block in numbered if isinstance(block, Paragraph) and _is_at(block, place, item)
    ]
    return (same[0], None) if same else None


def _distance(block: Table, place: Place) -> int:
    """How far a table is from the place, as far as the format counts pages or paragraphs."""
    here = block.place
    return (
        abs(here.page - place.page) * 100
        + abs(here.paragraph - place.paragraph)
        + (here.sheet != place.sheet) * 1000
        + (bool(here.table and place.table) and abs(here.table - place.table))
    )


def _cells_at(block: Table, place: Place, item: Item) -> Iterator[Cell]:
    printed = item.proposal.row.get("printed_value", "")
    for cell in block.cells:
        if (place.row - 1, place.column - 1) in cell.fields and printed in cell.text:
            yield cell


def _is_at(block: Paragraph, place: Place, item: Item) -> bool:
    if place.paragraph:
        return block.place.paragraph == place.paragraph
    return item.proposal.evidence in block.text


def _block(block: Paragraph | Table, lit: bool, cell: Cell | None, item: Item) -> Any:
    if isinstance(block, Table):
        return _table(block, cell if lit else None)
    return html.P(_marked(block.text, item) if lit else block.text)


def _table(block: Table, lit: Cell | None) -> html.Div:
    rows: list[list[Any]] = [[] for _ in range(block.height)]
    for cell in sorted(block.cells, key=lambda each: (each.row, each.column)):
        place: Any = {"id": "place", "className": "hit"} if cell is lit else {}
        rows[cell.row].append(html.Td(cell.text, rowSpan=cell.rows, colSpan=cell.columns, **place))
    return html.Div(html.Table(html.Tbody([html.Tr(row) for row in rows])), className="scroll")


def _marked(text: str, item: Item) -> list[Any]:
    """The printed value after its name, or a project's name; else the evidence or the paragraph."""
    row = item.proposal.row
    name = text.find(row.get("printed_name") or item.proposal.evidence)
    for words, start in (
        (row.get("printed_value", ""), max(name, 0)),
        (row.get("name", ""), max(text.find(item.proposal.evidence), 0)),
        (item.proposal.evidence, 0),
        (text, 0),
    ):
        at = text.find(words, start) if words else -1
        if at >= 0:
            end = at + len(words)
            return [text[:at], html.Mark(text[at:end], id="place"), text[end:]]
    return [text]
