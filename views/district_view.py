"""The view of a district that an address asks for, resolved against the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import queries
from data.records.places import Area, Plan, Theme
from data.records.rows import IndicatorRow, Result
from data.store import Store
from presentation import common, dates
from presentation.joining import listed
from presentation.places import scope_label
from presentation.shell.filters import Filter, FilterBar, Option
from views.addressing import choosing, row_filter
from views.addressing.request import district_path
from views.addressing.row_filter import RowFilter

#: The value of `order` for themes and rows as the document prints them.
PRINTED = "printed"


@dataclass(frozen=True)
class DistrictView:
    """A resolved address: what is shown, what else can be chosen, what was unknown."""

    district: str
    plan: Plan
    area: Area
    period: str
    filter: RowFilter
    plans: list[Plan]
    areas: list[Area]
    periods: list[str]
    themes: list[Theme]
    canonical: str
    notices: list[str] = field(default_factory=list)
    order: str = ""
    lead: Sequence[str] = ()

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Whose rows it shows: district, plan, area and period."""
        return self.district, self.plan.plan, self.area.area, self.period

    @property
    def theme(self) -> str:
        """The themes chosen, as an address has them."""
        return self.filter.parameters["theme"]

    @property
    def theme_name(self) -> str:
        """The themes chosen, in words."""
        return listed(item.name for item in self.themes if item.theme in self.filter.theme)

    @property
    def is_printed_order(self) -> bool:
        """Whether the reader wants rows and themes as the document prints them."""
        return self.order == PRINTED

    def query(self, **changes: str) -> str:
        """The query string of this view with some choices changed; an empty one is dropped.

        Another plan has other areas and periods, another area other periods: these are dropped
        unless the change names them.
        """
        current = {
            "plan": self.plan.plan,
            "area": self.area.area,
            "period": self.period,
            **self.filter.parameters,
            "order": self.order,
        }
        if "plan" in changes:
            current |= {"area": "", "period": ""}
        return choosing.query(**{**current, **changes})

    def rows(self, store: Store, area: Area | None = None) -> list[IndicatorRow]:
        """The indicators of this view's area, or of another one at the period shown for it."""
        shown_area = area or self.area
        period = self.period_of(store, shown_area.area) if area else self.period
        rows = queries.district_indicators(
            store, self.district, self.plan.plan, shown_area.area, period
        )
        # A stable sort: the document's order within the themes that lead, and within the others.
        return sorted(rows, key=lambda row: row.theme not in self.lead)

    def other_results(self, store: Store) -> list[Result]:
        """Results without a target, of the themes chosen."""
        results = queries.other_results(store, self.district, self.plan.plan)
        return [item for item in results if not self.theme or item.theme in self.filter.theme]

    def whole_query(self, **changes: str) -> str:
        """The query string of this view without what hides rows."""
        return self.query(**{**dict.fromkeys(row_filter.NAMES, ""), **changes})

    @property
    def plan_query(self) -> str:
        """The query string of this plan alone."""
        return choosing.query(plan=self.plan.plan)

    def period_of(self, store: Store, area: str) -> str:
        """The period to show for another area of this view: the same if it has it."""
        known = _periods(store, self.district, self.plan.plan, area)
        return self.period if self.period in known else _default(known)


def resolve(
    store: Store, district: Area, parameters: Mapping[str, object], lead: Sequence[str] = ()
) -> DistrictView:
    """Choose plan, area, period and filters; what does not exist is replaced and named.

    `lead` are themes to show first, unless the printed order is asked for.
    """
    plans = queries.plans(store, district.area)
    plan_id, plan_notice = _pick(common.PLAN(), parameters.get("plan"), [p.plan for p in plans])
    plan = next(item for item in plans if item.plan == plan_id)
    areas = queries.areas_of_plan(store, district.area, plan.plan)
    area_id, area_notice = _pick(common.AREA(), parameters.get("area"), [a.area for a in areas])
    area = next(item for item in areas if item.area == area_id)
    periods = _periods(store, district.area, plan.plan, area.area)
    period, period_notice = choosing.pick(
        common.PERIOD(), parameters.get("period"), list(periods), _default(periods)
    )
    themes = queries.themes(store)
    chosen, filter_notices = row_filter.resolve(parameters, themes)
    order, order_notice = choosing.pick(common.ORDER(), parameters.get("order"), [PRINTED], "")
    notices = [plan_notice, area_notice, period_notice, *filter_notices, order_notice]
    canonical = choosing.canonical(
        plan=(plan_id, plans[0].plan), area=(area_id, areas[0].area),
        period=(period, _default(periods)), order=(order, ""),
        **{name: (value, "") for name, value in chosen.parameters.items()},
    )  # fmt: skip
    return DistrictView(
        district.area, plan, area, period, chosen, plans, areas, list(periods), themes,
        canonical, [notice for notice in notices if notice], order, () if order else tuple(lead),
    )  # fmt: skip


def _pick(word: str, parameters: object, known: list[str]) -> tuple[str, str]:
    return choosing.pick(word, parameters, known, known[0])


def _periods(store: Store, district: str, plan: str, area: str) -> dict[str, bool]:
    """The periods of an area, in order of time, and whether its page opens with them."""
    rows = queries.periods(store, district, plan, area)
    return {row["period"]: row["is_default"] for row in rows}


def _default(periods: dict[str, bool]) -> str:
    return next(period for period, is_default in periods.items() if is_default)


def filter_bar(view: DistrictView, rows: Sequence[IndicatorRow]) -> FilterBar:
    """What stands in the bar: areas and periods fetch another view, the others hide rows."""
    areas = [
        Option(area.area, scope_label(area), view.query(area=area.area, period=""),
               area == view.area)
        for area in view.areas
    ]  # fmt: skip
    periods = [
        Option(period, dates.period_words(period), view.query(period=period),
               period == view.period)
        for period in view.periods
    ]  # fmt: skip
    kept = {"plan": view.plan.plan, "area": view.area.area, "period": view.period,
            **view.filter.parameters, "order": view.order, "q": ""}  # fmt: skip
    return FilterBar(
        [
            Filter("area", common.SCOPE(), areas, is_fetched=True),
            Filter("period", common.PERIOD(), periods, is_fetched=True),
            *row_filter.filters(view.filter, rows, view.themes, view.query),
        ],
        view.filter.text,
        district_path(view.district),
        [(name, value) for name, value in kept.items() if value],
        sum(map(view.filter.takes, rows)),
        len(rows),
        view.whole_query(),
        view.filter.indicator,
    )
