"""Status marks: always a colour, a shape and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dash import html

from components import reading, words
from components.attributes import DECORATIVE, aria
from components.gauge import status_class
from components.links import Choice, choice_link
from components.outcome_words import rating_words
from components.tally import by_status, counted, counting_note, tally, unit_words
from data.records import IndicatorRow


def icon(rating: str) -> html.I:
    """The shape of a rating; decorative, words stand beside it."""
    name = status_class(rating).removeprefix("st-")
    return html.I(className=f"icon icon-{name}", **DECORATIVE)


def badge(rating: str, text: str, who: str = "", flags: Sequence[str] = ()) -> html.Div:
    """A verdict: shape and words, who says so or why there is none, what speaks against it."""
    lines: list[Any] = [html.Span([icon(rating), text], className="badge-words")]
    if who:
        lines.append(html.Span(who, className="badge-who"))
    lines += [html.Span(text, className=_flag_class(text)) for text in flags]
    return html.Div(lines, className=f"badge {status_class(rating)}")


def _flag_class(text: str) -> str:
    return "badge-flag" if text.startswith("≠") else "badge-doubt"


def row_badge(row: IndicatorRow) -> html.Div:
    """The badge of an indicator's row."""
    shown, text = row.shown_rating, reading.verdict_words(row)
    return badge(shown, text, reading.byline(row), reading.flags(row))


def legend(outcomes: bool = False) -> html.Ul:
    """All ratings with their shapes; `outcomes` takes the words of annual plans."""
    table = words.OUTCOMES if outcomes else words.RATINGS
    return html.Ul(
        [html.Li(badge(rating, text)) for rating, text in table.items()], className="legend"
    )


def dots(rows: Sequence[IndicatorRow]) -> html.Span:
    """One shape per indicator in the document's order; the counts beside it say the same."""
    marks = [
        html.Span(icon(row.shown_rating), className=_dot_class(row), title=_named(row))
        for row in rows
    ]
    return html.Span(marks, className="dots", **DECORATIVE)


def unit_strip(rows: Sequence[IndicatorRow]) -> html.Div:
    """One cell per indicator in order of status; a dog-ear where the rule says otherwise."""
    groups = [
        html.Span(
            [html.I(className="has-ear" if row.agrees is False else None) for row in own],
            className=f"unit-group {status_class(rating)}",
            style={"--n": str(len(own))},
        )
        for rating, own in _groups(rows)
    ]
    return html.Div(groups, className="units", role="img", **aria(label=counts_words(rows)))


def counts_words(rows: Sequence[IndicatorRow]) -> str:
    """The counts in words: 超期完成 1 项，达到预期进度 7 项."""
    table = rating_words(rows)
    parts = [f"{table[rating]} {len(own)} 项" for rating, own in _groups(rows)]
    return "，".join(parts)


@dataclass(frozen=True)
class SummaryLine:
    """One area of the summary: the choice that shows it, and its rows."""

    choice: Choice
    rows: Sequence[IndicatorRow]


def summary(lines: Sequence[SummaryLine], notes: Sequence[Any] = ()) -> html.Div:
    """Strip and counts of each area; the areas are the switch. `notes` stand below."""
    table = rating_words([row for line in lines for row in counted(line.rows)])
    heads = [
        html.Span("统计口径", className="summary-head is-text"),
        html.Span("每格一项指标，按评价排列", className="summary-head is-text"),
        *(_head(rating, text) for rating, text in table.items()),
    ]
    drawn = [html.Div(heads, className="summary-row is-head", **DECORATIVE)]
    drawn += [_summary_row(line, table) for line in lines]
    told = [*notes, *_counting_notes(lines)]
    foot = [html.Div([html.P(note) for note in told], className="summary-notes")] if told else []
    switch = " is-switch" if any(line.choice.selected for line in lines) else ""
    return html.Div([*drawn, *foot], className=f"panel summary{switch}")


def _counting_notes(lines: Sequence[SummaryLine]) -> list[str]:
    """What the counts leave out; with the area's word where there are several."""
    found = [(line.choice.label, counting_note(line.rows)) for line in lines]
    several = len(lines) > 1
    return [f"{label}：{note}" if several else note for label, note in found if note]


def _head(rating: str, text: str) -> html.Span:
    return html.Span(badge(rating, text), className="summary-head")


def _summary_row(line: SummaryLine, table: dict[str, str]) -> html.Div:
    rows = counted(line.rows)
    found = tally(rows)
    name = html.Span(
        [line.choice.label, html.Small(line.choice.hint or f"{found.total} 项{unit_words(rows)}")],
    )
    cells = [_count(rating, found.of(rating), text) for rating, text in table.items()]
    return html.Div(
        [
            choice_link(line.choice, "summary-area", [name]),
            html.Div(unit_strip(rows), className="summary-strip"),
            *cells,
        ],
        className="summary-row" + (" is-selected" if line.choice.selected else ""),
    )


def _count(rating: str, count: int, text: str) -> html.Div:
    zero = "" if count else " is-zero"
    return html.Div(
        [badge(rating, text), html.B(str(count), className="summary-number")],
        className=f"summary-count {status_class(rating)}{zero}",
    )


def _groups(rows: Sequence[IndicatorRow]) -> list[tuple[str, list[IndicatorRow]]]:
    ordered = groupby(by_status(rows), key=lambda row: row.shown_rating)
    return [(rating, list(own)) for rating, own in ordered]


def _dot_class(row: IndicatorRow) -> str:
    ear = " has-ear" if row.agrees is False else ""
    return f"dot {status_class(row.shown_rating)}{ear}"


def _named(row: IndicatorRow) -> str:
    return f"{row.label}：{reading.verdict_words(row)}"
