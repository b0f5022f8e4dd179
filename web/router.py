"""Draws the page of an address as HTML: in the first answer, and again when the address changes.

Dash's renderer needs tens of seconds to replace a tree of some 3,000 components, a browser
milliseconds to replace the same HTML (`docs/decisions/0004-the-address-is-the-state.md`). So pages
are component trees here and HTML there; Dash's part in the browser is the address and the callback.
"""

from functools import partial
from html import escape
from operator import itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import dash
import flask
from dash import ClientsideFunction, Input, Output, dcc, html

from components.shell.document.html_text import to_html
from presentation.language import spoken
from presentation.shell import labels
from views import figures_view, projects_view
from views.addressing.page_paths import page_of, parameters_of
from views.addressing.request import code_version, current_settings, current_store, today
from views.frame import Framed
from views.sharing.shares import front_page
from web import closed_folds, look
from web.bundles import scripts, styles
from web.bundles.bundle import policy_source
from web.bundles.used_styles import used_styles
from web.head import PageTree, head
from web.head import picture as social_picture
from web.kept.etags import etag_of
from web.kept.known_pages import FRESH, known, page_tag
from web.kept.page_cache import DrawnPage, KeptPage, PageCache, asked_encoding, packed
from web.kept.repeated import may_be_repeated

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

#: Around the name of what is to stand there; nothing that is printed has it.
_MARK = "\0"

#: The parameters of pages: another one makes no other page.
_VIEW = frozenset(
    ("kind", "plan", "area", "period", "theme", "nature", "status", "indicator", "district",
     "q", "page", "where", "sort", "rule", "action", "department", "order", "figure", "plans",
     "before", "after",
     *figures_view.LISTING.facets, *projects_view.LISTING.facets)
)  # fmt: skip


