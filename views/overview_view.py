"""What the overview shows, fetched from the store: areas with verdicts, plans that wait."""

from collections.abc import Sequence
from itertools import groupby

import queries
from data.records.overview import PlanArea
from data.store import Store
from presentation.overview.glance import Glance
from presentation.overview.investment_lines import LinkedInvestments
from presentation.overview.waiting import Waiting
from views.addressing import choosing
from views.addressing.paging import DISTRICTS, SomeDistricts, part_of
from views.addressing.request import district_path


def page_of_districts(store: Store, value: object = None) -> tuple[SomeDistricts, str]:
    """The districts of one page of the overview, and what to say if there is no such page."""
    count = queries.meta(store)["districts"]
    part, notice = part_of(count, DISTRICTS, value)
    shown = queries.districts(store, DISTRICTS, part.first)
    return SomeDistricts([area.area for area in shown], count, part), notice


def glances(store: Store, places: Sequence[PlanArea]) -> list[Glance]:
    """The areas with verdicts, or with final results that nobody has judged."""
    return glances_of(store, [place for place in places if place.has_numbers])


def glance(store: Store, place: PlanArea) -> Glance:
    """An area with the rows its page shows first."""
    return glances_of(store, [place])[0]


def glances_of(store: Store, places: Sequence[PlanArea]) -> list[Glance]:
    """All at once, which takes as long as one of them."""
    keys = [(place.district, place.plan, place.area, place.period) for place in places]
    rows = queries.place_indicators(store, keys)
    return [
        Glance(place, of_place, href(place)) for place, of_place in zip(places, rows, strict=True)
    ]


def href(place: PlanArea, theme: str = "") -> str:
    """The page of an area at its period."""
    query = choosing.query(plan=place.plan, area=place.area, period=place.period, theme=theme)
    return district_path(place.district) + query


def rated_and_waiting(
    store: Store, places: Sequence[PlanArea]
) -> tuple[list[Glance], list[Waiting]]:
    """The same areas, and the plans without any result: their rows are asked for at once."""
    plans = [
        list(group) for _, group in groupby(places, key=lambda item: (item.district, item.plan))
    ]
    plans = [areas for areas in plans if not any(place.has_numbers for place in areas)]
    rated = [place for place in places if place.has_numbers]
    shown = glances_of(store, [*rated, *(areas[0] for areas in plans)])
    pairs = zip(plans, shown[len(rated) :], strict=True)
    return shown[: len(rated)], [_waiting(store, areas, first) for areas, first in pairs]


def _waiting(store: Store, places: Sequence[PlanArea], shown: Glance) -> Waiting:
    first = places[0]
    is_action = first.plan_kind == "action"
    tasks = queries.plan_tasks(store, first.district, first.plan) if is_action else []
    actions = len({task.action_number for task in tasks if task.action_number})
    return Waiting(places, shown.rows, shown.href, len(tasks), actions)


def columns(
    store: Store, places: Sequence[PlanArea], shown: Sequence[Glance], waiting: Sequence[Waiting]
) -> list[Glance]:
    """The areas of the matrix; a district without verdicts takes part with its first plan."""
    first: dict[str, PlanArea] = {}
    for place in places:
        first.setdefault(place.district, place)
    with_verdicts = {item.place.district for item in shown}
    others = [place for district, place in first.items() if district not in with_verdicts]
    known = {item.first: Glance(item.first, item.rows, item.href) for item in waiting}
    more = glances_of(store, [place for place in others if place not in known])
    by_district: dict[str, list[Glance]] = {}
    for item in [*shown, *(known[place] for place in others if place in known), *more]:
        by_district.setdefault(item.place.district, []).append(item)
    return [item for district in first for item in by_district[district]]


def investments(store: Store, places: Sequence[PlanArea]) -> list[LinkedInvestments]:
    """Every plan with its investment figures, in the order of the districts."""
    plans = {(place.district, place.plan): place for place in reversed(places)}
    ordered = list(reversed(plans.values()))
    rows = queries.plan_investments(store, [(place.district, place.plan) for place in ordered])
    return [
        LinkedInvestments(
            place.district_name, place.plan_name, href(place) + "#investments", figures
        )
        for place, figures in zip(ordered, rows, strict=True)
    ]
