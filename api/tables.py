"""The rows of an open table as they are sent: a few cells are written by code, not by a query."""

import dataclasses
import json
from collections.abc import Collection, Iterator

import queries
from api.meanings import dates
from assessment import Step
from audit.registry import RULES, arithmetic, sentence, weight
from data.store import Row, Store
from data.unit_codes import unit_code
from presentation.joining import clauses
from presentation.verdicts.step_words import step_words
from queries import OpenPage, audit, catalogue
from queries.catalogue import RELEASES
from queries.releases import releases

#: Rows that are in memory at a time, and that an answer sends at once.
BATCH = 1_000


def open_page(
    store: Store, name: str, filters: dict[str, str], limit: int | None = None, offset: int = 0
) -> OpenPage:
    """At most `limit` rows of an open table from the row `offset` on.

    Raises:
        KeyError: there is no such table.
    """
    page = queries.open_page(store, name, filters, limit, offset)
    _complete(store, name, page.rows)
    return page


def later_rows(
    store: Store, name: str, filters: dict[str, str], offset: int, limit: int | None
) -> Iterator[list[Row]]:
    """At most `limit` rows of an open table from the row `offset` on, `BATCH` at a time."""
    for rows in queries.open_batches(store, name, filters, offset, limit, BATCH):
        _complete(store, name, rows)
        yield rows


def _complete(store: Store, name: str, rows: list[Row]) -> None:
    if name == "audit" and rows:
        by_id = {finding.finding_id: finding for finding in audit.findings(store)}
        for row in rows:
            finding = by_id[row["finding_id"]]
            row["sentence"] = sentence(finding)
            row["arithmetic"] = arithmetic(finding)
            row["weight"] = str(weight(finding))
            row["rule_name"] = RULES[finding.rule].title
    if name == "assessments":
        for row in rows:
            steps = [Step(**step) for step in json.loads(row["arithmetic"] or "[]")]
            row["arithmetic"] = clauses(step_words(step) for step in steps)
    for row in rows:
        _fill(row, catalogue.BY_NAME[name].key)


def _fill(row: Row, key: Collection[str]) -> None:
    """Write what the period and the unit mean; what is none is None in every column."""
    if "period_start" in row:
        row["period_start"], row["period_end"] = dates(row["period"])
    if "unit_code" in row:
        row["unit_code"] = unit_code(row["unit"])
    for name, value in row.items():
        if value == "" and name not in key:
            row[name] = None


def releases_page(
    store: Store, release: str = "", limit: int | None = None, offset: int = 0
) -> OpenPage:
    """The releases that are kept, or one of them; `store` follows the current one."""
    rows = [dataclasses.asdict(item) for item in releases(store) if release in ("", item.release)]
    end = None if limit is None else offset + limit
    return OpenPage(RELEASES.column_names, rows[offset:end], len(rows))
