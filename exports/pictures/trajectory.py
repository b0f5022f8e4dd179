"""The picture of a trajectory: years, results, the straight line to the target, what parts them."""

from __future__ import annotations

from collections.abc import Sequence

from assessment import Period
from exports.pictures.axes import Plot, axes, plot_of
from exports.pictures.frame import EDGE, END, ROOM, framed, sentence
from exports.pictures.key import key
from exports.pictures.labels import Box, Label, Sheet, Stroke, strokes
from exports.pictures.marks import badge, badge_width
from exports.pictures.svg import Block, element, line, paragraph, rect, stack
from presentation import words
from presentation.charts.chart_spec import ChartSpec
from presentation.palette import Palette
from presentation.pictures import labels
from presentation.trajectory.figure import caption, notes, value_range
from presentation.trajectory.point_words import alt
from presentation.trajectory.traces import needed, zone
from presentation.trajectory.trajectory import Point, Trajectory

_BADGE, _FIGURE, _NOTE = 22.0, 16.0, 13.0


def draw(piece: ChartSpec, palette: Palette) -> str:
    """The picture as SVG; the reason where there is nothing to draw."""
    given, row = piece.trajectory, piece.rows[0]
    assert given is not None
    mark = badge(row, END, _BADGE, palette, end=True)
    chart = _undrawn(given, palette) if given.undrawn else _chart(given, palette)
    told = [paragraph(EDGE, text, 15, palette["ink-2"], ROOM, leading=1.6) for text in notes(given)]
    below = stack([sentence(piece.sentence, palette), *told], 4)
    return framed(piece, [chart, below], palette, mark, badge_width(row, _BADGE))


def _undrawn(given: Trajectory, palette: Palette) -> Block:
    """Why there is no chart, and the figures that there are."""
    told = stack(
        [
            paragraph(EDGE + 20, given.undrawn, 17, palette["ink"], ROOM - 40, bold=True),
            paragraph(EDGE + 20, alt(given), 15, palette["ink-2"], ROOM - 40)
            if given.points or given.spans else Block(0),
        ],
        6,
    )  # fmt: skip
    inner = stack([Block(16), told, Block(16)])
    return Block(inner.height, rect(EDGE, 0, ROOM, inner.height, palette["sunk"]) + inner.marks)


def _chart(given: Trajectory, palette: Palette) -> Block:
    plot = plot_of(given.first, given.last, value_range(given), _right(given))
    drawn = _lines(given, plot, palette)
    ruled, taken = axes(plot, palette)
    marks = [ruled, *drawn, *_points(given, plot, palette), *_labels(given, plot, palette, taken)]
    told = paragraph(EDGE, caption(given), _NOTE, palette["ink-3"], ROOM)
    return stack([told, Block(plot.height, "".join(marks)), key(given, palette)], 6)


def _right(given: Trajectory) -> float:
    """Room for the words of the target, which stand at the right of its mark."""
    if given.target is None:
        return 40.0
    label = Label(0, 0, _goal_lines(given, given.target, "", ""), ())
    return min(230.0, label.wide + 24)


def _lines(given: Trajectory, plot: Plot, palette: Palette) -> list[str]:
    colour, ink = palette.rating(given.rating), palette["ink"]
    found = [_area(trace["x"], trace["y"], plot, palette) for trace in zone(given)]
    found += [_path(plot.path(given.schedule), ink, 2)] if given.schedule else []
    for trace in needed(given):
        found.append(_path(plot.path(_pairs(trace["x"], trace["y"])), colour, 2, "2 4"))
    if given.held and given.target:
        found.append(_path(plot.path(_held(given, given.target)), ink, 2, "7 5"))
    for span in given.spans:
        when = Period.parse(span.period)
        across = [(float(when.first), span.value), (float(when.year), span.value)]
        found.append(_path(plot.path(across), colour, 5))
    for item in given.breaks:
        x = plot.x(Period.parse(item.period).end - 1.5)
        found.append(line(x, plot.top, x, plot.bottom, palette["line-strong"], 2, "2 4"))
    for own in given.segments:
        found.append(_path(plot.path([(point.at, point.value) for point in own]), colour, 3))
    return found


def _pairs(at: Sequence[str], values: Sequence[float]) -> list[tuple[float, float]]:
    return list(zip(map(float, at), values, strict=True))


def _held(given: Trajectory, goal: Point) -> list[tuple[float, float]]:
    """The level line of a target that holds each year, from the plan's first year."""
    return [(float(given.first + 1), goal.value), (goal.at, goal.value)]


def _area(at: Sequence[str], values: Sequence[float], plot: Plot, palette: Palette) -> str:
    corners = " ".join(f"{x:.2f},{y:.2f}" for x, y in plot.path(_pairs(at, values)))
    return element("polygon", points=corners, fill=palette["slightly-behind-wash"])


