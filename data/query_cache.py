"""Answers of a store that never changes: each question is asked once, while there is room."""

import sys
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar, cast

#: All that the pages of four districts ask takes about half of it.
ROOM = 8_000_000

Made = TypeVar("Made")


class QueryResult(NamedTuple):
    """The column names of a table, and its rows."""

    names: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def dicts(self) -> list[dict[str, Any]]:
        """The rows by column name: dicts of the caller's own, who may take values out of them."""
        return [dict(zip(self.names, row, strict=True)) for row in self.rows]


class QueryCache:
    """The answers asked for latest, `room` bytes of them. Safe to share between threads."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, str], tuple[QueryResult, int]] = OrderedDict()
        self._size = 0

    def find(self, sql: str, parameters: Mapping[str, Any]) -> QueryResult | None:
        """The answer to a question that was asked before."""
        key = _key(sql, parameters)
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def keep(self, sql: str, parameters: Mapping[str, Any], answer: QueryResult) -> None:
        """Keep it, unless it alone would push out most of the others."""
        # A table of open data has far more cells than a page: it is not even measured.
        if len(answer.rows) * len(answer.names) > self._room // 100:
            return
        size = _size(answer.rows)
        with self._lock:
            if size > self._room // 8 or _key(sql, parameters) in self._kept:
                return
            self._kept[_key(sql, parameters)] = answer, size
            self._size += size
            while self._size > self._room:
                _, (_, dropped) = self._kept.popitem(last=False)
                self._size -= dropped


class Latest:
    """What was made of answers and never changes, the latest used. Safe to share between threads.

    A place has some 30 records of 5 kB.
    """

    def __init__(self, most: int = 48) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._made: OrderedDict[Hashable, Any] = OrderedDict()

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made under `key`, else what `make` returns."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return cast(Made, self._made[key])
        made = make()
        with self._lock:
            self._made[key] = made
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made


def _key(sql: str, parameters: Mapping[str, Any]) -> tuple[str, str]:
    return sql, repr(sorted(parameters.items()))


def _size(rows: Iterable[tuple[Any, ...]]) -> int:
    return 500 + sum(sys.getsizeof(row) + sum(map(sys.getsizeof, row)) for row in rows)
