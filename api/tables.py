"""The rows of an open table as they are sent: a few cells are written by code, not by a query."""

from __future__ import annotations

import dataclasses

import queries
from audit.registry import arithmetic, sentence
from data.store import Store
from queries import OpenPage, audit
from queries.catalogue_computed import RELEASES
from queries.releases import releases


def open_page(
    store: Store, name: str, filters: dict[str, str], limit: int | None = None, offset: int = 0
) -> OpenPage:
    """At most `limit` rows of an open table from the row `offset` on.

    Raises:
        KeyError: there is no such table.
    """
    page = queries.open_page(store, name, filters, limit, offset)
    if name == "audit" and page.rows:
        found = {finding.finding_id: finding for finding in audit.findings(store)}
        for row in page.rows:
            finding = found[row["finding_id"]]
            row["sentence"] = sentence(finding)
            row["arithmetic"] = arithmetic(finding)
    return page


def releases_page(
    store: Store, release: str = "", limit: int | None = None, offset: int = 0
) -> OpenPage:
    """The releases that are kept, or one of them; `store` follows the current one."""
    rows = [dataclasses.asdict(item) for item in releases(store) if release in ("", item.release)]
    end = None if limit is None else offset + limit
    return OpenPage(RELEASES.column_names, rows[offset:end], len(rows))
