"""Run the audit rules on a freshly built store: contradictions are found by queries, not typed in.

Each rule is one `audit/<rule>.sql`; a finding is named by its rule and the mentions it is about, so
that a curator's explanation (`explanations.csv`) stays with it from build to build.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import duckdb
import pandas as pd

RULES_FOLDER = Path(__file__).resolve().parent / "audit"
_COLUMNS = (
    "district", "area", "plan", "indicator", "subject", "period", "first_id", "second_id",
    "third_id", "first_value", "second_value", "computed", "arithmetic",
)  # fmt: skip


#: The rules that compare two mentions of one fact, from the printed figures alone.
_OF_ONE_FACT = ("fact_differs", "bound_differs", "verdict_in_text_differs")


def rules() -> list[str]:
    """The names of the audit rules."""
    return sorted(path.stem for path in RULES_FOLDER.glob("*.sql"))


def contradictions(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Pairs of `figure_id`s that print one fact, or the verdict of one date, in two ways."""
    found = [_run(connection, rule) for rule in _OF_ONE_FACT]
    return [(row.first_id, row.second_id) for frame in found for row in frame.itertuples()]


def find(connection: duckdb.DuckDBPyConnection, explanations: pd.DataFrame) -> pd.DataFrame:
    """All findings of all rules, as rows of the store's findings table.

    `explanations` has `finding_id` and `explanation`.
    """
    found = [_run(connection, rule) for rule in rules()]
    findings = pd.concat([frame for frame in found if len(frame)] or found, ignore_index=True)
    known = dict(zip(explanations["finding_id"], explanations["explanation"], strict=True))
    findings["explanation"] = [known.get(name, "") for name in findings["finding_id"]]
    return findings


def _run(connection: duckdb.DuckDBPyConnection, rule: str) -> pd.DataFrame:
    sql = (RULES_FOLDER / f"{rule}.sql").read_text(encoding="utf-8")
    cursor = connection.execute(sql)
    names = [column[0] for column in cursor.description or ()]
    if tuple(names) != _COLUMNS:
        raise RuntimeError(f"audit/{rule}.sql must select {', '.join(_COLUMNS)}")
    frame = pd.DataFrame(cursor.fetchall(), columns=names)
    frame.insert(0, "rule", rule)
    frame.insert(0, "finding_id", [_name(rule, row) for row in frame.itertuples()])
    return frame


def _name(rule: str, row: object) -> str:
    """`fact-differs-1a2b3c4d`: the same as long as the rule finds the same mentions."""
    ids = "|".join(str(getattr(row, name)) for name in ("first_id", "second_id", "third_id"))
    return f"{rule.replace('_', '-')}-{hashlib.sha256(ids.encode()).hexdigest()[:8]}"
