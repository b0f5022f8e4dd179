"""One slide of a deck: its title, the line above it, a body, a footer and notes."""

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Pt

from exports.slides.file import frame
from exports.slides.file.own_template import KICKER_INDEX
from exports.slides.file.provenance import PAGE_NOTE, Provenance
from exports.slides.file.text import BOLD, Paragraph, Run, fill, line, plain
from exports.slides.file.text_metrics import cut, fit, width
from exports.slides.notes import readable
from presentation.joining import sentence
from presentation.slides import labels
from presentation.slides.marks import unmarked

_TITLE_SIZES = (26, 24, 22, 20, 18)
FOOT = 12
_NUMBER = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"
#: What a title's box has in margins where a template says nothing of them, in points.
INSET = 15.0


class Page:
    """One slide; boxes are in points."""

    def __init__(self, slide: Any, provenance: Provenance, layout: frame.Frame) -> None:
        self.slide, self.provenance, self.frame = slide, provenance, layout
        self._content = frame.content(slide.slide_layout)

    def head(self, title: str, context: str) -> None:
        """The title, which the outline and screen readers read first, and the line above it."""
        _, _, wide, high = self.frame.title
        room = (wide if self.frame.is_own else wide - INSET) * BOLD
        most = 2 if high > 2 * _TITLE_SIZES[-1] else 1
        words, size = fit(unmarked(title), _TITLE_SIZES, room, most)
        fill(self.slide.shapes.title.element.txBody, [line(words, size, bold=True, token="")])
        self.drop_empty()
        shown = cut(context, 14, self.frame.kicker[2])
        kicker = self.text(
            self.frame.kicker, [line(shown, 14, token="ink-3")], labels.SHOWN_RANGE()
        )
        if self.frame.is_own:
            _as_placeholder(kicker, "body", KICKER_INDEX)

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
        source = cut(sentence(self.provenance.source), FOOT, room)
        if source.endswith("…"):
            rest = labels.MORE_IN_NOTES(count=len(self.provenance.sources))
            source = cut(self.provenance.source, FOOT, room - width(rest, FOOT)) + rest
        shape = self.text(
            self.frame.foot, [line(source, FOOT, token="ink-3"), self._state()], labels.SOURCES()
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
        words = line(cut(text, FOOT, frame.box(pattern)[2]), FOOT, token=token, align="r")
        shape = self.text(frame.box(pattern), [words], label)
        _as_placeholder(shape, name, pattern.element.ph.get("idx"))
        return shape

    def _state(self) -> Paragraph:
        version, address = f"{self.provenance.version} · ", self.provenance.address
        room = self.frame.foot[2] - width(version + PAGE_NOTE(), FOOT) - FOOT
        shown = address.partition("://")[2] or address
        # Without its view an address still leads somewhere; the link has all of it.
        shown = shown if width(shown, FOOT) <= room else shown.partition("?")[0]
        if not address:
            return line(self.provenance.version, FOOT, token="ink-3")
        link = Run(cut(shown, FOOT, room), FOOT, token="link", link=address)
        return Paragraph((Run(version, FOOT, token="ink-3"), link,
                          Run(PAGE_NOTE(), FOOT, token="ink-3")))  # fmt: skip

    def note(self, lines: Sequence[str]) -> None:
        """The speaker notes, as many of the lines as are soon read."""
        body = self.slide.notes_slide.notes_text_frame._txBody
        shown = readable(lines, self.provenance.address)
        fill(body, [line(text, FOOT) for text in shown])

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
