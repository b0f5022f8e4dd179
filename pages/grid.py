"""`/grid/<name>`: a long list in a grid, filtered and sorted column by column, saved as shown.

The list's own parameters narrow it as on its page; `where` and `sort` are the grid's.
"""

from typing import Any

import dash
from dash import html

from components.shell import chrome
from components.shell.controls.links import choice_link
from components.shell.controls.take_along import take_along
from components.shell.grid import add_callbacks, grid
from presentation import common
from presentation.shell import grid_words, site
from presentation.shell.choice import Choice
from views import grid_view
from views.addressing import choosing
from views.addressing.request import current_store, path
from views.frame import Framed, framed, unknown_page
from views.sharing.downloads import table_links
from views.sharing.shares import page_shared


def _title(name: str | None = None) -> str:
    listing = grid_view.GRIDS.get(name or "")
    words = grid_words.TITLE(title=listing.title()) if listing else grid_words.NO_SUCH_GRID()
    return site.titled(words)


dash.register_page(__name__, path_template="/grid/<name>", title=_title)
add_callbacks()


def layout(name: str | None = None, **address: Any) -> Framed:
    """The grid an address asks for."""
    resolved = grid_view.resolve(current_store(), name or "", address)
    if name is None or resolved is None:
        return unknown_page(grid_words.NO_SUCH_GRID(), grid_words.NO_SUCH_GRID_LEAD())
    view, title = resolved.view, grid_words.TITLE(title=resolved.view.listing.title())
    page = view.listing.page
    back = Choice(grid_words.AS_LIST(), path(page) + view.query() + f"#{view.listing.anchor}")
    links = table_links(name, view.listing.title(), **view.state)
    first = [html.P(grid_words.NEEDS_SCRIPT(), className="section-note"), links]
    trail = [Choice(common.OVERVIEW_PAGE(), path("/")), Choice(title, path(f"/grid/{name}"))]
    shared = page_shared(title, f"/grid/{name}", choosing.query(**view.state).lstrip("?"))
    content = [
        chrome.breadcrumbs(trail),
        chrome.page_head(title, grid_words.LEAD()),
        chrome.notices(resolved.notices),
        html.P(choice_link(back)),
        grid(title, resolved.grid, first) if resolved.grid else None,
        take_along(title, links, shared),
    ]
    return framed(page, [html.Section(content, className="wrap is-wide")], is_indexed=False)
