"""The document around the place of a row, drawn from what was read, with that place lit."""

from __future__ import annotations

from typing import Any

from dash import html

from curate.document.places import Cells, Places
from data.importer.records import Cell, Document, Table
from data.review.state import Item

_BEFORE, _AFTER = 3, 5


def document_around(document: Document, places: Places, item: Item, cells: Cells) -> list[Any]:
    """The blocks around the row's place; from the beginning where it cannot be located."""
    at, lit = places.of(item) or (-1, None)
    first = max(at - _BEFORE, 0)
    drawn: list[Any] = []
    for number, block in enumerate(document.blocks[first : max(at, 0) + _AFTER], first):
        if isinstance(block, Table):
            rows = {cell: rows for (table, cell), rows in cells.items() if table == number}
            drawn.append(_table(block, lit if number == at else None, rows))
        else:
            drawn.append(html.P(_marked(block.text, item) if number == at else block.text))
    return drawn


def go_button(rows: list[Item], text: str = "", **more: Any) -> html.Button:
    """What leads to the row that a cell was read from, the first that waits; grey if none does."""
    waiting = [item for item in rows if item.status == "waiting"]
    key: Any = {"go": (waiting or rows)[0].id}
    look = "cell" if waiting else "cell seen"
    name: Any = {} if text else {"aria-label": rows[0].proposal.evidence}
    return html.Button(text, id=key, className=look, n_clicks=0, **name, **more)


def _table(block: Table, lit: Cell | None, rows_of: dict[Cell, list[Item]]) -> html.Div:
    rows: list[list[Any]] = [[] for _ in range(block.height)]
    for cell in sorted(block.cells, key=lambda each: (each.row, each.column)):
        place: Any = {"id": "place", "className": "hit"} if cell is lit else {}
        leads = cell in rows_of and cell is not lit
        text = go_button(rows_of[cell], cell.text) if leads else cell.text
        rows[cell.row].append(html.Td(text, rowSpan=cell.rows, colSpan=cell.columns, **place))
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
