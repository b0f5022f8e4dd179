"""`/glossary`: the words and signs of the documents in plain words."""

from typing import Any

import dash
from dash import html

from components.shell import chrome
from components.shell.terms import glossary_list
from presentation.shell import glossary, site
from views.frame import Framed, framed

dash.register_page(__name__, path="/glossary", title=site.titled(glossary.TITLE()))


def layout(**_address: Any) -> Framed:
    """Every term."""
    head = chrome.page_head(glossary.TITLE(), glossary.NOTE())
    return framed(
        "/glossary", [html.Section([head, glossary_list(glossary.TERMS)], className="wrap")]
    )
