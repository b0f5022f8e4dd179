"""Draws the page of an address as HTML: in the first answer, and again when the address changes.

Dash's renderer needs tens of seconds to replace a tree of some 3,000 components, a browser
milliseconds to replace the same HTML (`docs/decisions/0004-the-address-is-the-state.md`). So pages
are component trees here and HTML there; Dash's part in the browser is the address and the callback.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import dash
import flask
from dash import ClientsideFunction, Input, Output, dcc, html

# Dash's own look-up, so that `dash.register_page` keeps its meaning.
from dash._pages import _parse_query_string, _path_to_page
from dash.development.base_component import Component

from addresses import without_sharing
from components.chrome import NOT_FOUND
from components.html_text import to_html
from pages._frame import code_version, current_store, today
from pages._head import Page, head
from pages._head import picture as social_picture
from pages._share import front_page

SMALL_PLOTLY = "vendor/plotly-basic.min.js"
STOCK_PLOTLY = "_dash-component-suites/plotly/package_data/plotly.min.js"

INDEX = """<!DOCTYPE html>
<html lang="zh-CN">
  <head>
    {%metas%}
    <title>{%title%}</title>
    {%favicon%}
    {%css%}
  </head>
  <body>
    {%app_entry%}
    <footer hidden>{%config%}{%scripts%}{%renderer%}</footer>
  </body>
</html>"""


#: For `assets/navigate.js`: the sign that a page is awaited, and what those hear who do not see.
WAITING = (
    '<p id="busy" class="busy" aria-hidden="true" hidden>正在载入…</p>'
    '<p id="announcer" class="visually-hidden" role="status"></p>'
)

#: A page is up to 0.3 MB of HTML: at most some 20 MB a worker.
PAGES_KEPT = 64


class Drawn(NamedTuple):
    """A page as HTML; `is_known` is false for an address that does not exist.

    `head` describes a known page to those who show links to it, `picture` is its card.
    """

    html: str
    title: str
    is_known: bool
    head: str = ""
    picture: str = ""


class ServerDrawnDash(dash.Dash):
    """A Dash app whose pages are drawn on the server; `assets/navigate.js` shows them."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, index_string=INDEX, include_pages_meta=False, **kwargs)
        self.layout = html.Div([dcc.Store(id="wanted"), dcc.Store(id="drawn")])
        self.server.after_request(_with_status)
        _add_callbacks(self)

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill the template: Dash's parts, the page's title and the page itself."""
        query = flask.request.query_string.decode(errors="replace")
        drawn = draw(self, flask.request.path, query)
        if not drawn.is_known:
            # Dash's catch-all route answers 200 to everything.
            flask.g.page_status = 404
        parts["title"] = escape(drawn.title)
        parts["metas"] += f'<meta name="plotly-script" content="{escape(self._plotly())}">'
        parts["metas"] += f'<meta name="code-version" content="{code_version()}">'
        parts["metas"] += drawn.head
        view = f'{drawn.picture}<div id="view">{drawn.html}</div>{WAITING}'
        parts["app_entry"] = view + parts["app_entry"]
        return super().interpolate_index(**parts)

    def _config(self) -> dict[str, Any]:
        # The token of background callbacks, of which there are none, differs in every answer.
        return {**super()._config(), "end_id": None}

    def _plotly(self) -> str:
        """The script charts load when they come into sight: the small one if set-up fetched it."""
        if (Path(self.config.assets_folder) / SMALL_PLOTLY).is_file():
            return str(self.get_asset_url(SMALL_PLOTLY))
        return str(self.config.requests_pathname_prefix) + STOCK_PLOTLY


def draw(app: dash.Dash, path: str, query: str) -> Drawn:
    """The page of an address, drawn once for each release of the data, day and front page."""
    shown = without_sharing(query)
    return _drawn(app, current_store().version, today(), front_page(), path, shown)


@lru_cache(maxsize=PAGES_KEPT)
def _drawn(
    app: dash.Dash, release: str, day: date, front_page: str, path: str, query: str
) -> Drawn:
    """Draw a page: its layout function called with the values of the path and the query.

    `release`, `day` and `front_page` only tell pages apart that are drawn at different times or
    name their own address: a page that was asked for under one host is not sent to another's.
    """
    is_own = path.startswith(app.config.requests_pathname_prefix)
    found, variables = _path_to_page(app.strip_relative_path(path)) if is_own else ({}, None)
    page = found or dash.page_registry["pages.not_found_404"]
    variables = variables or {}
    layout, title = page["layout"], page["title"]
    if callable(layout):
        layout = layout(**{**_parse_query_string("?" + query), **variables})
    is_known = not (isinstance(layout, Component) and getattr(layout, "id", None) == NOT_FOUND)
    drawn, title = to_html(layout), title(**variables) if callable(title) else title
    if not is_known:
        return Drawn(drawn, title, is_known)
    own = Page("/" + (app.strip_relative_path(path) or ""), query, title, drawn)
    return Drawn(drawn, title, is_known, head(own), social_picture(own))


def _add_callbacks(app: dash.Dash) -> None:
    """Wanted address (set in the browser) -> HTML (here) -> shown (in the browser)."""

    @app.callback(Output("drawn", "data"), Input("wanted", "data"), prevent_initial_call=True)
    def answer(wanted: object) -> dict[str, str]:
        asked = wanted if isinstance(wanted, dict) else {}
        path, search = str(asked.get("path", "/")), str(asked.get("search", ""))
        drawn = draw(app, path, search.removeprefix("?"))
        address = path + search
        answered = {"address": address, "code": code_version(), "html": drawn.html}
        return answered | {"title": drawn.title, "head": drawn.head}

    app.clientside_callback(
        ClientsideFunction("view", "show"),
        Output("drawn", "id"),
        Input("drawn", "data"),
    )


def _with_status(response: flask.Response) -> flask.Response:
    response.status_code = flask.g.pop("page_status", response.status_code)
    return response
