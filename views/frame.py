"""What every page shares: the store it reads, the masthead above and the footer below."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from dash import html

import queries
from components.shell import chrome
from components.shell.footer import footer
from components.shell.masthead import masthead
from data.store import Store
from presentation import common
from presentation.changes import labels as change_labels
from presentation.explore import labels as explore_labels
from presentation.shell import labels, site
from presentation.shell.choice import Choice
from views.addressing.request import current_settings, current_store, district_path, path

#: What the navigation leads to; the districts stand behind the first.
_PAGES = {
    "/": common.OVERVIEW_PAGE, "/compare": common.COMPARE_PAGE, "/explore": explore_labels.TITLE,
    "/projects": common.PROJECT_INVESTMENT, "/actions": common.ACTIONS_PAGE,
    "/audit": common.AUDIT_PAGE, "/methodology": common.METHODOLOGY_PAGE, "/data": common.DATA_PAGE,
}  # fmt: skip
#: So many districts can be chosen one by one, in the navigation and in filters.
MOST_DISTRICTS = 12


class Framed(NamedTuple):
    """A whole page, and the view it shows.

    `query` is the canonical query string of the view; `is_indexed` is false where search engines
    are to leave it out; `is_known` is false for the page of an address that does not exist.
    """

    tree: html.Div
    query: str = ""
    is_indexed: bool = True
    is_known: bool = True


def framed(
    current: str, content: Sequence[Any], query: str = "", *, is_indexed: bool = True
) -> Framed:
    """A whole page; `current` is the address whose navigation link is marked."""
    return Framed(chrome.shell(_masthead(current), content, _footer()), query, is_indexed)


def trail(here: str, *between: Choice) -> html.Nav:
    """The way from the overview to a page of the title `here`."""
    return chrome.breadcrumbs(
        [Choice(common.OVERVIEW_PAGE(), path("/")), *between, Choice(here, "")]
    )


def unknown_page(title: str, text: str, *more: Any) -> Framed:
    """The page for an address that does not exist: says so and leads on. The server sends 404.

    `more` stands between: what became of it.
    """
    ways = [Choice(common.OVERVIEW_PAGE(), path("/")), *_districts("")]
    message = chrome.message_page(title, text, ways, *more, id="message")
    tree = chrome.shell(_masthead(""), [message], _footer(), id=site.NOT_FOUND)
    return Framed(tree, is_indexed=False, is_known=False)


def _masthead(current: str) -> html.Header:
    overview, *others = [
        Choice(name(), path(address), current == address) for address, name in _PAGES.items()
    ]
    links = [overview, *_districts(current), *others]
    looks = [
        Choice(labels.ELDER_LOOK(), "?look=elder", hint="elder"),
        Choice(labels.DARK_LOOK(), "?look=dark", hint="dark"),
    ]
    return masthead(links, looks, home=path("/"), search=path("/search"))


def _districts(current: str) -> list[Choice]:
    """The districts; of many only the one that is open, and the way to all."""
    store = current_store()
    count = queries.meta(store)["districts"]
    if count <= MOST_DISTRICTS:
        areas = queries.districts(store)
        return [Choice(item.name, district_path(item.area), current == item.area) for item in areas]
    links = [Choice(labels.ALL_DISTRICTS(count=count), path("/sitemap"))]
    open_one = queries.district(store, current)
    if open_one:
        links.append(Choice(open_one.name, district_path(open_one.area), True))
    return links


def contents_words(store: Store) -> str:
    """What the store holds and of when its latest document is."""
    meta = queries.meta(store)
    latest = queries.latest_document(store)
    return site.contents_words(meta["documents"], meta["figures"], meta["numbers"], latest)


def _footer() -> html.Footer:
    store = current_store()
    links = [Choice(labels.WALL(), path("/wall")), Choice(labels.DATA_INTERFACE(), path("/api/v1"))]
    pages = [
        Choice(name(), path(address))
        for address, name in (
            ("/sitemap", labels.SITE_MAP), ("/glossary", labels.GLOSSARY),
            ("/changes", change_labels.TITLE), ("/accessibility", labels.ACCESSIBILITY),
            ("/corrections", labels.CORRECTIONS),
        )
    ]  # fmt: skip
    return footer(_identity(), store.version, [contents_words(store)], pages, links)


def _identity() -> list[str]:
    """Who runs the site and under which numbers, as far as the settings say."""
    settings = current_settings()
    lines = (
        settings.organisation and labels.OPERATOR_IS(organisation=settings.organisation),
        settings.site_code and labels.SITE_CODE_IS(code=settings.site_code),
        settings.icp_record and labels.ICP_IS(icp=settings.icp_record),
        settings.police_record and labels.POLICE_RECORD_IS(record=settings.police_record),
        settings.contact and labels.CONTACT_IS(contact=settings.contact),
    )
    return [text for text in lines if text]
