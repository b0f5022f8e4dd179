"""One `.sql` file per question, each behind one thin typed function.

Every function takes the store first and binds its parameters; no SQL is put together from text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assessment import Period, Step
from data.day import today
from data.records import (
    Area,
    Document,
    IndicatorRow,
    Investment,
    Mention,
    Plan,
    Project,
    Result,
    SumCheck,
    Task,
    Theme,
    VerdictWord,
)
from data.store import Row, Store
from data.sums import checks_of, with_checks
from queries.catalogue import TABLES
from queries.catalogue_computed import RELEASES
from queries.older import met_of_older, outcome_of_older

_HERE = Path(__file__).resolve().parent


@cache
def sql(name: str) -> str:
    """The text of `queries/<name>.sql`."""
    return (_HERE / f"{name}.sql").read_text(encoding="utf-8")


def meta(store: Store) -> Row:
    """The store's version, its numbers of documents and figures, its latest publication."""
    return store.rows(sql("meta"))[0]


def themes(store: Store) -> list[Theme]:
    """The unified themes in their order."""
    return [Theme(**row) for row in store.rows(sql("themes"))]


def districts(store: Store) -> list[Area]:
    """The districts that have a page."""
    return [Area(**row) for row in store.rows(sql("districts"))]


def district(store: Store, district: str) -> Area | None:
    """One of these districts; None where there is none of that id."""
    return next((area for area in districts(store) if area.area == district), None)


def plans(store: Store, district: str) -> list[Plan]:
    """The plans of a district that have targets, in the page's order."""
    return [Plan(**row) for row in store.rows(sql("plans"), {"district": district})]


def areas_of_plan(store: Store, district: str, plan: str) -> list[Area]:
    """The areas a plan has targets for."""
    given = {"district": district, "plan": plan}
    return [Area(**row) for row in store.rows(sql("areas_of_plan"), given)]


def periods(store: Store, district: str, plan: str, area: str) -> list[Row]:
    """`period`, `results`, `published` and `is_default` of a plan's periods in an area."""
    return store.rows(sql("periods"), {"district": district, "plan": plan, "area": area})


def district_indicators(
    store: Store, district: str, plan: str, area: str, period: str, theme: str = ""
) -> list[IndicatorRow]:
    """Every target of a plan in an area at one period, in the order of the document."""
    given = {"district": district, "plan": plan, "area": area, "period": period, "theme": theme}
    rows = store.rows(sql("district_indicators"), given)
    mentions = _mentions(store, rows)
    words = schemes(store, district, plan, area, period) if rows else ()
    return [_indicator_row(row, mentions, words) for row in rows]


def schemes(
    store: Store, district: str, plan: str, area: str, period: str
) -> tuple[VerdictWord, ...]:
    """The words of verdict of the documents that rate a plan there and then, in their order."""
    given = {"district": district, "plan": plan, "area": area, "period": period}
    return tuple(VerdictWord(**row) for row in store.rows(sql("schemes"), given))


def other_results(store: Store, district: str, plan: str, theme: str = "") -> list[Result]:
    """Results printed for indicators without a target in the plan."""
    given = {"district": district, "plan": plan, "theme": theme}
    return [_result(row) for row in store.rows(sql("other_results"), given)]


def district_investments(store: Store, district: str, plan: str) -> list[Investment]:
    """Investment figures of a plan's project groups."""
    given = {"district": district, "plan": plan}
    rows = [Investment(**row) for row in store.rows(sql("district_investments"), given)]
    (form,) = store.rows(sql("is_older_arithmetic"))
    if form["is_older"]:
        checks = checks_of(rows)
    else:
        checks = [SumCheck(**row) for row in store.rows(sql("district_checks"), given)]
    return with_checks(rows, checks)


def district_projects(store: Store, district: str, plan: str) -> list[Project]:
    """Named projects of a plan."""
    given = {"district": district, "plan": plan}
    return [Project(**row) for row in store.rows(sql("district_projects"), given)]


def plan_tasks(store: Store, district: str, plan: str) -> list[Task]:
    """Numbered tasks of an action plan."""
    given = {"district": district, "plan": plan}
    return [Task(**row) for row in store.rows(sql("plan_tasks"), given)]


def documents(store: Store, district: str = "") -> list[Document]:
    """Source documents, the latest first."""
    return [Document(**row) for row in store.rows(sql("documents"), {"district": district})]


#: The open-data tables that a query answers: name -> the filters it binds.
OPEN_TABLES = {table.name: table.filters for table in TABLES if table is not RELEASES}


@dataclass(frozen=True)
class OpenPage:
    """Some rows of an open table; `total` is how many there are in all."""

    columns: list[str]
    rows: list[Row]
    total: int


def open_page(
    store: Store, table: str, filters: dict[str, str], limit: int | None = None, offset: int = 0
) -> OpenPage:
    """At most `limit` rows of an open-data table from the row `offset` on.

    Raises:
        KeyError: `table` is not one of `OPEN_TABLES`.
    """
    given = {name: filters.get(name, "") for name in OPEN_TABLES[table]}
    query = sql(f"open_{table}")
    columns, rows = store.table(query, {**given, "limit": limit, "offset": offset})
    # Each row tells the total, but beyond the last there is none to tell it.
    told = rows or store.rows(query, {**given, "limit": 1, "offset": 0})
    total = told[0]["total"] if told else 0
    return OpenPage(
        columns[:-1], [{name: row[name] for name in columns[:-1]} for row in rows], total
    )


def _mentions(store: Store, rows: list[Row]) -> dict[str, Mention]:
    """The printed figures that assessment rows name, fetched at once."""
    ids = {row[column] for row in rows for column in _FIGURES.values() if row[column]}
    ids |= {one for row in rows for step in _steps(row) for one in step.figures}
    found = store.rows(sql("mentions"), {"ids": sorted(ids)}) if ids else []
    return {row["figure_id"]: Mention(**row) for row in found}


def _steps(row: Row) -> tuple[Step, ...]:
    """The arithmetic; releases of older code do not name the figures of a step."""
    given = json.loads(row["steps"])
    return tuple(Step(**step | {"figures": tuple(step.get("figures", ()))}) for step in given)


_FIGURES = {
    "target": "target_figure",
    "baseline": "baseline_figure",
    "actual": "actual_figure",
    "published_completion": "completion_figure",
    "other": "other_figure",
    "printed_pace": "pace_claim",
}


def _indicator_row(
    row: Row, mentions: dict[str, Mention], words: tuple[VerdictWord, ...]
) -> IndicatorRow:
    figures: dict[str, Any] = {
        name: mentions.get(row.pop(column)) for name, column in _FIGURES.items()
    }
    steps, start = _steps(row), row.pop("plan_start")
    del row["steps"]
    if row["shown_met"] is None:
        row["shown_met"] = met_of_older(row["shown_rating"])
    if row["shape"] is None:
        row |= outcome_of_older(row, figures, start)
    named = {one.figure_id for name, one in figures.items() if one and name != "other"}
    used = dict.fromkeys(one for step in steps for one in step.figures if one not in named)
    label = figures["target"].locator
    return IndicatorRow(
        **row, **figures, steps=steps, row_label=label, scheme=words,
        inputs=tuple(mentions[one] for one in used if one in mentions),
        is_past=Period.parse(row["target_period"]).year < today().year,
    )  # fmt: skip


def _result(row: Row) -> Result:
    own = {name: row.pop(name) for name in list(Mention.__dataclass_fields__)}
    return Result(**row, mention=Mention(**own))
