"""`/data`: every open table with its columns and downloads, filters, examples, releases, terms."""

from collections.abc import Sequence
from typing import Any

import dash
from dash import html

import queries
from components.open_data import tables, terms_list
from components.open_data.examples_list import examples_list
from components.shell import chrome
from data.records.open_data import Code, ListedRelease
from data.store import Store
from presentation import common
from presentation.open_data import labels
from presentation.open_data.examples import examples
from presentation.open_data.terms import Terms, built_words
from presentation.shell import site
from queries import catalogue
from queries.catalogue import RELEASES
from queries.releases import codes, releases
from views.addressing.request import current_settings, current_store, path
from views.figures_view import figures_way
from views.frame import Framed, framed, trail
from views.sharing.shares import front_page

dash.register_page(__name__, path="/data", title=site.titled(common.DATA_PAGE()))


def layout(**_address: Any) -> Framed:
    """Tables, whole store, filters, examples, releases, terms."""
    store = current_store()
    kept = releases(store)
    content = [
        trail(common.DATA_PAGE()),
        chrome.page_head(common.DATA_PAGE()),
        html.P(_lede(store, kept), className="lede"),
        _tables(store, kept),
        _whole(store),
        _filters(codes(store)),
        _examples(store),
        _releases(kept),
        chrome.section(
            labels.LICENCE_AND_CITATION(), terms_list.terms_list(_terms(store)), id="terms"
        ),
    ]
    return framed("/data", [html.Section(content, className="wrap data-page")])


def _address(file: str) -> str:
    return path(f"/api/v1/{file}")


def _lede(store: Store, kept: Sequence[ListedRelease]) -> str:
    moment = next((item.built for item in kept if item.release == store.version), "")
    when = labels.BUILT_SUFFIX(moment=built_words(moment)) if moment else ""
    return labels.PAGE_LEAD(version=store.version, when=when)


def _tables(store: Store, kept: Sequence[ListedRelease]) -> html.Section:
    rows = {name: queries.open_page(store, name, {}, limit=1).total for name in queries.OPEN_TABLES}
    drawn = tables.tables_list(catalogue.TABLES, {**rows, RELEASES.name: len(kept)}, _address)
    note = labels.TABLES_NOTE()
    return chrome.section(common.DATA_TABLE(), drawn, figures_way(store), note=note, id="tables")


def _whole(store: Store) -> html.Section:
    drawn = terms_list.whole_store(store.version, store.size, _address)
    return chrome.section(labels.STORE_AND_DESCRIPTIONS(), drawn, id="store")


def _filters(known: Sequence[Code]) -> html.Section:
    note = labels.FILTERS_NOTE()
    return chrome.section(
        labels.FILTERED(),
        terms_list.filters_table(list(catalogue.FILTERS.values()), catalogue.TABLES),
        _filtered(known),
        terms_list.codes_fold(known),
        note=note,
        id="filters",
    )


_FILTERED = ("district", "theme")


def _filtered(known: Sequence[Code]) -> html.P:
    """A working address with two filters that the data has."""
    first = {code.kind: code for code in reversed(known)}
    words = "".join(f"“{first[kind].name}”" for kind in _FILTERED if kind in first)
    chosen = "&".join(f"{kind}={first[kind].code}" for kind in _FILTERED if kind in first)
    file = f"figures.csv?{chosen}"
    link = html.A(f"{front_page()}api/v1/{file}", href=_address(file))
    return html.P([labels.ONLY_FIGURES_OF(words=words), link], className="data-example")


def _examples(store: Store) -> html.Section:
    shown = examples(front_page(), store.version)
    note = labels.EXAMPLES_LEAD()
    return chrome.section(labels.CODE_EXAMPLES(), examples_list(shown), note=note, id="examples")


def _releases(kept: Sequence[ListedRelease]) -> html.Section:
    note = labels.RELEASES_NOTE()
    return chrome.section(
        common.DATA_RELEASE(), terms_list.releases_table(kept, _address), note=note, id="releases"
    )


def _terms(store: Store) -> Terms:
    settings = current_settings()
    credit = site.credit(settings.credit)
    citation = labels.DATA_CITATION(
        credit=credit, brand=site.BRAND(), version=store.version, front_page=front_page()
    )
    return Terms(settings.licence_name, settings.licence_url, credit, citation)
