"""Indicators one below the other on one ruler: name, verdict, gauge, completion."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from components import reading, words
from components.axis import axis_of
from components.gauge import GaugeSpec, gauge, gauge_spec, status_class
from components.printed import qualified
from components.progress_words import progress_words
from components.status import icon
from data.records import IndicatorRow


def rows_list(rows: Sequence[IndicatorRow]) -> html.Div:
    """The rows under the scale they share."""
    items = [_row(row, gauge_spec(row)) for row in rows]
    return html.Div(
        [html.Div(axis_of(rows), className="card-axis"), html.Ul(items)], className="card-rows"
    )


def _row(row: IndicatorRow, spec: GaugeSpec) -> html.Li:
    done, small = progress_words(row, spec)
    told = " · ".join(text for text in (reading.byline(row), *reading.flags(row)) if text)
    verdict = html.Span(
        [icon(row.shown_rating), html.B(reading.verdict_words(row)), html.Small(told)],
        className="card-row-verdict",
    )
    return html.Li(
        [
            html.Span([html.B(row.label), verdict], className="card-row-name"),
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
        f"{words.period_words(mention.period)}{role} {qualified(mention)}"
        for role, mention in given
        if mention is not None and words.printed(mention) not in _NO_FIGURE
    )
