"""`/`: the districts at a glance, each by its own plan, period and method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import dash
from dash import html

import queries
from components import chrome
from components.chrome import Choice
from components.headline import headline_text, lede_text
from components.links import choice_link
from components.overview_extremes import extremes
from components.overview_investments import investment_table
from components.overview_matrix import matrix
from components.overview_table import Waiting, glance_table, legend, waiting_words
from components.overview_words import Glance, age_sentences, headline, lede
from data.records import Document
from data.records_overview import PlanArea
from data.store import Store
from pages import _home_view
from pages._downloads import table_links
from pages._frame import Framed, current_store, district_path, framed, path, today
from queries import overview

dash.register_page(__name__, path="/", title=chrome.BRAND)


def layout(**_address: Any) -> Framed:
    """Title, counts, what each district's data say, themes, investment, sources."""
    store = current_store()
    places = overview.plan_areas(store)
    glances = _home_view.glances(store, places)
    waiting = _home_view.waiting(store, places)
    documents = queries.documents(store)
    names = {document.document: document.short_title for document in documents}
    content = [
        html.Div([headline(glances), lede(glances)], className="overview-head"),
        glance_table(glances, waiting),
        table_links("overview", "各区进展表"),
        chrome.section("各区要点", *_briefs(places, glances, waiting, documents), id="districts"),
        _matrix(store, places, glances),
        _investments(store, places, names),
        chrome.section("来源与说明", chrome.documents_list(documents), id="sources"),
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
        age = html.P(["数据时点：", *age_sentences(own, about, today())], className="brief-age")
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
        f"{item.first.plan_name}：{item.count} 项目标均暂未评价，{waiting_words(item)}。"
        for item in waiting
    ]
    return html.Ul([html.Li(sentence) for sentence in told if sentence], className="brief-facts")


def _matrix(store: Store, places: Sequence[PlanArea], glances: Sequence[Glance]) -> html.Section:
    """A district without verdicts takes part with the plan its page shows first."""
    columns = _home_view.columns(store, places, glances)
    drawn = matrix(
        columns, queries.themes(store), lambda item, theme: _home_view.href(item.place, theme)
    )
    note = "主题为系统归类；图形后的数字是指标项数，点开看该区该主题的指标。各列时点和办法不同。"
    more = html.P(choice_link(Choice("同一指标的各区数字，见区域对比", path("/compare"))))
    links = table_links("overview-themes", "主题与区域表")
    return chrome.section(
        "主题 × 区域", drawn, legend(glances), links, more, note=note, id="themes"
    )


def _investments(
    store: Store, places: Sequence[PlanArea], names: Mapping[str, str]
) -> html.Section:
    found = _home_view.investments(store, places)
    note = "数字照原文。各区统计范围和时点不同，不相加、不排名；其余项目组见各区页面。"
    links = table_links("overview-investments", "各区项目投资表")
    drawn = investment_table(found, names)
    return chrome.section("项目投资", drawn, links, note=note, id="investments")
