"""A deck being written: pages with a title, a body, a footer and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND

from exports.slides.file import base, frame
from exports.slides.file.colours import as_words, numbered, swapped
from exports.slides.file.deterministic import deterministic
from exports.slides.file.page import FOOT, INSET, Page
from exports.slides.file.provenance import Provenance
from exports.slides.file.text import LANGUAGE, fill, line, plain, total_height
from exports.slides.file.text_metrics import fit
from presentation.joining import sentence
from presentation.slides import labels
from presentation.slides.marks import unmarked

_COVER_SIZES = (44, 36, 30, 24)


class Book:
    """A presentation whose pages share a provenance and a line above their titles."""

    def __init__(self, title: str, context: str, provenance: Provenance) -> None:
        self.context, self.provenance = context, provenance
        self._base = base.Base(provenance.template)
        self.frame = self._base.frame
        self._made = self._base.made
        self._describe(title)

    @property
    def body(self) -> frame.Box:
        """The place of a slide's content in points."""
        return self.frame.body

    @property
    def room(self) -> float:
        """Points of the content's width."""
        return self.frame.room

    def _describe(self, title: str) -> None:
        core, when = self._made.core_properties, datetime.fromisoformat(self.provenance.built)
        core.title, core.subject = plain(title)[:200], plain(self.context)[:200]
        core.author = core.last_modified_by = plain(self.provenance.author)[:200]
        core.comments = plain(self.provenance.address)[:250]
        core.keywords, core.category = self.provenance.state[:200], labels.PLAN_PROGRESS()
        core.created = core.modified = when.replace(tzinfo=None)
        core.language, core.revision = LANGUAGE, 1

    def page(
        self, title: str, notes: Sequence[str] = (), provenance: Provenance | None = None,
        *, kind: str = "table", context: str = "",
    ) -> Page:  # fmt: skip
        """A new page; `notes` are lines of its speaker notes; `kind` is table or content.

        `context` stands in the place of the deck's own above the title.
        """
        page = self._page(kind, provenance)
        page.head(title, context or self.context)
        page.foot(len(self._made.slides))
        page.note([unmarked(title), *notes, sentence(page.provenance.state)])
        return page

    def cover(self, title: str, under: Sequence[str], notes: Sequence[str]) -> Page:
        """The first page, on the template's layout for it."""
        page = self._page("cover", None)
        heading = page.slide.shapes.title
        _, _, wide, high = frame.box(heading)
        shown, size = fit(title, _COVER_SIZES, wide - INSET, 2 if high > 100 else 1)
        fill(heading.element.txBody, [replace(line(shown, size, bold=True, token=""), align="")])
        second = frame.placeholder(page.slide, KIND.SUBTITLE, KIND.BODY)
        if second is not None:
            self._subtitle(second, under)
        page.drop_empty()
        page.note([title, *notes])
        return page

    def _subtitle(self, shape: Any, under: Sequence[str]) -> None:
        """As many lines as the placeholder holds, smaller where a template leaves little room."""
        _, _, wide, high = frame.box(shape)
        size = next((s for s in (20, 18, 16, 14) if total_height(
            [line(text, s) for text in under], wide - INSET) <= high), FOOT)  # fmt: skip
        paragraphs = [line(text, size, token="") for text in under]
        fill(shape.element.txBody, [replace(item, align="") for item in paragraphs])

    def _page(self, kind: str, provenance: Provenance | None) -> Page:
        layout = frame.layout(self._made, kind)
        slide = self._made.slides.add_slide(layout)
        return Page(slide, provenance or self.provenance, self.frame)

    def save(self) -> bytes:
        """The file; the same pages give the same bytes."""
        base_ = self._base
        for part in self._made.part.package.iter_parts():
            if not part.partname.startswith(("/ppt/slides/", "/ppt/charts/")):
                continue
            if not base_.has_own_accents or base_.is_dark:
                numbered(part._element, "dark" if base_.is_dark else "light")
            if base_.is_dark:
                as_words(part._element)
            if not base_.is_turned:
                swapped(part._element)
        buffer = BytesIO()
        self._made.save(buffer)
        return deterministic(buffer.getvalue())
