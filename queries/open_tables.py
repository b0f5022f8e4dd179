"""Open data: some rows of a table, filtered."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from data.store import Row, Store
from queries.catalogue import RELEASES, TABLES
from queries.sql_files import sql

#: The open-data tables that a query answers: name -> the filters it binds.
OPEN_TABLES = {table.name: table.filters for table in TABLES if table is not RELEASES}


#: Rows of one question, whose answer is in memory while it is sent: a million took 600 MB.
_AT_ONCE = 20_000


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

    A filter holds one value or several with commas between them; "" takes all.

    Raises:
        KeyError: `table` is not one of `OPEN_TABLES`.
    """
    parameters, query = _bound(table, filters), sql(f"open_{table}")
    columns, rows = store.table(query, {**parameters, "limit": limit, "offset": offset})
    # Each row tells the total, but beyond the last there is none to tell it.
    counted = rows or store.rows(query, {**parameters, "limit": 1, "offset": 0})
    total = counted[0]["total"] if counted else 0
    return OpenPage(
        columns[:-1], [{name: row[name] for name in columns[:-1]} for row in rows], total
    )


def open_batches(
    store: Store, table: str, filters: dict[str, str], offset: int, limit: int | None, size: int
) -> Iterator[list[Row]]:
    """The rows of `open_page`, `size` at a time.

    Raises:
        KeyError: `table` is not one of `OPEN_TABLES`.
    """
    parameters, end = _bound(table, filters), math.inf if limit is None else offset + limit
    count = most = _AT_ONCE
    while count == most > 0:
        most, count = int(min(_AT_ONCE, end - offset)), 0
        part = {**parameters, "limit": most, "offset": offset}
        for rows in store.batches(sql(f"open_{table}"), part, size):
            count += len(rows)
            for row in rows:
                del row["total"]
            yield rows
        offset += count


def _bound(table: str, filters: dict[str, str]) -> dict[str, list[str]]:
    return {name: filters.get(name, "").split(",") for name in OPEN_TABLES[table]}
