"""Work that costs a processor for a while: a few at once, a short queue, kept by release."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sized
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from web.guard.gates import BusyError, Gate
from web.monitoring import metrics

__all__ = ["BoundedCache", "BusyError", "File", "OneAtATime", "SizedCache"]

Made = TypeVar("Made", bound=Sized)


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


class SizedCache(Generic[Made]):
    """What was made, by name: the latest used longest, up to a size of `room` in all."""

    def __init__(self, room: int, name: str = "other") -> None:
        self._room = room
        self._bytes = metrics.CACHE_BYTES.labels(name)
        self._lock = threading.Lock()
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._size = 0

    def find(self, key: Hashable) -> Made | None:
        """What is kept under `key`."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def keep(self, key: Hashable, made: Made) -> None:
        """Keep it, and drop what was not used for longest."""
        with self._lock:
            size_before = self._size
            before = self._made.pop(key, None)
            self._size += len(made) - (0 if before is None else len(before))
            self._made[key] = made
            while self._size > self._room:
                _, dropped = self._made.popitem(last=False)
                self._size -= len(dropped)
            self._bytes.inc(self._size - size_before)


class OneAtATime:
    """Lets one thread at a time work on each key."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        #: Key -> its lock, and how many hold it or wait for it.
        self._working: dict[Hashable, tuple[threading.Lock, int]] = {}

    @contextmanager
    def on(self, key: Hashable) -> Iterator[None]:
        """Wait until nobody else works on `key`."""
        with self._lock:
            turn, users = self._working.get(key, (threading.Lock(), 0))
            self._working[key] = turn, users + 1
        try:
            with turn:
                yield
        finally:
            with self._lock:
                turn, users = self._working.pop(key)
                if users > 1:
                    self._working[key] = turn, users - 1


class BoundedCache(Generic[Made]):
    """Runs at most `running` makers at once, one of each key, while at most `waiting` callers wait.

    What was made is kept, the latest used longest, up to a size of `kept` in all.
    """

    def __init__(
        self, running: int, waiting: int, kept: int = 32_000_000, name: str = "other"
    ) -> None:
        self._gate = Gate(running, waiting, name)
        self._one = OneAtATime()
        self._kept = SizedCache[Made](kept, name)
        self._results = partial(metrics.CACHE_REQUESTS.labels, name)

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is kept under `key`, else what `make` returns; `key` must name all it depends on.

        Raises:
            BusyError: the queue is full.
        """
        made = self._kept.find(key)
        self._results("miss" if made is None else "hit").inc()
        if made is not None:
            return made
        with self._gate.place(), self._one.on(key):
            made = self._kept.find(key)
            if made is None:
                with self._gate.turn():
                    made = make()
                self._kept.keep(key, made)
            return made
