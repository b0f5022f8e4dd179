"""The addresses that are promised to others: every card of the current release, every route.

`python -m scripts.addresses` adds what is new to the lists in `docs/` and drops nothing; tests draw
every card of the list. `docs/embeds.md` tells what the promise is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import dash
import flask

import queries
from app import server
from data.records import Area, Plan
from data.store import Store
from presentation.compare import comparability
from presentation.projects.investment_chart import chart_bars
from queries import compare
from settings import ROOT, read_settings
from views.shares import embed_path

EMBEDS = ROOT / "docs" / "embed-addresses.txt"
ROUTES = ROOT / "docs" / "routes.txt"
#: Not to be promised: Dash's own addresses, the files of the pages, what stands for nothing.
_OTHERS = ("/_", "/assets/", "/static/", "/not-found-404")
#: The kind of a piece and its parameters.
Named = tuple[str, tuple[tuple[str, str], ...]]


def embeds(store: Store) -> list[str]:
    """One canonical address for every piece of a release, without host and prefix."""
    named = [*_of_districts(store), *_comparisons(store)]
    return [embed_path(kind, parameters) for kind, parameters in named]


def _of_districts(store: Store) -> Iterator[Named]:
    for district in queries.districts(store):
        for plan in queries.plans(store, district.area):
            if chart_bars(queries.district_investments(store, district.area, plan.plan)):
                yield "investments", (("district", district.area), ("plan", plan.plan))
            areas = queries.areas_of_plan(store, district.area, plan.plan)
            for area in areas:
                yield from _of_area(store, plan, area, areas[0])


def _of_area(store: Store, plan: Plan, area: Area, first: Area) -> Iterator[Named]:
    """At each period: summaries, lists of gauges, and what each target has."""
    home = (("district", plan.district), ("plan", plan.plan))
    for found in queries.periods(store, plan.district, plan.plan, area.area):
        period = ("period", found["period"])
        if area == first:
            yield "summary", (*home, period)
        own = (*home, ("area", area.area), period)
        yield "summary", own
        yield "gauges", own
        yield from _of_rows(store, plan, area, own)


def _of_rows(
    store: Store, plan: Plan, area: Area, own: tuple[tuple[str, str], ...]
) -> Iterator[Named]:
    period = dict(own)["period"]
    rows = queries.district_indicators(store, plan.district, plan.plan, area.area, period)
    for theme in dict.fromkeys(row.theme for row in rows):
        yield "gauges", (*own, ("topic", theme))
    ids = [row.indicator for row in rows]
    for row in rows:
        target = [("area", area.area), ("indicator", row.indicator), ("plan", plan.plan),
                  ("period", period)]  # fmt: skip
        if ids.count(row.indicator) > 1:
            target.append(("target", row.target.figure_id))
        yield "gauge", tuple(target)
        yield "trajectory", tuple(target)


def _comparisons(store: Store) -> Iterator[Named]:
    for item in compare.shared_indicators(store):
        figures = compare.area_figures(store, indicator=item.indicator)
        for group in comparability.groups(figures, item.unit):
            yield "comparison", (("indicator", item.indicator), ("role", group.role),
                                 ("family", group.family), ("period", group.period))  # fmt: skip


def routes(app: flask.Flask) -> list[str]:
    """The rules of all addresses that are answered, without Dash's own."""
    found = {str(rule) for rule in app.url_map.iter_rules()}
    # Dash answers its pages by one rule for everything.
    found |= {page["path_template"] or page["path"] for page in dash.page_registry.values()}
    return sorted(rule for rule in found if not rule.startswith(_OTHERS))


def promised(path: Path) -> list[str]:
    """The addresses of a list; lines that begin with # say what it is."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return [line for line in lines if line and not line.startswith("#")]


def add(path: Path, title: str, found: list[str]) -> list[str]:
    """Add what is new to a list; returns what it promises and `found` lacks."""
    kept = promised(path)
    every = sorted({*kept, *found})
    path.write_text("\n".join([f"# {title}", *every]) + "\n", encoding="utf-8")
    return [address for address in kept if address not in set(found)]


def main() -> int:
    """Add to both lists; 1 if a promised address is gone."""
    store = Store(read_settings().store_dir)
    lost = add(EMBEDS, "Cards that others may show: see embeds.md.", embeds(store))
    lost += add(ROUTES, "Addresses that are answered: see embeds.md.", routes(server))
    for address in lost:
        print(f"Promised, but gone with release {store.version}: {address}", file=sys.stderr)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
