"""`/sitemap`: all pages, for people; `/sitemap.xml` is for search engines."""

from collections.abc import Iterator
from typing import Any

import dash
from dash import html

import queries
from components.shell import chrome
from components.shell.controls.links import choice_link
from components.shell.controls.paging import paging
from data.records.places import Area
from data.store import Store
from presentation import common
from presentation.changes import labels as change_labels
from presentation.explore import labels as explore_labels
from presentation.figures import list_labels as figure_labels
from presentation.search import labels as search_labels
from presentation.shell import glossary, site
from presentation.shell.choice import Choice
from presentation.statements import labels
from views.addressing.choosing import query
from views.addressing.paging import part_of
from views.addressing.request import current_store, district_path, path
from views.frame import Framed, framed

dash.register_page(__name__, path="/sitemap", title=site.titled(labels.SITE_MAP()))


#: Districts on one page.
_SIZE = 20


def layout(page: object = None, **_address: Any) -> Framed:
    """Districts with their plans, then the other pages."""
    store = current_store()
    part, notice = part_of(queries.meta(store)["districts"], _SIZE, page)
    items = [_district(store, area) for area in queries.districts(store, _SIZE, part.first)]
    items += [html.Li(choice_link(page)) for page in _pages()]
    content = [
        chrome.page_head(labels.SITE_MAP(), labels.SITE_MAP_NOTE()),
        chrome.notices([notice]),
        html.Ul([html.Li(choice_link(Choice(common.OVERVIEW_PAGE(), path("/")))), *items],
                className="site-map"),
        paging(part.choices(lambda page: query(page=page))),
    ]  # fmt: skip
    canonical = query(page=part.of_address)[1:]
    main = [html.Section(content, className="wrap")]
    return framed("/sitemap", main, canonical, is_indexed=not notice)


def _district(store: Store, area: Area) -> html.Li:
    page = district_path(area.area)
    plans = [
        html.Li(choice_link(Choice(plan.name, page + query(plan=plan.plan))))
        for plan in queries.plans(store, area.area)
    ]
    return html.Li([choice_link(Choice(area.name, page)), html.Ul(plans)])


def _pages() -> Iterator[Choice]:
    for address, name in (
        ("/compare", common.COMPARE_PAGE), ("/explore", explore_labels.TITLE),
        ("/projects", common.PROJECT_INVESTMENT), ("/figures", figure_labels.TITLE),
        ("/actions", common.ACTIONS_PAGE),
        ("/audit", common.AUDIT_PAGE), ("/methodology", common.METHODOLOGY_PAGE),
        ("/data", common.DATA_PAGE), ("/search", search_labels.TITLE),
        ("/glossary", glossary.TITLE), ("/changes", change_labels.TITLE),
        ("/accessibility", labels.ACCESSIBILITY), ("/corrections", labels.CORRECTIONS),
    ):  # fmt: skip
        yield Choice(name(), path(address))
