"""Run the audit rules on a freshly built store: contradictions are found by queries, not typed in.

Each rule is a folder of `audit/rules/` with its `rule.sql`; a finding is named by its rule and the
mentions it is about, so that a curator's explanation (`explanations.csv`) stays with it from build
to build. Every rule selects the same columns first: where, which printed places (`first_id` …), the
number that is examined (`first_value`), and the one printed elsewhere (`second_value`) or computed
(`computed`) that it is held against. What further columns say only the rule's own words know.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pandas as pd

RULES_FOLDER = Path(__file__).resolve().parent.parent / "audit" / "rules"
#: What every rule selects first.
FINDING_COLUMNS = (
    "district", "area", "plan", "indicator", "subject", "period", "first_id", "second_id",
    "third_id", "first_value", "second_value", "computed",
)  # fmt: skip


#: The rules that compare two mentions of one fact, from the printed figures alone.
_OF_ONE_FACT = ("fact_differs", "bound_differs", "verdict_in_text_differs")


def rules() -> list[str]:
    """The names of the audit rules."""
    return sorted(path.parent.name for path in rule_files())


def rule_files() -> list[Path]:
    """The questions of all rules."""
    return sorted(RULES_FOLDER.glob("*/rule.sql"))


def contradictions(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Pairs of `figure_id`s that print one fact, or the verdict of one date, in two ways."""
    found = [_run(connection, rule) for rule in _OF_ONE_FACT]
    return [(row.first_id, row.second_id) for frame in found for row in frame.itertuples()]


def find(
    connection: duckdb.DuckDBPyConnection, explanations: pd.DataFrame, only: Sequence[str] = ()
) -> pd.DataFrame:
    """All findings of all rules, or `only` of some, as rows of the store's findings table.

    `explanations` has `finding_id` and `explanation`.
    """
    found = [_run(connection, rule) for rule in only or rules()]
    findings = pd.concat([frame for frame in found if len(frame)] or found, ignore_index=True)
    known = dict(zip(explanations["finding_id"], explanations["explanation"], strict=True))
    findings["explanation"] = [known.get(name, "") for name in findings["finding_id"]]
    return findings


def _run(connection: duckdb.DuckDBPyConnection, rule: str) -> pd.DataFrame:
    sql = (RULES_FOLDER / rule / "rule.sql").read_text(encoding="utf-8")
    cursor = connection.execute(sql)
    names = [column[0] for column in cursor.description or ()]
    common = len(FINDING_COLUMNS)
    if tuple(names[:common]) != FINDING_COLUMNS:
        raise RuntimeError(f"{rule}/rule.sql must select first {', '.join(FINDING_COLUMNS)}")
    rows = cursor.fetchall()
    frame = pd.DataFrame([row[:common] for row in rows], columns=names[:common])
    frame["facts"] = [_json(names[common:], row[common:]) for row in rows]
    frame.insert(0, "rule", rule)
    frame.insert(0, "finding_id", [_name(rule, row) for row in frame.itertuples()])
    return frame


def _json(names: Sequence[str], values: Sequence[object]) -> str:
    return json.dumps(dict(zip(names, values, strict=True)), ensure_ascii=False)


def _name(rule: str, row: object) -> str:
    """`fact-differs-1a2b3c4d`: the same as long as the rule finds the same mentions."""
    ids = "|".join(str(getattr(row, name)) for name in ("first_id", "second_id", "third_id"))
    return f"{rule.replace('_', '-')}-{hashlib.sha256(ids.encode()).hexdigest()[:8]}"
