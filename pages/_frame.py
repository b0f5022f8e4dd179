"""What every page shares: the store it reads, the masthead above and the footer below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, cast

import dash
import flask
from dash import html

import queries
from components import chrome
from components.chrome import Choice
from data import day
from data.store import Store
from settings import Settings


def served_store() -> Store:
    """The store that follows the current release, whichever this request is held to."""
    return cast(Store, flask.current_app.extensions["store"])


def current_store() -> Store:
    """The release this request reads: the one that was current when it first asked.

    A switch of the store in the middle of a request never mixes two releases on one page.
    """
    if "store" not in flask.g:
        store = served_store()
        flask.g.store = store.at(store.version)
    return cast(Store, flask.g.store)


def read_release(release: str) -> Store:
    """Hold the rest of this request to one release, current or not.

    Raises:
        UnknownReleaseError: no such release is kept.
    """
    flask.g.store = served_store().at(release)
    return cast(Store, flask.g.store)


def current_settings() -> Settings:
    """The settings the running app was put together with."""
    return cast(Settings, flask.current_app.extensions["settings"])


def today() -> date:
    """The city's day, whatever zone the server keeps; the same throughout a request."""
    if "today" not in flask.g:
        flask.g.today = day.today()
    return cast(date, flask.g.today)


def code_version() -> str:
    """Names the code that answers: a wall reloads when it changes, caches keep answers apart."""
    return str(flask.current_app.extensions["code_version"])


def path(address: str) -> str:
    """An address of the dashboard under the prefix it is served at."""
    return str(dash.get_relative_path(address))


def district_path(district: str) -> str:
    """The address of a district's page."""
    return path(f"/district/{district}")


def indicator_path(area: str, indicator: str) -> str:
    """The address of an indicator's page."""
    return path(f"/indicator/{area}/{indicator}")


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


def unknown_page(title: str, text: str) -> Framed:
    """The page for an address that does not exist: says so and leads on. The server sends 404."""
    ways = [Choice("总览", path("/")), *_districts("")]
    message = chrome.message_page(title, text, ways, id="message")
    tree = chrome.shell(_masthead(""), [message], _footer(), id=chrome.NOT_FOUND)
    return Framed(tree, is_indexed=False, is_known=False)


def _masthead(current: str) -> html.Header:
    open_data = Choice("开放数据", path("/data"), current == "/data")
    compare = Choice("区域对比", path("/compare"), current == "/compare")
    first = [Choice("总览", path("/"), current == "/"), *_districts(current), compare]
    links = [*first, *_works(current), *_explained(current), open_data]
    return chrome.masthead(links, home=path("/"))


def _districts(current: str) -> list[Choice]:
    return [
        Choice(area.name, district_path(area.area), current == area.area)
        for area in queries.districts(current_store())
    ]


def _works(current: str) -> list[Choice]:
    """What is built and done: projects with their investment, tasks of action plans."""
    pages = {"/projects": "项目投资", "/actions": "行动任务"}
    return [Choice(name, path(address), current == address) for address, name in pages.items()]


def _explained(current: str) -> list[Choice]:
    """Where the figures contradict each other, and how they are rated."""
    pages = {"/audit": "数据核验", "/methodology": "评价办法"}
    return [Choice(name, path(address), current == address) for address, name in pages.items()]


def held_words(store: Store) -> str:
    """What the store holds and of when its latest document is."""
    meta = queries.meta(store)
    return chrome.held_words(meta["figures"], meta["numbers"], queries.documents(store))


def _footer() -> html.Footer:
    store, settings = current_store(), current_settings()
    links = [Choice("状态大屏", path("/wall")), Choice("数据接口", path("/api/v1"))]
    return chrome.footer(settings.organisation, store.version, [held_words(store)], links)
