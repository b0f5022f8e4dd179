"""A deck being written: pages with a title, a body, a footer and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.slides import base
from exports.slides.deterministic import frozen
from exports.slides.provenance import PAGE_NOTE, Provenance
from exports.slides.text import LANGUAGE, Paragraph, Run, colour, fill, line, plain, set_fonts
from exports.slides.text_metrics import cut, fit, width
from presentation.slides import labels

_TITLE_SIZES = (26, 24, 22, 20)
_FOOT = 12
_NUMBER = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"


class Book:
    """A presentation whose pages share an provenance and a line above their titles."""

    def __init__(self, title: str, context: str, provenance: Provenance) -> None:
        self.context, self.provenance = context, provenance
        self._made = base.presentation()
        self._describe(title)

    def _describe(self, title: str) -> None:
        own, when = self._made.core_properties, datetime.fromisoformat(self.provenance.built)
        own.title, own.subject = plain(title)[:200], plain(self.context)[:200]
        own.author = own.last_modified_by = plain(self.provenance.author)[:200]
        own.comments = plain(self.provenance.address)[:250]
        own.keywords, own.category = self.provenance.state[:200], labels.PLAN_PROGRESS()
        own.created = own.modified = when.replace(tzinfo=None)
        own.language, own.revision = LANGUAGE, 1

    def page(
        self, title: str, notes: Sequence[str] = (), provenance: Provenance | None = None
    ) -> Page:
        """A new page at the end; `notes` are lines of its speaker notes."""
        own = provenance or self.provenance
        page = Page(self._made.slides.add_slide(self._made.slide_layouts[0]), own)
        page.head(title, self.context)
        page.foot(len(self._made.slides))
        page.note([title, *notes, "", f"{own.source}。", f"{own.state}。", own.address])
        return page

    def save(self) -> bytes:
        """The file; the same pages give the same bytes."""
        held = BytesIO()
        self._made.save(held)
        return frozen(held.getvalue())


class Page:
    """One slide; boxes are in points."""

    def __init__(self, slide: Any, provenance: Provenance) -> None:
        self.slide, self.provenance = slide, provenance

    def head(self, title: str, context: str) -> None:
        """The title, which the outline and screen readers read first, and the line above it."""
        told, size = fit(title, _TITLE_SIZES, base.ROOM, 2)
        fill(self.slide.shapes.title.element.txBody, [line(told, size, bold=True)])
        shown = cut(context, 14, base.ROOM)
        self.text(base.KICKER, [line(shown, 14, token="ink-3")], labels.SHOWN_RANGE())

    def text(self, box: base.Box, paragraphs: Sequence[Paragraph], name: str) -> Any:
        """A text box without margins; the words must fit, see `Paragraph.height`."""
        shape = self.slide.shapes.add_textbox(*(Pt(value) for value in box))
        shape.name = name
        shape.text_frame.word_wrap = True
        inset = shape.element.txBody.find(qn("a:bodyPr"))
        for side in ("lIns", "tIns", "rIns", "bIns"):
            inset.set(side, "0")
        self._link(fill(shape.element.txBody, paragraphs))
        return shape

    def foot(self, number: int) -> None:
        """Source, state of the data, address; and the page's number."""
        room = base.FOOTER[2]
        source = cut(self.provenance.source + "。", _FOOT, room)
        if source.endswith("…"):
            rest = labels.MORE_IN_NOTES(count=len(self.provenance.sources))
            source = cut(self.provenance.source, _FOOT, room - width(rest, _FOOT)) + rest
        shape = self.text(
            base.FOOTER, [line(source, _FOOT, token="ink-3"), self._state()], labels.SOURCES()
        )
        _as_placeholder(shape, "ftr", base.FOOTER_INDEX)
        shown = self.text(
            base.NUMBER, [line(str(number), _FOOT, token="ink-3", align="r")], labels.PAGE_NUMBER()
        )
        _as_placeholder(shown, "sldNum", base.NUMBER_INDEX)
        _as_field(shown)

    def _state(self) -> Paragraph:
        told, address = f"{self.provenance.state} · ", self.provenance.address
        room = base.FOOTER[2] - width(told + PAGE_NOTE(), _FOOT) - _FOOT
        first = Run(told, _FOOT, colour=colour("ink-3"))
        last = Run(PAGE_NOTE(), _FOOT, colour=colour("ink-3"))
        shown = address.partition("://")[2] or address
        # Without its view an address still leads somewhere; the link and the notes have all of it.
        shown = shown if width(shown, _FOOT) <= room else shown.partition("?")[0]
        link = Run(cut(shown, _FOOT, room), _FOOT, colour=colour("link"), link=address)
        return Paragraph((first, link, last) if address else (replace(first, text=told[:-3]),))

    def note(self, lines: Sequence[str]) -> None:
        """The speaker notes."""
        body = self.slide.notes_slide.notes_text_frame._txBody
        fill(body, [line(text, _FOOT) for text in lines])

    def _link(self, links: Sequence[tuple[Any, str]]) -> None:
        for properties, address in links:
            known = self.slide.part.relate_to(address, _HYPERLINK, is_external=True)
            etree.SubElement(properties, qn("a:hlinkClick")).set(qn("r:id"), known)


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def describe(shape: Any, name: str, words: str) -> None:
    """The name of a shape in the selection list, and what it shows for those who do not see it."""
    shape.name = plain(name)
    shape._element.xpath("./*/p:cNvPr")[0].set("descr", plain(words))


def _as_placeholder(shape: Any, kind: str, index: int) -> None:
    """Make a text box the footer or number of its layout, so that editors treat it as such."""
    own = shape.element.nvSpPr
    own.find(qn("p:cNvSpPr")).attrib.pop("txBox", None)
    held = etree.SubElement(own.find(qn("p:nvPr")), qn("p:ph"))
    held.set("type", kind)
    held.set("sz", "quarter")
    held.set("idx", str(index))


def _as_field(shape: Any) -> None:
    """Turn the page's number into a field that follows when slides move."""
    for run in shape.element.txBody.iter(qn("a:r")):
        run.tag = qn("a:fld")
        run.set("id", _NUMBER)
        run.set("type", "slidenum")
        set_fonts(run.find(qn("a:rPr")))
