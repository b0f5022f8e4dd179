"""Which screens a wall has, and what stands on them."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

import queries
from data.records.overview import PlanArea
from data.store import Store
from presentation.wall import labels
from presentation.wall.scene_words import Scene, tab_label
from views import overview_view

#: Districts that a wall turns through: at 20 s a screen, more come round too seldom to be read.
MOST = 12


def districts_of(store: Store, named: Sequence[str]) -> tuple[list[str], str]:
    """The districts that a wall may show, and what to say where it does not show all.

    All of them where they are few, else those named, else the first.
    """
    count = queries.meta(store)["districts"]
    if count <= MOST:
        return [area.area for area in queries.districts(store)], ""
    # A long address would be as many questions.
    ids = list(dict.fromkeys(filter(None, named)))[:MOST]
    named_areas = [name for name in ids if queries.district(store, name)]
    if named_areas:
        return named_areas, labels.MOST_DISTRICTS(most=MOST) if len(named) > MOST else ""
    return [area.area for area in queries.districts(store, MOST)], labels.FIRST_DISTRICTS(
        count=count, most=MOST
    )


def scenes(
    store: Store, places: Sequence[PlanArea], districts: Sequence[str], areas: Sequence[str],
    plans: Sequence[str] = (),
) -> list[Scene]:  # fmt: skip
    """The screens of a wall, its districts in the order asked for.

    Empty `districts`, `areas` and `plans` mean all; a choice that leaves nothing is no choice.
    """
    chosen = _chosen(places, districts, areas, plans) or _default(places)
    times = Counter((place.district, place.area) for place in chosen)
    homes = dict.fromkeys(place.district for place in chosen)
    documents = {item.document: item for item in queries.documents(store, *homes)}
    # All at once: planning a question takes far longer than running it.
    glances = overview_view.glances_of(store, chosen)
    plan_keys = list(dict.fromkeys((place.district, place.plan) for place in chosen))
    figures = dict(zip(plan_keys, queries.plan_investments(store, plan_keys), strict=True))
    return [
        Scene(
            f"{place.area}.{place.plan}", tab_label(glance, times[place.district, place.area] > 1),
            glance, figures[place.district, place.plan], documents,
        )
        for place, glance in zip(chosen, glances, strict=True)
    ]  # fmt: skip


def _chosen(
    places: Sequence[PlanArea], districts: Sequence[str], areas: Sequence[str],
    plans: Sequence[str],
) -> list[PlanArea]:  # fmt: skip
    order = districts or list(dict.fromkeys(place.district for place in places))
    candidates = [place for district in order for place in places if place.district == district]
    if plans:
        of_plans = [place for place in candidates if place.plan in plans]
        return [place for place in of_plans if not areas or place.area in areas]
    if not areas:
        return _default(candidates)
    return [place for place in _shown_as_area(candidates) if place.area in areas]


def _default(places: Sequence[PlanArea]) -> list[PlanArea]:
    """Of each district what its page shows first, with the areas that have verdicts.

    Where that plan has no verdict yet, the next plan with verdicts follows it.
    """
    shown: list[PlanArea] = []
    for _, group in groupby(places, key=lambda place: place.district):
        of_district = list(group)
        first = [place for place in of_district if place.plan == of_district[0].plan]
        rated = [place for place in of_district if place.verdicts]
        shown.append(first[0])
        shown += [place for place in first[1:] if place.verdicts]
        if rated and not any(place.verdicts for place in first):
            shown += [place for place in rated if place.plan == rated[0].plan]
    return shown


def _shown_as_area(places: Sequence[PlanArea]) -> list[PlanArea]:
    """Every area that can be asked for: of the first plan, and of the plans with verdicts."""
    first = {place.district: place.plan for place in reversed(places)}
    return [place for place in places if place.verdicts or place.plan == first[place.district]]
