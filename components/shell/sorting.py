"""Heads of a table that sort it: links, so that the address holds the order."""

from typing import Any

from dash import html

from components.shell.attributes import DECORATIVE, aria
from components.shell.links import choice_link
from presentation.shell.choice import Choice

#: How a column is sorted, in the words of `aria-sort` -> its mark.
_MARKS = {"none": "↕", "ascending": "↑", "descending": "↓"}


def sort_head(label: str, href: str, direction: str, className: str = "") -> html.Th:
    """The head of a column; its link sorts by it, the other way round, or no longer."""
    mark = html.Span(_MARKS[direction], className="sort-mark", **DECORATIVE)
    link = choice_link(Choice(label, href), children=[label, mark])
    sorts: dict[str, Any] = aria(sort=direction) if direction != "none" else {}
    return html.Th(link, scope="col", className=f"is-sorted-by {className}".rstrip(), **sorts)
