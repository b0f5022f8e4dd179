"""A trajectory as its renderers draw it: points, spans, schedule, target."""

from dataclasses import dataclass
from itertools import pairwise

from assessment import Period
from data.records.indicator import Break
from data.records.rows import Mention
from presentation.trajectory.band import Band


@dataclass(frozen=True)
class Point:
    """A figure at the end of `period`, `value` in the target's unit.

    `shown` is the figure in words, with its unit where that is short; `mark` is baseline, actual,
    part (within a year) or target.
    """

    period: str
    value: float
    printed: str
    shown: str
    mark: str
    figure_id: str

    @property
    def at(self) -> float:
        """The moment in years: 2022 is the end of 2022, 2022.5 the middle of 2023."""
        return Period.parse(self.period).end - 1


@dataclass(frozen=True)
class Span:
    """An average rate over several years, from the first year to the last."""

    period: str
    value: float
    printed: str
    shown: str
    figure_id: str


@dataclass(frozen=True)
class Trajectory:
    """Everything the chart of one target shows.

    `measure` is level, sum (since the plan began) or rate (a year). `segments` are the points that
    a line may join; a change of definition, or for rates a year without a figure, parts them.
    `schedule` has one value a year where the plan has a straight line; `is_level` says that the
    target holds each year. `apart` are sentences on figures that no annual line may hold; `undrawn`
    says why there is no chart. `nearly` is the share of the schedule, per cent, from which the
    rule rates as slightly behind (`nearly_words`); None where it has no such class. `unread` are
    results that are printed without a number: a range, words, a stroke. `band` is the target where
    it is a range: it has no `target` then.
    """

    figure_id: str
    name: str
    area: str
    unit: str
    kind: str
    measure: str
    rating: str
    period: str
    first: int
    last: int
    segments: tuple[tuple[Point, ...], ...]
    spans: tuple[Span, ...]
    target: Point | None
    is_level: bool
    schedule: tuple[tuple[int, float], ...]
    breaks: tuple[Break, ...]
    apart: tuple[str, ...]
    undrawn: str
    nearly: float | None = 75.0
    nearly_words: str = ""
    unread: tuple[Mention, ...] = ()
    band: Band | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """Baseline and results in order of time."""
        return tuple(point for segment in self.segments for point in segment)

    @property
    def figure_ids(self) -> frozenset[str]:
        """The mentions that are on the chart."""
        points, spans = self.points, self.spans
        return frozenset([p.figure_id for p in points] + [s.figure_id for s in spans])

    def due(self, at: float) -> float | None:
        """The value on the straight line at a moment; None outside it."""
        for (left, low), (right, high) in pairwise(self.schedule):
            if left <= at <= right:
                return low + (high - low) * (at - left) / (right - left)
        return None
