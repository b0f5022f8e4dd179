"""The shapes of verdicts, read off the style sheets that own them as colours are: one drawing for
pages, cards and pictures."""

import re
from functools import cache

from exports.pictures.svg import element
from settings import ROOT

#: The style sheets own the shapes: class -> which holes are left, and corners in percent.
_SHAPE = re.compile(r"\.([a-z-]+) {[^}]*?--shape: polygon\((evenodd, )?([^)]*)\)")
_SHEETS = ("css/shared/status.css", "css/shared/masthead.css")


@cache
def _shapes() -> dict[str, tuple[str, str]]:
    sheets = "".join((ROOT / "assets" / name).read_text(encoding="utf-8") for name in _SHEETS)
    return {
        name: ("evenodd" if has_holes else "nonzero", corners.replace("%", ""))
        for name, has_holes, corners in _SHAPE.findall(sheets)
    }


def shape(name: str, x: float, y: float, size: float, colour: str) -> str:
    """A shape of the style sheets, such as icon-ahead or brand-mark, in a square from `x`, `y`."""
    rule, corners = _shapes()[name]
    place = f"translate({x:.2f} {y:.2f}) scale({size / 100:.4f})"
    return element("polygon", points=corners, transform=place, fill=colour, fill_rule=rule)
