"""A trajectory as shapes and labels: what every drawing of it draws, and nothing more to decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessment import Period
from presentation import dates
from presentation.charts.axis_ticks import ticks
from presentation.language import say
from presentation.trajectory.point_words import said, said_band
from presentation.trajectory.trajectory import Point, Span, Trajectory

#: Below the straight line by less than this share of its height is as good as on it.
_CLOSE = 0.04

#: Room for labels above the highest and below the lowest value, as a share of what is between.
_ROOM = 0.18


@dataclass(frozen=True)
class VertexLabel:
    """Words beside a vertex: the figure, and in a second line what it is, "" where it is plain.

    `sides` name where they stand (above, below-left, right, …), the best first; on a drawing that
    tries only the first, `is_lower` puts them a line further away.
    """

    figure: str
    what: str
    sides: tuple[str, ...]
    is_lower: bool = False


@dataclass(frozen=True)
class Vertex:
    """A corner of a line or a mark: the moment in years, the value, its words.

    `said` is what it is in a sentence; an open mark stands within a year.
    """

    at: float
    value: float
    label: VertexLabel | None = None
    said: str = ""
    is_open: bool = False

    @property
    def place(self) -> tuple[float, float]:
        return self.at, self.value


@dataclass(frozen=True)
class Series:
    """Vertices of one kind: zone and band are areas, target a mark, the others are lines: schedule,
    needed, span, actual, level."""

    kind: str
    vertices: tuple[Vertex, ...]

    @property
    def places(self) -> list[tuple[float, float]]:
        """Moments and values."""
        return [vertex.place for vertex in self.vertices]

    @property
    def is_marked(self) -> bool:
        """Whether each vertex has a mark."""
        return self.kind in ("actual", "target")

    @property
    def is_area(self) -> bool:
        """Whether what its vertices enclose is filled."""
        return self.kind in ("zone", "band")


@dataclass(frozen=True)
class Geometry:
    """All of a drawing, the series below first; `partings` are moments a line may not cross."""

    first: int
    last: int
    low: float
    high: float
    series: tuple[Series, ...]
    partings: tuple[float, ...]

    @property
    def years(self) -> range:
        """The years of the axis."""
        return range(self.first, self.last + 1)

    @property
    def ticks(self) -> list[float]:
        """The values of the axis."""
        return ticks(self.low, self.high)

    def has(self, kind: str) -> bool:
        """Whether there is a series of a kind."""
        return any(series.kind == kind for series in self.series)


def geometry(trajectory: Trajectory) -> Geometry | None:
    """The drawing of a trajectory; None where `given.undrawn` says why there is none."""
    if trajectory.undrawn:
        return None
    low, high = _range(trajectory)
    below = [
        *_band(trajectory),
        *_zone(trajectory),
        *_schedule(trajectory),
        *_needed(trajectory),
        *map(_span, trajectory.spans),
    ]
    results = [_segment(trajectory, points) for points in trajectory.segments]
    partings = tuple(Period.parse(item.period).end - 1.5 for item in trajectory.breaks)
    series = (*below, *results, *_target(trajectory))
    return Geometry(trajectory.first, trajectory.last, low, high, series, partings)


def _range(trajectory: Trajectory) -> tuple[float, float]:
    values = [point.value for point in trajectory.points] + [
        span.value for span in trajectory.spans
    ]
    values += [value for _, value in trajectory.schedule]
    values += [trajectory.target.value] if trajectory.target else []
    values += [trajectory.band.low, trajectory.band.high] if trajectory.band else []
    room = (max(values) - min(values) or abs(values[0]) or 1) * _ROOM
    return min(values) - room, max(values) + room


def _series(kind: str, places: Iterable[tuple[float, float]]) -> Series:
    return Series(kind, tuple(Vertex(at, value) for at, value in places))


def _zone(trajectory: Trajectory) -> list[Series]:
    """The values that rate as slightly behind: a triangle below the straight line."""
    if not trajectory.schedule or trajectory.nearly is None:
        return []
    (start, base), (end, goal) = trajectory.schedule[0], trajectory.schedule[-1]
    low = base + (goal - base) * trajectory.nearly / 100
    return [_series("zone", [(start, base), (end, goal), (end, low)])]


def _band(trajectory: Trajectory) -> list[Series]:
    """A range to end in: over the target's own year, or over all years where it holds in each."""
    goal = trajectory.band
    if goal is None:
        return []
    start = trajectory.first if trajectory.is_level else goal.at - 1
    label = VertexLabel(
        goal.printed, _target_words(trajectory, goal.period), ("right", "above-left", "above")
    )
    words = said_band(trajectory, goal)
    corners = ((start, goal.high), (start, goal.low), (goal.at, goal.low))
    end = Vertex(goal.at, goal.high, label, words)
    return [Series("band", (*(Vertex(at, value) for at, value in corners), end))]


