"""Reading a drawn SVG back: where its texts and marks are."""

import re
from dataclasses import dataclass
from itertools import combinations

from lxml import etree

from exports.pictures.svg import ASCENT, DESCENT
from exports.pictures.svg_text import width

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class TextBox:
    """A line of text and the room it takes."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def parse(drawing: str):
    """The root element; raises where the SVG is not well-formed."""
    return etree.fromstring(drawing.encode())


def origin(node) -> tuple[float, float]:
    """How far the groups around an element move it."""
    x = y = 0.0
    for outer in (node, *node.iterancestors()):
        moved = re.match(r"translate\(([-\d.]+) ([-\d.]+)\)", outer.get("transform", ""))
        if moved:
            x, y = x + float(moved[1]), y + float(moved[2])
    return x, y


def texts(drawing: str) -> list[TextBox]:
    """All lines of text, measured as the drawing measured them."""
    return [_box(node) for node in parse(drawing).iter(SVG + "text")]


def _box(node) -> TextBox:
    size = float(node.get("font-size"))
    x, y = origin(node)
    wide = width(node.text or "", size)
    for part in node:
        wide += width(part.text or "", float(part.get("font-size", size)))
        wide += width(part.tail or "", size)
    shift = {"middle": wide / 2, "end": wide}.get(node.get("text-anchor"), 0)
    left, base = x + float(node.get("x")) - shift, y + float(node.get("y"))
    return TextBox(
        "".join(node.itertext()), left, base - ASCENT * size, left + wide, base + DESCENT * size
    )


def faults(drawing: str) -> list[str]:
    """Texts that leave the picture or touch another one."""
    root, boxes = parse(drawing), texts(drawing)
    wide, high = float(root.get("width")), float(root.get("height"))
    outside = [
        f"outside: {box.text}" for box in boxes
        if box.left < 0 or box.top < 0 or box.right > wide or box.bottom > high
    ]  # fmt: skip
    return outside + [
        f"overlap: {one.text} / {other.text}"
        for one, other in combinations(boxes, 2)
        if _touch(one, other)
    ]


def _touch(one: TextBox, other: TextBox, slack: float = 1.0) -> bool:
    return (
        one.left + slack < other.right
        and other.left + slack < one.right
        and one.top + slack < other.bottom
        and other.top + slack < one.bottom
    )
