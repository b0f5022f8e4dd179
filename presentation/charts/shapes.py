"""A chart as its renderers take it: lines, areas, marks, bars and words at their places.

A page's chart and its still picture (`components/marks/`) are drawn of this record alone, whatever
kind of chart it is of. Colours are tokens of the style sheets.
"""

from dataclasses import dataclass
from typing import NamedTuple

from presentation.charts.text_width import em


class Bold(str):
    """Words in bold."""


#: Lines of words, each of parts that are bold or plain.
Lines = tuple[tuple[str, ...], ...]

#: What a click leads to: an address, and the indicator that the list below narrows to, or "".
Lead = tuple[str, str]


class Pen(NamedTuple):
    """The look of a line: `dash` is "" for none, dot or dash; `width` in pixels."""

    token: str
    width: float
    dash: str = ""

    @property
    def dashes(self) -> str:
        """Its strokes and gaps, as SVG has them."""
        return {"dot": "2 4", "dash": "7 5"}.get(self.dash, "")


class TextLook(NamedTuple):
    """The look of words; `size` in pixels."""

    token: str
    size: float


#: Beside marks and bars, and beside an axis.
WORDS, TICKS = TextLook("ink", 14), TextLook("ink-3", 13)


@dataclass(frozen=True)
class Spot:
    """A place on both axes; `said` is what it tells who points at it, an open mark is a ring.

    `words` stand at one of its `sides`: above, below-left, right, …, the best first; a drawing that
    tries only the first has an empty line before words that are to stand further away.
    """

    x: float
    y: float
    said: str = ""
    words: Lines = ()
    sides: tuple[str, ...] = ("above",)
    is_open: bool = False
    lead: Lead | None = None

    @property
    def side(self) -> tuple[str, str]:
        """The best side, upright and across: above, left; middle, right; below, center."""
        upright, _, across = self.sides[0].partition("-")
        return ("middle", upright) if upright in _ACROSS else (upright, across or "center")


_ACROSS = ("left", "right")


@dataclass(frozen=True)
class Layer:
    """Spots that a line joins or an area fills (`pen`), or that have a mark each; None parts a
    line. `kind` is their class in the style sheets, `mark` a shape: circle, square, diamond,
    triangle-up or triangle-right; `size` its width and `rim` that of its outline in pixels.
    """

    kind: str
    spots: tuple[Spot | None, ...]
    pen: Pen | None = None
    is_area: bool = False
    mark: str = ""
    token: str = "ink"
    size: float = 0
    rim: float = 0
    look: TextLook = WORDS

    @property
    def places(self) -> list[tuple[float, float]]:
        """Where its spots are."""
        return [(spot.x, spot.y) for spot in self.spots if spot]


@dataclass(frozen=True)
class BarShape:
    """A bar that lies at a place of the upright axis; its words stand at its end."""

    place: float
    start: float
    length: float
    said: str = ""
    words: str = ""
    lead: Lead | None = None


@dataclass(frozen=True)
class BarLayer:
    """Bars of one look, `thick` in units of their axis."""

    kind: str
    bars: tuple[BarShape, ...]
    thick: float
    opacity: float = 1
    look: TextLook = WORDS


@dataclass(frozen=True)
class DrawnAxis:
    """The range of an axis, what stands beside it at which value, and whether a line is there."""

    low: float
    high: float
    ticks: tuple[tuple[float, Lines], ...] = ()
    look: TextLook = TICKS
    has_grid: bool = False

    def part(self, value: float) -> float:
        """Where a value stands, from 0 at the axis's begin to 1 at its end."""
        return (value - self.low) / (self.high - self.low)


@dataclass(frozen=True)
class Upright:
    """A line from the foot of the drawing up to a share of its height."""

    x: float
    pen: Pen
    end: float = 1


@dataclass(frozen=True)
class Remark:
    """Words at a place, from there on or around it; `lift` moves them up by pixels.

    With `aside` they begin so many pixels before the axis. A ground hides the lines beneath.
    """

    x: float
    y: float
    words: Lines
    look: TextLook
    is_centred: bool = False
    has_ground: bool = False
    lift: float = 0
    aside: float = 0


class Margin(NamedTuple):
    """Pixels around what is drawn."""

    left: int = 8
    right: int = 8
    top: int = 0
    bottom: int = 0


#: Around a chart that has words within.
BESIDE = Margin()


class NameColumn(NamedTuple):
    """What a wide place changes: room of so many pixels before the axis, and the words in it."""

    width: int
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class Drawing:
    """A whole chart of a `height` in pixels; `alt` are its words for who does not see it.

    `cuts` are pixels from the top at which paper may end.
    """

    height: int
    alt: str
    x: DrawnAxis
    y: DrawnAxis
    margin: Margin = BESIDE
    layers: tuple[Layer, ...] = ()
    bars: tuple[BarLayer, ...] = ()
    uprights: tuple[Upright, ...] = ()
    remarks: tuple[Remark, ...] = ()
    cuts: tuple[float, ...] = ()
    column: NameColumn | None = None

    @property
    def labelled(self) -> list[tuple[Layer, Spot]]:
        """All spots that have words, with their layer."""
        return [(layer, it) for layer in self.layers for it in layer.spots if it and it.words]

    @property
    def beside(self) -> float:
        """The width of the words that stand right of their marks, in em."""
        spots = [spot for _, spot in self.labelled if spot.sides[0] == "right"]
        return max((em("".join(line)) for spot in spots for line in spot.words), default=0)


def line(*parts: str) -> Lines:
    """One line of words."""
    return (parts,)


def lead(href: str) -> Lead | None:
    """The address as what a click leads to; None for none."""
    return (href, "") if href else None
