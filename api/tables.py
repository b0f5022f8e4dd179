"""The rows of an open table as they are sent: a few cells are written by code, not by a query."""

from __future__ import annotations

import queries
from components.finding_arithmetic import arithmetic
from components.findings import sentence
from data.store import Row, Store
from queries import audit


def open_table(store: Store, name: str, filters: dict[str, str]) -> tuple[list[str], list[Row]]:
    """The columns and rows of an open table; the audit's with sentence and arithmetic in words.

    Raises:
        KeyError: `name` is not one of `queries.OPEN_TABLES`.
    """
    columns, rows = queries.open_table(store, name, filters)
    if name == "audit":
        found = {finding.finding_id: finding for finding in audit.findings(store)}
        for row in rows:
            finding = found[row["finding_id"]]
            row["sentence"] = sentence(finding)
            row["arithmetic"] = arithmetic(finding) or row["arithmetic"]
    return columns, rows