def _path(points: Sequence[tuple[float, float]], colour: str, wide: float, dash: str = "") -> str:
    if len(points) < 2:
        return ""
    corners = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
    return element(
        "polyline", points=corners, fill="none", stroke=colour, stroke_width=wide,
        stroke_linejoin="round", stroke_dasharray=dash or "none",
    )  # fmt: skip


def _points(given: Trajectory, plot: Plot, palette: Palette) -> list[str]:
    """Results as discs, within a year as rings; the target as a ring of ink."""
    colour, ground = palette.rating(given.rating), palette["surface"]
    found = [
        _disc(plot, point, ground if point.mark == "part" else colour, colour, 5.5)
        for point in given.points
    ]
    if given.target and not given.held:
        found.append(_disc(plot, given.target, ground, palette["ink"], 6.5))
    return found


def _disc(plot: Plot, point: Point, fill: str, stroke: str, radius: float) -> str:
    x, y = plot.x(point.at), plot.y(point.value)
    return element("circle", cx=x, cy=y, r=radius, fill=fill, stroke=stroke, stroke_width=2.5)


def _labels(given: Trajectory, plot: Plot, palette: Palette, taken: Sequence[Box]) -> list[str]:
    """The target first, then results, the latest first; those within a year take what is left."""
    marks = [(plot.x(point.at), plot.y(point.value)) for point in given.points]
    marks += [(plot.x(given.target.at), plot.y(given.target.value))] if given.target else []
    room = Box(EDGE, 0, END, plot.height)
    sheet = Sheet(room, _strokes(given, plot), marks, taken)
    found = [_goal(given, plot, palette)] if given.target else []
    ordered = sorted(given.points, key=lambda point: (point.mark == "part", -point.at))
    found += [_result(given, point, plot, palette) for point in ordered]
    found += [_span_label(given, index, plot, palette) for index in range(len(given.spans))]
    return [sheet.place(label) for label in found]


def _strokes(given: Trajectory, plot: Plot) -> list[Stroke]:
    found = strokes(plot.path(given.schedule))
    for trace in needed(given):
        found += strokes(plot.path(_pairs(trace["x"], trace["y"])))
    for own in given.segments:
        found += strokes(plot.path([(point.at, point.value) for point in own]))
    if given.held and given.target:
        found += strokes(plot.path(_held(given, given.target)))
    for span in given.spans:
        when = Period.parse(span.period)
        found += strokes(plot.path([(when.first, span.value), (when.year, span.value)]))
    for item in given.breaks:
        x = plot.x(Period.parse(item.period).end - 1.5)
        found.append((x, plot.top, x, plot.bottom))
    return found


def _goal(given: Trajectory, plot: Plot, palette: Palette) -> Label:
    goal = given.target
    assert goal is not None
    told = _goal_lines(given, goal, palette["ink"], palette["ink-2"])
    return Label(plot.x(goal.at), plot.y(goal.value), told, ("right", "above-left", "above"))


def _goal_lines(
    given: Trajectory, goal: Point, ink: str, soft: str
) -> tuple[tuple[str, float, str, bool], ...]:
    year = words.years(goal.period)
    told = labels.YEAR_TARGET(year=year)
    if given.held:
        told = labels.AVERAGE_TARGET() if given.measure == "rate" else labels.EVERY_YEAR_TARGET()
    return (goal.shown, _FIGURE, ink, True), (told, _NOTE, soft, False)


def _result(given: Trajectory, point: Point, plot: Plot, palette: Palette) -> Label:
    """The figure; one within a year is named too."""
    ink, soft = palette.rating(given.rating, "text"), palette["ink-2"]
    told = [(point.shown, _FIGURE, palette["ink"] if point.mark == "baseline" else ink, True)]
    if point.mark == "part":
        when = words.brief_moment(point.period, given.kind)
        told.append((when, _NOTE, soft, False))
    upright, other = ("above", "below") if _is_above(given, point) else ("below", "above")
    sides = (upright, f"{upright}-right", f"{upright}-left", other, f"{other}-right", "right")
    if point.mark == "part":
        sides = (f"{upright}-right", "right", f"{other}-right", upright, other, f"{upright}-left")
    return Label(plot.x(point.at), plot.y(point.value), tuple(told), sides)


def _is_above(given: Trajectory, point: Point) -> bool:
    """On which side of the straight line a point lies; without one, whether it has risen."""
    due = given.due(point.at)
    if due is None:
        earlier = [other for other in given.points if other.at < point.at]
        return not earlier or point.value >= earlier[-1].value
    return point.mark != "baseline" and point.value >= due


def _span_label(given: Trajectory, index: int, plot: Plot, palette: Palette) -> Label:
    span = given.spans[index]
    when = Period.parse(span.period)
    told = labels.AVERAGE_OF_PERIOD(period=words.years_words(span.period), shown=span.shown)
    middle = plot.x((when.first + when.year) / 2)
    lines = ((told, _FIGURE, palette.rating(given.rating, "text"), True),)
    return Label(middle, plot.y(span.value), lines, ("above", "below"))
