"""One release of the store: a file that never changes, opened read-only on first use."""

import logging
import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from data.assessing.other_thresholds import fill_other_thresholds
from data.query_cache import Latest, QueryCache, QueryResult
from data.store.file import (
    NoStoreError,
    Stamp,
    UnreadableStoreError,
    check_file,
    check_served,
    columns_missing,
    stamp_of,
    unreadable,
)
from data.store.query_limit import QueryLimit

Row = dict[str, Any]
_LIMIT = QueryLimit()
_log = logging.getLogger(__name__)

#: Nothing but the store can be read, and no statement can change that.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "lock_configuration": True,
    # A page's questions are small: to share them out costs more than it saves, and readers come
    # on eight threads of their own.
    "threads": 1,
}
#: After these the file, or what is open of it, cannot be read any more.
_LOST = (duckdb.IOException, duckdb.FatalException, duckdb.SerializationException)


class Release:
    """One file; `is_lost` once it could not be read. Safe to share between threads."""

    def __init__(self, file: Path) -> None:
        self.name = file.stem.removeprefix("store-")
        self.is_lost = False
        self._file = file
        self._lock = threading.Lock()
        self._open: duckdb.DuckDBPyConnection | None = None
        self._stamp: Stamp | None = None
        self._whole: Stamp | None = None
        self._cache = QueryCache()
        #: Records made of answers.
        self.records = Latest()

    @property
    def stamp(self) -> Stamp:
        """The file that is open, else the one that would be.

        Raises:
            NoStoreError: there is none.
        """
        return self._stamp or self._on_disk()

    def serve(self) -> None:
        """Open a copy of the file that nobody else can touch, and read all of it.

        Raises:
            NoStoreError: the file is gone or damaged, or other code built it.
        """
        stamp = self._on_disk()
        try:
            connection = _open_copy(stamp.path)
        except duckdb.Error as error:
            raise unreadable(self._file, error) from error
        check_served(connection, self._file, self.name)
        self._open, self._stamp, self._whole = connection, stamp, stamp

    def whole_file(self) -> Path:
        """The file, all of which can be read.

        Raises:
            NoStoreError: it is gone or damaged.
        """
        stamp = self._on_disk()
        if stamp != self._whole:
            check_file(stamp.path, self.name)
            self._whole = stamp
        return stamp.path

    def table(self, sql: str, parameters: Mapping[str, Any] | None) -> tuple[list[str], list[Row]]:
        """The answer to one query, which is run with a cursor of its own where it is a new one.

        Raises:
            NoStoreError: the file is gone or damaged.
            duckdb.Error: the query does not fit the store.
        """
        values = dict(parameters or {})
        answer = self._cache.find(sql, values)
        if answer is None:
            answer = self._ask(sql, values)
            self._cache.keep(sql, values, answer)
        return list(answer.names), answer.dicts()

    def _ask(self, sql: str, parameters: Row) -> QueryResult:
        with self._watched(), self._cursor() as cursor, _LIMIT.on(cursor):
            cursor.execute(sql, parameters)
            return QueryResult(_names(cursor), cursor.fetchall())

    def batches(self, sql: str, parameters: Mapping[str, Any], size: int) -> Iterator[list[Row]]:
        """The rows of one query, at most `size` at a time: never all of them in memory.

        Raises:
            NoStoreError: the file is gone or damaged.
            duckdb.Error: the query does not fit the store.
        """
        with self._cursor() as cursor:
            # Who reads slowly is not stopped, only a query that is.
            with self._watched(), _LIMIT.on(cursor):
                cursor.execute(sql, dict(parameters))
                rows = cursor.fetchmany(size)
            while rows:
                yield QueryResult(_names(cursor), rows).dicts()
                with self._watched(), _LIMIT.on(cursor):
                    rows = cursor.fetchmany(size)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            yield
        except duckdb.Error as error:
            # A damaged block is an error of no class of its own.
            if not isinstance(error, _LOST) and type(error) is not duckdb.Error:
                raise
            lost = unreadable(self._file, error)
            self._lose(lost)
            raise lost from error

    def _on_disk(self) -> Stamp:
        stamp = stamp_of(self._file)
        if stamp is None:
            raise NoStoreError(f"{self._file.name} is gone. Run `make data` to build it.")
        return stamp

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        with self._lock:
            return self._connection().cursor()

    def _connection(self) -> duckdb.DuckDBPyConnection:
        if self._open is None:
            self._stamp = self._on_disk()
            self._open = _completed(self._file)
        return self._open

    def _lose(self, error: UnreadableStoreError) -> None:
        """Let go of what is open: the next query opens the file anew."""
        with self._lock:
            if not self.is_lost:
                _log.error("%s", error)
            self.is_lost, self._open, self._stamp = True, None, None
            self._cache, self.records = QueryCache(), Latest()


def _names(cursor: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    return tuple(column[0] for column in cursor.description or ())


def _opened(path: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(str(path), read_only=True, config=_CONFIG)


def _completed(path: Path) -> duckdb.DuckDBPyConnection:
    """A store whose tables have all columns of today: one of older code as a copy of its own, with
    those it lacks, empty but for what other thresholds make of verdicts. So questions name columns
    plainly, which plans them in half the time."""
    connection = _opened(path)
    missing = columns_missing(connection)
    if not missing:
        return connection
    connection.close()
    try:
        with tempfile.TemporaryDirectory(prefix="older-store-") as folder:
            copy = Path(shutil.copy(path, folder))
            with duckdb.connect(str(copy)) as older:
                for table, name, kind in missing:
                    older.execute(f'ALTER TABLE "{table}" ADD COLUMN "{name}" {kind}')
                if ("assessments", "robust") in {column[:2] for column in missing}:
                    fill_other_thresholds(older)
            return _opened(copy)
    except OSError as error:
        raise UnreadableStoreError(
            f"{path.name} needs room for a copy: {error.strerror}"
        ) from error


def _open_copy(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection to a copy without a name: it ends with the connection.

    DuckDB reads parts of a file when they are first asked for; until then somebody may cut it short
    or write into it. Where there is no room for a copy, the file itself has to do.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="served-store-") as folder:
            return _opened(Path(shutil.copy(path, folder)))
    except OSError as error:
        _log.warning("%s is served without a copy of its own: %s", path.name, error)
        check_file(path, path.stem.removeprefix("store-"))
        return _opened(path)
