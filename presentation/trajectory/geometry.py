"""A trajectory as shapes: what page, card, picture and slide draw, and nothing more to decide.

A layer has the kind of what it draws: zone and band are areas, actual and target are marked, the
others are lines (schedule, needed, span, level).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assessment import Period
from presentation import dates, numbers
from presentation.charts.axis_ticks import ticks
from presentation.charts.palette import rating_token
from presentation.charts.shapes import (
    WORDS,
    Bold,
    Drawing,
    DrawnAxis,
    Layer,
    Lines,
    Margin,
    Pen,
    Spot,
    Upright,
    line,
)
from presentation.language import say
from presentation.trajectory.point_words import alt, said, said_band
from presentation.trajectory.records import Point, Span, Trajectory

#: Below the straight line by less than this share of its height is as good as on it.
_CLOSE = 0.04

#: Room for labels above the highest and below the lowest value, as a share of what is between.
_ROOM = 0.18

#: Years beyond the first and the last, for the marks there.
_ASIDE = 0.2

#: Pixels of the whole, and right of the axis at least.
_HEIGHT, _RIGHT = 360, 96

#: Kind of layer -> its line; of an area and of marks alone the colour. "" is the rating's.
_PENS = {
    "band": Pen("line", 0), "zone": Pen("slightly-behind-wash", 0), "schedule": Pen("ink", 2),
    "needed": Pen("", 2, "dot"), "span": Pen("", 5), "actual": Pen("", 3),
    "level": Pen("ink", 2, "dash"),
}  # fmt: skip

#: What parts two definitions.
PARTING = Pen("line-strong", 2, "dot")


def pen(kind: str, rating: str) -> Pen:
    """The look of a kind of line, of a target with that rating."""
    look = _PENS[kind]
    return look if look.token else look._replace(token=rating_token(rating, "fill"))


def geometry(trajectory: Trajectory) -> Drawing | None:
    """The drawing of a trajectory; None where `trajectory.undrawn` says why there is none."""
    if trajectory.undrawn:
        return None
    low, high = _range(trajectory)
    years = range(trajectory.first, trajectory.last + 1)
    drawn = Drawing(
        height=_HEIGHT,
        alt=alt(trajectory),
        x=DrawnAxis(years[0] - _ASIDE, years[-1] + _ASIDE, tuple((y, line(str(y))) for y in years)),
        y=value_axis(low, high),
        layers=tuple(_layers(trajectory)),
        uprights=tuple(
            Upright(Period.parse(item.period).end - 1.5, PARTING) for item in trajectory.breaks
        ),
    )
    # What the words beside the target take, and no less than most of them do.
    right = max(_RIGHT, round(drawn.beside * WORDS.size) + 12)
    return replace(drawn, margin=Margin(8, right, 24, 32))


def value_axis(low: float, high: float) -> DrawnAxis:
    """An axis of values with its lines."""
    named = ((value, line(numbers.number(value, numbers.EXACT))) for value in ticks(low, high))
    return DrawnAxis(low, high, tuple(named), has_grid=True)


def _layers(trajectory: Trajectory) -> Iterator[Layer]:
    """From the lowest to the highest."""
    yield from _band(trajectory)
    yield from _zone(trajectory)
    yield from _schedule(trajectory)
    yield from _needed(trajectory)
    yield from (_span(trajectory, span) for span in trajectory.spans)
    yield from (_segment(trajectory, points) for points in trajectory.segments)
    yield from _target(trajectory)


def _range(trajectory: Trajectory) -> tuple[float, float]:
    values = [point.value for point in trajectory.points] + [
        span.value for span in trajectory.spans
    ]
    values += [value for _, value in trajectory.schedule]
    values += [trajectory.target.value] if trajectory.target else []
    values += [trajectory.band.low, trajectory.band.high] if trajectory.band else []
    room = (max(values) - min(values) or abs(values[0]) or 1) * _ROOM
    return min(values) - room, max(values) + room


def _line(trajectory: Trajectory, kind: str, *spots: Spot) -> Layer:
    return Layer(kind, spots, pen(kind, trajectory.rating), is_area=kind in ("band", "zone"))


def _zone(trajectory: Trajectory) -> Iterator[Layer]:
    """The values that rate as slightly behind: a triangle below the straight line."""
    if trajectory.schedule and trajectory.nearly is not None:
        (start, base), (end, goal) = trajectory.schedule[0], trajectory.schedule[-1]
        low = base + (goal - base) * trajectory.nearly / 100
        yield _line(trajectory, "zone", Spot(start, base), Spot(end, goal), Spot(end, low))


def _band(trajectory: Trajectory) -> Iterator[Layer]:
    """A range to end in: over the target's own year, or over all years where it holds in each."""
    goal = trajectory.band
    if goal is None:
        return
    start = trajectory.first if trajectory.is_level else goal.at - 1
    corners = (Spot(start, goal.high), Spot(start, goal.low), Spot(goal.at, goal.low))
    words = _goal_words(trajectory, goal.printed, goal.period)
    end = Spot(goal.at, goal.high, said_band(trajectory, goal), words, _GOAL_SIDES)
    yield _line(trajectory, "band", *corners, end)