def _schedule(trajectory: Trajectory) -> list[Series]:
    return [_series("schedule", trajectory.schedule)] if trajectory.schedule else []


def _needed(trajectory: Trajectory) -> list[Series]:
    """From the latest result straight to the target, while it is not reached."""
    if not trajectory.schedule or not trajectory.points or trajectory.target is None:
        return []
    now, goal = trajectory.points[-1], trajectory.target
    rises = trajectory.schedule[-1][1] > trajectory.schedule[0][1]
    if now.mark == "baseline" or now.at >= goal.at or (now.value >= goal.value) == rises:
        return []
    return [_series("needed", [(now.at, now.value), (goal.at, goal.value)])]


def _span(span: Span) -> Series:
    when = Period.parse(span.period)
    named = say("{period}年均 {shown}", period=dates.years_words(span.period), shown=span.shown)
    label = VertexLabel(named, "", ("above-right", "below-right"))
    begin = Vertex(when.first, span.value, label, named)
    return Series("span", (begin, *(Vertex(y, span.value) for y in _after(when.first, when.year))))


def _after(first: int, last: int) -> range:
    return range(first + 1, last + 1)


def _segment(trajectory: Trajectory, points: Sequence[Point]) -> Series:
    return Series(
        "actual",
        tuple(
            Vertex(p.at, p.value, _label(trajectory, p), said(trajectory, p), p.mark == "part")
            for p in points
        ),
    )


def _label(trajectory: Trajectory, point: Point) -> VertexLabel | None:
    """The figure; one within a year is named, away from the figure of the year before."""
    if _is_crowded(trajectory, point):
        return None
    is_part, is_above = point.mark == "part", _is_above(trajectory, point)
    what = dates.brief_moment(point.period, trajectory.kind) if is_part else ""
    return VertexLabel(
        point.shown, what, _sides(trajectory, point, is_above), is_part and not is_above
    )


#: Figures within a year need so many years of room for their words.
_ROOM = 0.5


def _is_crowded(trajectory: Trajectory, point: Point) -> bool:
    """Whether a figure within a year leaves its room to a later one, or to that of the verdict.

    The table below the chart has all of them.
    """
    if point.mark != "part" or point.period == trajectory.period:
        return False
    near = [other for other in trajectory.points if abs(other.at - point.at) < _ROOM]
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


def _target(trajectory: Trajectory) -> list[Series]:
    """The target at its year; one that holds each year as a level line over the plan's years."""
    goal = trajectory.target
    if goal is None:
        return []
    label = VertexLabel(
        goal.shown, _target_words(trajectory, goal.period), ("right", "above-left", "above")
    )
    end = Vertex(goal.at, goal.value, label, said(trajectory, goal))
    if not trajectory.is_level:
        return [Series("target", (end,))]
    years = range(trajectory.first + 1, round(goal.at))
    return [Series("level", (*(Vertex(year, goal.value) for year in years), end))]


def _target_words(trajectory: Trajectory, period: str) -> str:
    if not trajectory.is_level:
        return say("{year} 目标", year=dates.years(period))
    return say("年均目标") if trajectory.measure == "rate" else say("每年目标")
