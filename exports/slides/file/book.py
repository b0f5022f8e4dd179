"""A deck being written: pages with a title, a body, a footer and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.slides.file import base, frame
from exports.slides.file.colours import as_words, numbered, swapped
from exports.slides.file.deterministic import deterministic
from exports.slides.file.provenance import PAGE_NOTE, Provenance
from exports.slides.file.text import BOLD, LANGUAGE, Paragraph, Run, fill, line, plain, total_height
from exports.slides.file.text_metrics import cut, fit, width
from exports.slides.notes import readable
from presentation.joining import sentence
from presentation.slides import labels
from presentation.slides.marks import unmarked

_TITLE_SIZES = (26, 24, 22, 20, 18)
_COVER_SIZES = (44, 36, 30, 24)
_FOOT = 12
_NUMBER = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"
#: What a title's box has in margins where a template says nothing of them, in points.
_INSET = 15.0


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
        shown, size = fit(title, _COVER_SIZES, wide - _INSET, 2 if high > 100 else 1)
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
            [line(text, s) for text in under], wide - _INSET) <= high), _FOOT)  # fmt: skip
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


class Page:
    """One slide; boxes are in points."""

    def __init__(self, slide: Any, provenance: Provenance, layout: frame.Frame) -> None:
        self.slide, self.provenance, self.frame = slide, provenance, layout
        self._content = frame.content(slide.slide_layout)

    def head(self, title: str, context: str) -> None:
        """The title, which the outline and screen readers read first, and the line above it."""
        _, _, wide, high = self.frame.title
        room = (wide if self.frame.is_own else wide - _INSET) * BOLD
        most = 2 if high > 2 * _TITLE_SIZES[-1] else 1
        words, size = fit(unmarked(title), _TITLE_SIZES, room, most)
        fill(self.slide.shapes.title.element.txBody, [line(words, size, bold=True, token="")])
        self.drop_empty()
        shown = cut(context, 14, self.frame.kicker[2])
        kicker = self.text(
            self.frame.kicker, [line(shown, 14, token="ink-3")], labels.SHOWN_RANGE()
        )
        if self.frame.is_own:
            _as_placeholder(kicker, "body", base.KICKER_INDEX)

    def drop_empty(self) -> None:
        """No placeholder stays behind that asks to be clicked."""
        for shape in list(self.slide.placeholders):
            if not (shape.has_text_frame and shape.text_frame.text):
                shape.element.getparent().remove(shape.element)

    def claim(self, frame_: Any) -> None:
        """Make the first table or chart the content of its layout, as the outline expects."""
        if self._content is None:
            return
        properties = frame_._element.xpath("./p:nvGraphicFramePr/p:nvPr")[0]
        pattern = self._content.element.ph
        mark = etree.SubElement(properties, qn("p:ph"))
        for name in ("type", "idx", "sz"):
            if pattern.get(name):
                mark.set(name, pattern.get(name))
        self._content = None

    def text(
        self, box: frame.Box, paragraphs: Sequence[Paragraph], name: str, into: Any = None
    ) -> Any:
        """A text box without margins; the words must fit, see `Paragraph.height`.

        `into` is a group that it is a part of.
        """
        shape = (into or self.slide).shapes.add_textbox(*(Pt(value) for value in box))
        shape.name = name
        shape.text_frame.word_wrap = True
        shape.text_frame.auto_size = MSO_AUTO_SIZE.NONE
        inset = shape.element.txBody.find(qn("a:bodyPr"))
        for side in ("lIns", "tIns", "rIns", "bIns"):
            inset.set(side, "0")
        self._link(fill(shape.element.txBody, paragraphs))
        return shape

    def foot(self, number: int) -> None:
        """Source, state of the data, address; and the page's number."""
        room = self.frame.foot[2]
        source = cut(sentence(self.provenance.source), _FOOT, room)
        if source.endswith("…"):
            rest = labels.MORE_IN_NOTES(count=len(self.provenance.sources))
            source = cut(self.provenance.source, _FOOT, room - width(rest, _FOOT)) + rest
        shape = self.text(
            self.frame.foot, [line(source, _FOOT, token="ink-3"), self._state()], labels.SOURCES()
        )
        layout = self.slide.slide_layout
        if self.frame.is_own:
            _as_placeholder(
                shape, "ftr", frame.placeholder(layout, KIND.FOOTER).element.ph.get("idx")
            )
        self._closing(KIND.DATE, "dt", self.provenance.until, labels.DATA_DATE())
        shown = self._closing(KIND.SLIDE_NUMBER, "sldNum", str(number), labels.PAGE_NUMBER())
        if shown is not None:
            _as_field(shown)

    def _closing(self, kind: Any, name: str, text: str, label: str) -> Any:
        """The date or the number where the layout has a place for it."""
        pattern = frame.placeholder(self.slide.slide_layout, kind)
        if pattern is None or not text:
            return None
        token = "ink-3" if self.frame.is_own else ""
        words = line(cut(text, _FOOT, frame.box(pattern)[2]), _FOOT, token=token, align="r")
        shape = self.text(frame.box(pattern), [words], label)
        _as_placeholder(shape, name, pattern.element.ph.get("idx"))
        return shape

    def _state(self) -> Paragraph:
        version, address = f"{self.provenance.version} · ", self.provenance.address
        room = self.frame.foot[2] - width(version + PAGE_NOTE(), _FOOT) - _FOOT
        shown = address.partition("://")[2] or address
        # Without its view an address still leads somewhere; the link has all of it.
        shown = shown if width(shown, _FOOT) <= room else shown.partition("?")[0]
        if not address:
            return line(self.provenance.version, _FOOT, token="ink-3")
        link = Run(cut(shown, _FOOT, room), _FOOT, token="link", link=address)
        return Paragraph((Run(version, _FOOT, token="ink-3"), link,
                          Run(PAGE_NOTE(), _FOOT, token="ink-3")))  # fmt: skip

    def note(self, lines: Sequence[str]) -> None:
        """The speaker notes, as many of the lines as are soon read."""
        body = self.slide.notes_slide.notes_text_frame._txBody
        shown = readable(lines, self.provenance.address)
        fill(body, [line(text, _FOOT) for text in shown])

    def _link(self, links: Sequence[tuple[Any, str]]) -> None:
        for properties, address in links:
            known = self.slide.part.relate_to(address, _HYPERLINK, is_external=True)
            etree.SubElement(properties, qn("a:hlinkClick")).set(qn("r:id"), known)


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def describe(shape: Any, name: str, words: str) -> None:
    """The name of a shape in the selection list, and what it shows for those who do not see it."""
    shape.name = plain(name)
    shape._element.xpath("./*/p:cNvPr")[0].set("descr", plain(words))


def _as_placeholder(shape: Any, kind: str, index: int | str) -> None:
    """Make a text box the footer or number of its layout, so that editors treat it as such."""
    properties = shape.element.nvSpPr
    properties.find(qn("p:cNvSpPr")).attrib.pop("txBox", None)
    placeholder = etree.SubElement(properties.find(qn("p:nvPr")), qn("p:ph"))
    placeholder.set("type", kind)
    placeholder.set("sz", "quarter")
    placeholder.set("idx", str(index))


def _as_field(shape: Any) -> None:
    """Turn the page's number into a field that follows when slides move."""
    for run in shape.element.txBody.iter(qn("a:r")):
        run.tag = qn("a:fld")
        run.set("id", _NUMBER)
        run.set("type", "slidenum")
