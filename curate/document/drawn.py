"""The document around the place of a row, drawn from what was read, with that place lit."""

from collections.abc import Sequence
from typing import Any

from dash import html

from curate.document.places import Cells, Places
from data.importer.records import Cell, FileTable, SourceFile, SourceParagraph
from data.review.state import Item

_BEFORE, _AFTER = 3, 5
#: More paragraphs than these are no longer read in one go.
_MANY = 20
#: The rows of some blocks of the document, each with its number in the passage.
Rows = dict[int, list[tuple[int, Item]]]


def document_around(document: SourceFile, places: Places, item: Item, cells: Cells) -> list[Any]:
    """The blocks around the row's place; from the beginning where it cannot be located."""
    at, lit = places.of(item) or (-1, None)
    first = max(at - _BEFORE, 0)
    drawn: list[Any] = []
    for number, block in enumerate(document.blocks[first : max(at, 0) + _AFTER], first):
        if isinstance(block, FileTable):
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
    data: Any = {"data-rows": " ".join(item.id for item in rows)}
    name: Any = {} if text else {"aria-label": rows[0].proposal.evidence}
    return html.Button(text, id=key, className=look, n_clicks=0, **data, **name, **more)


def _table(block: FileTable, lit: Cell | None, rows_of: dict[Cell, list[Item]]) -> html.Div:
    rows: list[list[Any]] = [[] for _ in range(block.height)]
    for cell in sorted(block.cells, key=lambda each: (each.row, each.column)):
        place: Any = {"id": "place", "className": "hit"} if cell is lit else {}
        text = go_button(rows_of[cell], cell.text) if cell in rows_of else cell.text
        rows[cell.row].append(html.Td(text, rowSpan=cell.rows, colSpan=cell.columns, **place))
    return html.Div(html.Table(html.Tbody([html.Tr(row) for row in rows])), className="scroll")


def _marked(text: str, item: Item) -> list[Any]:
    """The paragraph with what a row was read from marked."""
    start, end = span_of(text, item)
    return [text[:start], html.Mark(text[start:end], id="place"), text[end:]] if end else [text]


def span_of(text: str, item: Item) -> tuple[int, int]:
    """The printed value after its name, or a project's name; else the evidence or the paragraph."""
    # A second row of the same place has words of its own.
    row = item.row if "+" in item.id else item.proposal.row
    sentence = max(text.find(item.proposal.evidence), 0)
    name = max(text.find(row.get("printed_name") or item.proposal.evidence, sentence), sentence)
    value = row.get("printed_value", "")
    end_of_sentence = sentence + len(item.proposal.evidence)
    # 引进 17 个品牌 prints the number before its name.
    behind = text.find(value, name, end_of_sentence) if value else -1
    for words, start in (
        (value, behind if behind >= 0 else max(text.rfind(value, sentence, name), sentence)),
        (row.get("name", ""), sentence),
        (item.proposal.evidence, 0),
        (text, 0),
    ):
        at = text.find(words, start) if words else -1
        if at >= 0:
            return at, at + len(words)
    return 0, 0


def _marked_all(text: str, rows: Sequence[tuple[int, Item]]) -> list[Any]:
    """The paragraph with each row's words marked by its number; a click on them ticks the row."""
    spans = [span_of(text, item) for _, item in rows]
    # Where two overlap the first ends where the second begins: each can be clicked.
    ends = [
        min(end, later) if later > start else end
        for (start, end), (later, _) in zip(spans, [*spans[1:], (len(text), 0)], strict=True)
    ]
    drawn: list[Any] = []
    done = 0
    for (number, item), (start, _), end in zip(rows, spans, ends, strict=True):
        key: Any = {"data-tick": item.id} | ({"id": "place"} if number == 1 else {})
        mark = html.Mark(text[max(start, done) : end], className="tick", **key)
        drawn += [text[done:start], html.Sup(str(number)), mark]
        done = max(done, end)
    return [*drawn, text[done:]]


def passage_around(document: SourceFile, rows: Rows) -> list[Any]:
    """Paragraphs with all their rows marked, between those before and after them; of many that
    stand apart these alone."""
    before, after = (0, 1) if len(rows) > _MANY else (_BEFORE, _AFTER)
    near = sorted({at for row in rows for at in range(row - before, row + after)})
    drawn: list[Any] = []
    last = near[0]
    for number in near:
        block = document.blocks[number] if 0 <= number < len(document.blocks) else None
        if isinstance(block, SourceParagraph):
            drawn += [html.P("……")] if drawn and number > last + 1 else []
            text = _marked_all(block.text, rows[number]) if number in rows else block.text
            drawn.append(html.P(text))
            last = number
    return drawn
