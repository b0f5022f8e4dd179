"""The store in use: opened read-only, a cursor per query, reopened when another one is current.

A connection shared by threads returns other callers' rows, so each query has its own cursor. The
file is opened on first use, after gunicorn has forked. Every release is a file of its own that
never changes, so that `Store.at` can hold a reader to one release for good.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb

#: The link to the store in use; `data.build` replaces it atomically.
CURRENT = "current.duckdb"
#: Nothing but the store can be read, and no statement can change that.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "lock_configuration": True,
}

#: Releases kept open beside the current one: a link may name any, few name many.
_OPEN_RELEASES = 8
_RELEASE = re.compile(r"[0-9a-f]{12}")

Row = dict[str, Any]


class NoStoreError(RuntimeError):
    """There is no current store yet."""


class UnknownReleaseError(LookupError):
    """No store of that release is kept here."""


class Store:
    """Read access to the current store of a folder, or to one release of it for good.

    Safe to share between threads.
    """

    def __init__(self, folder: Path, release: str = "") -> None:
        self.folder = folder
        self._link = folder / (f"store-{release}.duckdb" if release else CURRENT)
        self._lock = threading.Lock()
        self._path: Path | None = None
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._releases: OrderedDict[str, Store] = OrderedDict()

    @property
    def version(self) -> str:
        """The version of this store, from its file name."""
        return self.path.stem.removeprefix("store-")

    @property
    def path(self) -> Path:
        """The file that is read, with the link to it resolved."""
        return self._resolve()

    def at(self, release: str) -> Store:
        """The store of one release, whatever becomes the current one.

        Raises:
            UnknownReleaseError: the folder holds no such release.
        """
        with self._lock:
            file = self.folder / f"store-{release}.duckdb"
            if not _RELEASE.fullmatch(release) or not file.is_file():
                # A file that was deleted while open would keep its space.
                self._releases.pop(release, None)
                raise UnknownReleaseError(f"There is no release {release[:40]!r} here.")
            if release not in self._releases:
                self._releases[release] = Store(self.folder, release)
            self._releases.move_to_end(release)
            if len(self._releases) > _OPEN_RELEASES:
                # Cursors of its running queries keep a store open until they are done.
                self._releases.popitem(last=False)
            return self._releases[release]

    def releases(self) -> list[str]:
        """The releases kept in the folder, the latest built first."""
        found = sorted(
            self.folder.glob("store-*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True
        )
        names = [path.stem.removeprefix("store-") for path in found]
        return [name for name in names if _RELEASE.fullmatch(name)]

    def rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Run one query with bound parameters.

        Returns:
            The rows as dicts, in the query's order.

        Raises:
            NoStoreError: no store has been built.
        """
        return self.table(sql, parameters)[1]

    def table(
        self, sql: str, parameters: Mapping[str, Any] | None = None
    ) -> tuple[list[str], list[Row]]:
        """Run one query; the column names are there even where no row is.

        Raises:
            NoStoreError: no store has been built.
        """
        with self._cursor() as cursor:
            cursor.execute(sql, dict(parameters or {}))
            names = [column[0] for column in cursor.description or ()]
            return names, [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        path = self._resolve()
        with self._lock:
            if self._connection is None or path != self._path:
                # The old connection is not closed: cursors of running queries still use it.
                self._connection = duckdb.connect(str(path), read_only=True, config=_CONFIG)
                self._path = path
            return self._connection.cursor()

    def _resolve(self) -> Path:
        path = self._link.resolve()
        if not path.is_file():
            raise NoStoreError(f"No store at {self._link}. Run `make data` to build it.")
        return path
