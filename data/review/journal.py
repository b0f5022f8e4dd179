"""The journal of a review: each decision a line of JSON, only ever added to.

A machine that stops in the middle of a line loses that one decision at most: a last line without
its end is not read, and the next decision takes its place.
"""

import errno
import fcntl
import json
import os
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

#: What a person can decide; `number` and `written` are noted by `writing`.
DECISIONS = ("accept", "correct", "reject", "copy", "merge", "take", "settle")
DEEDS = (*DECISIONS, "undo", "number", "written", "opened")


@dataclass(frozen=True)
class JournalEntry:
    """One line: what was done with which proposals.

    `merge` keeps the first row and rejects the others; `take` makes a row of the table `reason` of
    what was left out, or of another row. `row` are new values of columns (`correct`, `copy`,
    `merge`, `take`) or numbers by proposal (`number`); otherwise `reason`
    says why a row was rejected, and of `opened` which proposals the review is of. `doubts` are
    those of a row that was made. `settle` decides of a whole passage at once: it takes `ids`, those
    of `rows` with new values, and rejects `rejected` for `reason`.
    A `joined` entry follows from the one before it: both are undone together.
    """

    do: str
    ids: tuple[str, ...] = ()
    row: dict[str, str] = field(default_factory=dict)
    reason: str = ""
    at: str = ""
    doubts: tuple[str, ...] = ()
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    rejected: tuple[str, ...] = ()
    joined: bool = False


class Journal:
    """The journal file of one import."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def entries(self) -> list[JournalEntry]:
        """Every whole line, in order.

        Raises:
            ValueError: a line before the last is no entry: somebody has edited the file.
        """
        if not self._path.exists():
            return []
        lines = self._path.read_bytes().split(b"\n")[:-1]
        return [_entry(line, number) for number, line in enumerate(lines, 1)]

    def add(self, *entries: JournalEntry) -> None:
        """Add lines in one piece and wait until the disk has them.

        Raises:
            OSError: the disk does not take them; none of them is kept.
        """
        lines = b"".join(map(_line, entries))
        with self._path.open("a+b", buffering=0) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            _drop_unfinished(self._path, file.fileno())
            size = os.fstat(file.fileno()).st_size
            try:
                if file.write(lines) < len(lines):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._path))
                os.fsync(file.fileno())
            except OSError:
                os.ftruncate(file.fileno(), size)
                raise


def _line(entry: JournalEntry) -> bytes:
    stamped = {**asdict(entry), "at": entry.at or datetime.now(UTC).isoformat("T", "seconds")}
    return json.dumps(stamped, ensure_ascii=False).encode() + b"\n"


def _drop_unfinished(path: Path, descriptor: int) -> None:
    text = path.read_bytes()
    if text and not text.endswith(b"\n"):
        os.ftruncate(descriptor, text.rfind(b"\n") + 1)


def _entry(line: bytes, number: int) -> JournalEntry:
    try:
        record = json.loads(line)
        lists = {name: tuple(record.get(name, ())) for name in ("ids", "doubts", "rejected")}
        entry = JournalEntry(**{**record, **lists})
    except (ValueError, TypeError, KeyError) as error:
        raise ValueError(f"journal, line {number}: no entry of a review ({error})") from error
    if entry.do not in DEEDS:
        raise ValueError(f"journal, line {number}: nothing is called {entry.do!r}")
    return entry
