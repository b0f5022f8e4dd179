"""The largest gaps and the furthest progress of one area, by its own plan and method."""

from collections.abc import Mapping, Sequence

from dash import html

from components.marks.axis import axis_of
from components.marks.gauge import gauge
from components.marks.status import row_badge
from data.records.rows import IndicatorRow
from presentation.figures import row_view
from presentation.indicators.gauge_spec import gauge_spec, status_class
from presentation.joining import phrases
from presentation.overview import labels
from presentation.overview.gaps import (
    furthest,
    gap_figures,
    gap_source,
    gap_words,
    largest_gaps,
    method_words,
    unranked_words,
)
from presentation.overview.glance import Glance, moment, who_words
from presentation.shell.choice import NAV_PAGE
from presentation.verdicts.counts import are_compared


def extremes(item: Glance, documents: Mapping[str, str]) -> html.Article:
    """Two cards of gauge rows on one scale; what has no length is counted below."""
    low, high = largest_gaps(item.counted), furthest(item.counted)
    compared = are_compared(item.counted)
    cards = [
        _card(labels.FARTHEST_FROM_TARGET() if compared else labels.FARTHEST_FROM_DUE(), low, item),
        _card(
            labels.FARTHEST_BEYOND_TARGET() if compared else labels.FARTHEST_BEYOND_DUE(),
            high,
            item,
        ),
    ]
    title = html.H4(
        phrases([item.name, item.place.plan_name, moment(item), who_words(item.counted)])
    )
    notes = [method_words(item.counted), unranked_words(item.counted), gap_source(item, documents)]
    paragraphs = [html.P(note) for note in notes if note]
    drawn = [card for card in cards if card is not None]
    return html.Article(
        [
            title,
            html.Div(drawn, className="extremes-cards"),
            html.Div(paragraphs, className="extremes-notes"),
        ],
        className="extremes",
    )


def _card(title: str, rows: Sequence[IndicatorRow], item: Glance) -> html.Div | None:
    if not rows:
        return None
    head = html.Section([html.H5(title), axis_of(rows)], className="extreme is-head")
    return html.Div(
        [head, html.Ul([_row(row, item) for row in rows])], className="panel extremes-card"
    )


def _row(row: IndicatorRow, item: Glance) -> html.Li:
    name = html.A(row.label, href=f"{item.href}#figure-{row.target.figure_id}", **NAV_PAGE)
    place = row.actual.locator if row.actual else row.target.locator
    value = html.Div(
        [html.B(row_view.completion_words(row)), html.Small(gap_words(row))],
        className="extreme-value",
    )
    figures = html.P(
        [html.B(name), html.Small(gap_figures(row)), html.Small(place)], className="extreme-name"
    )
    return html.Li(
        [figures, row_badge(row), gauge(gauge_spec(row)), value],
        className=f"extreme {status_class(row.shown_rating)}",
    )
