"""The one control of a section that lets a reader take its tables and charts along."""

from __future__ import annotations

from typing import Any

from dash import html

from components.shell.attributes import aria
from presentation.shell import labels


def take_along(section: str, *parts: Any) -> html.Details | None:
    """Closed at first: links to the tables as files, a panel per chart; None where there is none.

    `section` is the section's title, for who hears the control alone.
    """
    given = [part for part in parts if part is not None]
    if not given:
        return None
    name = labels.TAKE_ALONG_OF(section=section)
    summary = html.Summary(labels.TAKE_ALONG(), **aria(label=name))
    return html.Details([summary, html.Div(given, className="take-body")], className="take")
