"""Words on a slide: runs with size, weight and a colour of the theme, in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from lxml import etree
from pptx.oxml import ns

from exports.slides.file.colours import solid
from exports.slides.file.text_metrics import LEADING, cut, height, lines

#: Latin and East Asian: WPS draws Chinese in a default font where only Latin is set.
FONT = "Microsoft YaHei"
LANGUAGE = "zh-CN"
#: Nothing on a slide is smaller.
SMALLEST = 12
#: The part of a room that bold type may be measured for.
BOLD = 0.94

#: The full name of `a:rPr`; a deck asks for some fifty thousand.
qn = cache(ns.qn)

#: What XML cannot carry, and what moves the cursor.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff\u2028\u2029]+")


def plain(text: str) -> str:
    """The text on one line, without what XML cannot carry."""
    return _UNSAFE.sub(" ", text)


@dataclass(frozen=True)
class Run:
    """Words of one look; `token` names the colour ("" is the layout's), `link` an address."""

    text: str
    size: float = 14
    bold: bool = False
    token: str = "ink"
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Runs on one or more lines; `align` is l, ctr or r, "" as the layout has it;
    `after` points below."""

    runs: tuple[Run, ...]
    align: str = "l"
    after: float = 0

    @property
    def text(self) -> str:
        """The words without their looks."""
        return "".join(run.text for run in self.runs)

    @property
    def size(self) -> float:
        """The largest type size."""
        return max((run.size for run in self.runs), default=SMALLEST)

    def height(self, room: float) -> float:
        """Points it takes when `room` points wide."""
        return height(lines(plain(self.text), self.size, self._of(room)), self.size) + self.after

    def _of(self, room: float) -> float:
        """Bold type is wider than the metrics know."""
        return room * BOLD if any(run.bold for run in self.runs) else room

    def trimmed(self, room: float, most: int) -> Paragraph:
        """The same, its last run cut so that all take at most `most` lines."""
        room = self._of(room)
        if lines(plain(self.text), self.size, room) <= most or not self.runs:
            return self
        *kept, last = self.runs
        before = "".join(run.text for run in kept)
        shown = cut(plain(self.text), self.size, room, most)[len(before) :]
        return replace(self, runs=(*kept, replace(last, text=shown)))

    def sized(self, size: float) -> Paragraph:
        """The same at another type size."""
        return replace(self, runs=tuple(replace(run, size=size) for run in self.runs))


def line(
    text: str, size: float = 14, *, bold: bool = False, token: str = "ink",
    align: str = "l", after: float = 0,
) -> Paragraph:  # fmt: skip
    """A paragraph of one look; `token` names its colour."""
    return Paragraph((Run(text, size, bold, token),), align, after)


def total_height(paragraphs: Iterable[Paragraph], room: float) -> float:
    """Points that paragraphs take below each other."""
    return sum(paragraph.height(room) for paragraph in paragraphs)


def fill(body: Any, paragraphs: Sequence[Paragraph]) -> list[tuple[Any, str]]:
    """Replace the paragraphs of an `a:txBody` or `p:txBody`; returns the runs that want a link."""
    for old in body.findall(qn("a:p")):
        body.remove(old)
    links: list[tuple[Any, str]] = []
    for paragraph in paragraphs or (Paragraph(()),):
        links += _add(body, paragraph)
    return links


def _add(body: Any, paragraph: Paragraph) -> list[tuple[Any, str]]:
    drawn = etree.SubElement(body, qn("a:p"))
    look = etree.SubElement(drawn, qn("a:pPr"))
    if paragraph.align:
        look.set("algn", paragraph.align)
    _points(look, "a:lnSpc", paragraph.size * LEADING)
    _points(look, "a:spcBef", 0)
    _points(look, "a:spcAft", paragraph.after)
    links = []
    for run in paragraph.runs:
        if not run.text:
            # LibreOffice gives an empty run a height of its own.
            continue
        element = etree.SubElement(drawn, qn("a:r"))
        properties = _properties(element, "a:rPr", run)
        etree.SubElement(element, qn("a:t")).text = plain(run.text)
        if run.link:
            links.append((properties, run.link))
    end = paragraph.runs[-1] if paragraph.runs else Run("", SMALLEST)
    _properties(drawn, "a:endParaRPr", end)
    return links


def _points(look: Any, name: str, points: float) -> None:
    etree.SubElement(etree.SubElement(look, qn(name)), qn("a:spcPts"), val=str(round(points * 100)))


def _properties(parent: Any, name: str, run: Run) -> Any:
    attributes = {"lang": LANGUAGE, "sz": str(round(run.size * 100)), "b": str(int(run.bold))}
    element = etree.SubElement(parent, qn(name), **attributes)
    if run.token:
        element.append(solid(run.token))
    return element


def set_fonts(properties: Any) -> None:
    """The theme's fonts on an `a:rPr`, `a:defRPr` or `a:endParaRPr`, in the schema's order."""
    for name in ("a:latin", "a:ea"):
        for old in properties.findall(qn(name)):
            properties.remove(old)
    before = [item for item in properties if item.tag in _BEFORE_FONTS]
    place = len(before)
    properties.insert(place, etree.Element(qn("a:latin"), typeface="+mn-lt"))
    properties.insert(place + 1, etree.Element(qn("a:ea"), typeface="+mn-ea"))


_BEFORE_FONTS = {
    qn(f"a:{name}")
    for name in (
        "ln", "noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill", "effectLst",
        "effectDag", "highlight", "uLnTx", "uLn", "uFillTx", "uFill",
    )
}  # fmt: skip
