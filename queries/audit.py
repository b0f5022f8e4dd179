"""What the audit found, what it checked, and what the verdicts rest on."""

import json
from typing import Any

from data.records.audit import Allowed, Check, Finding, FindingCount, Place, Rated, ReasonCount
from data.store import Row, Store
from queries.sql_files import sql


def findings(
    store: Store,
    rule: str = "",
    district: str = "",
    plan: str = "",
    first: int = 0,
    most: int | None = None,
) -> list[Finding]:
    """The findings of a rule, a district and a plan; "" takes all.

    Of each rule at most `most`, from the one after `first` on.
    """
    parameters = {"rule": rule, "district": district, "plan": plan, "first": first, "most": most}
    rows = store.rows(sql("audit_findings"), parameters)
    places = _places(store, rows)
    return [_finding(row, places) for row in rows]


def finding_counts(store: Store) -> list[FindingCount]:
    """How many findings each rule has in each plan, in the order of the districts."""
    return [FindingCount(**row) for row in store.rows(sql("audit_counts"))]


def checks(store: Store, district: str = "", plan: str = "") -> list[Check]:
    """Arithmetic of the documents done again, whether it holds or not."""
    parameters = {"district": district, "plan": plan}
    return [Check(**row) for row in store.rows(sql("audit_checks"), parameters)]


def rated(store: Store) -> list[Rated]:
    """Every computed verdict that rests on a completion and a schedule."""
    everything = {"district": "", "plan": "", "is_printed": False}
    return [Rated(**row) for row in store.rows(sql("rated"), everything)]


def recomputed(store: Store, district: str = "", plan: str = "") -> list[Rated]:
    """Of these the ones that have a printed completion beside the computed one."""
    parameters = {"district": district, "plan": plan, "is_printed": True}
    return [Rated(**row) for row in store.rows(sql("rated"), parameters)]


def allowed(store: Store) -> list[Allowed]:
    """Every computed verdict beside what the printed digits allow."""
    return [Allowed(**row) for row in store.rows(sql("allowed"))]


def reason_counts(store: Store) -> list[ReasonCount]:
    """How often each reason stands in the place of a rating, the most frequent first."""
    return [ReasonCount(**row) for row in store.rows(sql("reason_counts"))]


_PLACES = ("first", "second", "third")


def _places(store: Store, rows: list[Row]) -> dict[str, Place]:
    ids = sorted(
        {row[f"{name}_id"] for row in rows for name in _PLACES if row[f"{name}_id"]}
        | {place for row in rows for place in json.loads(row["also"])}
    )
    located = store.rows(sql("audit_places"), {"ids": ids}) if ids else []
    return {row["place_id"]: Place(**row) for row in located}


def _finding(row: Row, places: dict[str, Place]) -> Finding:
    named: dict[str, Any] = {name: places.get(row.pop(f"{name}_id")) for name in _PLACES}
    named["also"] = tuple(places[place] for place in json.loads(row.pop("also")))
    named["facts"] = json.loads(row.pop("facts"))
    return Finding(**row, **named)
