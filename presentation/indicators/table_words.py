"""The table of gauges: one scale for all rows, grouped by theme, each row with its sources."""

from collections import Counter
from collections.abc import Callable, Sequence

from assessment.outcome import Shape
from data.records.rows import IndicatorRow, Mention
from presentation import dates
from presentation.figures import row_view
from presentation.figures.qualifiers import UNSTATED
from presentation.joining import phrases
from presentation.language import say
from presentation.verdicts import reasons
from presentation.verdicts.counts import are_told_by_word, counted, row_number, tally
from presentation.verdicts.outcome_words import outcome_counts

#: The address of the page of a row's indicator.
HrefOf = Callable[[IndicatorRow], str]


def by_theme(rows: Sequence[IndicatorRow], *, printed: bool = False) -> list[list[IndicatorRow]]:
    """Themes in order of appearance; in each the table's rows, then the targets of the text.

    What has a reason instead of a verdict stands after what has one, unless all are wanted as
    `printed`.
    """
    groups: dict[str, list[IndicatorRow]] = {}
    for row in rows:
        groups.setdefault(row.theme, []).append(row)

    def place(row: IndicatorRow) -> tuple[bool, bool]:
        return not printed and is_open(row), not row.in_table

    return [sorted(of_theme, key=place) for of_theme in groups.values()]


def is_open(row: IndicatorRow) -> bool:
    """Whether a row has a reason instead of a verdict, and nothing to draw."""
    return not row_view.is_rated(row) and row.shape == Shape.UNRATED


def open_words(rows: Sequence[IndicatorRow]) -> str:
    """缺数据 2 项，不适用 1 项: why rows have no verdict, the most frequent reason first."""
    count = Counter(reasons.reason_words(row) or row_view.verdict_words(row) for row in rows)
    return phrases(
        say("{reason} {count} 项", reason=reason, count=n) for reason, n in count.most_common()
    )


def target_reason(row: IndicatorRow) -> str:
    """Why a target is no number that a result could be held against; "" where it is one."""
    return "" if row.target.value is not None else reasons.reason_words(row)


def are_targets_alone(rows: Sequence[IndicatorRow]) -> bool:
    """Whether a plan has neither a result nor a verdict: its targets stand as a list."""
    return not any(row.actual or row_view.is_rated(row) for row in rows)


def open_title(rows: Sequence[IndicatorRow]) -> str:
    """3 项没有评价."""
    return say("{count} 项没有评价", count=len(rows))


def theme_counts(theme: Sequence[IndicatorRow], table: Sequence[IndicatorRow]) -> str:
    """2 项：1 项达到或超过，1 项滞后，另列 1 个目标.

    Of the rows of a theme those are counted that the headline of the whole `table` counts.
    """
    known = {row.target.figure_id for row in counted(table)}
    rows = [row for row in theme if row.target.figure_id in known]
    rest = (
        [say("另列 {count} 个目标", count=len(theme) - len(rows))] if len(theme) > len(rows) else []
    )
    if not rows:
        return rest[0]
    return phrases([_counts(rows), *rest])


def _counts(rows: Sequence[IndicatorRow]) -> str:
    tallied = tally(rows)
    if are_told_by_word(rows):
        rated = [(item.items, item.text) for item in outcome_counts(rows)]
    else:
        rated = [(tallied.met, say("达到或超过")), (tallied.lagging, say("滞后"))]
    rest = [(tallied.open, say("暂未评价")), (len(rows) - tallied.total, say("不适用"))]
    parts = [
        say("{count} 项{text}", count=count, text=text) for count, text in (*rated, *rest) if count
    ]
    return say("{count} 项：{parts}", count=len(rows), parts=phrases(parts))


def sub_row_words(row: IndicatorRow) -> str:
    return " is-sub" if row.printed_name.startswith("#") else ""


def place_label(row: IndicatorRow) -> str:
    """The place in the document's table, such as 第5行; 文中目标 for a target of the text."""
    if not row.in_table:
        return say("文中目标")
    return row_number(row)


def year_label(mention: Mention | None, otherwise: str) -> str:
    return dates.period_words(mention.period) if mention else otherwise


def scope_tag(row: IndicatorRow) -> str:
    """未说明口径 where the target's document does not say which area it means."""
    return "" if row.target.marks.is_scope_stated else UNSTATED()
