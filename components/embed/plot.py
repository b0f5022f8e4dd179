"""A trajectory drawn by the server: lines as masks, labels as text.

It needs no script, takes the colours of the tokens, and its text has one size at any width: what
stands in somebody's article must be light.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from dash import html

from components.shell.attributes import DECORATIVE, aria
from presentation import numbers
from presentation.charts.text_width import em
from presentation.trajectory.geometry import Geometry, Series, Vertex, VertexLabel

#: Per cent from the top of the drawing, below which a label may reach the years.
_LOW = 65
#: Years of room before the first and behind the last.
_ASIDE = 0.2
#: Kind of series -> width of its line and its dashes; an area has none.
_STROKES = {
    "schedule": (2, ""), "needed": (2, "2 4"), "span": (5, ""), "actual": (3, ""),
    "level": (2, "7 5"),
}  # fmt: skip
_SIDES = {"above": "top", "below": "bottom", "right": "middle right"}

Place = tuple[float, float]


class _Scale(NamedTuple):
    drawn: Geometry

    def left(self, at: float) -> float:
        """Per cent from the left."""
        first, last = self.drawn.first - _ASIDE, self.drawn.last + _ASIDE
        return (at - first) / (last - first) * 100

    def top(self, value: float) -> float:
        """Per cent from the top."""
        return (self.drawn.high - value) / (self.drawn.high - self.drawn.low) * 100

    def place(self, vertex: Vertex) -> Place:
        return self.left(vertex.at), self.top(vertex.value)


def plot(drawn: Geometry, alt: str) -> html.Div:
    """The drawing with its axes; `alt` are its words for those who do not see it."""
    scale = _Scale(drawn)
    marks = [*_grid(scale), *_years(scale)]
    marks += [
        html.I(className="plot-break", style={"left": f"{scale.left(at):.2f}%"})
        for at in drawn.partings
    ]
    for series in drawn.series:
        marks += _series(scale, series)
    wide = max(em(_number(value)) for value in drawn.ticks)
    room = {"--left": f"{wide + 0.7:.1f}em", "--right": f"{_label_room(drawn):.1f}em"}
    return html.Div(
        html.Div(marks, className="plot-area", **DECORATIVE),
        className="plot is-low" if _reaches_below(scale) else "plot",
        style=room, role="img", **aria(label=alt),
    )  # fmt: skip


def _grid(scale: _Scale) -> list[html.I]:
    return [
        html.I(
            html.Span(_number(value)),
            className="plot-grid",
            style={"top": f"{scale.top(value):.2f}%"},
        )
        for value in scale.drawn.ticks
    ]


def _number(value: float) -> str:
    return numbers.number(value, numbers.EXACT)


def _years(scale: _Scale) -> list[html.Span]:
    """The years; every other one, counted from the last, gives way where there is no room."""
    return [
        html.Span(
            str(year),
            className="plot-year is-between" if (scale.drawn.last - year) % 2 else "plot-year",
            style={"left": f"{scale.left(year):.2f}%"},
        )
        for year in scale.drawn.years
    ]


def _series(scale: _Scale, series: Series) -> list[Any]:
    kind = f"of-{series.kind}"
    places = [scale.place(vertex) for vertex in series.vertices]
    drawn: list[Any] = [_line(places, series.kind)] if len(places) > 1 else []
    for place, vertex in zip(places, series.vertices, strict=True):
        if series.is_marked:
            is_open = " is-open" if vertex.is_open or series.kind == "target" else ""
            drawn.append(html.I(className=f"plot-dot {kind}{is_open}", style=_position(place)))
    labelled = zip(places, series.vertices, strict=True)
    return [*drawn, *(_label(place, it.label, kind) for place, it in labelled if it.label)]


def _line(places: Sequence[Place], kind: str) -> html.I:
    """A mask over the colour of the series: the stroke keeps its width however it is stretched."""
    path = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in places)
    look = ""
    if kind in _STROKES:
        width, dash = _STROKES[kind]
        look = (
            f"fill='none' stroke='#000' stroke-width='{width}' stroke-linecap='round' "
            f"stroke-linejoin='round' stroke-dasharray='{dash}' vector-effect='non-scaling-stroke'"
        )
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' "
        f"preserveAspectRatio='none'><path d='{path}' {look}/></svg>"
    )
    mask = f'url("data:image/svg+xml,{quote(svg, safe="/:=,")}")'
    return html.I(className=f"plot-line of-{kind}", style={"--shape": mask})


def _position(place: Place) -> dict[str, str]:
    return {"left": f"{place[0]:.2f}%", "top": f"{place[1]:.2f}%"}


def _label(place: Place, label: VertexLabel, kind: str) -> html.Span:
    """The figure, and what it is, which narrow drawings leave out."""
    upright, _, across = label.sides[0].partition("-")
    sides = f"{_SIDES[upright]} {across or 'center'}".split()[:2]
    lines: list[Any] = [html.Br()] if label.is_lower else []
    lines.append(html.B(label.figure))
    lines += [html.Br(), html.Span(label.what, className="plot-more")] if label.what else []
    names = " ".join(f"on-{side}" for side in sides)
    return html.Span(lines, className=f"plot-label {kind} {names}", style=_position(place))


def _reaches_below(scale: _Scale) -> bool:
    """Whether a label of several lines hangs from a point near the years."""
    return any(
        it.label.what and it.label.sides[0].startswith("below") and scale.top(it.value) > _LOW
        for series in scale.drawn.series
        for it in series.vertices
        if it.label
    )


def _label_room(drawn: Geometry) -> float:
    """The width of the longest label to the right of the drawing, in em."""
    labels = [vertex.label for series in drawn.series for vertex in series.vertices]
    beside = [label for label in labels if label and label.sides[0] == "right"]
    return max((em(text) for it in beside for text in (it.figure, it.what)), default=0) + 1.2
