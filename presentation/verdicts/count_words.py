"""Status marks: always a colour, a shape and words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from data.records.rows import IndicatorRow
from presentation.figures import row_view
from presentation.indicators.gauge_spec import status_class
from presentation.joining import labelled, phrases
from presentation.language import say
from presentation.shell.choice import Choice
from presentation.verdicts.counts import by_status, counting_note
from presentation.verdicts.outcome_words import rating_words


def flag_class(text: str) -> str:
    return "badge-flag" if text.startswith("≠") else "badge-doubt"


def counts_words(rows: Sequence[IndicatorRow]) -> str:
    """The counts in words: 超期完成 1 项，达到预期进度 7 项."""
    table = rating_words(rows)
    parts = [
        say("{table} {count} 项", table=table[rating], count=len(of_rating))
        for rating, of_rating in status_groups(rows)
    ]
    return phrases(parts)


@dataclass(frozen=True)
class SummaryLine:
    """One area of the summary: the choice that shows it, and its rows."""

    choice: Choice
    rows: Sequence[IndicatorRow]


def counting_notes(lines: Sequence[SummaryLine]) -> list[str]:
    """What the counts leave out; with the area's word where there are several."""
    notes = [(line.choice.label, counting_note(line.rows)) for line in lines]
    several = len(lines) > 1
    return [labelled(label, note) if several else note for label, note in notes if note]


def status_groups(rows: Sequence[IndicatorRow]) -> list[tuple[str, list[IndicatorRow]]]:
    ordered = groupby(by_status(rows), key=lambda row: row.shown_rating)
    return [(rating, list(of_rating)) for rating, of_rating in ordered]


def dot_class(row: IndicatorRow) -> str:
    ear = " has-ear" if row.agrees is False else ""
    return f"dot {status_class(row.shown_rating)}{ear}"


def named_verdict(row: IndicatorRow) -> str:
    return labelled(row.label, row_view.verdict_words(row))
