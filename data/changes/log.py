"""The curated log of revisions: what it lacks, who approved which verdict, and how it grows."""

import csv
import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import duckdb
import pandas as pd

from data.checks.problems import Both, Problem, at
from data.curation.tables import BY_NAME
from data.records.changes import Change

_KEY = ("of_district", "plan", "area", "indicator", "target_period", "period")
_USED = ("target_figure", "baseline_figure", "actual_figure", "rating_figure", "completion_figure")
_TEXTS = ("figure_id", "printed_value", "bound", "unit", "period", "basis")


class UnloggedChangesError(RuntimeError):
    """Readers would see changes that the log of revisions does not tell of."""

    def __init__(self, missing: Sequence[Change]) -> None:
        self.missing = list(missing)
        first = missing[0]
        shown = f"{first.subject} ({first.field}: {first.before!r} -> {first.after!r})"
        super().__init__(
            Both(
                f"有 {len(missing)} 处变化没有记入修订记录，第一处是 {shown}。"
                "`make diff` 列出它们，`make release` 记入。",
                f"{len(missing)} changes are not in the log of revisions, the first of them "
                f"{shown}. `make diff` lists them, `make release` adds them to the log.",
            )
        )


def unlogged(changes: Sequence[Change], log: pd.DataFrame) -> list[Change]:
    """The changes that no row of the log tells of."""
    known = set(
        log[["kind", "subject", "field", "before", "after"]].itertuples(index=False, name=None)
    )
    return [
        change
        for change in changes
        if (change.kind, change.subject, change.field, change.before, change.after) not in known
    ]


def evidence(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """What each verdict of a store rests on, as 12 hex digits, by the key that a change of it is
    named by."""
    used = " UNION ".join(f"SELECT {name} FROM assessments" for name in _USED)
    columns = ", ".join(_TEXTS)
    printed = {
        row[0]: "|".join([f"{math.nan if row[-1] is None else row[-1]:.10g}", *row[:-1]])
        for row in connection.execute(
            f"SELECT {columns}, value FROM figures WHERE figure_id IN ({used})"
        ).fetchall()
    }
    cursor = connection.execute(
        f"SELECT {', '.join((*_KEY, 'shown_rating', *_USED))} FROM assessments"
    )
    return {
        "/".join(row[: len(_KEY)]): _digest(row[len(_KEY)], row[len(_KEY) + 1 :], printed)
        for row in cursor.fetchall()
    }


def _digest(rating: str, used: Sequence[str | None], printed: Mapping[str, str]) -> str:
    text = "\n".join([rating, *(printed.get(name or "", "") for name in used)])
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def unapproved(log: pd.DataFrame, connection: duckdb.DuckDBPyConnection) -> Iterator[Problem]:
    """Changed verdicts that nobody put a name to, or whose rows were edited since.

    `log` is the curated table of changes, `connection` the store of the same files.
    """
    if log.empty:
        return
    now = evidence(connection)
    for index, row in (
        log[log["kind"] == "verdict"].drop_duplicates("subject", keep="last").iterrows()
    ):
        shown = f"{row['subject']} ({row['before']!r} -> {row['after']!r})"
        if not row["approved_by"]:
            what = Both(f"没有人批准 {shown}", f"nobody approved {shown}")
            advice = Both("写批准人的姓名", "Write the name of who did")
            yield at(log, index, "approved_by", what, advice)
        elif row["evidence"] != now.get(row["subject"], ""):
            name = row["approved_by"]
            what = Both(
                f"{name} 批准之后，评价所依据的行又改过：{shown}",
                f"the rows of a verdict were edited after {name} approved it: {shown}",
            )
            advice = Both(
                "运行 `make release`，请人重新批准", "Run `make release` and have it approved anew"
            )
            yield at(log, index, "evidence", what, advice)


def append(
    curated: Path,
    revision: Mapping[str, str],
    changes: Sequence[Change],
    evidences: Mapping[str, str],
) -> None:
    """Add a revision and its changes to the curated files; approvals are left to be filled in.

    `revision` has the columns of revisions.csv.
    """
    _add(curated, "revisions", [revision])
    rows = [
        {
            **vars(change),
            "revision": revision["revision"],
            "approved_by": "",
            "evidence": evidences.get(change.subject, "") if change.kind == "verdict" else "",
        }
        for change in changes
    ]
    _add(curated, "changes", rows)


def _add(curated: Path, table: str, rows: Sequence[Mapping[str, str]]) -> None:
    path = curated / f"{table}.csv"
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, BY_NAME[table].column_names, lineterminator="\n")
        if not file.tell():
            writer.writeheader()
        writer.writerows(rows)
