"""Would another ruler change the verdicts? Counts by area, and the ones that change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from assessment.robustness import Verdicts, share, verdicts
from data.records.audit import Rated
from presentation.language import Lines, mark, say
from presentation.verdicts import grades

RULER_WORDS = {
    "published": Lines(
        mark("本站的分界"),
        mark("不低于应到进度为达到，不低于其 75% 为略有滞后"),
    ),
    "points": Lines(
        mark("百分点法"),
        mark("低于应到进度不到 10 个百分点为达到，10 至 30 个百分点为略有滞后"),
    ),
    "shares": Lines(mark("比例法"), mark("不低于应到进度的 80% 为达到，不低于 60% 为略有滞后")),
}

Link = Callable[[Rated], str]


def rated_verdicts(row: Rated) -> Verdicts:
    """A row's verdicts by every ruler."""
    return verdicts(row.rating, row.completion, row.schedule, is_floor=row.is_floor)


def robustness_words(rows: Sequence[Rated]) -> str:
    """90 项测算中，60 项用三把尺子结论相同；12 项会在达到与滞后之间变化."""
    found = share(rated_verdicts(row) for row in rows)
    return say(
        "{total} 个有完成进度和时序的测算中，{robust} 个用哪把尺子结论"
        "都相同，{total_2} 个会变，其中 {crossing} 个会跨过达到与滞后"
        "的分界。",
        total=found.total,
        robust=found.robust,
        total_2=found.total - found.robust,
        crossing=found.crossing,
    )


def counts_by_area(rows: Sequence[Rated]) -> list[tuple[Rated, tuple[int, ...]]]:
    """Of each plan, area and period: its first row; all verdicts, held, changing, crossing."""
    found: list[tuple[Rated, tuple[int, ...]]] = []
    for _, group in groupby(rows, key=_group):
        own = list(group)
        of = share(rated_verdicts(row) for row in own)
        found.append((own[0], (of.total, of.robust, of.total - of.robust, of.crossing)))
    return found


def _group(row: Rated) -> tuple[str, ...]:
    return (row.district, row.plan, row.area, row.period)


def changed(rows: Sequence[Rated]) -> list[tuple[Rated, Verdicts]]:
    """The rows whose verdict another ruler changes."""
    return [(row, item) for row in rows if not (item := rated_verdicts(row)).is_robust]


def ruling_words(row: Rated, rating: str) -> str:
    """A verdict in the words of the row's plan."""
    return (grades.OUTCOMES if row.is_comparison else grades.RATINGS)[rating]
