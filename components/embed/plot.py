"""A trajectory drawn by the server: lines as masks, labels as text.

It needs no script, takes the colours of the tokens, and its text has one size at any width: what
stands in somebody's article must be light.
"""

from typing import Any
from urllib.parse import quote

from dash import html

from components.shell.document.attributes import DECORATIVE, aria
from presentation.charts.shapes import Bold, Drawing, Layer, Spot
from presentation.charts.text_width import em

#: Of the drawing's height from its foot, below which a label may reach the years.
_LOW = 0.35
#: Where words stand -> the class that puts them there.
_SIDES = {"above": "top", "below": "bottom"}


def plot(drawn: Drawing) -> html.Div:
    """The drawing with its axes."""
    marks: list[Any] = [*_grid(drawn), *_years(drawn)]
    marks += [
        html.I(className="plot-break", style={"left": _left(drawn, it.x)}) for it in drawn.uprights
    ]
    for layer in drawn.layers:
        marks += _layer(drawn, layer)
    wide = max(em(words) for _, ((words,),) in drawn.y.ticks)
    room = {"--left": f"{wide + 0.7:.1f}em", "--right": f"{drawn.beside + 1.2:.1f}em"}
    return html.Div(
        html.Div(marks, className="plot-area", **DECORATIVE),
        className="plot is-low" if _reaches_below(drawn) else "plot",
        style=room, role="img", **aria(label=drawn.alt),
    )  # fmt: skip


def _left(drawn: Drawing, at: float) -> str:
    return f"{100 * drawn.x.part(at):.2f}%"


def _top(drawn: Drawing, value: float) -> str:
    return f"{100 * (1 - drawn.y.part(value)):.2f}%"


def _grid(drawn: Drawing) -> list[html.I]:
    return [
        html.I(html.Span(words), className="plot-grid", style={"top": _top(drawn, value)})
        for value, ((words,),) in drawn.y.ticks
    ]


def _years(drawn: Drawing) -> list[html.Span]:
    """The years; every other one, counted from the last, gives way where there is no room."""
    return [
        html.Span(
            year,
            className="plot-year is-between" if index % 2 else "plot-year",
            style={"left": _left(drawn, at)},
        )
        for index, (at, ((year,),)) in enumerate(reversed(drawn.x.ticks))
    ][::-1]


def _layer(drawn: Drawing, layer: Layer) -> list[Any]:
    kind = f"of-{layer.kind}"
    marks: list[Any] = [_line(drawn, layer)] if len(layer.spots) > 1 else []
    for spot in filter(None, layer.spots):
        if layer.mark:
            is_open = " is-open" if spot.is_open else ""
            style = _position(drawn, spot)
            marks.append(html.I(className=f"plot-dot {kind}{is_open}", style=style))
    return [*marks, *(_label(drawn, it, kind) for it in layer.spots if it and it.words)]


def _line(drawn: Drawing, layer: Layer) -> html.I:
    """A mask over the colour of the layer: the stroke keeps its width however it is stretched."""
    places = ((100 * drawn.x.part(x), 100 * (1 - drawn.y.part(y))) for x, y in layer.places)
    path, look = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in places), ""
    if layer.pen and not layer.is_area:
        look = (
            f"fill='none' stroke='#000' stroke-width='{layer.pen.width}' stroke-linecap='round' "
            f"stroke-linejoin='round' stroke-dasharray='{layer.pen.dashes}' "
            "vector-effect='non-scaling-stroke'"
        )
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' "
        f"preserveAspectRatio='none'><path d='{path}' {look}/></svg>"
    )
    mask = f'url("data:image/svg+xml,{quote(svg, safe="/:=,")}")'
    return html.I(className=f"plot-line of-{layer.kind}", style={"--shape": mask})


def _position(drawn: Drawing, spot: Spot) -> dict[str, str]:
    return {"left": _left(drawn, spot.x), "top": _top(drawn, spot.y)}


def _label(drawn: Drawing, spot: Spot, kind: str) -> html.Span:
    """The figure, and what it is, which narrow drawings leave out."""
    lines: list[Any] = []
    for index, (text,) in enumerate(spot.words):
        lines += [html.Br()] if index else []
        if text:
            is_figure = isinstance(text, Bold)
            lines.append(html.B(text) if is_figure else html.Span(text, className="plot-more"))
    names = " ".join(f"on-{_SIDES.get(side, side)}" for side in spot.side)
    style = _position(drawn, spot)
    return html.Span(lines, className=f"plot-label {kind} {names}", style=style)


def _reaches_below(drawn: Drawing) -> bool:
    """Whether a label of several lines hangs from a point near the years."""
    return any(
        len(it.words) > 1 and it.side[0] == "below" and drawn.y.part(it.y) < _LOW
        for _, it in drawn.labelled
    )
