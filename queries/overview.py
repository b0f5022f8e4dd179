"""Questions of the overview."""

from __future__ import annotations

from data.records_overview import PlanArea
from data.store import Store
from queries import sql


def plan_areas(store: Store) -> list[PlanArea]:
    """Every plan with targets and each of its areas, in the order of districts and plans."""
    return [PlanArea(**row) for row in store.rows(sql("overview_plans"))]
