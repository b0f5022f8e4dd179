"""Indicators one below the other on one ruler: name, verdict, gauge, completion."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from components import reading, words
from components.axis import axis_of
from components.gauge import GaugeSpec, gauge, gauge_spec, status_class
from components.printed import with_unit
from components.progress_words import progress_words
from components.status import icon
from data.records import IndicatorRow

#: Laggards in a card that has room for them.
_LAGGARDS = 5


def rows_list(rows: Sequence[IndicatorRow]) -> html.Div:
    """The rows under the scale they share."""
    items = [_row(row, gauge_spec(row)) for row in rows]
    return html.Div(
        [html.Div(axis_of(rows), className="card-axis"), html.Ul(items)], className="card-rows"
    )


def laggards(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows with a schedule that are rated as behind, the lowest completion first."""
    behind = [
        (done, row)
        for row in reading.with_schedule(rows)
        if row.shown_rating in reading.LAGGING
        and reading.gap(row) is not None
        and not reading.is_bound(row)
        and (done := reading.completion(row)) is not None
    ]
    return [row for _, row in sorted(behind, key=lambda pair: pair[0])[:_LAGGARDS]]


def _row(row: IndicatorRow, spec: GaugeSpec) -> html.Li:
    done, small = progress_words(row, spec)
    told = " · ".join(text for text in (reading.who(row), reading.flag(row)) if text)
    verdict = html.Span(
        [icon(row.shown_rating), html.B(reading.verdict_words(row)), html.Small(told)],
        className="card-row-verdict",
    )
    return html.Li(
        [
            html.Span([html.B(row.printed_name), verdict], className="card-row-name"),
            gauge(spec),
            html.Span([html.B(done), html.Small(small)], className="card-row-done"),
            html.Small(_figures(row), className="card-row-figures"),
        ],
        className=f"is-{spec.shape} {status_class(row.shown_rating)}",
    )


#: Printed where a document has no figure.
_NO_FIGURE = ("/", "—", words.NOTHING)


def _figures(row: IndicatorRow) -> str:
    """2022 年实际 1423 家 · 2025 年目标 2500 家."""
    given = (("实际", row.actual), ("目标", row.target))
    return " · ".join(
        f"{words.period_words(mention.period)}{role} {with_unit(mention)}"
        for role, mention in given
        if mention is not None and words.printed(mention) not in _NO_FIGURE
    )
