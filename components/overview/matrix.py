"""Themes × areas: in each cell how many indicators have which status, linked to the list."""

from collections.abc import Callable, Sequence

from dash import html

from components.marks.status import icon
from components.shell.document.attributes import DECORATIVE
from data.records.places import Theme
from data.records.rows import IndicatorRow
from presentation import common
from presentation.figures import no_result
from presentation.indicators.gauge_spec import status_class
from presentation.joining import phrases
from presentation.overview import labels
from presentation.overview.glance import Glance, moment, who_words
from presentation.shell.choice import NAV_PAGE
from presentation.verdicts.count_words import counts_words
from presentation.verdicts.counts import counted, tally
from presentation.verdicts.outcome_words import rating_words

#: The address of an area's page filtered by a theme.
Href = Callable[[Glance, str], str]


def matrix(glances: Sequence[Glance], themes: Sequence[Theme], href: Href) -> html.Div:
    """One column per area at its own period; an area without targets in a theme says so."""
    heads = [html.Th(common.THEME(), scope="col")]
    heads += [html.Th(_column(item), scope="col") for item in glances]
    body = [
        html.Tr(
            [
                html.Th(theme.name, scope="row"),
                *(html.Td(_cell(item, theme, href)) for item in glances),
            ]
        )
        for theme in themes
    ]
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="matrix-table")
    return html.Div(table, className="panel matrix")


def _column(item: Glance) -> list[html.B | html.Small]:
    who = who_words(item.counted) if any(row.actual for row in item.rows) else no_result.SHORT()
    return [html.B(item.name), html.Small(phrases([item.place.plan_name, moment(item), who]))]


def _cell(item: Glance, theme: Theme, href: Href) -> html.A | html.Span:
    rows = [row for row in counted(item.rows) if row.theme == theme.theme]
    place = html.Span(item.name, className="matrix-place", **DECORATIVE)
    if not rows:
        return html.Span([place, common.NO_TARGET_LISTED()], className="matrix-cell is-empty")
    place_words = labels.CELL_OF(name=theme.name, name_2=item.name, count=len(rows))
    return html.A(
        [_word(place_words), place, html.Span(_marks(rows), className="matrix-marks")],
        href=href(item, theme.theme),
        className="matrix-cell",
        title=counts_words(rows),
        **NAV_PAGE,
    )


def _marks(rows: Sequence[IndicatorRow]) -> list[html.Span]:
    """A shape and a number per status that occurs, the best first.

    The words around a number are read aloud and copied; the shape says them to the eye.
    """
    counts, names = tally(rows), rating_words(rows)
    return [
        html.Span(
            [
                icon(rating),
                _word(f"{names[rating]} "),
                str(counts.of(rating)),
                _word(labels.ITEMS_WORD()),
            ],
            className=f"matrix-mark {status_class(rating)}",
        )
        for rating in names
        if counts.of(rating)
    ]


def _word(text: str) -> html.Span:
    return html.Span(text, className="matrix-word")
