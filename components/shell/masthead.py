"""What stands over every page: brand, search, ways of reading, navigation."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import DECORATIVE, aria
from presentation.shell import labels
from presentation.shell.choice import NAV_PAGE, Choice
from presentation.shell.site import BRAND, MOTTO

#: The longest text a search takes.
LONGEST_SEARCH = 60


def masthead(
    links: Sequence[Choice], looks: Sequence[Choice] = (), home: str = "/", search: str = "/search"
) -> html.Header:
    """Brand, search, ways of reading and main navigation; on phones all but the brand is a menu.

    `looks` are addresses of this page that are read otherwise, such as in large print.
    """
    brand = html.A(
        [html.I(className="brand-mark", **DECORATIVE), html.Span([BRAND(), html.Small(MOTTO())])],
        href=home,
        className="brand",
        **NAV_PAGE,
    )
    wide = [search_form(search, "site-search"), _looks(looks)]
    top = html.Div(
        [brand, html.Div(wide, className="masthead-tools"), _menu(links, looks, search)],
        className="wrap masthead-top",
    )
    return html.Header(
        [top, html.Div(_nav(links), className="wrap nav-line")], className="masthead"
    )


def search_form(action: str, id: str, q: str = "") -> html.Form:
    """A form that asks for the page of results; `assets/js/search.js` offers them while typing."""
    field = dcc.Input(
        id=id,
        name="q",
        type="search",
        value=q,
        maxLength=LONGEST_SEARCH,
        placeholder=labels.SEARCH_EXAMPLE(),
        autoComplete="off",
    )
    parts = [
        html.Label(labels.SEARCH_SITE(), htmlFor=id, className="visually-hidden"),
        field,
        html.Button(labels.SEARCH(), type="submit"),
    ]
    # Each of several on a page needs a name of its own.
    name = labels.SEARCH() if id == "page-search" else labels.SEARCH_SITE()
    return html.Form(
        parts, method="get", action=action, className="find", role="search", **aria(label=name)
    )


def _nav(links: Sequence[Choice]) -> html.Nav:
    items = [html.Li(choice_link(link)) for link in links]
    return html.Nav(html.Ul(items), className="nav", **aria(label=labels.MAIN_NAVIGATION()))


def _looks(looks: Sequence[Choice]) -> html.Ul | None:
    """Links to this page read otherwise; `assets/js/look.js` makes them switches that are kept."""
    items: list[Any] = [
        html.Li(html.A(look.label, href=look.href, className="look", **_data(turn=look.hint)))
        for look in looks
    ]
    said = _data(read=labels.READ_ALOUD(), stop=labels.STOP_READING())
    return html.Ul(items, className="looks", **said) if items else None


def _data(**values: str) -> dict[str, Any]:
    return {f"data-{name}": value for name, value in values.items()}


def _menu(links: Sequence[Choice], looks: Sequence[Choice], search: str) -> html.Details:
    """The same in a menu that opens without a script."""
    content = [search_form(search, "menu-search"), _nav(links), _looks(looks)]
    return html.Details(
        [html.Summary(labels.MENU()), html.Div(content, className="menu-body")], className="menu"
    )
