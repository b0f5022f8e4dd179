"""`/corrections?figure=`: where a reader reports a wrong figure."""

from typing import Any

import dash
from dash import html

from components.shell import chrome
from presentation.shell import site
from presentation.statements import corrections, labels
from queries import search as search_queries
from views.addressing.choosing import query, shorten
from views.addressing.request import current_settings, current_store
from views.frame import Framed, framed

dash.register_page(__name__, path="/corrections", title=site.titled(labels.CORRECTIONS()))


def layout(figure: object = "", **_address: Any) -> Framed:
    """The figure in words, and the operator's address with its id."""
    figure_id = figure if isinstance(figure, str) else ""
    item = search_queries.figure_place(current_store(), figure_id) if figure_id else None
    known = item.figure_id if item else ""
    text = corrections.figure_words(item) if item else ""
    notice = labels.UNKNOWN_FIGURE(figure=shorten(figure_id)) if figure_id and not item else ""
    to = corrections.address(current_settings().corrections, known, text)
    send = html.A(labels.SEND(), href=to, className="button") if to else labels.NO_CHANNEL()
    content = [
        chrome.page_head(labels.CORRECTIONS(), labels.CORRECTIONS_NOTE()),
        chrome.notices([notice]),
        html.Div([html.P(text) if text else None, html.P(send)], className="plain-text"),
    ]
    page = [html.Section(content, className="wrap")]
    return framed("/corrections", page, query(figure=known)[1:], is_indexed=not figure_id)
