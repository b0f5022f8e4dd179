"""One store as a file: which file it is, whether all of it can be read, what form it has."""

import os
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import duckdb

_HERE = Path(__file__).resolve().parent
#: The tables.
SCHEMA = _HERE / "store.sql"

#: A file with its folders, as DuckDB names it.
_FOLDERS = re.compile(r'"[^"]*?([^"/]*)"')
#: Table, column and type of everything a store holds.
Form = frozenset[tuple[str, str, str]]


class NoStoreError(RuntimeError):
    """There is no store that can be read."""


class UnreadableStoreError(NoStoreError):
    """There is such a file, and it cannot be read."""


def unreadable(path: Path, error: Exception) -> UnreadableStoreError:
    """The error of a file, with what DuckDB says of it, without its folders."""
    said = _FOLDERS.sub(r"\1", str(error).partition("\n")[0])
    return UnreadableStoreError(f"{path.name} cannot be read: {said}")


class Stamp(NamedTuple):
    """What tells a file from another one, and from itself after a change."""

    path: Path
    device: int
    inode: int
    size: int
    modified: int
    changed: int


class Watch:
    """The file that `path` leads to, looked at before each answer: a twentieth of `stamp_of`."""

    def __init__(self, path: Path) -> None:
        self._path = os.fspath(path)
        self._seen: tuple[tuple[int, ...], Stamp] | None = None

    def stamp(self) -> Stamp | None:
        """As `stamp_of`; its folders are followed anew only when another file is there."""
        try:
            stat = os.stat(self._path)
        except OSError:
            return None
        marks = (stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
        if self._seen is None or self._seen[0] != marks:
            stamp = stamp_of(Path(self._path))
            if stamp is None or stamp[1:] != marks:
                return stamp
            self._seen = marks, stamp
        return self._seen[1]


def stamp_of(path: Path) -> Stamp | None:
    """The file that `path` leads to; None where it leads to none."""
    try:
        real = path.resolve(strict=True)
        stat = real.stat()
    except (OSError, RuntimeError):
        return None
    if not real.is_file():
        return None
    return Stamp(real, stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """The empty tables of a store."""
    connection.execute(SCHEMA.read_text(encoding="utf-8"))


def check_file(path: Path, version: str) -> dict[str, int]:
    """Read every cell of the file as it is on the disk; the number of rows of each table.

    Attached to a database of its own: `duckdb.connect` would hand out what this process has open
    under that name, parts of which may still be in memory when the file is gone.

    Raises:
        UnreadableStoreError: it is damaged, no store at all, or that of another version.
    """
    name = str(path).replace("'", "''")
    try:
        with duckdb.connect() as connection:
            connection.execute(f"ATTACH '{name}' AS store (READ_ONLY)")
            connection.execute("USE store")
            counts, stored = read_through(connection), _version(connection)
    except duckdb.Error as error:
        raise unreadable(path, error) from error
    if stored not in (None, version):
        raise UnreadableStoreError(f"{path.name} holds release {stored!r}. Run `make data`.")
    return counts


def check_served(connection: duckdb.DuckDBPyConnection, path: Path, version: str) -> None:
    """As `check_file`, for an open store that is to be served: this code must be able to read it.

    Raises:
        UnreadableStoreError: it is damaged, of another version, or of another form.
    """
    try:
        read_through(connection)
        form, stored = _form(connection), _version(connection)
    except duckdb.Error as error:
        raise unreadable(path, error) from error
    if not _own_form() <= form:
        raise UnreadableStoreError(f"{path.name} was built by other code. Run `make data`.")
    if stored != version:
        raise UnreadableStoreError(f"{path.name} holds release {stored!r}. Run `make data`.")


def columns_missing(connection: duckdb.DuckDBPyConnection) -> Form:
    """What the tables of an open store lack of today's columns, as other code built it."""
    form = _form(connection)
    tables, names = {table for table, _, _ in form}, {(table, name) for table, name, _ in form}
    return frozenset(
        (table, name, kind)
        for table, name, kind in _own_form()
        # Whether arithmetic is stored at all, queries/is_older_arithmetic.sql sees by its columns.
        if table in tables - {"arithmetic"} and (table, name) not in names
    )


def read_through(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Read every cell of an open store; the rows of each table."""
    named = "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database()"
    counts = {}
    for (table,) in connection.execute(named).fetchall():
        # The sum makes it read the columns, whose blocks have checksums; a count alone does not.
        sql = f'SELECT count(*), sum(hash(row)) FROM "{table}" AS row'
        (count, _sum) = connection.execute(sql).fetchall()[0]
        counts[table] = int(count)
    return counts


def _form(connection: duckdb.DuckDBPyConnection) -> Form:
    sql = (
        "SELECT table_name, column_name, data_type FROM duckdb_columns()"
        " WHERE database_name = current_database() AND NOT internal"
    )
    return frozenset(connection.execute(sql).fetchall())


def _version(connection: duckdb.DuckDBPyConnection) -> str | None:
    """The version it says it is; None where other code built it without one."""
    try:
        rows = connection.execute("SELECT version FROM meta").fetchall()
    except duckdb.CatalogException:
        return None
    return str(rows[0][0]) if rows else ""


@cache
def _own_form() -> Form:
    with duckdb.connect() as connection:
        create_tables(connection)
        return _form(connection)
