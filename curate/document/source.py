"""The document of a review, as it is shown beside the rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dash import html

from curate.document.drawn import document_around
from curate.document.pdf_pages import PdfPages
from curate.document.pdf_view import lit_on, page_view
from curate.document.places import Places
from data.importer.formats import read_document
from data.review.state import Item
from data.verify.outline import UNDECLARED, Outline
from presentation.curate import labels


@dataclass(frozen=True)
class View:
    """What is drawn of the document, and the page that it is (0 where nobody printed pages)."""

    page: int
    drawn: list[Any]


class Source:
    """A document with its places; a PDF is shown page by page as it is printed."""

    def __init__(self, path: Path, outline: Outline = UNDECLARED) -> None:
        self._document = read_document(path, outline)
        self._places = Places(self._document)
        self.pages = PdfPages(path) if path.suffix == ".pdf" else None

    def view(self, item: Item, items: Iterable[Item], page: int = 0) -> View:
        """The document around a row, or another page of it; what was read from it is lit."""
        located, cells = self._places.of(item), self._places.cells(items)
        if self.pages is None:
            drawn = document_around(self._document, self._places, item, cells)
            return View(0, [*_note(located is not None), *drawn])
        home, lit = lit_on(self.pages, item, located[1] if located else None)
        number = min(max(page or home, 1), len(self.pages))
        drawn = page_view(self.pages, number, lit if number == home else (), cells)
        return View(number, [*_note(bool(lit) or number != home), drawn])


def _note(is_lit: bool) -> list[html.P]:
    return [] if is_lit else [html.P(labels.NOT_SHOWN(), className="fault warn")]
