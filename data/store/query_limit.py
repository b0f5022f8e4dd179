"""No query outlasts a reader's patience: one thread stops the late, and those nobody waits for."""

# The thread outlives the interpreter: DuckDB would report a type that an annotation holds as lost.
from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import duckdb

#: A page's slowest query takes some milliseconds, that of a table of millions of rows seconds.
SECONDS = 15.0

#: Tells whether the one who asked has gone; None where nobody can (a build, a copy).
HAS_GONE: ContextVar[Callable[[], bool] | None] = ContextVar("has_gone", default=None)


class SlowQueryError(RuntimeError):
    """A query was stopped, as it took too long or nobody waits for it any more."""


class QueryLimit:
    """Stops queries after `seconds`. Safe to share between threads."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._changed = threading.Condition()
        self._ends: dict[duckdb.DuckDBPyConnection, tuple[float, Callable[[], bool] | None]] = {}
        self._watcher: threading.Thread | None = None

    @contextmanager
    def on(self, cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
        """Watch what runs on a cursor.

        Raises:
            SlowQueryError: it was stopped.
        """
        with self._changed:
            self._ends[cursor] = time.monotonic() + self._seconds, HAS_GONE.get()
            # After a fork no thread is left.
            if self._watcher is None or not self._watcher.is_alive():
                self._watcher = threading.Thread(target=self._watch, name="queries", daemon=True)
                self._watcher.start()
            elif len(self._ends) == 1:
                self._changed.notify()
        try:
            yield
        except duckdb.InterruptException as error:
            raise SlowQueryError(
                f"a query took over {self._seconds:g} s, or nobody waits"
            ) from error
        finally:
            with self._changed:
                del self._ends[cursor]

    def _watch(self) -> None:
        while True:
            with self._changed:
                while not self._ends:
                    self._changed.wait()
                self._stop_late()
            time.sleep(min(0.25, self._seconds / 4))

    def _stop_late(self) -> None:
        # Apart from the loop: a name there would hold the last cursor, and its file, for ever.
        now = time.monotonic()
        for cursor, (end, has_gone) in self._ends.items():
            if end <= now or (has_gone and has_gone()):
                cursor.interrupt()
