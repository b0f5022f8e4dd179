"""The shapes of verdicts, read off the style sheets that own them as colours are: one drawing for
pages, cards and pictures."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from exports.pictures.svg import element
from settings import ROOT

#: The style sheets own the shapes: class -> a drawing in a data address.
_SHAPE = re.compile(r'\.([a-z-]+) {[^}]*?--shape: url\("data:image/svg\+xml,([^"]*)"\)')
_SHEETS = ("css/shared/status.css", "css/shared/masthead.css")


class _Shape(NamedTuple):
    """The drawing of a shape on a square of `size`; `stroke` holds the attributes of an outline."""

    size: float
    marks: str
    stroke: str


@cache
def _shapes() -> dict[str, _Shape]:
    sheets = "".join((ROOT / "assets" / name).read_text(encoding="utf-8") for name in _SHEETS)
    return {name: _shape(unquote(address)) for name, address in _SHAPE.findall(sheets)}


def _shape(drawing: str) -> _Shape:
    head, _, rest = drawing.partition(">")
    size = re.search(r"viewBox='0 0 (\d+)", head)
    stroke = re.search(r"stroke-width.*", head) if "stroke=" in head else None
    assert size is not None
    return _Shape(float(size[1]), rest.removesuffix("</svg>"), stroke[0] if stroke else "")


def shape(name: str, x: float, y: float, size: float, colour: str) -> str:
    """A shape of the style sheets, such as icon-ahead or brand-mark, in a square from `x`, `y`."""
    drawing = _shapes()[name]
    place = f"translate({x:.2f} {y:.2f}) scale({size / drawing.size:.4f})"
    if not drawing.stroke:
        return element("g", drawing.marks.replace("'", '"'), transform=place, fill=colour)
    outline = f'<g fill="none" stroke="{colour}" {drawing.stroke}>{drawing.marks}</g>'
    return element("g", outline.replace("'", '"'), transform=place)
