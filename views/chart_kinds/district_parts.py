"""What each plan of a district promises: its areas and their periods."""

from collections.abc import Iterator
from typing import NamedTuple

import queries
from data.records.places import Area, Plan
from data.records.rows import IndicatorRow
from data.store import Store
from views.chart_kinds.kind import Parameters


class PlanAt(NamedTuple):
    """An area of a plan at one period; `is_first` of the plan's areas."""

    plan: Plan
    area: Area
    period: str
    is_first: bool

    @property
    def home(self) -> Parameters:
        """The plan in an address."""
        return (("district", self.plan.district), ("plan", self.plan.plan))

    def rows(self, store: Store) -> list[IndicatorRow]:
        """Every target of the plan in this area."""
        plan = self.plan
        return queries.district_indicators(
            store, plan.district, plan.plan, self.area.area, self.period
        )


def plans(store: Store) -> Iterator[Plan]:
    """The plans of all districts."""
    for district in queries.districts(store):
        yield from queries.plans(store, district.area)


def plans_at(store: Store) -> Iterator[PlanAt]:
    """Every period of every area of every plan."""
    for plan in plans(store):
        for index, area in enumerate(queries.areas_of_plan(store, plan.district, plan.plan)):
            for row in queries.periods(store, plan.district, plan.plan, area.area):
                yield PlanAt(plan, area, row["period"], index == 0)