class ServerDrawnDash(dash.Dash):
    """A Dash app whose pages are drawn on the server; `assets/js/navigate.js` shows them."""

    def __init__(self, name: str, pages: PageCache, **kwargs: Any) -> None:
        self.pages = pages
        #: By code and language: the document, and by turns the names of what stands in it.
        self._frames: dict[tuple[str, str], list[str]] = {}
        super().__init__(name, index_string=INDEX, include_pages_meta=False, **kwargs)
        stores = [dcc.Store(id=name) for name in ("wanted", "drawn", "islands-wanted")]
        self.layout = html.Div([*stores, html.Div(id="islands")])
        _add_callbacks(self)

    def index(self, *_args: Any, **_kwargs: Any) -> flask.Response:
        """The document of the request's address; nothing is drawn for a browser that has it."""
        may_be_repeated()
        tag = page_tag()
        answer = known(tag)
        if answer is None:
            query = flask.request.query_string.decode(errors="replace")
            answer = self.page(flask.request.path, query).answer(tag)
            answer.headers.update(FRESH)
        return answer

    def page(self, path: str, query: str) -> KeptPage:
        """The page of an address, drawn once for each release of the data, day and front page.

        Raises:
            BusyError: too many other pages are being drawn.
        """
        if self._page_of(path)[0] is None:
            # All addresses without a page have the same.
            path, query = "", ""
        shown = _shown(query)
        draw = partial(self._draw, path, shown)
        return self.pages.get(_name(path, shown), draw, asked_encoding())

    def drawn(self, location: dict[str, str]) -> dict[str, str]:
        """The page of a followed link: its HTML, title and head, and the code that drew it."""
        # Two texts of at most 4 kB: see web/guard/limits.py.
        path, search = location["path"], location["search"]
        flask.g.drawn_path = path
        page = self.page(path, search.removeprefix("?")).drawn()
        address = path + search
        content = closed_folds.left_out(page.html)
        answered = {"address": address, "code": code_version(), "html": content}
        return answered | {"title": page.title, "head": page.head}

    def _draw(self, path: str, query: str) -> KeptPage:
        """Draw a page: its layout function called with the values of the path and the query."""
        page, variables = self._page_of(path)
        page = page or dash.page_registry["pages.not_found_404"]
        framed: Framed = page["layout"](**{**parameters_of(query), **variables})
        title = page["title"]
        title = title(**variables) if callable(title) else title
        content = closed_folds.as_text(to_html(framed.tree))
        drawn = DrawnPage(content, title, framed.is_known)
        if framed.is_known:
            address = "/" + (self.strip_relative_path(path) or "")
            address += f"?{framed.query}" if framed.query else ""
            described = PageTree(address, title, framed.tree, content, framed.is_indexed)
            drawn = DrawnPage(content, title, True, head(described), social_picture(described))
        # What no search engine is to list is no view that others arrive at.
        is_view = framed.is_known and framed.is_indexed
        kept_under = _name(path, _shown(framed.query) if is_view else query)
        is_kept = framed.is_known or not path
        document, sheet = self._document(drawn)
        return packed(
            drawn, document, kept_under if is_kept else "", policy_source(sheet),
            is_shared=is_view, encoding=asked_encoding(),
        )  # fmt: skip

    def pattern(self, path: str) -> str:
        """The pattern of the page that answers a path, such as /district/<district>."""
        page = self._page_of(path)[0]
        return "unknown" if page is None else str(page["path_template"] or page["path"])

    def _page_of(self, path: str) -> tuple[dict[str, Any] | None, dict[str, Any]]:
        if not path.startswith(self.config.requests_pathname_prefix):
            return None, {}
        return page_of(self.strip_relative_path(path) or "")

    def _document(self, drawn: DrawnPage) -> tuple[str, str]:
        """The document of a page, and the styles that stand in it."""
        texts = drawn._asdict() | {"title": escape(drawn.title), "styles": ""}
        made_for = code_version(), spoken()
        if made_for not in self._frames:
            # Dash puts together and checks the same for each page.
            self._frames[made_for] = scripts.after_the_page(str(super().index())).split(_MARK)
        parts = self._frames[made_for]
        texts["styles"] = used_styles(_filled(parts, texts))
        return _filled(parts, texts), texts["styles"]

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill the template: Dash's parts, and marks where the parts of a page will stand."""
        title, head, picture, page, sheet = (
            f"{_MARK}{part}{_MARK}" for part in ("title", "head", "picture", "html", "styles")
        )
        parts["title"] = title
        addresses = (styles.BUNDLE.file_name, scripts.BUNDLE.file_name)
        parts["css"] = look.SCRIPT + scripts.first(*map(self.get_asset_url, addresses))
        parts["css"] += f"<style>{sheet}</style>"
        parts["metas"] += f'<meta name="plotly-script" content="{escape(self._plotly())}">'
        parts["metas"] += f'<meta name="code-version" content="{code_version()}">'
        parts["metas"] += head
        waiting = WAITING.format(loading=labels.LOADING())
        view = (
            f'{picture}<div id="view" data-unfetched="{labels.UNFETCHED()}">{page}</div>{waiting}'
        )
        parts["app_entry"] = view + parts["app_entry"]
        return super().interpolate_index(**parts)

    def _plotly(self) -> str:
        """The script charts load when they come into sight: the small one if set-up fetched it."""
        if (Path(self.config.assets_folder) / SMALL_PLOTLY).is_file():
            return str(self.get_asset_url(SMALL_PLOTLY))
        return str(self.config.requests_pathname_prefix) + STOCK_PLOTLY


def _filled(parts: list[str], texts: dict[str, str]) -> str:
    return "".join([texts[part] if at % 2 else part for at, part in enumerate(parts)])


def _shown(query: str) -> str:
    """What of a query string chooses a view, in one order."""
    choices = [(name, value) for name, value in parse_qsl(query) if name in _VIEW]
    return urlencode(sorted(choices, key=itemgetter(0)))


def _name(path: str, query: str) -> str:
    """Names all that a page depends on: data, code and day, and what is said of this place.

    The front page is among it: one that was asked for under one host is not sent to another's.
    """
    made_for = etag_of((current_settings(), front_page(), path, query))
    return f"{current_store().version}-{code_version()}-{today()}/{made_for}"


def _add_callbacks(app: ServerDrawnDash) -> None:
    """Wanted address (set in the browser) -> HTML (here) -> shown (in the browser)."""

    app.callback(Output("drawn", "data"), Input("wanted", "data"), prevent_initial_call=True)(
        app.drawn
    )
    app.clientside_callback(
        ClientsideFunction("view", "show"), Output("drawn", "id"), Input("drawn", "data")
    )
    app.clientside_callback(
        ClientsideFunction("islands", "show"),
        Output("islands", "children"),
        Input("islands-wanted", "data"),
        prevent_initial_call=True,
    )
