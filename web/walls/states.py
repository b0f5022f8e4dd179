"""What walls and their phones tell each other, for all workers: one small SQLite file.

A wall is known by a random code from its first report until it has been silent for ten minutes; at
most `MOST` are. An order is for now: who has not fetched it within ten seconds never will.
"""

import json
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

#: Walls at once, seconds of silence after which one is forgotten.
MOST, SILENCE = 64, 600
#: Seconds for which an order holds, and how many of one wall may hold at once.
HOLDS, MOST_ORDERS = 10, 20

#: Seconds between two reports of a wall: while a phone watches it, and else.
LIVELY, IDLE = 1, 5

#: Without letters and digits that are read for another.
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_SIGNS = 8


class FullError(RuntimeError):
    """There are as many walls, or orders of one wall, as may be."""


class WallCommand(NamedTuple):
    """`back`, `on`, `pause`, `go` or the id of a board; `number` counts those of a wall."""

    number: int
    said: str
    moment: float


@dataclass(frozen=True)
class Wall:
    """A wall as it last reported itself; `taken` is the last order it has carried out.

    `boards` are ids and names, `standing` the id of the one that is seen; `heard` is when the wall
    reported, `watched` when a phone looked.
    """

    code: str
    heard: float
    boards: tuple[tuple[str, str], ...] = ()
    standing: str = ""
    is_paused: bool = False
    taken: int = 0
    orders: tuple[WallCommand, ...] = ()
    last: int = 0
    watched: float = 0.0


class Walls:
    """The walls of a file; `clock` gives seconds. Safe to share between threads and processes."""

    def __init__(self, file: Path, clock: Callable[[], float] = time.time) -> None:
        self._file, self._clock = file, clock

    def report(self, code: str, **said: Any) -> Wall:
        """Take what a wall says of itself (fields of `Wall`); an unknown code gets a new one.

        Raises:
            FullError: there are as many walls as may be.
        """
        with self._rows() as rows:
            wall = _read(rows, code)
            if wall is None:
                # What it has carried out were orders of another code.
                wall, said = Wall(_new_code(rows), self._clock()), {**said, "taken": 0}
            return self._write(rows, replace(wall, heard=self._clock(), **said))

    def order(self, code: str, said: str) -> Wall | None:
        """Give a wall an order; None where there is no such wall.

        Raises:
            FullError: it has as many orders as may wait.
        """
        with self._rows() as rows:
            wall = _read(rows, code)
            if wall is None:
                return None
            holding = self._holding(wall)
            if len(holding) >= MOST_ORDERS:
                raise FullError("as many orders as may wait")
            orders = (*holding, WallCommand(wall.last + 1, said, self._clock()))
            return self._write(rows, replace(wall, orders=orders, last=wall.last + 1))

    def look(self, code: str) -> Wall | None:
        """A wall as a phone sees it, which the wall then knows; None where there is none."""
        with self._rows() as rows:
            wall = _read(rows, code)
            return wall and self._write(rows, replace(wall, watched=self._clock()))

    def waiting_orders(self, wall: Wall) -> list[WallCommand]:
        """The orders that a wall has yet to carry out, and that still hold."""
        return [order for order in self._holding(wall) if order.number > wall.taken]

    def _holding(self, wall: Wall) -> list[WallCommand]:
        return [order for order in wall.orders if order.moment > self._clock() - HOLDS]

    def is_watched(self, wall: Wall) -> bool:
        """Whether a phone has looked at it lately."""
        return wall.watched > self._clock() - SILENCE

    def is_silent(self, wall: Wall) -> bool:
        """Whether it has not reported for longer than it waits between two reports."""
        return wall.heard < self._clock() - 2 * IDLE

    @contextmanager
    def _rows(self) -> Iterator[sqlite3.Connection]:
        """The file, for one caller at a time, without the walls that have gone."""
        rows = sqlite3.connect(self._file, timeout=5, isolation_level=None)
        try:
            # Nothing is lost that the next report does not say again.
            rows.execute("PRAGMA synchronous = OFF")
            rows.execute("BEGIN IMMEDIATE")
            rows.execute("CREATE TABLE IF NOT EXISTS walls (code TEXT PRIMARY KEY, heard, state)")
            rows.execute("DELETE FROM walls WHERE heard < ?", [self._clock() - SILENCE])
            yield rows
            rows.execute("COMMIT")
        finally:
            rows.close()

    def _write(self, rows: sqlite3.Connection, wall: Wall) -> Wall:
        state = json.dumps(asdict(wall))
        rows.execute("REPLACE INTO walls VALUES (?, ?, ?)", [wall.code, wall.heard, state])
        return wall


def _read(rows: sqlite3.Connection, code: str) -> Wall | None:
    kept = rows.execute("SELECT state FROM walls WHERE code = ?", [code]).fetchone()
    if kept is None:
        return None
    wall = Wall(**json.loads(kept[0]))
    boards = tuple((board, name) for board, name in wall.boards)
    return replace(wall, boards=boards, orders=tuple(WallCommand(*order) for order in wall.orders))


def _new_code(rows: sqlite3.Connection) -> str:
    if rows.execute("SELECT count(*) FROM walls").fetchone()[0] >= MOST:
        raise FullError("as many walls as may be")
    return "".join(secrets.choice(_LETTERS) for _ in range(_SIGNS))
