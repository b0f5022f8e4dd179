"""Status marks: always a colour, a shape and words."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import DECORATIVE, aria
from data.records.rows import IndicatorRow
from presentation import common
from presentation.figures import row_view
from presentation.indicators import labels
from presentation.indicators.gauge_spec import status_class
from presentation.verdicts import certainty_words, grades
from presentation.verdicts.count_words import (
    SummaryLine,
    counting_notes,
    counts_words,
    dot_class,
    flag_class,
    named_verdict,
    status_groups,
)
from presentation.verdicts.counts import counted, tally, unit_words, usual_classes
from presentation.verdicts.outcome_words import rating_words


def icon(rating: str) -> html.I:
    """The shape of a rating; decorative, words stand beside it."""
    name = status_class(rating).removeprefix("st-")
    return html.I(className=f"icon icon-{name}", **DECORATIVE)


def badge(rating: str, text: str, who: str = "", flags: Sequence[str] = ()) -> html.Div:
    """A verdict: shape and words, who says so or why there is none, what speaks against it."""
    lines: list[Any] = [html.Span([icon(rating), text], className="badge-words")]
    if who:
        lines.append(html.Span(who, className="badge-who"))
    lines += [html.Span(text, className=flag_class(text)) for text in flags]
    return html.Div(lines, className=f"badge {status_class(rating)}")


def row_badge(row: IndicatorRow) -> html.Div:
    """The badge of an indicator's row."""
    shown, text = row.shown_rating, row_view.verdict_words(row)
    edge = certainty_words.short(row)
    return badge(shown, text, row_view.byline(row), [*row_view.flags(row), *filter(None, [edge])])


def legend(outcomes: bool = False) -> html.Ul:
    """The classes of computed verdicts with their shapes; `outcomes` takes those of results."""
    table = grades.OUTCOMES if outcomes else grades.RATINGS
    return html.Ul(
        [html.Li(badge(rating, table[rating])) for rating in usual_classes(outcomes)],
        className="legend",
    )


def dots(rows: Sequence[IndicatorRow]) -> html.Span:
    """One shape per indicator in the document's order; the counts beside it say the same."""
    marks = [
        html.Span(icon(row.shown_rating), className=dot_class(row), title=named_verdict(row))
        for row in rows
    ]
    return html.Span(marks, className="dots", **DECORATIVE)


def unit_strip(rows: Sequence[IndicatorRow]) -> html.Div:
    """One cell per indicator in order of status; a dog-ear where the rule says otherwise."""
    groups = [
        html.Span(
            [html.I(className="has-ear" if row.agrees is False else None) for row in of_status],
            className=f"unit-group {status_class(rating)}",
            style={"--n": str(len(of_status))},
        )
        for rating, of_status in status_groups(rows)
    ]
    return html.Div(groups, className="units", role="img", **aria(label=counts_words(rows)))


def summary(lines: Sequence[SummaryLine], notes: Sequence[Any] = ()) -> html.Section:
    """Strip and counts of each area; the areas are the switch. `notes` stand below."""
    table = rating_words([row for line in lines for row in counted(line.rows)])
    heads = [
        html.Span(common.STATISTICAL_SCOPE(), className="summary-head is-text"),
        html.Span(labels.ONE_CELL_EACH(), className="summary-head is-text"),
        *(_head(rating, text) for rating, text in table.items()),
    ]
    drawn: list[Any] = [html.Div(heads, className="summary-row is-head", **DECORATIVE)]
    drawn += [_summary_row(line, table) for line in lines]
    texts = [*notes, *counting_notes(lines)]
    foot = [html.Div([html.P(note) for note in texts], className="summary-notes")] if texts else []
    switch = " is-switch" if any(line.choice.selected for line in lines) else ""
    many = " is-many" if len(table) > _ROOM else ""
    return html.Section(
        [*drawn, *foot], className=f"panel summary{switch}{many}", style={"--n": str(len(table))}
    )


#: Classes whose words stand in one line over their counts; of more each takes several.
_ROOM = 8


def _head(rating: str, text: str) -> html.Span:
    return html.Span(badge(rating, text), className="summary-head")


def _summary_row(line: SummaryLine, table: Mapping[str, str]) -> html.Section:
    rows = counted(line.rows)
    counts = tally(rows)
    name = html.Span(
        [
            line.choice.label,
            html.Small(
                line.choice.hint or labels.ITEMS_COUNTED(total=counts.total, rows=unit_words(rows))
            ),
        ]
    )
    cells = [_count(rating, counts.of(rating), text) for rating, text in table.items()]
    # A section: reader modes drop boxes of few words with a link.
    return html.Section(
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
