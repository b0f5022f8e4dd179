"""How the log of revisions grows: both of its files are written whole, or left as they were."""

import csv
import io
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from data.curation.tables import BY_NAME
from data.records.changes import Change
from data.store.writer import keep_on_disk

Row = dict[str, str]
_MARK = "\ufeff"


class Written(NamedTuple):
    """The revision as written; the verdicts whose approval did not stand, who gave it and the
    subject; how many verdicts nobody approved."""

    revision: str
    voided: list[tuple[str, str]]
    unapproved: int


def write_revision(
    curated: Path,
    day: str,
    note: str,
    checked_by: str,
    changes: Sequence[Change],
    evidences: Mapping[str, str],
    replaced: str = "",
) -> Written:
    """Add a revision and its changes to the curated files.

    The revision `replaced`, which nobody has seen yet, goes; where it was approved that a verdict
    changes, and neither that change nor what it rests on is another now, the approval stands.
    """
    revisions, changed = (_rows(curated, table) for table in ("revisions", "changes"))
    before = [row for row in changed if row["revision"] == replaced and row["approved_by"]]
    revisions = [row for row in revisions if row["revision"] != replaced]
    numbers = [row["revision"].removeprefix(f"{day}-") for row in revisions if row["day"] == day]
    number = max((int(text) for text in numbers if text.isdecimal()), default=0) + 1
    revision = {"revision": f"{day}-{number}", "day": day, "note": note, "checked_by": checked_by}
    approvals = {_approved(row): row["approved_by"] for row in before}
    added = []
    for change in changes:
        row = {**vars(change), "revision": revision["revision"], "approved_by": "", "evidence": ""}
        if change.kind == "verdict":
            row["evidence"] = evidences.get(change.subject, "")
            row["approved_by"] = approvals.pop(_approved(row), "")
        added.append(row)
    # A revision without changes is made good by the next release; changes without one are a fault.
    _write(curated, "revisions", [*revisions, revision])
    _write(curated, "changes", [row for row in changed if row["revision"] != replaced] + added)
    voided = [(name, key[0]) for key, name in approvals.items()]
    wanted = sum(row["kind"] == "verdict" and not row["approved_by"] for row in added)
    return Written(revision["revision"], voided, wanted)


def _approved(row: Mapping[str, str]) -> tuple[str, ...]:
    return row["subject"], row["field"], row["before"], row["after"], row["evidence"]


def _rows(curated: Path, table: str) -> list[Row]:
    path = curated / f"{table}.csv"
    if not path.exists():
        return []
    text = path.read_text(encoding="utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), restval="")
    return [{name: row[name].strip() for name in row} for row in rows if any(row.values())]


def _write(curated: Path, table: str, rows: Sequence[Mapping[str, str]]) -> None:
    path = curated / f"{table}.csv"
    columns = BY_NAME[table].columns
    names = [
        column.name for column in columns
        if not column.rare or any(row.get(column.name) for row in rows)
    ]  # fmt: skip
    begins = path.read_text(encoding="utf-8") if path.exists() else ""
    text = io.StringIO(_MARK if begins.startswith(_MARK) else "", newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.DictWriter(text, names, lineterminator="\n", extrasaction="ignore", restval="")
    writer.writeheader()
    writer.writerows(rows)
    fresh = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        fresh.write_text(text.getvalue(), encoding="utf-8", newline="")
        keep_on_disk(fresh)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    keep_on_disk(curated)
