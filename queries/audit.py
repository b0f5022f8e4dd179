"""What the audit found, what it checked, and what the verdicts rest on."""

import json
from typing import Any

from data.records.audit import (
    Allowed,
    Check,
    Finding,
    Place,
    Rated,
    ReasonCount,
    VerdictCount,
    VerdictCounts,
)
from data.records.lists import FacetCount
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


def finding_counts(
    store: Store, rule: str = "", district: str = "", plan: str = ""
) -> list[FacetCount]:
    """How many findings each rule, district and plan has beside the others chosen; a plan is named
    with its district, as in `demo.fyp14`."""
    parameters = {"rule": rule, "district": district, "plan": plan}
    return [FacetCount(**row) for row in store.rows(sql("audit_counts"), parameters)]


def checks(store: Store, district: str = "", plan: str = "") -> list[Check]:
    """Arithmetic of the documents done again, whether it holds or not."""
    parameters = {"district": district, "plan": plan}
    return [Check(**row) for row in store.rows(sql("audit_checks"), parameters)]


def changing(store: Store, most: int | None = None) -> list[Rated]:
    """The verdicts by completion and schedule that other thresholds change, at most so many."""
    return _rated(store, is_changing=True, most=most)


def recomputed(store: Store, district: str = "", plan: str = "") -> list[Rated]:
    """Those that have a printed completion beside the computed one."""
    return _rated(store, district=district, plan=plan, is_printed=True)


_EVERY_RATED = {
    "district": "", "plan": "", "is_printed": False, "is_changing": False, "most": None
}  # fmt: skip


def _rated(store: Store, **parameters: Any) -> list[Rated]:
    return [Rated(**row) for row in store.rows(sql("rated"), _EVERY_RATED | parameters)]


def rated_plans(store: Store) -> list[str]:
    """The names of district and plan of each plan with progress that is rated."""
    return [row["name"] for row in store.rows(sql("rated_plans"))]


def on_the_edge(store: Store, most: int | None = None) -> list[Allowed]:
    """The verdicts that the printed digits leave open, at most so many."""
    return [Allowed(**row) for row in store.rows(sql("on_the_edge"), {"most": most})]


def verdict_counts(store: Store, *, is_rated: bool, most: int | None = None) -> VerdictCounts:
    """How firm verdicts are by place, of at most so many: those by completion and schedule
    (`is_rated`), or those beside what the printed digits allow."""
    rows = store.rows(sql("verdict_counts"), {"is_rated": is_rated, "most": most})
    places = [row.pop("places") for row in rows]
    first, *others = [VerdictCount(**row) for row in rows]
    return VerdictCounts(first, others, places[0])


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
