"""What a long list is: a form that looks for a text, heads that sort, numbered rows."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import dcc, html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import DECORATIVE, aria
from presentation import common
from presentation.shell import labels
from presentation.shell.choice import Choice
from presentation.shell.list_words import LONGEST_SEARCH


def search_form(
    action: str, q: str, kept: Mapping[str, str], clear: str, *, label: str, example: str
) -> html.Form:
    """A plain form that asks for the page again with `q`; `kept` are the other filters in use.

    It needs no JavaScript: the fields are sent as the address. `clear` drops the text alone.
    """
    field = dcc.Input(
        id="list-search",
        name="q",
        type="search",
        value=q,
        maxLength=LONGEST_SEARCH,
        placeholder=example,
        autoComplete="off",
    )
    hidden = [dcc.Input(type="hidden", name=name, value=text) for name, text in kept.items()]
    parts: list[Any] = [
        html.Label(label, htmlFor="list-search"),
        html.Div([field, html.Button(labels.SEARCH(), type="submit")], className="search-field"),
        html.Div(hidden, hidden=True),
    ]
    if q:
        parts.append(choice_link(Choice(labels.CLEAR_SEARCH(q=q), clear), className="search-clear"))
    return html.Form(
        parts, method="get", action=action, className="search", role="search", **aria(label=label)
    )


def found_table(items: Sequence[html.Tr], heads: Mapping[str, Any], kind: str = "") -> html.Table:
    """The rows of a page of a list, numbered, under the heads that sort them."""
    number = html.Th(common.NUMBER(), scope="col", className="found-number")
    head = html.Tr([number, *heads.values(), html.Th(common.SOURCE(), scope="col")])
    name = f"panel found {kind}".rstrip()
    return html.Table([html.Thead(head), html.Tbody(items)], className=name)


#: How a column is sorted, in the words of `aria-sort` -> its mark.
_MARKS = {"none": "↕", "ascending": "↑", "descending": "↓"}


def sort_head(label: str, href: str, direction: str, className: str = "") -> html.Th:
    """The head of a column; its link sorts by it, the other way round, or no longer."""
    mark = html.Span(_MARKS[direction], className="sort-mark", **DECORATIVE)
    link = choice_link(Choice(label, href), children=[label, mark])
    sorts: dict[str, Any] = aria(sort=direction) if direction != "none" else {}
    return html.Th(link, scope="col", className=f"is-sorted-by {className}".rstrip(), **sorts)
