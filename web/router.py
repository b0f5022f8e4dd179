"""Draws the page of an address as HTML: in the first answer, and again when the address changes.

Dash's renderer needs tens of seconds to replace a tree of some 3,000 components, a browser
milliseconds to replace the same HTML (`docs/decisions/0004-the-address-is-the-state.md`). So pages
are component trees here and HTML there; Dash's part in the browser is the address and the callback.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from html import escape
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

import dash
import flask
from dash import ClientsideFunction, Input, Output, dcc, html
from dash._pages import _parse_query_string, _path_to_page

from components.shell.html_text import to_html
from presentation.shell import labels
from views.frame import Framed
from views.request import code_version, current_store, today
from views.shares import front_page
from web.head import Page, head
from web.head import picture as social_picture
from web.known_pages import FRESH, known, page_tag
from web.styles import file_name

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

#: For `assets/js/navigate.js`: the sign that a page is awaited, and what those hear who do not see.
WAITING = (
    '<p id="busy" class="busy" aria-hidden="true" hidden>{loading}</p>'
    '<p id="announcer" class="visually-hidden" role="status"></p>'
)

#: The parameters of pages: another one makes no other page.
_VIEW = frozenset(
    ("plan", "area", "period", "theme", "indicator", "district", "category", "stage", "q", "page",
     "rule", "action", "department")
)  # fmt: skip

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
    """A Dash app whose pages are drawn on the server; `assets/js/navigate.js` shows them."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, index_string=INDEX, include_pages_meta=False, **kwargs)
        self.layout = html.Div([dcc.Store(id="wanted"), dcc.Store(id="drawn")])
        _add_callbacks(self)

    def index(self, *_args: Any, **_kwargs: Any) -> flask.Response:
        """The document of the request's address; nothing is drawn for a browser that has it."""
        tag = page_tag()
        answer = known(tag)
        if answer is None:
            answer = flask.make_response(super().index())
            answer.headers.update(FRESH)
            answer.status_code = flask.g.pop("page_status", 200)
            if answer.status_code == 200:
                answer.set_etag(tag)
        return answer

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill the template: Dash's parts, the page's title and the page itself."""
        query = flask.request.query_string.decode(errors="replace")
        drawn = draw(self, flask.request.path, query)
        if not drawn.is_known:
            # Dash's catch-all route answers 200 to everything.
            flask.g.page_status = 404
        parts["title"] = escape(drawn.title)
        parts["css"] = f'<link rel="stylesheet" href="{escape(self._styles())}">'
        parts["metas"] += f'<meta name="plotly-script" content="{escape(self._plotly())}">'
        parts["metas"] += f'<meta name="code-version" content="{code_version()}">'
        parts["metas"] += drawn.head
        waiting = WAITING.format(loading=labels.LOADING())
        view = f'{drawn.picture}<div id="view">{drawn.html}</div>{waiting}'
        parts["app_entry"] = view + parts["app_entry"]
        return super().interpolate_index(**parts)

    def _config(self) -> dict[str, Any]:
        # The token of background callbacks, of which there are none, differs in every answer.
        return {**super()._config(), "end_id": None}

    def _styles(self) -> str:
        return str(self.get_asset_url(file_name()))

    def _plotly(self) -> str:
        """The script charts load when they come into sight: the small one if set-up fetched it."""
        if (Path(self.config.assets_folder) / SMALL_PLOTLY).is_file():
            return str(self.get_asset_url(SMALL_PLOTLY))
        return str(self.config.requests_pathname_prefix) + STOCK_PLOTLY


def draw(app: dash.Dash, path: str, query: str) -> Drawn:
    """The page of an address, drawn once for each release of the data, day and front page."""
    choices = [(name, value) for name, value in parse_qsl(query) if name in _VIEW]
    shown = urlencode(sorted(choices, key=itemgetter(0)))
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
    framed: Framed = page["layout"](**{**_parse_query_string("?" + query), **variables})
    title = page["title"]
    drawn, title = to_html(framed.tree), title(**variables) if callable(title) else title
    if not framed.is_known:
        return Drawn(drawn, title, is_known=False)
    address = "/" + (app.strip_relative_path(path) or "")
    address += f"?{framed.query}" if framed.query else ""
    own = Page(address, title, drawn, framed.is_indexed)
    return Drawn(drawn, title, True, head(own), social_picture(own))


def _add_callbacks(app: dash.Dash) -> None:
    """Wanted address (set in the browser) -> HTML (here) -> shown (in the browser)."""

    @app.callback(Output("drawn", "data"), Input("wanted", "data"), prevent_initial_call=True)
    def answer(wanted: dict[str, str]) -> dict[str, str]:
        # Two texts of at most 4 kB: see web/limits.py.
        path, search = wanted["path"], wanted["search"]
        drawn = draw(app, path, search.removeprefix("?"))
        address = path + search
        answered = {"address": address, "code": code_version(), "html": drawn.html}
        return answered | {"title": drawn.title, "head": drawn.head}

    app.clientside_callback(
        ClientsideFunction("view", "show"),
        Output("drawn", "id"),
        Input("drawn", "data"),
    )
