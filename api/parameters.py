"""What a request asks for, checked: filters, page, release."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

import duckdb
import flask

from api import known_values
from data.records.open_data import OpenTable
from data.store import NoStoreError, Store, UnknownReleaseError
from queries import catalogue
from web.errors import ApiError

#: The largest `limit` and `offset`: more rows than there will ever be.
MOST = 1_000_000_000

_WHOLE = re.compile(r"[0-9]{1,10}")

#: Parameters of every table beside its filters.
PAGING = ("limit", "offset", "release")


@dataclass(frozen=True)
class TableRequest:
    """A request for a table; `release` is the one asked for, "" for the current one."""

    table: OpenTable
    form: str
    store: Store
    filters: dict[str, str]
    limit: int | None
    offset: int
    release: str

    @property
    def canonical(self) -> str:
        """The same text for every request that has the same answer in a release."""
        filters = [f"{name}={value}" for name, value in sorted(self.filters.items()) if value]
        return "&".join([f"{self.table.name}.{self.form}", *filters, f"{self.limit}+{self.offset}"])


def requested_table(name: str, form: str) -> TableRequest:
    """Read a table, its filters, page and release from the request.

    Raises:
        ApiError: 404 for an unknown table or release, 400 for a parameter that cannot be read.
    """
    if name not in catalogue.BY_NAME or form not in catalogue.FORMS:
        known = ", ".join(catalogue.BY_NAME)
        advice = f"Ask for one of: {known}; each as .csv, .json or .parquet."
        raise ApiError(404, f"There is no table {name[:40]}.{form[:40]}.", advice)
    table = catalogue.BY_NAME[name]
    values = parameters(f"{name} has no filter", (*table.filters, *PAGING))
    store = requested_store(values)
    filters = {key: value for key, value in values.items() if key in table.filters}
    with readable(store, "release" in values):
        known_values.check(store, table, filters)
    return TableRequest(
        table=table,
        form=form,
        store=store,
        filters=filters,
        limit=_whole(values, "limit", 1) if "limit" in values else None,
        offset=_whole(values, "offset", 0) if "offset" in values else 0,
        release=values.get("release", ""),
    )


def parameters(problem: str, allowed: Collection[str]) -> dict[str, str]:
    """The request's parameters; `problem` begins the sentence about one that is not `allowed`.

    Raises:
        ApiError: 400 for an unknown parameter, or one that is given twice.
    """
    use = "Use: " + ", ".join(allowed) + "." if allowed else "Leave it out."
    for key, values in flask.request.args.lists():
        if key not in allowed:
            raise ApiError(400, f"{problem} {key[:40]!r}.", use)
        if len(values) > 1:
            raise ApiError(400, f"{key} is given {len(values)} times.", f"Give {key} once.")
    return flask.request.args.to_dict()


def served_store() -> Store:
    """The store that follows the current release."""
    return cast(Store, flask.current_app.extensions["store"])


def requested_store(values: dict[str, str]) -> Store:
    """The release of `?release=`, else the current one; the same throughout a request.

    Raises:
        ApiError: 404 for a release that is not kept.
    """
    store = served_store()
    try:
        return store.at(values.get("release", store.version))
    except UnknownReleaseError as error:
        advice = "See /api/v1/releases.json for the releases there are."
        raise ApiError(404, str(error), advice) from None


@contextmanager
def readable(store: Store, pinned: bool) -> Iterator[None]:
    """Read a release that may have been built by other code, in another form.

    Raises:
        ApiError: 409, the release that was asked for has another form.
        NoStoreError: the current one has, so that it has to be built anew.
    """
    try:
        yield
    except duckdb.Error:
        if not pinned:
            raise NoStoreError("The store was built by other code: run `make data`.") from None
        message = f"Release {store.version} has another form than this API reads."
        advice = "Leave release out, or take the whole file: /api/v1/store.duckdb?release="
        raise ApiError(409, message, advice + store.version) from None


def _whole(values: dict[str, str], name: str, least: int) -> int:
    text = values[name]
    if not _WHOLE.fullmatch(text) or not least <= int(text) <= MOST:
        message = f"{name} cannot be {text[:40]!r}."
        raise ApiError(400, message, f"Give {name} as a whole number from {least} to {MOST}.")
    return int(text)
