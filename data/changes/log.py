"""The curated log of revisions: what of it is not released yet, what it lacks, who approved."""

import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import duckdb
import pandas as pd

from data.checks.problems import Both, Problem, at
from data.records.changes import Change

_KEY = ("of_district", "plan", "area", "indicator", "target_period", "period")
_USED = ("target_figure", "baseline_figure", "actual_figure", "rating_figure", "completion_figure")
_TEXTS = ("figure_id", "printed_value", "bound", "unit", "period", "basis")
_CHAIN = ["of_table", "subject", "field"]


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


def pending(log: pd.DataFrame, release: Path | None) -> pd.DataFrame:
    """The rows of the log whose revisions a release does not tell of; all where there is none."""
    known = revisions_of(release) if release else set()
    return log[~log["revision"].isin(known)]


def revisions_of(release: Path) -> set[str]:
    """The revisions that a release tells of; none where older code built it without a log.

    Raises:
        duckdb.Error: it cannot be read.
    """
    with duckdb.connect(str(release.resolve()), read_only=True) as connection:
        try:
            rows = connection.execute("SELECT revision FROM revisions").fetchall()
        except duckdb.CatalogException:
            return set()
    return {name for (name,) in rows}


def unlogged(changes: Sequence[Change], log: pd.DataFrame) -> list[Change]:
    """The changes that the rows of a log do not tell of.

    Several revisions may have changed a cell since: from what the first of them found to what the
    last one left is one change.
    """
    chains = {
        key: (rows["before"].iloc[0], rows["after"].iloc[-1])
        for key, rows in log.groupby(_CHAIN, sort=False)
    }
    return [change for change in changes if not _is_told(change, chains.get(change.chain))]


def _is_told(change: Change, logged: tuple[str, str] | None) -> bool:
    # Figures may be added to a new document by a later revision.
    return logged is not None and (
        change.field == "figures" or logged == (change.before, change.after)
    )


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

    `log` are the rows that are not released yet, `connection` the store of the same files. What
    was released is history: later edits do not touch who approved it then.
    """
    if log.empty:
        return
    now = evidence(connection)
    for index, row in (
        log[log["kind"] == "verdict"].drop_duplicates(["subject", "field"], keep="last").iterrows()
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
