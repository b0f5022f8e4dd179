"""A choice a reader can make: a link that changes the view of the page or leads to another."""

from typing import Any

from dash import html

from components.shell.document.attributes import aria
from presentation.shell.choice import NAV_PAGE, Choice


def choice_link(choice: Choice, className: str = "", children: Any = None, **more: Any) -> html.A:
    """A link to another view of this page (`?…`) or to another page.

    `assets/js/navigate.js` follows both without loading anew: a view keeps the scroll position, a
    page starts at its title. `more` are further attributes.
    """
    is_view = choice.href.startswith("?")
    marks: dict[str, Any] = {"data-nav": "view"} if is_view else NAV_PAGE
    if choice.selected:
        marks = marks | aria(current="true" if is_view else "page")
    inner = children if children is not None else _words(choice)
    return html.A(inner, href=choice.href, className=className or None, **marks, **more)


def _words(choice: Choice) -> list[Any]:
    return [choice.label, html.Small(choice.hint)] if choice.hint else [choice.label]
