"""Questions of the overview."""

from __future__ import annotations

from data.records.overview import PlanArea, Topic
from data.store import Store
from queries.search import has_table
from queries.sql_files import sql


def plan_areas(store: Store) -> list[PlanArea]:
    """Every plan with targets and each of its areas, in the order of districts and plans."""
    return [PlanArea(**row) for row in store.rows(sql("overview_plans"))]


def topics(store: Store) -> list[Topic]:
    """What touches people's lives, in its order; none in releases of older code."""
    if not has_table(store, "topics"):
        return []
    return [Topic(row["name"], tuple(row["indicators"])) for row in store.rows(sql("topics"))]
