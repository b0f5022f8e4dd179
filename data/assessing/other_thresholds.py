"""Whether other thresholds would change a verdict: decided once, and stored beside it."""

from collections.abc import Mapping
from typing import Any

import duckdb

from assessment.outcome import RATED
from assessment.robustness import is_floor, verdicts


def of_other_thresholds(row: Mapping[str, Any], bound: str) -> dict[str, bool | None]:
    """`robust` where all thresholds give the computed rating, `crosses` where some move it over
    the line between on schedule and behind; None without a completion and a schedule.

    `row` is one of the assessments table, `bound` that of its target.
    """
    if None in (row["completion"], row["schedule"]) or row["rating"] not in RATED:
        return {"robust": None, "crosses": None}
    by_thresholds = verdicts(
        row["rating"], row["completion"], row["schedule"], is_floor=is_floor(row["method"], bound)
    )
    return {"robust": by_thresholds.is_robust, "crosses": by_thresholds.crosses}


def fill_other_thresholds(connection: duckdb.DuckDBPyConnection) -> None:
    """The same in a store of older code, whose columns for it are empty."""
    cursor = connection.execute(
        "SELECT DISTINCT a.rating, a.completion, a.schedule, a.method, t.bound"
        " FROM assessments AS a JOIN figures AS t ON t.figure_id = a.target_figure"
        " WHERE a.completion IS NOT NULL AND a.schedule IS NOT NULL"
    )
    names = [column[0] for column in cursor.description or ()]
    rows = [dict(zip(names, values, strict=True)) for values in cursor.fetchall()]
    decided = [[*row.values(), *of_other_thresholds(row, row["bound"]).values()] for row in rows]
    connection.execute(
        "CREATE TEMP TABLE decided (rating TEXT, completion DOUBLE, schedule DOUBLE, method TEXT,"
        " bound TEXT, robust BOOLEAN, crosses BOOLEAN)"
    )
    if decided:
        connection.executemany("INSERT INTO decided VALUES (?, ?, ?, ?, ?, ?, ?)", decided)
    connection.execute(
        "UPDATE assessments AS a SET robust = b.robust, crosses = b.crosses"
        " FROM figures AS t, decided AS b"
        " WHERE t.figure_id = a.target_figure AND t.bound = b.bound AND a.rating = b.rating"
        " AND a.completion = b.completion AND a.schedule = b.schedule AND a.method = b.method"
    )
