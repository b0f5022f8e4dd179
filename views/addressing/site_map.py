"""The addresses that search engines are to know: every page at each view of its own subject.

What only filters a view (a theme, a category, a search) is left out; links lead to it.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import dash

from data.records.views import DistrictPage, IndicatorPage
from data.store import Store
from queries import actions, views
from views import compare_view
from views.actions_view import plan_key
from views.addressing.choosing import canonical

Key = TypeVar("Key", bound=Hashable)


def addresses(store: Store) -> list[str]:
    """Canonical addresses without host and prefix, each once, as the pages write them."""
    shown = views.district_views(store)
    every = [*plain(), *_districts(shown), *_comparisons(store), *_plans_of_action(store)]
    every += _indicators(views.indicator_views(store), shown)
    return list(dict.fromkeys(every))


def plain() -> Iterator[str]:
    """The pages that stand at one address."""
    for page in dash.page_registry.values():
        if not page["path_template"] and not page["module"].endswith("not_found_404"):
            yield str(page["path"])


def _districts(shown: Sequence[DistrictPage]) -> Iterator[str]:
    plans = _first((view.district, view.plan) for view in shown)
    areas = _first(((view.district, view.plan), view.area) for view in shown)
    periods = {
        (view.district, view.plan, view.area): view.period for view in shown if view.is_default
    }
    for view in shown:
        yield _address(
            f"/district/{view.district}",
            canonical(
                plan=(view.plan, plans[view.district]),
                area=(view.area, areas[view.district, view.plan]),
                period=(view.period, periods[view.district, view.plan, view.area]),
            ),
        )


def _indicators(placed: Sequence[IndicatorPage], shown: Sequence[DistrictPage]) -> Iterator[str]:
    opening = {(v.district, v.plan, v.area, v.period) for v in shown if v.is_default}
    plans = _first(((view.area, view.indicator), view.plan) for view in placed)
    homes = _first(((view.area, view.indicator, view.plan), view.district) for view in placed)
    periods = _latest(
        (key, view.period, (homes[key], view.plan, view.area, view.period) in opening)
        for view in placed
        for key in [(view.area, view.indicator, view.plan)]
    )
    for view in placed:
        yield _address(
            f"/indicator/{view.area}/{view.indicator}",
            canonical(
                plan=(view.plan, plans[view.area, view.indicator]),
                period=(view.period, periods[view.area, view.indicator, view.plan]),
            ),
        )


def _comparisons(store: Store) -> Iterator[str]:
    view = compare_view.resolve(store, {})
    for item in view.shared:
        yield _address("/compare", replace(view, indicator=item.indicator).canonical)
    for theme in view.themes:
        yield _address("/compare", replace(view, indicator="", theme=theme.theme).canonical)


def _plans_of_action(store: Store) -> Iterator[str]:
    keys = [plan_key(plan) for plan in actions.action_plans(store)]
    for key in keys:
        yield _address("/actions", canonical(plan=(key, keys[0])))


def _address(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path


def _first(pairs: Iterable[tuple[Key, str]]) -> dict[Key, str]:
    """Of each key its first value: what a page shows where its address names none."""
    return dict(reversed(list(pairs)))


def _latest(rows: Iterable[tuple[Key, str, bool]]) -> dict[Key, str]:
    """Of each key the period that the area's page opens with, else the latest, as pages choose."""
    return {key: period for key, period, _ in sorted(rows, key=lambda row: row[2])}
