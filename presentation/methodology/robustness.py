"""Would other thresholds change the verdicts? Counts by area, and the ones that change."""

from collections.abc import Callable, Sequence
from itertools import groupby

from assessment.robustness import ThresholdSet, ThresholdVerdicts, share, verdicts
from data.records.audit import Rated
from presentation.language import say
from presentation.verdicts import grades
from presentation.verdicts.threshold_words import rule_in_words


def threshold_words(threshold_set: ThresholdSet) -> str:
    """不低于应到进度的 80% 为达到预期进度；……: thresholds in words, read off them."""
    return rule_in_words(threshold_set.thresholds, is_open=threshold_set.is_open)


Link = Callable[[Rated], str]


def rated_verdicts(row: Rated) -> ThresholdVerdicts:
    """A row's verdicts by all thresholds."""
    return verdicts(row.rating, row.completion, row.schedule, is_floor=row.is_floor)


def robustness_words(rows: Sequence[Rated]) -> str:
    """90 个测算中，60 个用哪把尺子结论都相同，30 个会变，其中 12 个会跨过分界."""
    shares = share(rated_verdicts(row) for row in rows)
    return say(
        "{total} 个有完成进度和时序的测算中，{robust} 个用哪把尺子结论"
        "都相同，{total_2} 个会变，其中 {crossing} 个会跨过达到与滞后"
        "的分界。",
        total=shares.total,
        robust=shares.robust,
        total_2=shares.total - shares.robust,
        crossing=shares.crossing,
    )


def counts_by_area(rows: Sequence[Rated]) -> list[tuple[Rated, tuple[int, ...]]]:
    """Of each plan, area and period: its first row; all verdicts, held, changing, crossing."""
    counts: list[tuple[Rated, tuple[int, ...]]] = []
    for _, group in groupby(rows, key=_group):
        of_area = list(group)
        shares = share(rated_verdicts(row) for row in of_area)
        counts.append(
            (
                of_area[0],
                (shares.total, shares.robust, shares.total - shares.robust, shares.crossing),
            )
        )
    return counts


def _group(row: Rated) -> tuple[str, ...]:
    return (row.district, row.plan, row.area, row.period)


def changed(rows: Sequence[Rated]) -> list[tuple[Rated, ThresholdVerdicts]]:
    """The rows whose verdict other thresholds change."""
    return [(row, item) for row in rows if not (item := rated_verdicts(row)).is_robust]


def ruling_words(row: Rated, rating: str) -> str:
    """A verdict in the words of the row's plan."""
    return (grades.OUTCOMES if row.is_comparison else grades.RATINGS)[rating]
