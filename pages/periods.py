"""`/periods/<district>`: what changed between two periods, in sentences and a table by theme."""

from collections.abc import Sequence
from typing import Any

import dash
from dash import html

import queries
from components.marks.headline import emphasised
from components.marks.status import unit_strip
from components.periods.table import changes_table, not_comparable
from components.shell import chrome
from components.shell.controls.filter_bar import filter_bar
from data.records.places import Area
from data.records.rows import IndicatorRow
from data.store import Store
from presentation import common, dates
from presentation.indicators import labels as indicator_labels
from presentation.indicators.headline_words import headline_parts
from presentation.joining import labelled
from presentation.periods import labels
from presentation.periods.changes import pairs, sentence_parts, who_words
from presentation.places import scope_label
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from views.addressing.request import current_store, district_path, lead_themes, row_path
from views.frame import Framed, framed, trail, unknown_page
from views.periods_view import PeriodsView, resolve_periods, with_results


def _title(district: str | None = None) -> str:
    home = queries.district(current_store(), district or "")
    name = labelled(home.name, labels.COMPARE_PERIODS()) if home else labels.COMPARE_PERIODS()
    return site.titled(name)


dash.register_page(__name__, path_template="/periods/<district>", title=_title)


def layout(district: str | None = None, **address: Any) -> Framed:
    """The page of two periods of a district."""
    store = current_store()
    home = queries.district(store, district or "")
    if home is None:
        return unknown_page(indicator_labels.NO_SUCH_DISTRICT(), common.UNKNOWN_DISTRICT_LEAD())
    view = resolve_periods(store, home, address, lead_themes())
    if view is None:
        reason = html.P(labels.NO_SECOND_PERIOD(name=home.name))
        content = [_trail(home), chrome.page_head(labels.COMPARE_PERIODS()), reason]
        return framed(home.area, [html.Section(content, className="wrap")], is_indexed=False)
    content = [html.Section(_head(home, view), className="wrap"), filter_bar(_filters(store, view)),
               html.Section(_body(store, home, view), className="wrap")]  # fmt: skip
    return framed(home.area, content, view.query()[1:], is_indexed=False)


def _trail(home: Area) -> html.Nav:
    return trail(labels.COMPARE_PERIODS(), Choice(home.name, district_path(home.area)))


def _name(home: Area, view: PeriodsView) -> str:
    return f"{home.name} {scope_label(view.view.area)}".strip()


def _head(home: Area, view: PeriodsView) -> list[Any]:
    before, after = (dates.moment_words(period) for period in (view.before, view.after))
    title = labels.TITLE(name=_name(home, view), before=before, after=after)
    return [_trail(home), chrome.page_head(title), chrome.notices(view.notices)]


def _filters(store: Store, view: PeriodsView) -> list[FilterGroup]:
    shown, known = view.view, with_results(store, view.view)
    areas = [
        Choice(scope_label(area), view.query(area=area.area), area == shown.area)
        for area in shown.areas
    ]
    groups = [FilterGroup(common.SCOPE(), areas)] if len(areas) > 1 else []
    for word, name, chosen, periods in (
        (labels.EARLIER(), "before", view.before, known[:-1]),
        (labels.LATER(), "after", view.after, [item for item in known if item > view.before]),
    ):
        choices = [
            Choice(dates.period_words(item), view.query(**{name: item}), item == chosen)
            for item in periods
        ]
        groups.append(FilterGroup(word, choices))
    return groups


def _body(store: Store, home: Area, view: PeriodsView) -> list[Any]:
    before, after = view.rows(store)
    matched = pairs(before, after)
    compared = [pair for pair in matched if pair.is_comparable]
    head: list[Any] = [html.H2(emphasised(sentence_parts(matched)), className="headline")]
    if who := who_words(compared):
        head.append(html.P(who, className="lede"))
    sides = [_side(rows) for rows in (before, after)]
    table = [changes_table(compared, _name(home, view), row_path)] if compared else []
    rest = not_comparable([pair for pair in matched if not pair.is_comparable])
    return [*head, html.Div(sides, className="periods-sides"), *table, rest]


def _side(rows: Sequence[IndicatorRow]) -> html.Div:
    sentence = html.P(emphasised(headline_parts(rows)))
    return html.Div([sentence, unit_strip(rows)], className="panel periods-side")
