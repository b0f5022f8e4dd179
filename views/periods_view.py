"""Two periods of one area of a plan, as an address asks for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import queries
from data.records.places import Area
from data.records.rows import IndicatorRow
from data.store import Store
from presentation import common
from presentation.periods import labels
from views.addressing import choosing
from views.district_view import DistrictView, resolve

_TWO = 2


@dataclass(frozen=True)
class PeriodsView:
    """A resolved address: the view of the later period, and the earlier one."""

    view: DistrictView
    before: str
    notices: list[str]

    @property
    def after(self) -> str:
        """The later period."""
        return self.view.period

    def rows(self, store: Store) -> tuple[list[IndicatorRow], list[IndicatorRow]]:
        """The rows of both periods."""
        return replace(self.view, period=self.before).rows(store), self.view.rows(store)

    def query(self, **changes: str) -> str:
        """The query string of this view with some choices changed."""
        current = {"plan": self.view.plan.plan, "area": self.view.area.area,
               "before": self.before, "after": self.after}  # fmt: skip
        if "plan" in changes or "area" in changes:
            current |= {"before": "", "after": ""}
        return choosing.query(**{**current, **changes})


def resolve_periods(
    store: Store, home: Area, parameters: Mapping[str, object], lead: Sequence[str]
) -> PeriodsView | None:
    """Choose plan, area and two periods; None where no plan has two periods with results."""
    address = (
        parameters if parameters.get("plan") else {**parameters, "plan": _with_two(store, home)}
    )
    if not address["plan"]:
        return None
    view = resolve(store, home, {**address, "period": "", "order": "", "theme": ""}, lead)
    known = with_results(store, view)
    if len(known) < _TWO:
        return None
    before, first = choosing.pick(labels.EARLIER(), parameters.get("before"), known[:-1], known[0])
    later = [period for period in known if period > before]
    after, second = choosing.pick(common.PERIOD(), parameters.get("after"), later, later[-1])
    notices = [*view.notices, *(text for text in (first, second) if text)]
    return PeriodsView(replace(view, period=after), before, notices)


def with_results(store: Store, view: DistrictView) -> list[str]:
    """The periods of a view's area that have results, in order of time."""
    rows = queries.periods(store, view.district, view.plan.plan, view.area.area)
    return [row["period"] for row in rows if row["results"]]


def _with_two(store: Store, home: Area) -> str:
    """The first plan of a district with two periods in its first area."""
    for plan in queries.plans(store, home.area):
        view = resolve(store, home, {"plan": plan.plan})
        if len(with_results(store, view)) >= _TWO:
            return plan.plan
    return ""
