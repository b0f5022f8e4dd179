"""Indicators one below the other on one scale: name, verdict, gauge, completion."""

from collections.abc import Sequence

from dash import html

from components.marks.axis import axis_of
from components.marks.gauge import gauge
from components.marks.status import icon
from data.records.rows import IndicatorRow
from presentation.embed.row_words import row_figures
from presentation.figures import row_view
from presentation.indicators.gauge_spec import GaugeSpec, gauge_spec, status_class
from presentation.indicators.progress_words import progress_words
from presentation.joining import facts
from presentation.verdicts.certainty_words import short


def rows_list(rows: Sequence[IndicatorRow]) -> html.Div:
    """The rows under the scale they share."""
    items = [_row(row, gauge_spec(row)) for row in rows]
    return html.Div(
        [html.Div(axis_of(rows), className="card-axis"), html.Ul(items)], className="card-rows"
    )


def _row(row: IndicatorRow, spec: GaugeSpec) -> html.Li:
    done, small = progress_words(row, spec)
    beside = facts((row_view.byline(row), *row_view.flags(row), short(row)))
    verdict = html.Span(
        [icon(row.shown_rating), html.B(row_view.verdict_words(row)), html.Small(beside)],
        className="card-row-verdict",
    )
    return html.Li(
        [
            html.Span([html.B(row.label), verdict], className="card-row-name"),
            gauge(spec, is_said=True),
            html.Span([html.B(done), html.Small(small)], className="card-row-done"),
            html.Small(row_figures(row), className="card-row-figures"),
        ],
        className=f"is-{spec.shape} {status_class(row.shown_rating)}",
    )
