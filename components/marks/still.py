"""A drawing as an SVG of the server: on paper, and where no script draws the chart.

Across it counts in per cent, so it is as wide as its place; upright in pixels. Its classes are
those of Plotly: the rules of `assets/css` colour both alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from presentation.charts import shapes
from presentation.charts.palette import palette
from presentation.charts.text_width import em

#: Half the size of a mark is its unit: the paths of its shapes around the origin.
_SHAPES = {
    "circle": "M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0Z",
    "square": "M-1,-1H1V1H-1Z",
    "diamond": "M0,-1.2L1.2,0L0,1.2L-1.2,0Z",
    "triangle-up": "M0,-1.1L1.1,0.9H-1.1Z",
    "triangle-right": "M1.1,0L-0.9,1.1V-1.1Z",
}
#: Between a mark and its words, and the height of a line of them.
_GAP, _LINE = 9, 17
#: Between the axis and what stands beside it.
_TICK = 8
#: Where words stand -> their anchor, and how far from the mark.
_ANCHORS = {"left": ("end", -_GAP), "center": ("middle", 0), "right": ("start", _GAP)}


@dataclass(frozen=True)
class _Plane:
    """A strip of the drawing, from `start` to `end` of its whole height in pixels."""

    drawing: shapes.Drawing
    start: float
    end: float

    @property
    def whole(self) -> float:
        margin = self.drawing.margin
        return self.drawing.height - margin.top - margin.bottom

    @property
    def height(self) -> float:
        return self.end - self.start

    def left(self, value: float) -> float:
        """In per cent of the width."""
        return 100 * self.drawing.x.part(value)

    def top(self, value: float) -> float:
        """In pixels from the strip's upper edge."""
        return self.whole * (1 - self.drawing.y.part(value)) - self.start

    def holds(self, value: float) -> bool:
        """Whether the strip shows what stands at a height; the only strip shows all."""
        return self.height == self.whole or 0 <= self.top(value) < self.height


def still(drawing: shapes.Drawing) -> str:
    """The drawing within its height; the words beside the axis have their margin."""
    left, right, top, bottom = drawing.margin
    space = f"padding:{top}px {right}px {bottom}px {left + _beside(drawing.y):g}px"
    edges = (0, *drawing.cuts, drawing.height - top - bottom)
    strips = (_strip(_Plane(drawing, *edge)) for edge in pairwise(edges))
    return f'<div class="still" style="{space}">{"".join(strips)}</div>'


def _strip(plane: _Plane) -> str:
    """What paper keeps on one sheet."""
    lines = "".join([*_grid(plane), *_uprights(plane), *_ways(plane)])
    rest = "".join([*_ticks(plane), *_bars(plane), *_marks(plane), *_remarks(plane)])
    size = f'width="100%" height="{plane.height:g}" overflow="visible"'
    box = f'viewBox="0 0 100 {plane.height:g}" preserveAspectRatio="none"'
    return f"<svg {size}><svg {box} {size}>{lines}</svg>{rest}</svg>"


def _beside(axis: shapes.DrawnAxis) -> float:
    lines = ["".join(line) for _, words in axis.ticks for line in words]
    return max(map(em, lines)) * axis.look.size + _TICK if lines else 0


def _grid(plane: _Plane) -> Iterator[str]:
    axis = plane.drawing.y
    for value, _ in axis.ticks if axis.has_grid else ():
        path = f"M0,{plane.top(value):.1f}H100"
        yield f'<g class="gridlayer"><path d="{path}" {_stroke(shapes.Pen("line", 1))}/></g>'


def _uprights(plane: _Plane) -> Iterator[str]:
    for upright in plane.drawing.uprights:
        end = max(0, plane.whole * (1 - upright.end) - plane.start)
        path = f"M{plane.left(upright.x):.2f},{plane.height:g}V{end:.1f}"
        yield f'<g class="shapelayer"><path d="{path}" {_stroke(upright.pen)}/></g>'


def _ways(plane: _Plane) -> Iterator[str]:
    for layer in plane.drawing.layers:
        if layer.pen is None:
            continue
        path, is_apart = "", True
        for spot in layer.spots:
            if spot and plane.holds(spot.y):
                path += (
                    f"{'M' if is_apart else 'L'}{plane.left(spot.x):.2f},{plane.top(spot.y):.1f}"
                )
            is_apart = spot is None
        kind = "js-fill" if layer.is_area else "js-line"
        fill = f'style="fill:{palette()[layer.pen.token]}"'
        style = fill if layer.is_area else _stroke(layer.pen)
        yield f'<g class="trace{layer.kind}"><path class="{kind}" d="{path}" {style}/></g>'


