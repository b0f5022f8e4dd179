"""The scale over a column of gauges: the same scale for every row."""

from collections import Counter
from collections.abc import Sequence

from assessment import Period
from data.records.rows import IndicatorRow
from presentation.figures import row_view
from presentation.language import say


def scale_words(rows: Sequence[IndicatorRow]) -> tuple[str, str, float | None]:
    """The words at the scale's start and at its target, and the schedule in per cent of the plan.

    The schedule is None where results are compared with their targets.
    """
    due = next(
        (row.schedule for row in rows if row_view.gap(row) is not None and row.schedule), None
    )
    compared = [row for row in rows if row_view.is_rated(row)]
    if compared and all(row_view.is_comparison(row) for row in compared):
        return "0", say("目标 100%"), None
    return say("基期 0%"), say("{target_year}目标", target_year=target_year(rows)), due


def target_year(rows: Sequence[IndicatorRow]) -> str:
    """The year most targets are set for: 2025 年, also for 2021-2025."""
    years = Counter(Period.parse(row.target_period).year for row in rows)
    return say("{most_common} 年", most_common=years.most_common(1)[0][0])
