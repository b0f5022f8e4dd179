"""The figure of a trajectory drawn by the server: lines as masks, labels as text.

It draws the same figure as Plotly does on the page, without a script, in the colours of the tokens
and with text of one size at any width: what stands in somebody's article must be light.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

from dash import html

from components import words
from components.attributes import DECORATIVE, aria

#: A figure of `trajectory_chart.figure`.
Figure = dict[str, Any]
#: Per cent from the top of the drawing, below which a label may reach the years.
_LOW = 65
#: Width of a character that is not Chinese, in em.
_NARROW = 0.6


class _Scale(NamedTuple):
    """Ends of both axes; x counts the categories of the figure."""

    x: tuple[float, float]
    y: tuple[float, float]
    slots: dict[str, int]

    def place(self, slot: str, value: float) -> tuple[float, float]:
        """Per cent from the left and from the top."""
        at = (self.slots[slot] - self.x[0]) / (self.x[1] - self.x[0])
        up = (value - self.y[0]) / (self.y[1] - self.y[0])
        return at * 100, (1 - up) * 100


def plot(figure: Figure) -> html.Div:
    """The drawing with its axes; its words in one sentence for those who do not see it."""
    layout = figure["layout"]
    axis, (low, high) = layout["xaxis"], layout["yaxis"]["range"]
    slots = {slot: index for index, slot in enumerate(axis["categoryarray"])}
    scale = _Scale(tuple(axis["range"]), (low, high), slots)
    steps = layout["yaxis"]["tickvals"]
    drawn = [*_grid(scale, steps), *_years(scale, axis["ticktext"])]
    drawn += [_parting(scale, shape) for shape in layout["shapes"]]
    for trace in figure["data"]:
        drawn += _trace(scale, trace)
    room = {"--left": f"{max(_width(_number(step)) for step in steps) + 0.7:.1f}em",
            "--right": f"{_room(figure['data']):.1f}em"}  # fmt: skip
    named = aria(label=layout["meta"]["alt"])
    return html.Div(
        html.Div(drawn, className="plot-area", **DECORATIVE),
        className="plot is-low" if _reaches_below(scale, figure["data"]) else "plot",
        style=room, role="img", **named,
    )  # fmt: skip


def _reaches_below(scale: _Scale, traces: Sequence[dict[str, Any]]) -> bool:
    """Whether a label of several lines hangs from a point near the years."""
    return any(
        side.startswith("bottom") and "<br>" in text and scale.place(slot, value)[1] > _LOW
        for trace in traces
        if "text" in trace["mode"]
        for slot, value, text, side in zip(
            trace["x"], trace["y"], trace["text"], _each(trace["textposition"], trace["x"]),
            strict=True,
        )
    )  # fmt: skip


def _grid(scale: _Scale, steps: Sequence[float]) -> list[html.I]:
    slot = next(iter(scale.slots))
    return [
        html.I(
            html.Span(_number(step)),
            className="plot-grid",
            style={"top": f"{scale.place(slot, step)[1]:.2f}%"},
        )
        for step in steps
    ]


def _number(value: float) -> str:
    return words.number(value, words.EXACT)


def _years(scale: _Scale, years: Sequence[str]) -> list[html.Span]:
    """The years; every other one, counted from the last, gives way where there is no room."""
    return [
        html.Span(
            year,
            className="plot-year is-between" if (len(years) - index) % 2 == 0 else "plot-year",
            style={"left": f"{scale.place(year, scale.y[0])[0]:.2f}%"},
        )
        for index, year in enumerate(years)
    ]


def _parting(scale: _Scale, shape: dict[str, Any]) -> html.I:
    at = (shape["x0"] - scale.x[0]) / (scale.x[1] - scale.x[0]) * 100
    return html.I(className="plot-break", style={"left": f"{at:.2f}%"})


def _trace(scale: _Scale, trace: dict[str, Any]) -> list[Any]:
    kind = f"of-{re.sub('[0-9]', '', trace['uid'])}"
    points = [scale.place(*pair) for pair in zip(trace["x"], trace["y"], strict=True)]
    drawn: list[Any] = []
    if "lines" in trace["mode"] and len(points) > 1:
        drawn.append(_line(points, trace, kind))
    if "markers" in trace["mode"]:
        symbols = _each(trace["marker"]["symbol"], points)
        drawn += [_dot(point, symbol, kind) for point, symbol in zip(points, symbols, strict=True)]
    if "text" in trace["mode"]:
        sides = _each(trace["textposition"], points)
        labels = zip(points, trace["text"], sides, strict=True)
        drawn += [_label(point, text, side, kind) for point, text, side in labels if text]
    return drawn


def _each(given: Any, points: Sequence[Any]) -> list[str]:
    return [given] * len(points) if isinstance(given, str) else list(given)


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
    return html.I(className=f"plot-dot {kind}{is_open}", style=_at(point))


def _label(point: tuple[float, float], text: str, side: str, kind: str) -> html.Span:
    sides = " ".join(f"on-{word}" for word in side.split())
    return html.Span(_lines(text), className=f"plot-label {kind} {sides}", style=_at(point))


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


def _at(point: tuple[float, float]) -> dict[str, str]:
    return {"left": f"{point[0]:.2f}%", "top": f"{point[1]:.2f}%"}


def _room(traces: Sequence[dict[str, Any]]) -> float:
    """The width of the longest label to the right of the drawing, in em."""
    texts = [
        line
        for trace in traces
        if trace["uid"] in ("target", "held")
        for text in trace.get("text", ())
        for line in re.sub("</?b>", "", text).split("<br>")
    ]
    return max((_width(text) for text in texts), default=0) + 1.2


def _width(text: str) -> float:
    return sum(1 if ord(letter) > 0x2E7F else _NARROW for letter in text)
