"""Whether a template's slides are dark, and whether its theme says so."""

from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

#: Relative luminance below which light words read better than dark ones.
_MIDDLE = 0.18


def is_dark(made: Any, layout: Any) -> bool:
    """Whether the ground of a layout is dark."""
    return _luminance(_ground(made, layout)) < _MIDDLE


def is_said(made: Any, layout: Any) -> bool:
    """Whether the theme's colour for words reads on that ground."""
    return is_dark(made, layout) != (_luminance(_slot(made, "tx1")) < _MIDDLE)


def theme(made: Any) -> Any:
    """The theme of a presentation's slides, as XML."""
    part = next(rel.target_part for rel in made.slide_master.part.rels.values()
                if rel.reltype.endswith("/theme"))  # fmt: skip
    return etree.fromstring(part.blob)


def _ground(made: Any, layout: Any) -> str:
    """Of the layout, else of its master; a picture or a pattern counts as what lies below it."""
    for holder in (layout, made.slide_master):
        colours = holder.element.cSld.xpath("./p:bg//a:srgbClr | ./p:bg//a:schemeClr")
        if colours:
            colour = colours[0].get("val")
            return colour if colours[0].tag == qn("a:srgbClr") else _slot(made, colour)
    return _slot(made, "bg1")


def _slot(made: Any, name: str) -> str:
    """The number of a slot, by the master's map of colours."""
    named = made.slide_master.element.find(qn("p:clrMap")).get(name, name)
    slot = theme(made).find(f".//{qn(f'a:{named}')}")
    if slot is None or not len(slot):
        return "FFFFFF"
    return slot[0].get("lastClr") or slot[0].get("val") or "FFFFFF"


def _luminance(number: str) -> float:
    try:
        parts = [int(number[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    except ValueError:
        return 1.0
    red, green, blue = (part / 12.92 if part <= 0.04 else ((part + 0.055) / 1.055) ** 2.4
                        for part in parts)  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
