"""`/`: the districts at a glance, each by its own plan, period and method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import dash
from dash import html

import queries
from components.overview.extremes import extremes
from components.overview.glance_table import glance_table, legend
from components.overview.headline import headline, lede
from components.overview.investments import investment_table
from components.overview.matrix import matrix
from components.shell import chrome
from components.shell.links import choice_link
from data.records import Document
from data.records_overview import PlanArea
from data.store import Store
from presentation import common, site
from presentation.choice import Choice
from presentation.indicators.headline_words import headline_text, lede_text
from presentation.overview import labels
from presentation.overview.glance import Glance, age_sentences
from presentation.overview.waiting import Waiting, waiting_words
from queries import overview
from views import overview_view
from views.downloads import table_links
from views.frame import Framed, framed
from views.request import current_store, district_path, path, today

dash.register_page(__name__, path="/", title=site.BRAND())


def layout(**_address: Any) -> Framed:
    """Title, counts, what each district's data say, themes, investment, sources."""
    store = current_store()
    places = overview.plan_areas(store)
    glances = overview_view.glances(store, places)
    waiting = overview_view.waiting(store, places)
    documents = queries.documents(store)
    names = {document.document: document.short_title for document in documents}
    content = [
        html.Div([headline(glances), lede(glances)], className="overview-head"),
        glance_table(glances, waiting),
        table_links("overview", labels.PROGRESS_TABLE()),
        chrome.section(
            labels.BRIEFS(), *_briefs(places, glances, waiting, documents), id="districts"
        ),
        _matrix(store, places, glances),
        _investments(store, places, names),
        chrome.section(common.SOURCES_AND_NOTES(), chrome.documents_list(documents), id="sources"),
    ]
    return framed("/", [html.Div(content, className="wrap")])


def _briefs(
    places: Sequence[PlanArea],
    glances: Sequence[Glance],
    waiting: Sequence[Waiting],
    documents: Sequence[Document],
) -> list[html.Section]:
    names = {document.document: document.short_title for document in documents}
    found = []
    for district, group in groupby(places, key=lambda item: item.district):
        own = list(group)
        shown = [item for item in glances if item.place.district == district]
        rest = [item for item in waiting if item.first.district == district][:1]
        about = [item for item in documents if item.district == district]
        title = html.H3(choice_link(Choice(own[0].district_name, district_path(district))))
        age = html.P(
            [labels.DATA_AGE(), *age_sentences(own, about, today())], className="brief-age"
        )
        cards = [extremes(item, names) for item in shown]
        found.append(
            html.Section([title, _facts(shown, rest), age, *cards], className="district-brief")
        )
    return found


def _facts(shown: Sequence[Glance], waiting: Sequence[Waiting]) -> html.Ul:
    """The headline of each area; with one area also what the district's page says below it."""
    told = [f"{item.place.plan_name}：{headline_text(item.rows)}" for item in shown]
    told += [lede_text(item.rows) for item in shown if len(shown) == 1]
    told += [
        labels.PLAN_IS_UNRATED(
            plan_name=item.first.plan_name, count=item.count, item=waiting_words(item)
        )
        for item in waiting
    ]
    return html.Ul([html.Li(sentence) for sentence in told if sentence], className="brief-facts")


def _matrix(store: Store, places: Sequence[PlanArea], glances: Sequence[Glance]) -> html.Section:
    """A district without verdicts takes part with the plan its page shows first."""
    columns = overview_view.columns(store, places, glances)
    drawn = matrix(
        columns, queries.themes(store), lambda item, theme: overview_view.href(item.place, theme)
    )
    note = labels.THEMES_NOTE()
    more = html.P(choice_link(Choice(labels.SEE_COMPARE(), path("/compare"))))
    links = table_links("overview-themes", labels.THEMES_TABLE())
    return chrome.section(
        labels.THEME_BY_AREA(), drawn, legend(glances), links, more, note=note, id="themes"
    )


def _investments(
    store: Store, places: Sequence[PlanArea], names: Mapping[str, str]
) -> html.Section:
    found = overview_view.investments(store, places)
    note = labels.INVESTMENT_NOTE()
    links = table_links("overview-investments", labels.INVESTMENTS_TABLE())
    drawn = investment_table(found, names)
    return chrome.section(common.PROJECT_INVESTMENT(), drawn, links, note=note, id="investments")