def _schedule(trajectory: Trajectory) -> Iterator[Layer]:
    if trajectory.schedule:
        yield _line(trajectory, "schedule", *(Spot(*place) for place in trajectory.schedule))


def _needed(trajectory: Trajectory) -> Iterator[Layer]:
    """From the latest result straight to the target, while it is not reached."""
    if not trajectory.schedule or not trajectory.points or trajectory.target is None:
        return
    now, goal = trajectory.points[-1], trajectory.target
    rises = trajectory.schedule[-1][1] > trajectory.schedule[0][1]
    if now.mark != "baseline" and now.at < goal.at and (now.value >= goal.value) != rises:
        yield _line(trajectory, "needed", Spot(now.at, now.value), Spot(goal.at, goal.value))


def _span(trajectory: Trajectory, span: Span) -> Layer:
    when = Period.parse(span.period)
    named = say("{period}年均 {shown}", period=dates.years_words(span.period), shown=span.shown)
    sides = ("above-right", "below-right")
    begin = Spot(when.first, span.value, named, line(Bold(named)), sides)
    later = (Spot(year, span.value) for year in range(when.first + 1, when.year + 1))
    return _line(trajectory, "span", begin, *later)


def _segment(trajectory: Trajectory, points: Sequence[Point]) -> Layer:
    look = pen("actual", trajectory.rating)
    spots = tuple(_spot(trajectory, point) for point in points)
    return Layer("actual", spots, look, mark="circle", token=look.token, size=10, rim=2)


def _spot(trajectory: Trajectory, point: Point) -> Spot:
    """A result with its figure; one within a year is named, away from that of the year before."""
    is_part, is_above = point.mark == "part", _is_above(trajectory, point)
    words: Lines = line(Bold(point.shown))
    if is_part:
        words += line(dates.brief_moment(point.period, trajectory.kind))
    if is_part and not is_above:
        words = line("") + words
    if _is_crowded(trajectory, point):
        words = ()
    sides = _sides(trajectory, point, is_above)
    return Spot(point.at, point.value, said(trajectory, point), words, sides, is_part)


#: Figures within a year need so many years of room for their words.
_APART = 0.5


def _is_crowded(trajectory: Trajectory, point: Point) -> bool:
    """Whether a figure within a year leaves its room to a later one, or to that of the verdict.

    The table below the chart has all of them.
    """
    if point.mark != "part" or point.period == trajectory.period:
        return False
    near = [other for other in trajectory.points if abs(other.at - point.at) < _APART]
    return point != near[-1] or any(other.period == trajectory.period for other in near)


def _sides(trajectory: Trajectory, point: Point, is_above: bool) -> tuple[str, ...]:
    """Labels stand off the straight line, and off the label of a figure half a year later."""
    upright, other = ("above", "below") if is_above else ("below", "above")
    follows = any(0 < later.at - point.at < 1 for later in trajectory.points)
    if point.mark == "part":
        return f"{upright}-right", "right", f"{other}-right", upright, other, f"{upright}-left"
    if point.at == trajectory.first:
        return f"{upright}-right", upright, other, f"{other}-right", "right"
    if is_above and (follows or point == trajectory.points[-1]):
        return f"{upright}-left", upright, other, f"{other}-left", "right"
    return upright, f"{upright}-right", f"{upright}-left", other, f"{other}-right", "right"


def _is_above(trajectory: Trajectory, point: Point) -> bool:
    """Whether a point lies on or above the straight line, or close below it.

    Without one: whether it is no lower than the point before.
    """
    due = trajectory.due(point.at)
    if due is None:
        earlier = [other for other in trajectory.points if other.at < point.at]
        return not earlier or point.value >= earlier[-1].value
    values = [value for _, value in trajectory.schedule]
    return point.mark != "baseline" and point.value > due - (max(values) - min(values)) * _CLOSE


_GOAL_SIDES = ("right", "above-left", "above")


def _target(trajectory: Trajectory) -> Iterator[Layer]:
    """The target at its year; one that holds each year as a level line over the plan's years."""
    goal = trajectory.target
    if goal is None:
        return
    words = _goal_words(trajectory, goal.shown, goal.period)
    end = Spot(
        goal.at, goal.value, said(trajectory, goal), words, _GOAL_SIDES, not trajectory.is_level
    )
    if trajectory.is_level:
        years = range(trajectory.first + 1, round(goal.at))
        yield _line(trajectory, "level", *(Spot(year, goal.value) for year in years), end)
    else:
        yield Layer("target", (end,), mark="circle", size=12, rim=2)


def _goal_words(trajectory: Trajectory, shown: str, period: str) -> Lines:
    what = say("年均目标") if trajectory.measure == "rate" else say("每年目标")
    if not trajectory.is_level:
        what = say("{year} 目标", year=dates.years(period))
    return line(Bold(shown)) + line(what)
