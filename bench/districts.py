"""A store with invented districts: copies of a curated one under other ids, in the store alone.

Nothing of them can be mistaken for data. `bench/curated.py` grows the curated files instead.
"""

from pathlib import Path

import duckdb

SOURCE = "nanan"
#: Table -> the column that says whose a row is.
_TABLES = {
    "areas": "district", "documents": "district", "plans": "district", "figures": "of_district",
    "groups": "district", "investments": "of_district", "projects": "of_district",
    "actions": "district", "findings": "district", "claims": "district",
    "assessments": "of_district",
}  # fmt: skip
_PLACES = ("area", "district", "of_district", "parent", "scope_of")
_IDS = (
    "figure_id", "document", "group", "investment_id", "project_id", "task_id", "finding_id",
    "claim_id", "first_id", "second_id", "third_id", "target_figure", "baseline_figure",
    "actual_figure", "rating_figure", "completion_figure", "other_figure",
)  # fmt: skip


def grow(store: Path, districts: int, source: str = SOURCE) -> None:
    """Add copies of a district to a store that nobody has open."""
    with duckdb.connect(str(store)) as connection:
        connection.execute(f"CREATE TEMP TABLE own AS FROM areas WHERE district = '{source}'")
        for table, whose in _TABLES.items():
            names = [row[0] for row in connection.execute(f"DESCRIBE {table}").fetchall()]
            changed = ", ".join(filter(None, (_copied(table, name) for name in names)))
            connection.execute(
                f"INSERT INTO {table} SELECT s.* REPLACE ({changed}) FROM {table} AS s,"
                f" range(1, {districts + 1}) AS t(k) WHERE s.{whose} = '{source}'"
            )


def _copied(table: str, name: str) -> str:
    """The value of a column in the copy `k` of a row; "" where it is the same."""
    column, new = f's."{name}"', f"s.\"{name}\" || '-' || t.k"
    if name in _PLACES and table != "groups":
        return (
            f'CASE WHEN {column} IN (SELECT area FROM own) THEN {new} ELSE {column} END AS "{name}"'
        )
    if name in _IDS or name in _PLACES:
        return f"CASE WHEN coalesce({column}, '') = '' THEN {column} ELSE {new} END AS \"{name}\""
    if name == "position":
        return f'{column} + t.k * 10000 AS "{name}"'
    return ""
