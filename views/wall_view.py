"""Which screens a wall has, and what stands on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

import queries
from data.records.overview import PlanArea
from data.store import Store
from presentation.wall.scene_words import Scene, tab_label
from views import overview_view


def scenes(
    store: Store, places: Sequence[PlanArea], districts: Sequence[str], areas: Sequence[str],
    plans: Sequence[str] = (),
) -> list[Scene]:  # fmt: skip
    """The screens of a wall, its districts in the order asked for.

    Empty `districts`, `areas` and `plans` mean all; a choice that leaves nothing is no choice.
    """
    chosen = _chosen(places, districts, areas, plans) or _default(places)
    times = Counter((place.district, place.area) for place in chosen)
    documents = {item.document: item for item in queries.documents(store)}
    # All at once: planning a question takes far longer than running it.
    glances = overview_view.glances_of(store, chosen)
    wanted = list(dict.fromkeys((place.district, place.plan) for place in chosen))
    figures = dict(zip(wanted, queries.plan_investments(store, wanted), strict=True))
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
    own = [place for district in order for place in places if place.district == district]
    if plans:
        own = [place for place in own if place.plan in plans]
        return [place for place in own if not areas or place.area in areas]
    if not areas:
        return _default(own)
    return [place for place in _asked(own) if place.area in areas]


def _default(places: Sequence[PlanArea]) -> list[PlanArea]:
    """Of each district what its page shows first, with the areas that have verdicts.

    Where that plan has no verdict yet, the next plan with verdicts follows it.
    """
    found: list[PlanArea] = []
    for _, group in groupby(places, key=lambda place: place.district):
        own = list(group)
        first = [place for place in own if place.plan == own[0].plan]
        rated = [place for place in own if place.verdicts]
        found.append(first[0])
        found += [place for place in first[1:] if place.verdicts]
        if rated and not any(place.verdicts for place in first):
            found += [place for place in rated if place.plan == rated[0].plan]
    return found


def _asked(places: Sequence[PlanArea]) -> list[PlanArea]:
    """Every area that can be asked for: of the first plan, and of the plans with verdicts."""
    first = {place.district: place.plan for place in reversed(places)}
    return [place for place in places if place.verdicts or place.plan == first[place.district]]
