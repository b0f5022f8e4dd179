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
from presentation.trajectory import geometry as shapes
from presentation.trajectory.figure import caption, notes
from presentation.trajectory.geometry import Geometry, Series, Vertex
from presentation.trajectory.point_words import alt
from presentation.trajectory.trajectory import Trajectory

_BADGE, _FIGURE, _NOTE = 22.0, 16.0, 13.0
#: Room behind the last year: no less, and no more.
_LEAST, _MOST = 40.0, 230.0
#: Kind of series -> colour ("" is the rating's), width and dashes of its line.
_STROKES = {
    "schedule": ("ink", 2, ""), "needed": ("", 2, "2 4"), "span": ("", 5, ""),
    "actual": ("", 3, ""), "level": ("ink", 2, "7 5"),
}  # fmt: skip


def draw(spec: ChartSpec, palette: Palette) -> str:
    """The picture as SVG; the reason where there is nothing to draw."""
    trajectory, row = spec.trajectory, spec.rows[0]
    assert trajectory is not None
    mark = badge(row, END, _BADGE, palette, end=True)
    drawn = shapes.geometry(trajectory)
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


def _chart(trajectory: Trajectory, drawn: Geometry, palette: Palette) -> Block:
    colour = palette.rating(trajectory.rating)
    plot = plot_of(drawn, _right(drawn))
    ruled, taken = axes(plot, palette)
    marks = [ruled, *(_line(plot, series, colour, palette) for series in drawn.series)]
    for at in drawn.partings:
        x = plot.x(at)
        marks.append(line(x, plot.top, x, plot.bottom, palette["line-strong"], 2, "2 4"))
    for series in drawn.series:
        if series.is_marked:
            marks += [_disc(plot, series, it, colour, palette) for it in series.vertices]
    marks += _labels(trajectory, drawn, plot, palette, taken)
    head = paragraph(EDGE, caption(trajectory), _NOTE, palette["ink-3"], ROOM)
    return stack([head, Block(plot.height, "".join(marks)), key(trajectory, palette)], 6)


def _right(drawn: Geometry) -> float:
    """Room for the words of the target, which stand at the right of its mark."""
    labels = [it.label for series in drawn.series for it in series.vertices if it.label]
    beside = [_lines(label, "", "") for label in labels if label.sides[0] == "right"]
    wide = [Label(0, 0, lines, ()).wide + 24 for lines in beside]
    return min(_MOST, max([_LEAST, *wide]))


def _line(plot: Plot, series: Series, colour: str, palette: Palette) -> str:
    corners = " ".join(f"{x:.2f},{y:.2f}" for x, y in plot.path(series.places))
    if series.is_area:
        fill = palette["slightly-behind-wash" if series.kind == "zone" else "line"]
        return element("polygon", points=corners, fill=fill)
    if len(series.vertices) < 2:
        return ""
    token, wide, dash = _STROKES[series.kind]
    return element(
        "polyline", points=corners, fill="none", stroke=palette[token] if token else colour,
        stroke_width=wide, stroke_linejoin="round", stroke_dasharray=dash or "none",
    )  # fmt: skip


def _disc(plot: Plot, series: Series, it: Vertex, colour: str, palette: Palette) -> str:
    """Results as discs, within a year as rings; the target as a ring of ink."""
    is_target, ground = series.kind == "target", palette["surface"]
    fill = ground if is_target or it.is_open else colour
    return element(
        "circle", cx=plot.x(it.at), cy=plot.y(it.value), r=6.5 if is_target else 5.5, fill=fill,
        stroke=palette["ink"] if is_target else colour, stroke_width=2.5,
    )  # fmt: skip


def _labels(
    trajectory: Trajectory, drawn: Geometry, plot: Plot, palette: Palette, taken: Sequence[Box]
) -> list[str]:
    """The target first, then results, the latest first; those within a year take what is left."""
    marks = [plot.path([it.place])[0] for s in drawn.series if s.is_marked for it in s.vertices]
    ruled = [at for s in drawn.series if not s.is_area for at in strokes(plot.path(s.places))]
    ruled += [(plot.x(at), plot.top, plot.x(at), plot.bottom) for at in drawn.partings]
    sheet = LabelRoom(Box(EDGE, 0, END, plot.height), ruled, marks, taken)
    labelled = [(s, it) for s in drawn.series for it in s.vertices if it.label]
    labelled.sort(key=lambda one: (_turn(one[0], one[1]), -one[1].at))
    return [sheet.place(_label(trajectory, series, it, plot, palette)) for series, it in labelled]


def _turn(series: Series, it: Vertex) -> int:
    if series.kind in ("target", "level", "band"):
        return 0
    return 3 if series.kind == "span" else 1 + it.is_open


def _label(
    trajectory: Trajectory, series: Series, it: Vertex, plot: Plot, palette: Palette
) -> Label:
    assert it.label is not None
    is_ink = series.kind in ("target", "level", "band") or (
        it.at == trajectory.first and not it.is_open
    )
    colour = palette["ink"] if is_ink else palette.rating(trajectory.rating, "text")
    lines = _lines(it.label, colour, palette["ink-2"])
    return Label(plot.x(it.at), plot.y(it.value), lines, it.label.sides)


def _lines(
    label: shapes.VertexLabel, ink: str, soft: str
) -> tuple[tuple[str, float, str, bool], ...]:
    figure = (label.figure, _FIGURE, ink, True)
    return (figure, (label.what, _NOTE, soft, False)) if label.what else (figure,)
