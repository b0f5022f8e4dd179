"""A page of a PDF as it is printed, with the place of a row lit on it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from dash import html

from curate.document.drawn import go_button
from curate.document.pdf_pages import PdfPages
from curate.document.places import Cells
from data.importer.records import Box, Cell
from data.review.state import Item
from presentation.curate import labels

_CLAUSE = re.compile(r"[^，,。；;]+")
#: As many letters of a sentence that ends on the next page tell it from others.
_FEWEST = 6
#: CSS pixels a point of a page takes at least: small print of a wide page can be read.
_READABLE = 1.1
Lit = tuple[int, Sequence[Box]]


def page_view(
    pages: PdfPages, number: int, lit: Sequence[Box], cells: Cells, ticks: Sequence[str] = ()
) -> Any:
    """The picture of a page with boxes lit; the cells that other rows were read from lead there.

    A click on a box ticks its row, where `ticks` names one for each box.
    """
    wide, high = pages.shape(number)
    buttons = [
        go_button(rows, style=_style(cell.box))
        for (_, cell), rows in cells.items()
        if cell.box and cell.page == number
    ]
    keys: list[Any] = [{"data-tick": key} for key in ticks] or [{} for _ in lit]
    keys[:1] = [{"id": "place", **key} for key in keys[:1]]
    look = "hit tick" if ticks else "hit"
    marks = [
        html.Span(className=look, style=_style(box), **key)
        for box, key in zip(lit, keys, strict=True)
    ]
    picture = html.Img(src=f"/pages/{number}.png", alt=labels.page(number, len(pages)))
    shape = {"aspectRatio": f"{wide} / {high}", "--least": f"{_READABLE * wide:.0f}px"}
    return html.Div([picture, *buttons, *marks], className="sheet", style=shape)


def _style(box: Box) -> dict[str, str]:
    left, top, right, bottom = (f"{100 * share:.2f}%" for share in box)
    return {
        "left": left,
        "top": top,
        "right": f"calc(100% - {right})",
        "bottom": f"calc(100% - {bottom})",
    }


def lit_on(pages: PdfPages, item: Item, cell: Cell | None) -> Lit:
    """The page and the boxes of what a row was read from; no box if it cannot be located.

    A paragraph may end on the page after the one where it begins, a sentence too.
    """
    if cell and cell.box:
        return cell.page, (cell.box,)
    first = item.proposal.place.page or 1
    for words in _words(item):
        for number in (first, first + 1):
            boxes = pages.boxes(number, *words) if number <= len(pages) else []
            if boxes:
                return number, boxes
    return first, ()


def _words(item: Item) -> Iterator[tuple[str, ...]]:
    """What to look for, one after another on a page, the surest first."""
    row, evidence = item.proposal.row, item.proposal.evidence
    names = row.get("printed_name", ""), row.get("printed_value", "")
    shown = [words for words in (names[1], row.get("name", "")) if words and words in evidence]
    if all(names):
        yield evidence, *names
    yield from ((evidence, words) for words in shown)
    yield (evidence,)
    for words in shown:
        yield from ((clause, words) for clause in _CLAUSE.findall(evidence) if words in clause)
    ends = [evidence[start:] for start in range(1, len(evidence) - _FEWEST)]
    yield from ((end, words) for words in shown for end in ends if words in end)
    yield from ((evidence[:end],) for end in range(len(evidence) - 1, _FEWEST, -1))
