"""The picture of a trajectory: years, results, the straight line to the target, what parts them."""

from collections.abc import Sequence

from exports.pictures.axes import Plot, axes, plot_of
from exports.pictures.frame import EDGE, END, ROOM, framed, sentence
from exports.pictures.key import key
from exports.pictures.labels import Box, Label, LabelRoom, strokes
from exports.pictures.marks import badge, badge_width
from exports.pictures.svg import Block, element, line, paragraph, rect, stack
from presentation.charts.chart_spec import ChartSpec
from presentation.charts.palette import Palette
from presentation.charts.shapes import Bold, Drawing, Layer, Lines, Spot
from presentation.trajectory.drawing import caption, notes
from presentation.trajectory.geometry import geometry
from presentation.trajectory.point_words import alt
from presentation.trajectory.records import Trajectory

_BADGE, _FIGURE, _NOTE = 22.0, 16.0, 13.0
#: Room behind the last year: no less, and no more.
_LEAST, _MOST = 40.0, 230.0


def draw(spec: ChartSpec, palette: Palette) -> str:
    """The picture as SVG; the reason where there is nothing to draw."""
    trajectory, row = spec.trajectory, spec.rows[0]
    assert trajectory is not None
    mark = badge(row, END, _BADGE, palette, end=True)
    drawn = geometry(trajectory)
    chart = _chart(trajectory, drawn, palette) if drawn else _undrawn(trajectory, palette)
    remarks = [
        paragraph(EDGE, text, 15, palette["ink-2"], ROOM, leading=1.6) for text in notes(trajectory)
    ]
    below = stack([sentence(spec.sentence, palette), *remarks], 4)
    return framed(spec, [chart, below], palette, mark, badge_width(row, _BADGE))


def _undrawn(trajectory: Trajectory, palette: Palette) -> Block:
    """Why there is no chart, and the figures that there are."""
    words = stack(
        [
            paragraph(EDGE + 20, trajectory.undrawn, 17, palette["ink"], ROOM - 40, bold=True),
            paragraph(EDGE + 20, alt(trajectory), 15, palette["ink-2"], ROOM - 40)
            if trajectory.points or trajectory.spans else Block(0),
        ],
        6,
    )  # fmt: skip
    inner = stack([Block(16), words, Block(16)])
    return Block(inner.height, rect(EDGE, 0, ROOM, inner.height, palette["sunk"]) + inner.marks)


def _chart(trajectory: Trajectory, drawn: Drawing, palette: Palette) -> Block:
    plot = plot_of(drawn, _right(drawn))
    ruled, taken = axes(plot, palette)
    marks = [ruled, *(_line(plot, layer, palette) for layer in drawn.layers)]
    for upright in drawn.uprights:
        x, pen = plot.x(upright.x), upright.pen
        marks.append(line(x, plot.top, x, plot.bottom, palette[pen.token], pen.width, pen.dashes))
    for layer in drawn.layers:
        if layer.mark:
            marks += [_disc(plot, layer, it, palette) for it in layer.spots if it]
    marks += _labels(trajectory, drawn, plot, palette, taken)
    head = paragraph(EDGE, caption(trajectory), _NOTE, palette["ink-3"], ROOM)
    return stack([head, Block(plot.height, "".join(marks)), key(trajectory, palette)], 6)


def _right(drawn: Drawing) -> float:
    """Room for the words of the target, which stand at the right of its mark."""
    beside = [_lines(it.words, "", "") for _, it in drawn.labelled if it.sides[0] == "right"]
    wide = [Label(0, 0, lines, ()).wide + 24 for lines in beside]
    return min(_MOST, max([_LEAST, *wide]))


def _line(plot: Plot, layer: Layer, palette: Palette) -> str:
    corners = " ".join(f"{x:.2f},{y:.2f}" for x, y in plot.path(layer.places))
    if layer.pen is None or len(layer.spots) < 2:
        return ""
    colour = palette[layer.pen.token]
    if layer.is_area:
        return element("polygon", points=corners, fill=colour)
    return element(
        "polyline", points=corners, fill="none", stroke=colour, stroke_width=layer.pen.width,
        stroke_linejoin="round", stroke_dasharray=layer.pen.dashes or "none",
    )  # fmt: skip


def _disc(plot: Plot, layer: Layer, it: Spot, palette: Palette) -> str:
    """Results as discs, within a year as rings; the target as a ring of ink."""
    colour = palette[layer.token]
    return element(
        "circle", cx=plot.x(it.x), cy=plot.y(it.y), r=layer.size / 2 + 0.5,
        fill=palette["surface"] if it.is_open else colour, stroke=colour, stroke_width=2.5,
    )  # fmt: skip


def _labels(
    trajectory: Trajectory, drawn: Drawing, plot: Plot, palette: Palette, taken: Sequence[Box]
) -> list[str]:
    """The target first, then results, the latest first; those within a year take what is left."""
    marks = [at for layer in drawn.layers if layer.mark for at in plot.path(layer.places)]
    lines = [layer for layer in drawn.layers if not layer.is_area]
    ruled = [at for layer in lines for at in strokes(plot.path(layer.places))]
    ruled += [(plot.x(it.x), plot.top, plot.x(it.x), plot.bottom) for it in drawn.uprights]
    sheet = LabelRoom(Box(EDGE, 0, END, plot.height), ruled, marks, taken)
    labelled = sorted(drawn.labelled, key=lambda one: (_turn(*one), -one[1].x))
    return [sheet.place(_label(trajectory, *one, plot, palette)) for one in labelled]


def _turn(layer: Layer, it: Spot) -> int:
    if layer.kind in _GOALS:
        return 0
    return 3 if layer.kind == "span" else 1 + it.is_open


_GOALS = ("target", "level", "band")


def _label(trajectory: Trajectory, layer: Layer, it: Spot, plot: Plot, palette: Palette) -> Label:
    is_first = it.x == trajectory.first and not it.is_open
    is_ink = layer.kind in _GOALS or is_first
    colour = palette["ink"] if is_ink else palette.rating(trajectory.rating, "text")
    return Label(plot.x(it.x), plot.y(it.y), _lines(it.words, colour, palette["ink-2"]), it.sides)


def _lines(words: Lines, ink: str, soft: str) -> tuple[tuple[str, float, str, bool], ...]:
    return tuple(
        (text, _FIGURE, ink, True) if isinstance(text, Bold) else (text, _NOTE, soft, False)
        for (text,) in words
        if text
    )
