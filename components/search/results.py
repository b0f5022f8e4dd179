"""What a search found, by kind."""

import re
from collections.abc import Sequence
from typing import Any

from dash import html

from components.marks.status import badge
from components.shell.document.attributes import aria
from presentation.search import labels
from presentation.search.matching import SearchEntry
from presentation.shell.choice import NAV_PAGE

#: So many of a kind stand on the page.
SHOWN = 20


def results(groups: Sequence[tuple[str, Sequence[SearchEntry]]], q: str) -> html.Div:
    """A list per kind, with a list of the kinds and their numbers beside them."""
    links = [
        html.Li(html.A([labels.KINDS[kind], html.B(str(len(entries)))], href=f"#found-{kind}"))
        for kind, entries in groups
    ]
    nav = html.Nav(html.Ul(links), className="found-kinds", **aria(label=labels.TITLE()))
    sections = [_section(kind, entries, q) for kind, entries in groups]
    return html.Div([nav, html.Div(sections)], className="search-results")


def _section(kind: str, entries: Sequence[SearchEntry], q: str) -> html.Section:
    items = [html.Li(_hit(entry, q), className="hit") for entry in entries[:SHOWN]]
    title = html.H2([labels.KINDS[kind], html.Small(str(len(entries)))])
    more = len(entries) - SHOWN
    rest = [html.P(labels.MORE(count=more), className="section-note")] if more > 0 else []
    return html.Section(
        [title, html.Ul(items, className="panel"), *rest], id=f"found-{kind}", className="section"
    )


def _hit(entry: SearchEntry, q: str) -> list[Any]:
    name = html.A(_marked(entry.name, q), href=entry.href, **NAV_PAGE)
    parts: list[Any] = [html.Div([name, html.Small(entry.beside)], className="hit-name")]
    parts.append(html.Div(entry.figures, className="hit-figures"))
    if entry.verdict:
        parts.append(badge(entry.rating, entry.verdict))
    return parts


def _marked(name: str, q: str) -> list[Any]:
    """The name with what was asked for marked in it."""
    words = [re.escape(word) for word in q.split()]
    if not words:
        return [name]
    parts = re.split(f"({'|'.join(words)})", name, flags=re.IGNORECASE)
    return [html.Mark(text) if at % 2 else text for at, text in enumerate(parts) if text]
