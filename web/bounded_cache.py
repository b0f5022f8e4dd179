"""Work that costs a processor for a while: a few at once, a short queue, kept by release."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sized
from dataclasses import dataclass
from typing import Generic, TypeVar

Made = TypeVar("Made", bound=Sized)


class BusyError(RuntimeError):
    """Too many callers wait already; ask again in a few seconds."""


@dataclass(frozen=True)
class File:
    """A file as it is sent: its bytes, type and name.

    `kind` is attachment or inline, `status` that of the answer.
    """

    body: bytes
    content_type: str
    name: str
    kind: str = "attachment"
    status: int = 200

    def __len__(self) -> int:
        """Its size in bytes."""
        return len(self.body)


class BoundedCache(Generic[Made]):
    """Runs at most `running` makers at once while at most `waiting` callers wait for a turn.

    What was made is kept, the latest used longest, up to a size of `kept` in all.
    """

    def __init__(self, running: int, waiting: int, kept: int = 32_000_000) -> None:
        self._slots = threading.Semaphore(running)
        self._places = threading.BoundedSemaphore(running + waiting)
        self._kept_bytes = kept
        self._lock = threading.Lock()
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._size = 0

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
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

    def _find(self, key: Hashable) -> Made | None:
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def _keep(self, key: Hashable, made: Made) -> None:
        with self._lock:
            before = self._made.pop(key, None)
            self._size += len(made) - (0 if before is None else len(before))
            self._made[key] = made
            while self._size > self._kept_bytes:
                _, dropped = self._made.popitem(last=False)
                self._size -= len(dropped)
