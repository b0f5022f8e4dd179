"""The request in hand: the release it reads, its settings, its day."""

from datetime import date
from typing import cast

import flask

from data import day
from data.records.rows import IndicatorRow
from data.store import Store
from settings import Settings
from views.addressing.choosing import query


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


def lead_themes() -> tuple[str, ...]:
    """The themes that stand before the others for the public."""
    return tuple(name.strip() for name in current_settings().lead_themes.split(",") if name.strip())


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
    return current_settings().url_prefix.rstrip("/") + address


def district_path(district: str) -> str:
    """The address of a district's page."""
    return path(f"/district/{district}")


def indicator_path(area: str, indicator: str) -> str:
    """The address of an indicator's page."""
    return path(f"/indicator/{area}/{indicator}")


def row_path(row: IndicatorRow) -> str:
    """The address of the page of a row's indicator, at the plan and period of the row."""
    return indicator_path(row.area, row.indicator) + query(plan=row.plan, period=row.period)
