"""What the overview shows, fetched from the store: areas with verdicts, plans that wait."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import queries
from data.records.overview import PlanArea
from data.store import Store
from presentation.overview.glance import Glance
from presentation.overview.investment_lines import PlanInvestments
from presentation.overview.waiting import Waiting
from views import parameters
from views.request import district_path


def glances(store: Store, places: Sequence[PlanArea]) -> list[Glance]:
    """The areas with verdicts, or with final results that nobody has judged."""
    return [glance(store, place) for place in places if place.verdicts or place.results]


def glance(store: Store, place: PlanArea) -> Glance:
    """An area with the rows its page shows first."""
    rows = queries.district_indicators(store, place.district, place.plan, place.area, place.period)
    return Glance(place, rows, href(place))


def href(place: PlanArea, theme: str = "") -> str:
    """The page of an area at its period."""
    query = parameters.query(plan=place.plan, area=place.area, period=place.period, theme=theme)
    return district_path(place.district) + query


def waiting(store: Store, places: Sequence[PlanArea]) -> list[Waiting]:
    """The plans without any result."""
    found = []
    for (district, plan), group in groupby(places, key=lambda item: (item.district, item.plan)):
        own = list(group)
        if any(place.verdicts or place.results for place in own):
            continue
        tasks = queries.plan_tasks(store, district, plan) if own[0].plan_kind == "action" else []
        actions = len({task.action_number for task in tasks if task.action_number})
        shown = glance(store, own[0])
        found.append(Waiting(own, shown.rows, shown.href, len(tasks), actions))
    return found


def columns(store: Store, places: Sequence[PlanArea], shown: Sequence[Glance]) -> list[Glance]:
    """The areas of the matrix; a district without verdicts takes part with its first plan."""
    found: list[Glance] = []
    for district, group in groupby(places, key=lambda item: item.district):
        own = [item for item in shown if item.place.district == district]
        found += own or [glance(store, next(iter(group)))]
    return found


def investments(store: Store, places: Sequence[PlanArea]) -> list[PlanInvestments]:
    """Every plan with its investment figures, in the order of the districts."""
    plans = {(place.district, place.plan): place for place in reversed(places)}
    return [
        PlanInvestments(
            place.district_name,
            place.plan_name,
            href(place) + "#investments",
            queries.district_investments(store, place.district, place.plan),
        )
        for place in reversed(plans.values())
    ]
