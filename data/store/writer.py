"""Writes a store that is whole or not there: on a full disk, after a power cut, twice at once.

It is written beside its goal in one transaction, closed, read back from the disk and counted, and
only then given its name.
"""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from data.checks.problems import Both
from data.store.file import NoStoreError, check_file

#: Inserts all rows, and says how many each table was given.
Fill = Callable[[duckdb.DuckDBPyConnection], dict[str, int]]
#: How DuckDB says that something could not be written.
_DISK_FAULTS = (duckdb.IOException, duckdb.TransactionException, duckdb.FatalException)
#: What a build that was cut short may leave: the store, its log and temporary files, a link.
_LEFTOVERS = ("store-*.tmp", "store-*.tmp.*", ".current.duckdb-*")


class StoreNotWrittenError(RuntimeError):
    """The folder of the stores has no room, or cannot be written."""

    def __init__(self, folder: Path, error: Exception) -> None:
        reason = str(error).partition("\n")[0].rstrip(".")
        advice = "Make room there, or set STORE_DIR to another folder, and build again."
        super().__init__(
            Both(
                f"{folder} 里写不了数据：{reason}。请腾出空间，或把 STORE_DIR 设到别处，再建一次。",
                f"Cannot write a store into {folder}: {reason}. {advice}",
            )
        )


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Make the folder, wait for another build in it, and clear what broken ones left behind.

    Raises:
        StoreNotWrittenError: for any fault of the disk, of the body as well.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _only_builder(folder):
            _clear(folder)
            yield
    except (OSError, *_DISK_FAULTS, NoStoreError) as error:
        raise StoreNotWrittenError(folder, error) from error


def is_whole(path: Path, version: str, expected: Mapping[str, int]) -> bool:
    """Whether the file is the store of this version, with at least the `expected` rows."""
    if not path.exists():
        return False
    try:
        return expected.items() <= check_file(path, version).items()
    except NoStoreError:
        return False


def write(path: Path, version: str, fill: Fill) -> None:
    """Put a new store in the place of `path`, or leave everything as it was.

    To be called inside `building`, which says what may go wrong.
    """
    unfinished = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        with duckdb.connect(str(unfinished)) as connection:
            connection.begin()
            inserted = fill(connection)
            connection.commit()
            # Closing would do it too, but without a word where there is no room.
            connection.execute("CHECKPOINT")
        if check_file(unfinished, version) != inserted:
            raise NoStoreError(f"{unfinished.name} does not hold all rows")
        keep_on_disk(unfinished)
        # The log of an older file by this name would be taken for the new one's.
        path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
        unfinished.replace(path)
        keep_on_disk(path.parent)
    finally:
        _remove(path.parent, f"{unfinished.name}*")


def keep_on_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk itself."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _only_builder(folder: Path) -> Iterator[None]:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        # Not every network file system has locks.
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _clear(folder: Path) -> None:
    """No other build runs in the folder, so what has such a name is of one that broke."""
    for pattern in _LEFTOVERS:
        _remove(folder, pattern)


def _remove(folder: Path, pattern: str) -> None:
    for path in folder.glob(pattern):
        # What DuckDB could not hold in memory lies in a folder.
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
