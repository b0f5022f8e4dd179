"""Work that costs a processor for a while: a few at once, a short queue, kept by release."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable


class BusyError(RuntimeError):
    """Too many callers wait already; ask again in a few seconds."""


class Gate:
    """Runs at most `running` makers at once while at most `waiting` callers wait for a turn.

    What was made is kept, the latest used longest, up to `kept` bytes in all.
    """

    def __init__(self, running: int = 2, waiting: int = 16, kept: int = 32_000_000) -> None:
        self._slots = threading.Semaphore(running)
        self._places = threading.BoundedSemaphore(running + waiting)
        self._kept_bytes = kept
        self._lock = threading.Lock()
        self._made: OrderedDict[Hashable, bytes] = OrderedDict()
        self._size = 0

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """What is kept under `key`, else what `make` returns; `key` must name all it depends on.

        Raises:
            BusyError: the queue is full.
        """
        found = self._find(key)
        if found is not None:
            return found
        if not self._places.acquire(blocking=False):
            raise BusyError("too many files are being made")
        try:
            with self._slots:
                found = self._find(key)
                if found is None:
                    found = make()
                    self._keep(key, found)
                return found
        finally:
            self._places.release()

    def _find(self, key: Hashable) -> bytes | None:
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def _keep(self, key: Hashable, made: bytes) -> None:
        with self._lock:
            self._size += len(made) - len(self._made.pop(key, b""))
            self._made[key] = made
            while self._size > self._kept_bytes:
                _, dropped = self._made.popitem(last=False)
                self._size -= len(dropped)
