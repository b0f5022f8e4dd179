"""`/`: the districts at a glance, each by its own plan, period and method."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import dash
from dash import html

import queries
from components.overview.area_lines import area_lines
from components.overview.extremes import extremes
from components.overview.investments import investment_table
from components.overview.legend import legend
from components.overview.life_cards import life_cards
from components.overview.matrix import matrix
from components.overview.waiting_lines import waiting_lines
from components.shell import chrome
from components.shell.controls.links import choice_link
from components.shell.controls.paging import district_paging
from components.shell.controls.take_along import take_along
from components.shell.masthead import search_form
from components.shell.terms import glossary_list
from data.records.overview import PlanArea
from data.records.places import Document
from data.store import Store
from presentation import common
from presentation.citing.cited import short_titles
from presentation.indicators.headline_words import headline_text, lede_text
from presentation.joining import labelled
from presentation.overview import labels
from presentation.overview.glance import Glance, age_sentences
from presentation.overview.life import life_lines
from presentation.overview.waiting import Waiting, waiting_words
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.glossary import term
from queries import overview
from views import overview_view
from views.addressing.choosing import query
from views.addressing.request import current_store, district_path, path, row_path, today
from views.frame import Framed, framed
from views.sharing.downloads import table_links
from views.sharing.shares import page_shared

dash.register_page(__name__, path="/", title=site.BRAND())


def layout(page: object = None, **_address: Any) -> Framed:
    """A sentence per district, what touches people's lives, plans that wait; the rest is folded."""
    store = current_store()
    shown, notice = overview_view.page_of_districts(store, page)
    districts, part = shown.names, shown.part
    places = overview.plan_areas(store, districts)
    glances, waiting = overview_view.rated_and_waiting(store, places)
    documents = queries.documents(store, *districts)
    canonical = query(page=part.of_address)[1:]
    content = [
        chrome.page_head(
            labels.TITLE(), labels.NOT_RANKED(), [search_form(path("/search"), "page-search")]
        ),
        chrome.notices([notice]),
        area_lines(glances),
        *district_paging(shown.sentence, part.choices(lambda page: query(page=page))),
        take_along(
            common.OVERVIEW_PAGE(),
            table_links("overview", labels.PROGRESS_TABLE()),
            page_shared(common.OVERVIEW_PAGE(), "/", canonical),
        ),
        _life(store, glances, waiting),
        _waiting(waiting),
        html.Div(_folds(store, places, glances, waiting, documents), className="section folds"),
    ]
    main = [html.Section(content, className="wrap overview")]
    return framed("/", main, canonical, is_indexed=not notice)


def _life(
    store: Store, glances: Sequence[Glance], waiting: Sequence[Waiting]
) -> html.Section | None:
    topics = [(topic.name, life_lines(topic, glances, waiting)) for topic in overview.topics(store)]
    if not any(lines for _, lines in topics):
        return None
    drawn = life_cards(topics, row_path)
    return chrome.section(labels.LIFE(), drawn, note=labels.LIFE_NOTE(), id="life")


def _waiting(waiting: Sequence[Waiting]) -> html.Section | None:
    if not waiting:
        return None
    title = labels.WAITING_COUNT(count=len(waiting))
    return chrome.section(title, waiting_lines(waiting), note=labels.WAITING_NOTE(), id="waiting")


def _folds(
    store: Store,
    places: Sequence[PlanArea],
    glances: Sequence[Glance],
    waiting: Sequence[Waiting],
    documents: Sequence[Document],
) -> list[html.Details]:
    """What a first look can do without."""
    names = short_titles(documents)
    briefs = _briefs(places, glances, waiting, documents)
    words_told = [term(key) for key in labels.FIRST_TERMS]
    return [
        chrome.fold(
            labels.TERMS(), glossary_list(words_told), note=labels.WHAT_TERMS_HOLD(), id="terms"
        ),
        chrome.fold(labels.BRIEFS(), *briefs, note=labels.WHAT_BRIEFS_HOLD(), id="districts"),
        _matrix(store, places, glances, waiting),
        _investments(store, places, names),
        chrome.sources(documents),
    ]


def _briefs(
    places: Sequence[PlanArea],
    glances: Sequence[Glance],
    waiting: Sequence[Waiting],
    documents: Sequence[Document],
) -> list[html.Section]:
    names = short_titles(documents)
    briefs = []
    for district, group in groupby(places, key=lambda item: item.district):
        in_district = list(group)
        shown = [item for item in glances if item.place.district == district]
        rest = [item for item in waiting if item.first.district == district][:1]
        about = [item for item in documents if item.district == district]
        title = html.H3(choice_link(Choice(in_district[0].district_name, district_path(district))))
        age = html.P(
            [labels.DATA_AGE(), *age_sentences(in_district, about, today())], className="brief-age"
        )
        cards = [extremes(item, names) for item in shown]
        briefs.append(
            html.Section([title, _facts(shown, rest), age, *cards], className="district-brief")
        )
    return briefs


def _facts(shown: Sequence[Glance], waiting: Sequence[Waiting]) -> html.Ul:
    """The headline of each area; with one area also what the district's page says below it."""
    sentences = [labelled(item.place.plan_name, headline_text(item.rows)) for item in shown]
    sentences += [lede_text(item.rows) for item in shown if len(shown) == 1]
    sentences += [
        labels.PLAN_IS_UNRATED(
            plan_name=item.first.plan_name, count=item.count, item=waiting_words(item)
        )
        for item in waiting
    ]
    return html.Ul(
        [html.Li(sentence) for sentence in sentences if sentence], className="brief-facts"
    )


def _matrix(
    store: Store, places: Sequence[PlanArea], glances: Sequence[Glance], waiting: Sequence[Waiting]
) -> html.Details:
    """A district without verdicts takes part with the plan its page shows first."""
    columns = overview_view.columns(store, places, glances, waiting)
    drawn = matrix(
        columns, queries.themes(store), lambda item, theme: overview_view.href(item.place, theme)
    )
    links = take_along(
        labels.THEME_BY_AREA(), table_links("overview-themes", labels.THEMES_TABLE())
    )
    more = html.P(choice_link(Choice(labels.SEE_COMPARE(), path("/compare"))))
    content = [
        html.P(labels.THEMES_NOTE(), className="section-note"),
        drawn,
        legend(glances),
        links,
        more,
    ]
    note = labels.WHAT_THEMES_HOLD()
    return chrome.fold(labels.THEME_BY_AREA(), *content, note=note, id="themes")


def _investments(
    store: Store, places: Sequence[PlanArea], names: Mapping[str, str]
) -> html.Details:
    drawn = investment_table(overview_view.investments(store, places), names)
    links = take_along(
        common.PROJECT_INVESTMENT(), table_links("overview-investments", labels.INVESTMENTS_TABLE())
    )
    content = [html.P(labels.INVESTMENT_NOTE(), className="section-note"), drawn, links]
    note = labels.WHAT_INVESTMENTS_HOLD()
    return chrome.fold(common.PROJECT_INVESTMENT(), *content, note=note, id="investments")
