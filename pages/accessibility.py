"""`/accessibility`: what the site promises to readers with disabilities."""

from typing import Any

import dash
from dash import html

from components.shell import chrome
from presentation.shell import site
from presentation.statements import accessibility, labels
from views.frame import Framed, framed

dash.register_page(__name__, path="/accessibility", title=site.titled(labels.ACCESSIBILITY()))


def layout(**_address: Any) -> Framed:
    """The statement."""
    text = html.Div([html.P(line) for line in accessibility.TEXT], className="plain-text")
    content = [chrome.page_head(labels.ACCESSIBILITY()), text]
    return framed("/accessibility", [html.Section(content, className="wrap")])
