"""The districts at a glance: a strip and counts per area, one line for plans without results."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from assessment import Rating
from components.marks.status import badge, icon, unit_strip
from components.shell.attributes import DECORATIVE
from components.shell.links import choice_link
from presentation import common, no_result, words
from presentation.choice import Choice
from presentation.counts import tally
from presentation.indicators.gauge_spec import status_class
from presentation.outcome_words import rating_words
from presentation.overview import labels
from presentation.overview.glance import Glance, moment, scope_words, who_words
from presentation.overview.waiting import COUNTED, Waiting, outcomes, size_words, waiting_words


def glance_table(glances: Sequence[Glance], waiting: Sequence[Waiting]) -> html.Div:
    """All areas with verdicts on one scale of cells; below them the plans without results."""
    largest = max((len(item.counted) for item in glances), default=1)
    rows = [_glance(item, largest) for item in glances]
    rows += [_waiting(item) for item in waiting]
    return html.Div(
        [_head(glances), html.Ul(rows, className="glance-rows")], className="panel glance"
    )


def _head(glances: Sequence[Glance]) -> html.Div:
    cells: list[Any] = [
        html.Span(labels.AREA_AND_PLAN()),
        html.Span(labels.ONE_CELL_EACH_WITH_EAR()),
    ]
    table = outcomes(glances)
    for rating in COUNTED:
        said = table[rating]
        other = said if said != words.RATINGS[rating] else labels.MISSING_DATA_AND_OTHERS()
        cells.append(
            html.Span(
                [badge(rating, words.RATINGS[rating]), html.Small(other)], className="glance-head"
            )
        )
    cells.append(html.Span(labels.WHO_AND_WHEN(), className="glance-who"))
    return html.Div(cells, className="glance-row is-head", **DECORATIVE)


def _glance(item: Glance, largest: int) -> html.Li:
    rows = item.counted
    found, table = tally(rows), rating_words(rows)
    strip = html.Div(
        unit_strip(rows),
        className="glance-strip",
        style={"--share": f"{len(rows) / largest * 100:.1f}%"},
    )
    who = html.Div([who_words(rows), html.Small(moment(item))], className="glance-who")
    cells = [_count(rating, found.of(rating), table[rating]) for rating in COUNTED]
    name = _name(item.place.district_name, scope_words(item.place), item.href, size_words(item))
    return html.Li([name, strip, *cells, who], className="glance-row")


def _name(district: str, scope: str, href: str, small: str) -> html.Div:
    label = f"{district} {scope}".strip()
    link = choice_link(Choice(label, href), "glance-name")
    return html.Div([link, html.Small(small)], className="glance-place")


def _count(rating: str, count: int, text: str) -> html.Div:
    zero = "" if count else " is-zero"
    return html.Div(
        [badge(rating, text), html.B(str(count), className="glance-number")],
        className=f"glance-count {status_class(rating)}{zero}",
    )


def _waiting(item: Waiting) -> html.Li:
    place = item.first
    mark = html.Span([icon(Rating.NOT_ASSESSED), no_result.SHORT()], className="badge-words")
    band = html.Div(
        [mark, html.Span(waiting_words(item))],
        className=f"glance-void {status_class(Rating.NOT_ASSESSED)}",
    )
    size = common.PLAN_WITH_COUNT(plan_name=place.plan_name, count=item.count)
    who = html.Div(
        [words.NOTHING, html.Small(common.TARGETS_OF_YEAR(plan_end=place.plan_end))],
        className="glance-who",
    )
    # No scope: an action plan may leave open which of the district's areas it means.
    name = _name(place.district_name, "", item.href, size)
    return html.Li([name, band, who], className="glance-row is-void")


def legend(glances: Sequence[Glance] = ()) -> html.Ul:
    """Every status with both ways of saying it, as the areas shown say it."""
    items = []
    said = outcomes(glances)
    for rating, text in words.RATINGS.items():
        other = labels.OUTCOMES_IN_BRACKETS(said=said[rating]) if said[rating] != text else ""
        items.append(html.Li(html.Span([badge(rating, text), html.Small(other)])))
    return html.Ul(items, className="legend")
