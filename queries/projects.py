"""The named projects of all plans, and the investment figures plan by plan."""

from collections.abc import Sequence
from dataclasses import asdict

import queries
from data.records.lists import PRINTED, FacetCount, ListOrder
from data.records.projects import FoundProject, PlanInvestments, ProjectFilter
from data.store import Store
from queries.sql_files import sql


def found_projects(
    store: Store, chosen: ProjectFilter, limit: int, offset: int = 0, order: ListOrder = PRINTED
) -> list[FoundProject]:
    """`limit` of the projects that match, after the first `offset`."""
    parameters = {**asdict(chosen), **asdict(order), "limit": limit, "offset": offset}
    return [FoundProject(**row) for row in store.rows(sql("found_projects"), parameters)]


def project_counts(store: Store, chosen: ProjectFilter) -> list[FacetCount]:
    """How many projects each filter value shows beside the other filters in use."""
    return [FacetCount(**row) for row in store.rows(sql("project_counts"), asdict(chosen))]


def project_categories(store: Store, districts: Sequence[str]) -> set[tuple[str, str, str]]:
    """Each plan of districts with the categories in which it names projects."""
    rows = store.rows(sql("project_categories"), {"districts": list(districts)})
    return {(row["district"], row["plan"], row["category"]) for row in rows}


def investment_districts(store: Store) -> list[str]:
    """The districts with investment figures, in their order."""
    return list(dict.fromkeys(row["district"] for row in store.rows(sql("investment_plans"))))


def plan_investments(store: Store, districts: Sequence[str] | None = None) -> list[PlanInvestments]:
    """The investment figures of every plan that has some; of `districts`, where they are named."""
    plans = [
        plan
        for plan in store.rows(sql("investment_plans"))
        if districts is None or plan["district"] in districts
    ]
    rows = queries.plan_investments(store, [(plan["district"], plan["plan"]) for plan in plans])
    return [
        PlanInvestments(**plan, rows=tuple(figures))
        for plan, figures in zip(plans, rows, strict=True)
    ]
