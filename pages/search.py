"""`/search?q=`: indicators, projects, tasks, departments, documents, districts, printed numbers."""

import re
from typing import Any

import dash
from dash import html

import queries
from components.search.results import SHOWN, results
from components.shell import chrome
from components.shell.masthead import LONGEST_SEARCH, search_form
from data.records.search import PrintedFigure
from data.store import Store
from presentation import dates, numbers, words
from presentation.citing import cited
from presentation.citing.cited import short_titles
from presentation.search import labels
from presentation.search.matching import NEAR, SOUND, Hit, SearchEntry
from presentation.shell import site
from queries import search as search_queries
from views import search_view
from views.addressing.choosing import query
from views.addressing.request import current_store, indicator_path, path
from views.frame import Framed, framed

dash.register_page(__name__, path="/search", title=site.titled(labels.TITLE()))


def layout(q: object = "", **_address: Any) -> Framed:
    """The search box and what it finds; search engines leave out what is found."""
    store = current_store()
    sought = q.strip()[:LONGEST_SEARCH] if isinstance(q, str) else ""
    content: list[Any] = [
        chrome.page_head(labels.TITLE_OF(q=sought) if sought else labels.TITLE()),
        search_form(path("/search"), "page-search", sought),
    ]
    hits = search_view.matches(sought)
    groups = _groups(store, hits)
    if figures := _figures(store, sought):
        groups.append(("figure", figures))
    content.append(html.P(_said(sought, hits, figures), className="search-said", role="status"))
    if groups:
        content.append(results(groups, sought))
    page = [html.Section(content, className="wrap search-page")]
    return framed("/search", page, query(q=sought)[1:], is_indexed=not sought)


def _groups(store: Store, hits: list[Hit]) -> list[tuple[str, list[SearchEntry]]]:
    """The hits by kind; those that stand on the page with all that is said of them."""
    by_kind = {kind: [hit.entry for hit in hits if hit.entry.kind == kind] for kind in labels.KINDS}
    return [
        (kind, [*search_view.with_figures(store, entries[:SHOWN]), *entries[SHOWN:]])
        for kind, entries in by_kind.items()
        if entries
    ]


def _figures(store: Store, sought: str) -> list[SearchEntry]:
    """Where a number is printed."""
    if not re.fullmatch(r"[\d.,，]+%?", sought):
        return []
    names = short_titles(queries.documents(store))
    text = re.sub("[,，%]", "", sought)
    return [_figure(item, names) for item in search_queries.printed_figures(store, text)]


def _figure(item: PrintedFigure, names: dict[str, str]) -> SearchEntry:
    role = words.ROLES.get(item.role, item.role)
    where = cited.place(item, names)
    beside = f"{item.area_name} · {dates.period_words(item.period)} · {role} · {where}"
    href = indicator_path(item.area, item.indicator) + "#mentions"
    return SearchEntry("figure", item.name, beside, href,
                 figures=numbers.unit_after(item.printed_value, item.unit))  # fmt: skip


def _said(sought: str, hits: list[Hit], figures: list[SearchEntry]) -> str:
    count = len(hits) + len(figures)
    if not sought:
        return labels.ASK()
    if not count:
        return labels.NOTHING_FOUND(q=sought)
    first = hits[0].nearness if hits else 0
    if first == NEAR:
        return labels.FOUND_NEAR(count=count)
    if first >= SOUND:
        return labels.FOUND_BY_SOUND(name=hits[0].entry.name, count=count)
    return labels.FOUND(count=count)
