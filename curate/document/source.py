"""The document of a review, as it is shown beside the rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dash import html

from curate.document.drawn import Rows, document_around, passage_around, span_of
from curate.document.pdf_pages import PdfPages
from curate.document.pdf_view import lit_on, page_view
from curate.document.places import Places
from data.importer.formats import read_document
from data.importer.records import FileTable, SourceParagraph
from data.review.state import Item
from data.verify.outline import UNDECLARED, Outline
from presentation.curate import labels


@dataclass(frozen=True)
class DocumentView:
    """What is drawn of the document, and the page that it is (0 where nobody printed pages)."""

    page: int
    drawn: list[Any]


class SourcePages:
    """A document with its places; a PDF is shown page by page as it is printed."""

    def __init__(self, path: Path, outline: Outline = UNDECLARED) -> None:
        self._document = read_document(path, outline)
        self._places = Places(self._document)
        self.pages = PdfPages(path) if path.suffix == ".pdf" else None

    @property
    def blocks(self) -> tuple[SourceParagraph | FileTable, ...]:
        """What the document holds, in order."""
        return self._document.blocks

    def view(self, item: Item, items: Iterable[Item], page: int = 0) -> DocumentView:
        """The document around a row, or another page of it; what was read from it is lit."""
        located, cells = self._places.of(item), self._places.cells(items)
        if self.pages is None:
            drawn = document_around(self._document, self._places, item, cells)
            return DocumentView(0, [*_note(located is not None), *drawn])
        home, lit = lit_on(self.pages, item, located[1] if located else None)
        number = min(max(page or home, 1), len(self.pages))
        drawn = page_view(self.pages, number, lit if number == home else (), cells)
        return DocumentView(number, [*_note(bool(lit) or number != home), drawn])

    def block_of(self, item: Item) -> int | None:
        """Which block of the document a row was read from; none where it is not there."""
        located = self._places.of(item)
        return located[0] if located else None

    def text_of(self, item: Item) -> str:
        """The paragraph that a row was read from; empty where it was not read from one."""
        at = self.block_of(item)
        block = self.blocks[at] if at is not None else None
        return block.text if isinstance(block, SourceParagraph) else ""

    def start_of(self, item: Item) -> tuple[int, int, int]:
        """What orders rows of one block: the place in the table, or in the paragraph."""
        at, place = self.block_of(item), item.proposal.place
        block = self.blocks[at] if at is not None else None
        start = span_of(block.text, item)[0] if isinstance(block, SourceParagraph) else 0
        return place.row, place.column, start

    def passage_view(self, items: Sequence[Item], page: int = 0) -> DocumentView:
        """The document around the rows of one passage, or another page of it, with all of them
        marked."""
        is_text = self.text_of(items[0]) and items[0].table != "indicators"
        if not is_text:
            return self.view(items[0], items, page)
        if self.pages is None:
            rows: Rows = {}
            for number, item in enumerate(items, 1):
                rows.setdefault(self.block_of(item) or 0, []).append((number, item))
            return DocumentView(0, passage_around(self._document, rows))
        lit = [lit_on(self.pages, item, None) for item in items]
        home = next((number for number, boxes in lit if boxes), lit[0][0])
        shown = min(max(page or home, 1), len(self.pages))
        keys = [
            (box, item.id)
            for item, (number, boxes) in zip(items, lit, strict=True)
            for box in boxes
            if number == shown
        ]
        boxes = [box for box, _ in keys]
        drawn = page_view(self.pages, shown, boxes, {}, [key for _, key in keys])
        return DocumentView(shown, [drawn])


def _note(is_lit: bool) -> list[html.P]:
    return [] if is_lit else [html.P(labels.NOT_SHOWN(), className="fault warn")]
