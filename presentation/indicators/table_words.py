"""The table of gauges: one ruler for all rows, grouped by theme, each row with its sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from data.records import IndicatorRow, Mention
from presentation import words
from presentation.counts import are_told_by_word, counted, row_number, tally
from presentation.language import Message, say
from presentation.outcome_words import outcome_counts

#: The scope of a figure whose document does not say which area it means.
UNSTATED = Message("未说明口径")

#: The address of the page of a row's indicator.
HrefOf = Callable[[IndicatorRow], str]

#: The rows of a theme -> a component.
ToolsOf = Callable[[Sequence[IndicatorRow]], Any]


def by_theme(rows: Sequence[IndicatorRow]) -> list[list[IndicatorRow]]:
    """Themes in order of appearance; in each the table's rows, then the targets of the text."""
    groups: dict[str, list[IndicatorRow]] = {}
    for row in rows:
        groups.setdefault(row.theme, []).append(row)
    return [sorted(own, key=lambda row: not row.in_table) for own in groups.values()]


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
    return "，".join([_counts(rows), *rest])


def _counts(rows: Sequence[IndicatorRow]) -> str:
    found = tally(rows)
    if are_told_by_word(rows):
        rated = [(item.items, item.text) for item in outcome_counts(rows)]
    else:
        rated = [(found.met, say("达到或超过")), (found.lagging, say("滞后"))]
    rest = [(found.open, say("暂未评价")), (len(rows) - found.total, say("不适用"))]
    parts = [
        say("{count} 项{text}", count=count, text=text) for count, text in (*rated, *rest) if count
    ]
    return say("{count} 项：{parts}", count=len(rows), parts="，".join(parts))


def sub_row_words(row: IndicatorRow) -> str:
    return " is-sub" if row.printed_name.startswith("#") else ""


def place_label(row: IndicatorRow) -> str:
    """The place in the document's table, such as 第5行; 文中目标 for a target of the text."""
    if not row.in_table:
        return say("文中目标")
    return row_number(row)


def year_label(mention: Mention | None, otherwise: str) -> str:
    return words.period_words(mention.period) if mention else otherwise


def short_note(mention: Mention | None) -> str:
    """A note short enough for the table; longer ones stand with the sources."""
    note = mention.note if mention and mention.value is not None else ""
    is_short = len(note) <= 6 and note not in words.printed(mention)
    return note if is_short else words.aim(mention)
