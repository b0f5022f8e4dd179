"""What a reader puts together on `/explore`: a kind of chart, a place, a period, indicators."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import queries
from data.records.places import Area
from data.records.rows import IndicatorRow
from data.store import Store
from presentation import common, dates
from presentation.explore import labels
from presentation.places import place_name
from presentation.shell.filters import Filter, Option
from views import district_view
from views.addressing import choosing
from views.frame import MOST_DISTRICTS

#: Kind -> what it is called. Trajectories and comparisons are drawn for a few indicators.
KINDS = {
    "completion": labels.COMPLETION, "values": labels.VALUES, "trajectory": labels.TRAJECTORY,
    "compare": labels.COMPARE, "investments": labels.INVESTMENTS,
}  # fmt: skip

#: More trajectories than these are none to look at together.
MOST = 4


@dataclass(frozen=True)
class ExploreView:
    """A resolved address; `rows` are all of the place, `shown` those chosen, all where none is."""

    kind: str
    home: Area
    district: district_view.DistrictView
    rows: list[IndicatorRow]
    canonical: str
    notices: list[str]

    @property
    def shown(self) -> list[IndicatorRow]:
        """The rows that are chosen."""
        return [row for row in self.rows if self.district.filter.takes(row)]

    @property
    def few(self) -> list[IndicatorRow]:
        """The rows of a chart that has room for a few."""
        return self.shown[:MOST]

    @property
    def place(self) -> str:
        """District, plan and area as one value."""
        view = self.district
        return f"{view.district}/{view.plan.plan}/{view.area.area}"

    def query(self, **changes: str) -> str:
        """The query string with some choices changed."""
        view = self.district
        current = {
            "kind": self.kind, "district": view.district, "plan": view.plan.plan,
            "area": view.area.area, "period": view.period,
            "indicator": ",".join(view.filter.indicator),
        }  # fmt: skip
        if "district" in changes:
            current |= {"period": "", "indicator": ""}
        return choosing.query(**{**current, **changes})


def resolve(store: Store, parameters: Mapping[str, object]) -> ExploreView:
    """Choose kind, place, period and indicators; what does not exist is replaced and named."""
    kind, no_kind = choosing.pick(labels.KIND(), parameters.get("kind"), list(KINDS), "completion")
    homes = queries.districts(store)
    ids = [item.area for item in homes]
    chosen, no_home = choosing.pick(common.AREA(), parameters.get("district"), ids, ids[0])
    home = homes[ids.index(chosen)]
    named = {name: parameters.get(name) for name in ("plan", "area", "period", "indicator")}
    view = district_view.resolve(store, home, named)
    notices = [text for text in (no_kind, no_home, *view.notices) if text]
    chart = choosing.canonical(kind=(kind, "completion"), district=(chosen, ids[0]))
    canonical = "&".join(filter(None, (chart, view.canonical)))
    return ExploreView(kind, home, view, view.rows(store), canonical, notices)


def places(store: Store, shown: Area) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every area of every plan: its value, its name in words, its part of an address.

    Of more districts than the navigation names only those of the one that is `shown`.
    """
    homes = queries.districts(store)
    for home in homes if len(homes) <= MOST_DISTRICTS else [shown]:
        for plan in queries.plans(store, home.area):
            for area in queries.areas_of_plan(store, home.area, plan.plan):
                part = {"district": home.area, "plan": plan.plan, "area": area.area}
                name = f"{place_name(area)} {plan.short_name}"
                yield "/".join(part.values()), name, part


def filters(store: Store, view: ExploreView) -> list[Filter]:
    """The controls: all ask for another chart; investment is of a plan, not of indicators."""
    kinds = [
        Option(kind, name(), view.query(kind=kind), kind == view.kind)
        for kind, name in KINDS.items()
    ]
    areas = [
        Option(value, name, view.query(**part), value == view.place)
        for value, name, part in places(store, view.home)
    ]
    of_plan = [
        Filter("kind", labels.KIND(), kinds, is_fetched=True),
        Filter("place", labels.PLACE(), areas, is_fetched=True),
    ]
    if view.kind == "investments":
        return of_plan
    periods = [
        Option(period, dates.period_words(period), view.query(period=period),
               period == view.district.period)
        for period in view.district.periods
    ]  # fmt: skip
    chosen = view.district.filter.indicator
    names = {row.indicator: row.label for row in view.rows}
    indicators = [
        Option(key, name, view.query(indicator=_toggled(chosen, key)), key in chosen)
        for key, name in names.items()
    ]
    return [
        *of_plan,
        Filter("period", common.PERIOD(), periods, is_fetched=True),
        Filter("indicator", common.INDICATOR(), indicators, is_several=True, is_fetched=True),
    ]


def _toggled(chosen: tuple[str, ...], key: str) -> str:
    kept = [item for item in chosen if item != key]
    return ",".join(kept if key in chosen else [*kept, key])
