"""Questions of the overview."""

from collections.abc import Sequence

from data.records.overview import PlanArea, Topic
from data.store import Store
from queries.search import has_table
from queries.sql_files import sql


def plan_areas(store: Store, districts: Sequence[str] = ()) -> list[PlanArea]:
    """The plans with targets and each of their areas, in the order of districts and plans.

    Of all `districts` where none is named.
    """
    rows = store.rows(sql("overview_plans"), {"districts": list(districts)})
    return [PlanArea(**row) for row in rows]


def topics(store: Store) -> list[Topic]:
    """What touches people's lives, in its order; none in releases of older code."""
    if not has_table(store, "topics"):
        return []
    return [Topic(row["name"], tuple(row["indicators"])) for row in store.rows(sql("topics"))]
