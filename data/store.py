"""The store in use: opened read-only, a cursor per query, reopened when another one is current.

A connection shared by threads returns other callers' rows, so each query has its own cursor. The
file is opened on first use, after gunicorn has forked.
"""

from __future__ import annotations

import threading
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

Row = dict[str, Any]


class NoStoreError(RuntimeError):
    """There is no current store yet."""


class Store:
    """Read access to the current store of a folder; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        self._link = folder / CURRENT
        self._lock = threading.Lock()
        self._path: Path | None = None
        self._connection: duckdb.DuckDBPyConnection | None = None

    @property
    def version(self) -> str:
        """The version of the current store, from its file name."""
        return self._resolve().stem.removeprefix("store-")

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
