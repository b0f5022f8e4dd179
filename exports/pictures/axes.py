"""The years and the values of a chart, and where they lie."""

from collections.abc import Iterable
from dataclasses import dataclass

from exports.pictures.frame import EDGE, END
from exports.pictures.labels import Box
from exports.pictures.svg import ASCENT, DESCENT, centred, line, text
from exports.pictures.svg_text import width
from presentation.charts.palette import Palette
from presentation.charts.shapes import Drawing

_HEIGHT, _BELOW, _TOP = 380.0, 34.0, 8.0
_SIZE = 13.0


@dataclass(frozen=True)
class Plot:
    """Where a moment in years and a value lie, in pixels."""

    drawn: Drawing
    left: float
    right: float
    top: float = _TOP
    bottom: float = _HEIGHT - _BELOW
    height: float = _HEIGHT

    def x(self, at: float) -> float:
        """The place of a moment: 2022 is the end of 2022."""
        return self.left + self.drawn.x.part(at) * (self.right - self.left)

    def y(self, value: float) -> float:
        """The place of a value."""
        return self.bottom - self.drawn.y.part(value) * (self.bottom - self.top)

    def path(self, pairs: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        """The places of moments and their values."""
        return [(self.x(at), self.y(value)) for at, value in pairs]


def plot_of(drawn: Drawing, right: float) -> Plot:
    """A plot with room for the numbers of its value axis and `right` pixels behind it."""
    wide = max(width(words, _SIZE) for _, ((words,),) in drawn.y.ticks)
    return Plot(drawn, EDGE + wide + 12, END - right)


def axes(plot: Plot, palette: Palette) -> tuple[str, list[Box]]:
    """Lines and numbers of the values, the years below; and the room that the words take."""
    marks, taken = [], []
    for value, ((label,),) in plot.drawn.y.ticks:
        y = plot.y(value)
        marks.append(line(plot.left, y, plot.right, y, palette["line"]))
        base = centred(y, _SIZE)
        marks.append(text(plot.left - 10, base, label, _SIZE, palette["ink-3"], anchor="end"))
        taken.append(_box(plot.left - 10 - width(label, _SIZE), plot.left - 10, base))
    base = plot.bottom + 26
    for at, ((year,),) in plot.drawn.x.ticks:
        x, half = plot.x(at), width(year, _SIZE) / 2
        marks.append(line(x, plot.bottom, x, plot.bottom + 6, palette["line-firm"]))
        marks.append(text(x, base, year, _SIZE, palette["ink-3"], anchor="middle"))
        taken.append(_box(x - half, x + half, base))
    marks.append(line(plot.left, plot.bottom, plot.right, plot.bottom, palette["line-firm"]))
    return "".join(marks), taken


def _box(left: float, right: float, base: float) -> Box:
    return Box(left, base - ASCENT * _SIZE, right, base + DESCENT * _SIZE)
