"""A plain sentence per area with its strip: what the overview says first."""

from collections.abc import Sequence
from typing import Any

from dash import html

from assessment import Rating
from components.marks.status import badge, icon, unit_strip
from components.shell.controls.links import choice_link
from components.shell.document.attributes import DECORATIVE
from presentation.indicators.gauge_spec import status_class
from presentation.joining import listed
from presentation.overview import labels
from presentation.overview.area_line import more_words, sentence_parts, spoken_name
from presentation.overview.glance import Glance, moment, scope_words
from presentation.overview.waiting import heads, left_out_words
from presentation.shell.choice import Choice
from presentation.verdicts.counts import tally
from presentation.verdicts.outcome_words import rating_words


def area_lines(glances: Sequence[Glance]) -> html.Div:
    """All areas with verdicts, in the order of the districts, and what the marks mean."""
    drawn = []
    above = ""
    for item in glances:
        drawn.append(_line(item, is_part=item.place.district == above))
        above = item.place.district
    return html.Div([html.Ul(drawn), _legend(glances)], className="panel area-lines")


def _line(item: Glance, *, is_part: bool) -> html.Li:
    place = item.place
    label = f"{place.district_name} {scope_words(place)}".strip()
    name = html.Div(
        [
            html.H2(choice_link(Choice(label, item.href), "area-name")),
            html.Small(f"{place.plan_name}　{moment(item)}"),
        ],
        className="area-place",
    )
    spoken = html.Span(spoken_name(item), className="visually-hidden")
    paragraphs = [html.P([spoken, *map(_part, sentence_parts(item))], className="area-sentence")]
    if more := more_words(item, is_part=is_part) + left_out_words(item):
        paragraphs.append(html.P(more, className="area-more"))
    return html.Li([name, html.Div(paragraphs), _strip(item)], className="area-line")


def _part(part: tuple[str, str]) -> Any:
    text, rating = part
    if rating:
        return html.Em(text, className=status_class(rating))
    # A count is not broken between its number and its words.
    return html.Span(text, className="unbroken") if len(text) > 1 else text


def _strip(item: Glance) -> html.Div:
    """One cell per indicator, and below it each count with its shape."""
    by_rating, table = tally(item.counted), rating_words(item.counted)
    counts = [
        html.Li(
            [
                icon(rating),
                html.Span(table[rating], className="visually-hidden"),
                html.B(str(by_rating.of(rating)), className="area-count"),
            ],
            className=status_class(rating),
            title=table[rating],
        )
        for rating in table
        if by_rating.of(rating)
    ]
    return html.Div([unit_strip(item.counted), html.Ul(counts)], className="area-strip")


def _legend(glances: Sequence[Glance]) -> html.Ul:
    """Every status that an area may have, in the words that the areas shown have for it."""
    items: list[Any] = [html.Li(labels.LEGEND_LEAD(), **DECORATIVE)]
    for rating, names in heads(glances).items():
        text = listed(names)
        if rating == Rating.NOT_ASSESSED:
            text = labels.LEGEND_OPEN(text=text)
        items.append(html.Li(badge(rating, text)))
    return html.Ul([*items, html.Li(labels.LEGEND_EAR())], className="area-legend")
