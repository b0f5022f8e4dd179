"""Would other thresholds change the verdicts? Counts by area, and the ones that change."""

from collections.abc import Callable

from assessment.robustness import ThresholdSet, ThresholdVerdicts, verdicts
from data.records.audit import Rated, VerdictCount
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


def robustness_words(counts: VerdictCount) -> str:
    """90 个测算中，60 个用哪把尺子结论都相同，30 个会变，其中 12 个会跨过分界."""
    return say(
        "{total} 个有完成进度和时序的测算中，{robust} 个用哪把尺子结论"
        "都相同，{total_2} 个会变，其中 {crossing} 个会跨过达到与滞后"
        "的分界。",
        total=counts.total,
        robust=counts.robust,
        total_2=changes(counts),
        crossing=counts.crossing,
    )


def changes(counts: VerdictCount) -> int:
    """How many verdicts other thresholds change."""
    return counts.total - counts.robust


def columns(counts: VerdictCount) -> tuple[int, ...]:
    """All verdicts of a place, and those that hold, change and cross."""
    return counts.total, counts.robust, changes(counts), counts.crossing


def ruling_words(row: Rated, rating: str) -> str:
    """A verdict in the words of the row's plan."""
    return (grades.OUTCOMES if row.is_comparison else grades.RATINGS)[rating]
