"""Colours by their slot in the theme, so that another theme recolours a deck.

A token of the style sheets is a slot, darkened or lightened: the text of a rating is its accent by
a quarter darker, its wash by four fifths lighter.
"""

from functools import cache
from typing import Any

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import ns

from presentation.charts.palette import palette

#: Slot of a theme -> the token whose colour it has in the deck's own.
THEME = {
    "dk1": "ink", "lt1": "surface", "dk2": "brand", "lt2": "sunk", "accent1": "ahead-fill",
    "accent2": "on-track-fill", "accent3": "slightly-behind-fill", "accent4": "behind-fill",
    "accent5": "open-fill", "accent6": "brand", "hlink": "link", "folHlink": "ink-3",
}  # fmt: skip

#: Token -> slot and how much lighter (or darker, below zero) it is.
_SLOTS: dict[str, tuple[str, float]] = {
    "ink": ("tx1", 0), "ink-2": ("tx1", 0.25), "ink-3": ("tx1", 0.35), "brand": ("tx2", 0),
    "line": ("bg2", -0.1), "line-firm": ("bg2", -0.25), "line-strong": ("accent5", 0),
    "surface": ("bg1", 0), "sunk": ("bg2", 0), "link": ("hlink", 0), "open-text": ("tx1", 0.35),
    "open-wash": ("bg2", 0), "open-fill": ("accent5", 0),
}  # fmt: skip
#: Rating -> accent, and how much lighter its fill is than that of the class beside it: a theme has
#: six accents. Shape and word tell them apart.
_RATINGS = {
    "ahead": (1, 0.0), "better": (1, 0.3), "on-track": (2, 0.0), "adjusted": (2, 0.3),
    "basically-met": (3, 0.3), "slightly-behind": (3, 0.0), "lagging": (4, 0.3), "behind": (4, 0.0),
}  # fmt: skip
for _rating, (_number, _lighter) in _RATINGS.items():
    for _part, _shift in (("fill", _lighter), ("text", -0.25), ("wash", 0.8)):
        _SLOTS[f"{_rating}-{_part}"] = (f"accent{_number}", _shift)

_SHADES = {
    "tx1": MSO_THEME_COLOR.TEXT_1, "tx2": MSO_THEME_COLOR.TEXT_2,
    "bg1": MSO_THEME_COLOR.BACKGROUND_1, "bg2": MSO_THEME_COLOR.BACKGROUND_2,
    "hlink": MSO_THEME_COLOR.HYPERLINK,
} | {f"accent{n}": getattr(MSO_THEME_COLOR, f"ACCENT_{n}") for n in range(1, 7)}  # fmt: skip

qn = cache(ns.qn)


@cache
def number(token: str) -> str:
    """The colour of a token on paper, `1F5CA8`."""
    return palette("light")[token].lstrip("#").upper()


def solid(token: str) -> Any:
    """An `a:solidFill` of a token."""
    slot, shift = _SLOTS[token]
    fill = etree.Element(qn("a:solidFill"))
    colour = etree.SubElement(fill, qn("a:schemeClr"), val=slot)
    if shift:
        kept = 1 - abs(shift)
        etree.SubElement(colour, qn("a:lumMod"), val=str(round(kept * 100_000)))
    if shift > 0:
        etree.SubElement(colour, qn("a:lumOff"), val=str(round(shift * 100_000)))
    return fill


def tint(mark: Any, token: str) -> None:
    """Give a colour of python-pptx the slot of a token."""
    slot, shift = _SLOTS[token]
    mark.theme_color = _SHADES[slot]
    if shift:
        mark.brightness = shift


def numbered(root: Any, look: str = "light") -> None:
    """Write the colours of states by number, for a template whose accents mean something else, or
    whose ground is dark: those of `look` then, words lighter and washes darker than their accent.
    """
    for colour in root.iter(qn("a:schemeClr")):
        token = THEME.get(colour.get("val"), "")
        if not colour.get("val", "").startswith("accent") or token == "brand":
            continue
        colour.tag = qn("a:srgbClr")
        colour.set("val", palette(look)[token].lstrip("#").upper())
        if look == "dark":
            _turn(colour)


def _turn(colour: Any) -> None:
    """The darker shade of an accent is words, its lightest one is a wash."""
    kept, added = colour.find(qn("a:lumMod")), colour.find(qn("a:lumOff"))
    if added is not None and kept.get("val") == _WASH:
        colour.remove(added)
        kept.set("val", "30000")
    elif kept is not None and added is None:
        colour.remove(kept)


#: How much a wash keeps of its accent: see `_SLOTS`.
_WASH = "20000"

#: A link keeps the colour of its run (PowerPoint since 2019, LibreOffice); else it has the theme's.
_LINK_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}"
_AS_TEXT = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"


def as_words(root: Any) -> None:
    """Links in the colour of words: that of a theme's links is made for light grounds."""
    for link in root.iter(qn("a:hlinkClick")):
        for colour in link.getparent().iter(qn("a:schemeClr")):
            colour.set("val", "tx1")
        buffer = etree.SubElement(etree.SubElement(link, qn("a:extLst")), qn("a:ext"))
        buffer.set("uri", _LINK_COLOUR)
        etree.SubElement(buffer, _AS_TEXT, nsmap={"ahyp": _AS_TEXT[1:].partition("}")[0]}, val="tx")


_OTHER_SIDE = {"tx1": "bg1", "bg1": "tx1", "tx2": "bg2", "bg2": "tx2"}


def swapped(root: Any) -> None:
    """Words in the theme's colour for grounds, for a template that paints its ground dark without
    saying so in its map of colours."""
    for colour in root.iter(qn("a:schemeClr")):
        colour.set("val", _OTHER_SIDE.get(colour.get("val"), colour.get("val")))
