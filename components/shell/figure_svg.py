"""A figure of Plotly as an SVG of the server: on paper, and where no script draws the chart.

Across it counts in per cent, so it is as wide as its place; upright in pixels. Its classes are
those of Plotly: the rules of `assets/css` colour both alike. Drawn is what this dashboard's figures
have: lines and areas, marks with words, bars that lie, vertical lines, annotations.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Any

from presentation.charts.text_width import em

Drawn = Mapping[str, Any]

#: Half the size of a mark is its unit: the paths of its shapes around the origin.
_SHAPES = {
    "circle": "M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0Z",
    "square": "M-1,-1H1V1H-1Z",
    "diamond": "M0,-1.2L1.2,0L0,1.2L-1.2,0Z",
    "triangle-up": "M0,-1.1L1.1,0.9H-1.1Z",
    "triangle-right": "M1.1,0L-0.9,1.1V-1.1Z",
}
_DASHES = {"dot": "2 4", "dash": "8 5"}
_ANCHORS = {"left": "end", "center": "middle", "right": "start"}
#: Between a mark and its words, and the height of a line of them.
_GAP, _LINE = 9, 17


@dataclass(frozen=True)
class _Axis:
    """From 0 to 1 along a range of numbers or of categories."""

    first: float
    last: float
    places: Mapping[Any, float]

    def part(self, value: Any) -> float:
        return float((self.places.get(value, value) - self.first) / (self.last - self.first))


@dataclass(frozen=True)
class _Plane:
    """A strip of the drawing, from `start` to `end` of its whole height in pixels."""

    x: _Axis
    y: _Axis
    whole: float
    start: float
    end: float

    @property
    def height(self) -> float:
        return self.end - self.start

    def left(self, value: Any) -> float:
        """In per cent of the width."""
        return 100 * self.x.part(value)

    def top(self, value: Any) -> float:
        """In pixels from the strip's upper edge."""
        return self.whole * (1 - self.y.part(value)) - self.start

    def holds(self, value: Any) -> bool:
        """Whether the strip shows what stands at a height; the only strip shows all."""
        return self.height == self.whole or 0 <= self.top(value) < self.height


def figure_svg(figure: Drawn) -> str:
    """The figure within the height of its layout; the words beside the axis have their margin."""
    layout, traces = figure["layout"], figure["data"]
    margin = layout["margin"]
    height = layout["height"] - margin["t"] - margin["b"]
    axes = _axis(layout, "xaxis", traces), _axis(layout, "yaxis", traces)
    left = margin["l"] + _beside(layout.get("yaxis", {}))
    space = f"padding:{margin['t']}px {margin['r']}px {margin['b']}px {left:g}px"
    edges = (0, *layout.get("meta", {}).get("cuts", ()), height)
    strips = (_strip(layout, traces, _Plane(*axes, height, *edge)) for edge in pairwise(edges))
    return f'<div class="still" style="{space}">{"".join(strips)}</div>'


def _strip(layout: Drawn, traces: Sequence[Drawn], plane: _Plane) -> str:
    """What paper keeps on one sheet."""
    lines = "".join([*_grid(layout, plane), *_shapes(layout, plane), *_ways(traces, plane)])
    rest = "".join([*_ticks(layout, plane), *_marks(traces, plane), *_notes(layout, plane)])
    size = f'width="100%" height="{plane.height:g}" overflow="visible"'
    box = f'viewBox="0 0 100 {plane.height:g}" preserveAspectRatio="none"'
    return f"<svg {size}><svg {box} {size}>{lines}</svg>{rest}</svg>"


def _axis(layout: Drawn, name: str, traces: Sequence[Drawn]) -> _Axis:
    """The range of the layout, or from zero to a little beyond the largest value."""
    axis = layout.get(name, {})
    values = [value for trace in traces for value in trace[name[0]] if value is not None]
    words = axis.get("categoryarray") or dict.fromkeys(v for v in values if isinstance(v, str))
    places = {word: float(place) for place, word in enumerate(words)}
    first, last = axis.get("range") or (0, 1.05 * max(values))
    return _Axis(first, last, places)


def _beside(axis: Drawn) -> float:
    lines = [line for text in axis.get("ticktext", ()) for line in _plain(text).split("<br>")]
    return max(map(em, lines), default=0) * axis.get("tickfont", {}).get("size", 0)


def _plain(text: str) -> str:
    return text.replace("<b>", "").replace("</b>", "")


def _grid(layout: Drawn, plane: _Plane) -> Iterator[str]:
    axis = layout.get("yaxis", {})
    for value in axis.get("tickvals", ()) if "gridcolor" in axis else ():
        y = plane.top(value)
        style = _stroke({"color": axis["gridcolor"], "width": 1})
        yield f'<g class="gridlayer"><path d="M0,{y:.1f}H100" {style}/></g>'


def _shapes(layout: Drawn, plane: _Plane) -> Iterator[str]:
    """Lines from the foot of the plane upwards."""
    for shape in layout.get("shapes", ()):
        x = plane.left(shape["x0"])
        end = max(0, plane.whole * (1 - shape["y1"]) - plane.start)
        path = f"M{x:.2f},{plane.height:g}V{end:.1f}"
        yield f'<g class="shapelayer"><path d="{path}" {_stroke(shape["line"])}/></g>'


def _ways(traces: Sequence[Drawn], plane: _Plane) -> Iterator[str]:
    for trace in traces:
        if "lines" not in trace.get("mode", ""):
            continue
        path, is_apart = "", True
        for x, y in zip(trace["x"], trace["y"], strict=True):
            if x is not None and plane.holds(y):
                path += f"{'M' if is_apart else 'L'}{plane.left(x):.2f},{plane.top(y):.1f}"
            is_apart = x is None
        kind = "js-fill" if "fill" in trace else "js-line"
        style = f'style="fill:{trace["fillcolor"]}"' if "fill" in trace else _stroke(trace["line"])
        yield f'<g class="trace{trace["uid"]}"><path class="{kind}" d="{path}" {style}/></g>'


