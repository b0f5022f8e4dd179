"""The store in use: opened read-only, a cursor per query, reopened when another one is current.

A connection shared by threads returns other callers' rows, so each query has its own cursor. The
file is opened on first use, after gunicorn has forked. Every release is a file of its own that
never changes, so that `Store.at` can hold a reader to one release for good. A file is read once
from end to end before it is served; while the current one cannot be, the last good one is.
"""

from __future__ import annotations

import logging
import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any

from data.query_cache import Made
from data.store.file import NoStoreError, Stamp, UnreadableStoreError, Watch, stamp_of
from data.store.release import Release, Row

__all__ = ["CURRENT", "NoStoreError", "Row", "Store", "UnknownReleaseError", "UnreadableStoreError"]

#: The link to the store in use; `data.build` replaces it atomically.
CURRENT = "current.duckdb"
#: Releases kept open beside the current one: a link may name any, few name many.
_OPEN_RELEASES = 8
_RELEASE = re.compile(r"[0-9a-f]{12}")
#: What could not be opened is tried again: it may have been the machine, not the file.
_AGAIN_SECONDS = 5.0
_log = logging.getLogger(__name__)


class UnknownReleaseError(LookupError):
    """No store of that release is kept here."""


class Store:
    """Read access to the current store of a folder.

    Safe to share between threads.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        #: Why the current store is not the one that is served; "" when it is.
        self.problem = ""
        self._current = Watch(folder / CURRENT)
        self._following = threading.Lock()
        self._served: Release | None = None
        self._seen: Stamp | None = None
        self._again = 0.0
        self._lock = threading.Lock()
        self._releases: OrderedDict[str, Release] = OrderedDict()

    @property
    def version(self) -> str:
        """The version of this store, from its file name."""
        return self._release().name

    @property
    def size(self) -> int:
        """The size of its file in bytes."""
        return self._release().stamp.size

    @property
    def modified(self) -> int:
        """When its file was built, in whole seconds since 1970."""
        return self._release().stamp.modified // 1_000_000_000

    @property
    def path(self) -> Path:
        """The file that is read, for who takes it as it is: all of it can be read.

        Raises:
            NoStoreError: there is none, or it is damaged, whatever is still served from memory.
        """
        return self._release().whole_file()

    def at(self, release: str) -> Store:
        """The store of one release, whatever becomes the current one.

        Raises:
            UnknownReleaseError: the folder holds no such release.
        """
        served = self._served
        if served is not None and served.name == release:
            return _PinnedStore(self.folder, served)
        with self._lock:
            is_name = _RELEASE.fullmatch(release)
            stamp = stamp_of(self.folder / f"store-{release}.duckdb") if is_name else None
            if stamp is None:
                # A file that was deleted while open would keep its space.
                self._releases.pop(release, None)
                raise UnknownReleaseError(f"There is no release {release[:40]!r} here.")
            kept = self._releases.get(release)
            if kept is None or kept.stamp != stamp:
                self._releases[release] = kept = Release(stamp.path)
            self._releases.move_to_end(release)
            if len(self._releases) > _OPEN_RELEASES:
                # Cursors of its running queries keep a store open until they are done.
                self._releases.popitem(last=False)
            return _PinnedStore(self.folder, kept)

    def releases(self) -> dict[str, int]:
        """The releases kept in the folder, the latest built first, with when that was.

        The moment is in whole seconds since 1970.
        """
        stamps = [stamp_of(path) for path in self.folder.glob("store-*.duckdb")]
        kept = sorted((s for s in stamps if s), key=lambda s: s.modified, reverse=True)
        names = {s.path.stem.removeprefix("store-"): s.modified // 1_000_000_000 for s in kept}
        return {name: when for name, when in names.items() if _RELEASE.fullmatch(name)}

    def rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Run one query with bound parameters.

        Returns:
            The rows as dicts, in the query's order.

        Raises:
            NoStoreError: no store can be read.
        """
        return self.table(sql, parameters)[1]

    def table(
        self, sql: str, parameters: Mapping[str, Any] | None = None
    ) -> tuple[list[str], list[Row]]:
        """Run one query; the column names are there even where no row is.

        Raises:
            NoStoreError: no store can be read.
        """
        return self._release().table(sql, parameters)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` makes of this release, made once while it is used; nobody may change it.

        Raises:
            NoStoreError: no store can be read.
        """
        return self._release().records.once(key, make)

    def batches(self, sql: str, parameters: Mapping[str, Any], size: int) -> Iterator[list[Row]]:
        """Run one query whose rows come `size` at a time.

        Raises:
            NoStoreError: no store can be read.
        """
        return self._release().batches(sql, parameters, size)

    def _release(self) -> Release:
        """The release to read: the current one, else the last good one, else the latest."""
        served = self._served
        if not self._following.acquire(blocking=served is None):
            # Another thread looks: nobody else waits while it opens a new release.
            assert served is not None
            return served
        try:
            stamp = self._current.stamp()
            is_lost = self._served is not None and self._served.is_lost
            is_first = not self._served and not self.problem
            is_due = self.problem and time.monotonic() >= self._again
            if stamp != self._seen or is_lost or is_first or is_due:
                self._choose(stamp)
            if self._served is None:
                raise NoStoreError(self.problem)
            return self._served
        finally:
            self._following.release()

    def _choose(self, stamp: Stamp | None) -> None:
        self._seen, self._again = stamp, time.monotonic() + _AGAIN_SECONDS
        before = self._served if self._served and not self._served.is_lost else None
        try:
            self._served, problem = self._opened(stamp), ""
        except NoStoreError as error:
            problem = str(error)
            self._served = before or self._latest(stamp)
        if problem != self.problem:
            self._report(problem)
        self.problem = problem

    def _opened(self, stamp: Stamp | None) -> Release:
        if stamp is None:
            raise NoStoreError(f"{CURRENT} leads to no store. Run `make data` to build it.")
        release = Release(stamp.path)
        with self._lock:
            # What is open of a file by the same name would be handed out instead of it.
            self._releases.pop(release.name, None)
        release.serve()
        return release

    def _latest(self, bad: Stamp | None) -> Release | None:
        """The latest of the other releases that can be served."""
        for name in self.releases():
            stamp = stamp_of(self.folder / f"store-{name}.duckdb")
            if stamp is not None and stamp != bad:
                try:
                    return self._opened(stamp)
                except NoStoreError:
                    continue
        return None

    def _report(self, problem: str) -> None:
        if not self._served:
            _log.error("%s Nothing else can be served.", problem)
        elif problem:
            _log.error("%s Release %s is served instead.", problem, self._served.name)
        else:
            _log.warning("The current store can be read again: %s.", self._served.name)


class _PinnedStore(Store):
    """Read access to one release for good."""

    def __init__(self, folder: Path, release: Release) -> None:
        super().__init__(folder)
        self._one = release

    def _release(self) -> Release:
        return self._one
