"""The figure of a trajectory drawn by the server: lines as masks, labels as text.

It draws the same figure as Plotly does on the page, without a script, in the colours of the tokens
and with text of one size at any width: what stands in somebody's article must be light.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from dash import html

from components.shell.attributes import DECORATIVE, aria
from presentation.embed.plot_scale import (
    Figure,
    Scale,
    css_number,
    label_room,
    labelled_every,
    position,
    reaches_below,
    text_width,
)


def plot(figure: Figure) -> html.Div:
    """The drawing with its axes; its words in one sentence for those who do not see it."""
    layout = figure["layout"]
    axis, (low, high) = layout["xaxis"], layout["yaxis"]["range"]
    slots = {slot: index for index, slot in enumerate(axis["categoryarray"])}
    scale = Scale(tuple(axis["range"]), (low, high), slots)
    steps = layout["yaxis"]["tickvals"]
    drawn = [*_grid(scale, steps), *_years(scale, axis["ticktext"])]
    drawn += [_parting(scale, shape) for shape in layout["shapes"]]
    for trace in figure["data"]:
        drawn += _trace(scale, trace)
    room = {"--left": f"{max(text_width(css_number(step)) for step in steps) + 0.7:.1f}em",
            "--right": f"{label_room(figure['data']):.1f}em"}  # fmt: skip
    named = aria(label=layout["meta"]["alt"])
    return html.Div(
        html.Div(drawn, className="plot-area", **DECORATIVE),
        className="plot is-low" if reaches_below(scale, figure["data"]) else "plot",
        style=room, role="img", **named,
    )  # fmt: skip


def _grid(scale: Scale, steps: Sequence[float]) -> list[html.I]:
    slot = next(iter(scale.slots))
    return [
        html.I(
            html.Span(css_number(step)),
            className="plot-grid",
            style={"top": f"{scale.place(slot, step)[1]:.2f}%"},
        )
        for step in steps
    ]


def _years(scale: Scale, years: Sequence[str]) -> list[html.Span]:
    """The years; every other one, counted from the last, gives way where there is no room."""
    return [
        html.Span(
            year,
            className="plot-year is-between" if (len(years) - index) % 2 == 0 else "plot-year",
            style={"left": f"{scale.place(year, scale.y[0])[0]:.2f}%"},
        )
        for index, year in enumerate(years)
    ]


def _parting(scale: Scale, shape: dict[str, Any]) -> html.I:
    at = (shape["x0"] - scale.x[0]) / (scale.x[1] - scale.x[0]) * 100
    return html.I(className="plot-break", style={"left": f"{at:.2f}%"})


def _trace(scale: Scale, trace: dict[str, Any]) -> list[Any]:
    kind = f"of-{re.sub('[0-9]', '', trace['uid'])}"
    points = [scale.place(*pair) for pair in zip(trace["x"], trace["y"], strict=True)]
    drawn: list[Any] = []
    if "lines" in trace["mode"] and len(points) > 1:
        drawn.append(_line(points, trace, kind))
    if "markers" in trace["mode"]:
        symbols = labelled_every(trace["marker"]["symbol"], points)
        drawn += [_dot(point, symbol, kind) for point, symbol in zip(points, symbols, strict=True)]
    if "text" in trace["mode"]:
        sides = labelled_every(trace["textposition"], points)
        labels = zip(points, trace["text"], sides, strict=True)
        drawn += [_label(point, text, side, kind) for point, text, side in labels if text]
    return drawn


def _line(points: Sequence[tuple[float, float]], trace: dict[str, Any], kind: str) -> html.I:
    """A mask over the colour of the trace: the stroke keeps its width however it is stretched."""
    path = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points)
    line = trace["line"]
    dash = {"dot": "2 4", "dash": "7 5"}.get(line.get("dash", ""), "")
    look = "" if trace.get("fill") else (
        f"fill='none' stroke='#000' stroke-width='{line['width']}' stroke-linecap='round' "
        f"stroke-linejoin='round' stroke-dasharray='{dash}' vector-effect='non-scaling-stroke'"
    )  # fmt: skip
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' "
        f"preserveAspectRatio='none'><path d='{path}' {look}/></svg>"
    )
    mask = f'url("data:image/svg+xml,{quote(svg, safe="/:=,")}")'
    return html.I(className=f"plot-line {kind}", style={"--shape": mask})


def _dot(point: tuple[float, float], symbol: str, kind: str) -> html.I:
    is_open = " is-open" if symbol.endswith("open") else ""
    return html.I(className=f"plot-dot {kind}{is_open}", style=position(point))


def _label(point: tuple[float, float], text: str, side: str, kind: str) -> html.Span:
    sides = " ".join(f"on-{word}" for word in side.split())
    return html.Span(_lines(text), className=f"plot-label {kind} {sides}", style=position(point))


def _lines(text: str) -> list[Any]:
    """Plotly's `<b>…</b>` and `<br>` as elements; narrow drawings leave out what is not bold."""
    drawn: list[Any] = []
    for line in text.split("<br>"):
        plain = re.sub("</?b>", "", line)
        drawn += [html.Br()] if drawn else []
        is_more = plain == line and "<b>" in text
        drawn.append(html.Span(line, className="plot-more") if is_more else _bold(plain, line))
    return drawn


def _bold(plain: str, line: str) -> Any:
    return html.B(plain) if plain != line else plain