def _stroke(line: Drawn) -> str:
    dash = _DASHES.get(line.get("dash", ""))
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    style = f"fill:none;stroke:{line['color']};stroke-width:{line['width']}px"
    return f'vector-effect="non-scaling-stroke" style="{style}"{dashed}'


def _ticks(layout: Drawn, plane: _Plane) -> Iterator[str]:
    across, upright = layout.get("xaxis", {}), layout.get("yaxis", {})
    for value, text in _tick_labels(across):
        x, y = f"{plane.left(value):.2f}%", plane.height + 20
        yield f'<g class="xtick">{_words(text, x, y, "middle", across["tickfont"])}</g>'
    for value, text in _tick_labels(upright):
        y = plane.top(value) + 5
        yield f'<g class="ytick">{_words(text, "-4", y, "end", upright["tickfont"])}</g>'


def _tick_labels(axis: Drawn) -> Iterator[tuple[Any, str]]:
    return zip(axis.get("tickvals", ()), axis.get("ticktext", ()), strict=True)


def _marks(traces: Sequence[Drawn], plane: _Plane) -> Iterator[str]:
    for trace in traces:
        draw = _bar if trace["type"] == "bar" else _point
        drawn = "".join(draw(trace, at, plane) for at in range(len(trace["x"])))
        if trace["type"] == "bar":
            drawn = f'<g class="bars">{drawn}</g>'
        yield f'<g class="trace{trace.get("uid", "")}">{drawn}</g>'


def _bar(trace: Drawn, at: int, plane: _Plane) -> str:
    step = plane.height / abs(plane.y.last - plane.y.first)
    size = step * trace.get("width", 0.8)
    base, marker = trace["base"][at] if "base" in trace else 0, trace["marker"]
    first, x = plane.left(base), plane.left(base + trace["x"][at])
    y, style = plane.top(trace["y"][at]), f"fill:{marker['color']}"
    if marker.get("opacity", 1) < 1:
        style += f";opacity:{marker['opacity']:g}"
    start = f' x="{first:.2f}%"' if base else ""
    bar = (
        f'<rect width="{x - first:.2f}%" height="{size:.1f}"{start} y="{y - size / 2:.1f}" '
        f'style="{style}"/>'
    )
    if "text" not in trace:
        return bar
    return bar + _words(trace["text"][at], f"{x:.2f}%", y + 5, "start", trace["textfont"], 4)


def _point(trace: Drawn, at: int, plane: _Plane) -> str:
    if trace["x"][at] is None or not plane.holds(trace["y"][at]):
        return ""
    x, y = f"{plane.left(trace['x'][at]):.2f}%", plane.top(trace["y"][at])
    mark = _mark(trace["marker"], at, x, y) if "markers" in trace["mode"] else ""
    text = trace["text"][at] if "text" in trace["mode"] else ""
    if not text:
        return mark
    upright, across = _at(trace["textposition"], at).split()
    lines = text.count("<br>") + 1
    drop = {"top": -_GAP - (lines - 1) * _LINE, "middle": 5, "bottom": 2 * _GAP}[upright]
    aside = {"left": -_GAP, "center": 0, "right": _GAP}[across]
    words = _words(text, x, y + drop, _ANCHORS[across], trace["textfont"], aside)
    return f'{mark}<g class="textpoint">{words}</g>'


def _mark(marker: Drawn, at: int, x: str, y: float) -> str:
    symbol = _at(marker["symbol"], at)
    shape, colour, size = _SHAPES[symbol.removesuffix("-open")], marker["color"], marker["size"] / 2
    is_open = symbol.endswith("-open")
    style = f"fill: none;stroke:{colour};stroke-width:{2 / size:g}" if is_open else f"fill:{colour}"
    path = f'<path class="point" transform="scale({size:g})" d="{shape}" style="{style}"/>'
    return f'<svg x="{x}" y="{y:.1f}" overflow="visible">{path}</svg>'


def _at(value: Any, at: int) -> str:
    return str(value[at] if isinstance(value, list) else value)


def _notes(layout: Drawn, plane: _Plane) -> Iterator[str]:
    for note in (one for one in layout.get("annotations", ()) if plane.holds(one["y"])):
        anchor = "start" if note.get("xanchor") == "left" else "middle"
        y = plane.top(note["y"]) - note.get("yshift", 0) + 5
        font = {**layout.get("font", {}), **note.get("font", {})}
        words = _words(note["text"], f"{plane.left(note['x']):.2f}%", y, anchor, font)
        yield f'<g class="annotation-text">{words}</g>'


def _words(text: str, x: str, y: float, anchor: str, font: Drawn, aside: float = 0) -> str:
    """Plotly's own marks of bold and of lines, as SVG has them; a line of its own for each."""
    marked = escape(text, quote=False).replace("&lt;b&gt;", '<tspan font-weight="700">')
    marked = marked.replace("&lt;/b&gt;", "</tspan>")
    drawn = []
    for line, words in enumerate(marked.split("&lt;br&gt;")):
        moved = f' dx="{aside:g}"' if aside else ""
        style = f"fill:{font['color']};font-size:{font['size']}px"
        drawn.append(
            f'<text x="{x}" y="{y + line * _LINE:.1f}" text-anchor="{anchor}"{moved} '
            f'style="{style}">{words}</text>'
        )
    return "".join(drawn)