def _stroke(pen: shapes.Pen) -> str:
    dashed = f' stroke-dasharray="{pen.dashes}"' if pen.dash else ""
    style = f"fill:none;stroke:{palette()[pen.token]};stroke-width:{pen.width}px"
    return f'vector-effect="non-scaling-stroke" style="{style}"{dashed}'


def _ticks(plane: _Plane) -> Iterator[str]:
    across, upright = plane.drawing.x, plane.drawing.y
    for value, words in across.ticks:
        x, y = f"{plane.left(value):.2f}%", plane.height + 20
        yield f'<g class="xtick">{_words(words, x, y, "middle", across.look)}</g>'
    for value, words in upright.ticks:
        y = plane.top(value) + 5
        yield f'<g class="ytick">{_words(words, f"{-_TICK}", y, "end", upright.look)}</g>'


def _bars(plane: _Plane) -> Iterator[str]:
    for layer in plane.drawing.bars:
        drawn = "".join(_bar(layer, bar, plane) for bar in layer.bars)
        yield f'<g class="trace{layer.kind}"><g class="bars">{drawn}</g></g>'


def _bar(layer: shapes.BarLayer, bar: shapes.BarShape, plane: _Plane) -> str:
    axis = plane.drawing.y
    size = plane.height / abs(axis.high - axis.low) * layer.thick
    first, end = plane.left(bar.start), plane.left(bar.start + bar.length)
    y, style = plane.top(bar.place), f"fill:{palette()['ink-2']}"
    if layer.opacity < 1:
        style += f";opacity:{layer.opacity:g}"
    start = f' x="{first:.2f}%"' if bar.start else ""
    rect = (
        f'<rect width="{end - first:.2f}%" height="{size:.1f}"{start} y="{y - size / 2:.1f}" '
        f'style="{style}"/>'
    )
    if not bar.words:
        return rect
    return rect + _words(((bar.words,),), f"{end:.2f}%", y + 5, "start", layer.look, 4)


def _marks(plane: _Plane) -> Iterator[str]:
    for layer in plane.drawing.layers:
        spots = [spot for spot in layer.spots if spot and plane.holds(spot.y)]
        drawn = "".join(_mark(layer, spot, plane) + _label(layer, spot, plane) for spot in spots)
        if drawn:
            yield f'<g class="trace{layer.kind}">{drawn}</g>'


def _mark(layer: shapes.Layer, spot: shapes.Spot, plane: _Plane) -> str:
    if not layer.mark:
        return ""
    unit, colour = layer.size / 2, palette()[layer.token]
    fill = "fill: none" if spot.is_open else f"fill:{colour}"
    rim = f";stroke:{colour};stroke-width:{layer.rim / unit:g}" if layer.rim else ""
    path = (
        f'<path class="point" transform="scale({unit:g})" d="{_SHAPES[layer.mark]}" '
        f'style="{fill}{rim}"/>'
    )
    x, y = plane.left(spot.x), plane.top(spot.y)
    return f'<svg x="{x:.2f}%" y="{y:.1f}" overflow="visible">{path}</svg>'


def _label(layer: shapes.Layer, spot: shapes.Spot, plane: _Plane) -> str:
    if not spot.words:
        return ""
    upright, across = spot.side
    drop = {"above": -_GAP - (len(spot.words) - 1) * _LINE, "middle": 5, "below": 2 * _GAP}[upright]
    anchor, aside = _ANCHORS[across]
    x, y = f"{plane.left(spot.x):.2f}%", plane.top(spot.y) + drop
    return f'<g class="textpoint">{_words(spot.words, x, y, anchor, layer.look, aside)}</g>'


def _remarks(plane: _Plane) -> Iterator[str]:
    for remark in (one for one in plane.drawing.remarks if plane.holds(one.y)):
        anchor = "middle" if remark.is_centred else "start"
        x, y = f"{plane.left(remark.x):.2f}%", plane.top(remark.y) - remark.lift + 5
        words = _words(remark.words, x, y, anchor, remark.look)
        yield f'<g class="annotation-text">{words}</g>'


def _words(
    lines: shapes.Lines, x: str, y: float, anchor: str, look: shapes.TextLook, aside: float = 0
) -> str:
    """A text of its own for each line."""
    moved = f' dx="{aside:g}"' if aside else ""
    style = f"fill:{palette()[look.token]};font-size:{look.size}px"
    return "".join(
        f'<text x="{x}" y="{y + index * _LINE:.1f}" text-anchor="{anchor}"{moved} '
        f'style="{style}">{"".join(map(_run, line))}</text>'
        for index, line in enumerate(lines)
    )


def _run(part: str) -> str:
    words = escape(part, quote=False)
    return f'<tspan font-weight="700">{words}</tspan>' if isinstance(part, shapes.Bold) else words
