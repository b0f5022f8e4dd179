"""Words that are explained where they stand, by keyboard and touch, without a script."""

from collections.abc import Sequence
from typing import Any

from dash import html

from presentation.shell import glossary
from presentation.shell.choice import NAV_PAGE
from presentation.shell.glossary import Term


def terms_line(terms: Sequence[Term], page: str) -> html.Div | None:
    """The terms of what follows; `page` is the address of the whole glossary."""
    if not terms:
        return None
    items: list[Any] = [_term(term) for term in terms]
    items.append(html.A(glossary.ALL_TERMS(), href=page, **NAV_PAGE))
    return html.Div(items, className="terms-line")


def _term(term: Term) -> html.Details:
    meaning = html.Div(term.meaning(), className="term-meaning")
    made = html.Details([html.Summary(term.name()), meaning], className="term")
    # One open at a time; Dash's component does not list the attribute.
    made.name = "term"  # type: ignore[attr-defined]
    return made


def glossary_list(terms: Sequence[Term]) -> html.Dl:
    """Every term with its meaning, each at its own address."""
    items = [
        html.Div([html.Dt(term.name()), html.Dd(term.meaning())], id=term.key) for term in terms
    ]
    return html.Dl(items, className="panel glossary-list")
