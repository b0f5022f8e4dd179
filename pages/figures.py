"""`/figures`: every printed figure of an indicator, a line each: searched, filtered and sorted.

Filters, heads and pages are links, the search is a plain form: all end in the address.
"""

from typing import Any

import dash
from dash import html

import queries
from components.figures.figure_list import found_list
from components.shell import chrome
from data.records.figures import FigureFilter, FoundFigure
from data.store import Store
from presentation.citing.cited import short_titles
from presentation.citing.sources import figure_address
from presentation.figures import list_labels as labels
from presentation.shell import site
from queries import figures
from views.addressing.request import current_store, path
from views.figures_view import LISTING, areas
from views.frame import Framed, framed, trail
from views.listing.listing import PAGE_SIZE, ListView, resolve
from views.listing.parts import heads, section
from views.sharing.downloads import table_links
from views.sharing.shares import figure_cited, page_shared

dash.register_page(__name__, path="/figures", title=site.titled(labels.TITLE()))


def layout(**parameters: Any) -> Framed:
    """The figures that the address asks for."""
    store = current_store()
    view = resolve(store, LISTING, parameters)
    content = [
        trail(labels.TITLE()),
        chrome.page_head(labels.TITLE(), labels.LEAD()),
        chrome.notices(view.notices),
        _figures(store, view),
    ]
    return framed(
        "/figures",
        [html.Section(content, className="wrap")],
        view.canonical,
        is_indexed=not view.notices and not view.q and not view.order.column,
    )


def _figures(store: Store, view: ListView) -> html.Section:
    first, filters = view.part.first, FigureFilter(**view.filters)
    shown = figures.found_figures(store, filters, PAGE_SIZE, first, view.sorted_by)
    of_area = areas(store, shown)
    names = short_titles(queries.documents(store))

    def cite(item: FoundFigure) -> html.Details:
        place = of_area[item.placed.area]
        return figure_cited(item.placed, place, item.indicator, item.name, names)

    def href(item: FoundFigure) -> str:
        figure = item.placed.mention.figure_id
        return path(figure_address(item.placed.area, item.indicator, figure))

    drawn = found_list(shown, first + 1, heads(view), of_area, names, href, cite)
    links = table_links(
        "figures", labels.MATCHING(), labels.ALL_COUNTED(count=view.total), **view.state
    )
    along = [links if shown else None, page_shared(labels.TITLE(), "/figures", view.canonical)]
    words = {"label": labels.SEARCH_IN(), "example": labels.EXAMPLE()}
    return section(view, labels.ITEMS(), drawn, len(shown), along, **words)
