"""A workbook that a person filled in -> decisions in the journal, and what could not be read."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, Any

import openpyxl

from curate.workbook import FIRST, LEFT, ORIGIN, TABLES, columns_of, decision_of
from data.curation.read import Frames
from data.curation.tables import BY_NAME
from data.importer.proposals import hash_of
from data.review.journal import JournalEntry
from data.review.making import taken_from_left_out
from data.review.new_indicator import indicator_of
from data.review.state import Item, Review, State, left_sources, taken_id
from presentation.curate import labels

#: Decisions that make rows of others.
_MAKING = labels.SPLIT(), labels.MERGE(), labels.NEW_INDICATOR()
_DATES = (date, datetime, time)


def read_back(review: Review, file: Path | IO[bytes], frames: Frames | None = None) -> list[str]:
    """Take the decisions of a workbook into the journal; `frames` know the nearest indicators.

    Returns:
        How many there were, then each row that was not read and why.

    Raises:
        ValueError: the workbook is of another import, or no workbook.
    """
    try:
        book = openpyxl.load_workbook(file, data_only=True)
        origin = book[ORIGIN]
        length = int(origin["B1"].value)
    except Exception as error:  # openpyxl passes on errors of zip and XML
        raise ValueError(labels.OTHER_IMPORT()) from error
    if origin["A1"].value != hash_of(review.folder / "proposals.jsonl"):
        raise ValueError(labels.OTHER_IMPORT())
    base = review.replayed(length)
    said: list[str] = []
    seen: set[str] = set()
    count = 0
    makes: list[JournalEntry] = []
    for name in (name for name in book.sheetnames if name in BY_NAME):
        for line in _lines(book[name], name):
            seen.add(line["id"])
            complaint, entries = _decided(line, name, base, review.state)
            if line["decision"] in _MAKING and not complaint:
                made = _made(line, base.items[line["id"]], review, frames)
                said += [] if made else [labels.KEEP_ID(id=line["id"], word=line["decision"])]
                makes, entries = [*makes, *made], []
            for entry in entries:
                review.add(entry)
            count += bool(entries)
            said += [complaint] if complaint else []
    for entry in (*makes, *_from_left_out(book, review)):
        review.add(entry)
        count += 1
    return [labels.READ_BACK(count=count), *said, *_absent(base, seen)]


def _from_left_out(book: Any, review: Review) -> Iterator[JournalEntry]:
    """Rows of what was left out, as the sheet of it asks for; none twice."""
    rows = book[LEFT].iter_rows(min_row=2, max_col=2, values_only=True) if LEFT in book else ()
    known = dict(left_sources(review.left_out))
    for key, table in rows:
        if key in known and table in TABLES and taken_id(key, table) not in review.state.items:
            yield taken_from_left_out(review, key, table)


def _made(
    line: dict[str, Any], item: Item, review: Review, frames: Frames | None
) -> list[JournalEntry]:
    """A split, a merge or a new indicator: after all corrections, as they reach other rows."""
    word, kept = line["decision"], line["reason"]
    if word == labels.SPLIT():
        return [JournalEntry("copy", (item.id,), _new(line, item))]
    if word == labels.NEW_INDICATOR():
        return [indicator_of(review, item, frames)]
    if kept in review.state.items and kept != item.id:
        return [JournalEntry("merge", (kept, item.id), {}, labels.MERGED(id=kept))]
    return []


def _new(line: dict[str, Any], before: Item) -> dict[str, str]:
    """The cells that the workbook has changed."""
    names = (column.name for column in columns_of(before.table))
    return {name: line[name] for name in names if line[name] != before.row.get(name, "")}


def _lines(sheet: Any, table: str) -> Iterator[dict[str, Any]]:
    names = [*FIRST, *(column.name for column in columns_of(table))]
    for values in sheet.iter_rows(min_row=2, max_col=len(names), values_only=True):
        if values[0]:
            yield dict(zip(names, map(_text, values), strict=True))


def _text(value: Any) -> Any:
    """A cell as text; a date stays one, so that it is seen."""
    if isinstance(value, _DATES):
        return value
    if isinstance(value, float):
        return f"{value:.15g}"
    return "" if value is None else str(value).strip()


def _decided(
    line: dict[str, Any], table: str, base: State, now: State
) -> tuple[str, list[JournalEntry]]:
    """What keeps a line from being read, if anything; else the entries that it makes."""
    key = line["id"]
    before, item = base.items.get(key), now.items.get(key)
    if before is None or item is None or item.table != table:
        return labels.NO_ROW(id=key), []
    turned = [name for name, value in line.items() if isinstance(value, _DATES)]
    if turned:
        return labels.TURNED(id=key, column=turned[0]), []
    new = _new(line, before)
    decided = (line["decision"], line["reason"])
    if not new and decided == (decision_of(before), before.reason):
        return "", []
    if _stands(item) != _stands(before):
        return _conflict(line, new, before, item), []
    return _entries(key, new, *decided, before)


def _stands(item: Item) -> tuple[Any, ...]:
    return item.row, item.status, item.reason


def _conflict(line: dict[str, Any], new: dict[str, str], before: Item, item: Item) -> str:
    """Both sides in words; nothing if they have come to the same."""
    here = {name: text for name, text in item.row.items() if text != before.row.get(name, "")}
    word = line["decision"] or (labels.ACCEPT() if new else "")
    if here == new and word == decision_of(item) and line["reason"] == item.reason:
        return ""
    status = labels.STATUS[item.status]()
    return labels.CONFLICT(
        id=line["id"], here=_side(status, item.reason, here), there=_side(word, line["reason"], new)
    )


def _side(word: str, reason: str, values: dict[str, str]) -> str:
    return "，".join(filter(None, [word, reason, *(f"{k}={v}" for k, v in values.items())]))


def _entries(
    key: str, new: dict[str, str], word: str, reason: str, before: Item
) -> tuple[str, list[JournalEntry]]:
    correct = [JournalEntry("correct", (key,), new)] if new else []
    if word == labels.REJECT():
        if not reason:
            return f"{key}：{labels.NEEDS_REASON()}", []
        return "", [*correct, JournalEntry("reject", (key,), reason=reason)]
    if word in _MAKING:
        return "", []
    if word not in ("", labels.ACCEPT()):
        return labels.BAD_WORD(id=key, word=word), []
    if word:
        return "", correct or [JournalEntry("accept", (key,))]
    if decision_of(before) and not correct:
        return labels.CLEARED(id=key), []
    return "", correct


def _absent(base: State, seen: set[str]) -> Iterator[str]:
    lines = [item.id for item in base.items.values() if item.status != "written"]
    missing = [key for key in lines if key not in seen]
    if missing:
        yield labels.ABSENT(count=len(missing), first=missing[0])
