"""Draws each page on the server too: readable before and without JavaScript, with a true status.

The page that Dash would draw for the address is put into the first HTML answer;
`assets/handover.js` removes it once the same tree stands in Dash's own container. Dash's catch-all
route answers 200 to everything, so an address whose page marks itself `NOT_FOUND` becomes a 404.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import dash
import flask
from components.chrome import NOT_FOUND
from components.html_text import to_html

# The same look-up as Dash's router, so that server and browser cannot draw different pages.
from dash._pages import _parse_query_string, _path_to_page
from dash.development.base_component import Component

SMALL_PLOTLY = "vendor/plotly-basic.min.js"

INDEX = """<!DOCTYPE html>
<html lang="zh-CN">
  <head>
    {%metas%}
    <title>{%title%}</title>
    {%favicon%}
    {%css%}
  </head>
  <body>
    <noscript><style>#react-entry-point{display:none}</style></noscript>
    {%app_entry%}
    <footer hidden>{%config%}{%scripts%}{%renderer%}</footer>
  </body>
</html>"""


class ServerDrawnDash(dash.Dash):
    """A Dash app whose index holds the page that the address names."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, index_string=INDEX, **kwargs)
        self.server.after_request(_with_status)

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill the template: Dash's parts, the page's title and the page itself."""
        page, title = _page(self, flask.request.path, flask.request.query_string.decode())
        if _is_not_found(page):
            flask.g.page_status = 404
        drawn = f'<div id="server-drawn">{to_html(page)}</div>'
        parts["title"] = escape(title)
        parts["metas"] += self._small_plotly()
        parts["app_entry"] = drawn + parts["app_entry"]
        return super().interpolate_index(**parts)

    def _small_plotly(self) -> str:
        """Where the small plotly.js is, if set-up has fetched it; see `assets/plotly.js`."""
        if not (Path(self.config.assets_folder) / SMALL_PLOTLY).is_file():
            return ""
        url = escape(self.get_asset_url(SMALL_PLOTLY))
        return f'<meta name="plotly-script" content="{url}">'


def _page(app: dash.Dash, path: str, query: str) -> tuple[Any, str]:
    """The layout and title of an address, as Dash's router would choose them."""
    found, variables = _path_to_page(app.strip_relative_path(path) or "")
    page = found or dash.page_registry["pages.not_found_404"]
    variables = variables or {}
    layout, title = page["layout"], page["title"]
    if callable(layout):
        layout = layout(**{**variables, **_parse_query_string("?" + query)})
    return layout, title(**variables) if callable(title) else title


def _is_not_found(page: Any) -> bool:
    """Whether the page is, or holds at its top, the mark of an unknown address."""
    return isinstance(page, Component) and getattr(page, "id", None) == NOT_FOUND


def _with_status(response: flask.Response) -> flask.Response:
    response.status_code = flask.g.pop("page_status", response.status_code)
    return response
