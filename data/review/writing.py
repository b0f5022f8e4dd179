"""What was accepted -> lines at the end of the curated files, so that the diff is those lines.

Numbers are noted in the journal before a file is touched: a writing that stopped half-way goes on
with the same numbers, and a line that is there already is not written again.
"""

import csv
import io
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from data.curation.read import Frames, read_curated
from data.curation.tables import BY_NAME
from data.review.faults import Faults, cells_of, faults
from data.review.journal import JournalEntry
from data.review.state import Item, Review


def write_accepted(review: Review, curated: Path, document: str) -> Faults:
    """Write every accepted row that is not written yet.

    Returns:
        Nothing if they are written; else their faults, and the files are as before.
    """
    frames, problems = read_curated(curated)
    if problems:
        return {"": problems}
    items = _numbered(review.state.taken(), frames, document)
    fresh = [item for item in items if not _is_there(item, frames)]
    wrong = faults(frames, fresh, document)
    if wrong:
        return wrong
    if fresh:
        review.add(
            JournalEntry("number", row={item.id: _number(item) for item in fresh if _number(item)})
        )
    for name in dict.fromkeys(item.table for item in fresh):
        rows = [cells_of(item) for item in fresh if item.table == name]
        folder = curated if name == "indicators" else curated / document
        append(folder / f"{name}.csv", name, rows)
    if items:
        review.add(JournalEntry("written", tuple(item.id for item in items)))
    return {}


def _is_there(item: Item, frames: Frames) -> bool:
    """Whether a writing that stopped has put it there: a number that the journal has is its own."""
    is_ours = bool(item.number) and item.number == _number(item)
    return is_ours and item.number in set(frames[item.table].iloc[:, 0])


def _number(item: Item) -> str:
    """What its line begins with: an identifier, or the code of an indicator."""
    return item.row.get("indicator", "") if item.table == "indicators" else item.number


def _numbered(items: Iterable[Item], frames: Frames, document: str) -> list[Item]:
    """The rows with identifiers that go on from the last one of their file."""
    numbered: list[Item] = []
    last: dict[str, str] = {}
    for item in items:
        identifier = BY_NAME[item.table].column_names[0]
        if item.number or not identifier.endswith("_id"):
            numbered.append(item)
            continue
        frame = frames[item.table]
        here = list(frame.loc[frame["document"] == document, identifier])
        last[item.table] = _next(last.get(item.table) or _highest(here, item.table, document))
        numbered.append(replace(item, number=last[item.table]))
    return numbered


def _highest(numbers: Sequence[str], table: str, document: str) -> str:
    if not numbers:
        return f"{document}-{'' if table == 'figures' else table[0]}{0:04d}"
    stem = _split(numbers[-1])[0]
    return max((text for text in numbers if _split(text)[0] == stem), key=lambda t: _split(t)[1])


def _split(number: str) -> tuple[str, int]:
    match = re.fullmatch(r"(.*?)(\d+)", number)
    return (match[1], int(match[2])) if match else (f"{number}-", 0)


def _next(number: str) -> str:
    stem, count = _split(number)
    return f"{stem}{count + 1:0{max(len(number) - len(stem), 1)}d}"


def append(path: Path, table: str, rows: Sequence[dict[str, str]]) -> None:
    """Add lines to a curated file, whole or not at all; what is there stays byte for byte.

    Only a rare column that the file did without makes every line longer.
    """
    before = path.read_bytes().decode("utf-8") if path.exists() else ""
    end = "\r\n" if "\r\n" in before else "\n"
    header = next(csv.reader([before.lstrip("\ufeff").split(end, 1)[0]]), [])
    columns = _columns(table, header, rows)
    if columns != header:
        before = _widened(before, columns, end)
    elif not before.endswith("\n"):
        before += end
    text = before + _lines(([row[name] for name in columns] for row in rows), end)
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(path.name + ".new")
    scratch.write_bytes(text.encode("utf-8"))
    os.replace(scratch, path)


def _columns(table: str, header: list[str], rows: Sequence[dict[str, str]]) -> list[str]:
    """The file's columns, and the rare ones that a row needs."""
    return [
        column.name
        for column in BY_NAME[table].columns
        if column.name in header or not column.rare or any(row[column.name] for row in rows)
    ]


def _widened(text: str, columns: list[str], end: str) -> str:
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    records = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""))
    lines = [[record.get(name) or "" for name in columns] for record in records]
    return mark + _lines([columns, *lines], end)


def _lines(rows: Iterable[Sequence[str]], end: str) -> str:
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator=end).writerows(rows)
    return target.getvalue()
