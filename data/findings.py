"""Run the audit rules on a freshly built store: contradictions are found by queries, not typed in.

Each rule is a folder of `audit/rules/` with its `rule.sql`; a finding is named by its rule and the
mentions it is about, so that a curator's explanation (`explanations.csv`) stays with it from build
to build. Every rule selects the same columns first: where, which printed places (`first_id` …), the
number that is examined (`first_value`), and the one printed elsewhere (`second_value`) or computed
(`computed`) that it is held against. What further columns say only the rule's own words know.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

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
    frames = [_run(connection, rule) for rule in _OF_ONE_FACT]
    return [(row.first_id, row.second_id) for frame in frames for row in frame.itertuples()]


def find(
    connection: duckdb.DuckDBPyConnection, explanations: pd.DataFrame, only: Sequence[str] = ()
) -> pd.DataFrame:
    """All findings of all rules, or `only` of some, as rows of the store's findings table.

    `explanations` has `finding_id` and `explanation`.
    """
    frames = [_run(connection, rule) for rule in only or rules()]
    findings = pd.concat([frame for frame in frames if len(frame)] or frames, ignore_index=True)
    findings = _once(findings, _printed(connection, findings))
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
    at = [names.index(name) for name in _IDS]
    rows = sorted(cursor.fetchall(), key=lambda row: [str(row[place]) for place in at])
    frame = pd.DataFrame([row[:common] for row in rows], columns=names[:common])
    frame["facts"] = [_json(names[common:], row[common:]) for row in rows]
    frame.insert(0, "rule", rule)
    frame.insert(0, "finding_id", [_name(rule, row) for row in frame.itertuples()])
    return frame


#: Where a finding is about the same area, indicator and time.
_ABOUT = ("rule", "area", "plan", "indicator", "subject", "period", "facts")
_IDS = ("first_id", "second_id", "third_id")


def _printed(connection: duckdb.DuckDBPyConnection, findings: pd.DataFrame) -> dict[str, str]:
    """What each place of the findings prints."""
    ids = pd.concat([findings[name] for name in _IDS]).dropna().drop_duplicates()
    connection.register("ids", pd.DataFrame({"id": ids.astype(str)}))
    sql = """
        SELECT figure_id, printed_value FROM figures WHERE figure_id IN (FROM ids)
        UNION ALL
        SELECT investment_id, printed_value FROM investments WHERE investment_id IN (FROM ids)
        UNION ALL SELECT claim_id, printed_value FROM claims WHERE claim_id IN (FROM ids)
    """
    return dict(connection.execute(sql).fetchall())


def _once(findings: pd.DataFrame, printed: Mapping[str, str]) -> pd.DataFrame:
    """One finding for the same words printed in several places; it names the others in `also`."""
    kept: dict[tuple[object, ...], dict[str, Any]] = {}
    for row in findings.to_dict("records"):
        places = [row[name] for name in _IDS if row[name]]
        words = frozenset(printed.get(place, place) for place in places)
        first = kept.setdefault((*(row[name] for name in _ABOUT), words), row | {"also": []})
        known = {first[name] for name in _IDS} | set(first["also"])
        first["also"] += [place for place in places if place not in known]
    columns = [*findings.columns, "also"]
    once = pd.DataFrame(kept.values(), columns=columns)
    return once.assign(also=[json.dumps(places) for places in once["also"]])


def _json(names: Sequence[str], values: Sequence[object]) -> str:
    return json.dumps(dict(zip(names, values, strict=True)), ensure_ascii=False)


def _name(rule: str, row: object) -> str:
    """`fact-differs-1a2b3c4d`: the same as long as the rule finds the same mentions."""
    ids = "|".join(str(getattr(row, name)) for name in ("first_id", "second_id", "third_id"))
    return f"{rule.replace('_', '-')}-{hashlib.sha256(ids.encode()).hexdigest()[:8]}"
