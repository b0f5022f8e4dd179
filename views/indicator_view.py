"""The view of an indicator that an address asks for, resolved against the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.records.indicator import Break, IndicatorFacts, PlacedMention, TargetView
from data.records.places import Area, Plan
from data.records.rows import IndicatorRow
from data.store import Store
from presentation import common
from queries import compare, district_indicators, indicators, periods, plans
from views.addressing import choosing
from views.addressing.paging import SomeDistricts, some_of


@dataclass(frozen=True)
class IndicatorView:
    """A resolved address: the indicator in one area, the plan and period shown, what else there is.

    `plan` is None, and `rows` empty, where no plan has a target for it. `beside` are all rows of
    the plan at that period, of which `rows` are the indicator's own.
    """

    facts: IndicatorFacts
    area: Area
    plan: Plan | None
    period: str
    targets: Sequence[TargetView]
    mentions: Sequence[PlacedMention]
    breaks: Sequence[Break]
    rows: Sequence[IndicatorRow]
    beside: Sequence[IndicatorRow]
    canonical: str
    notices: Sequence[str]
    #: Whose figures stand beside the area's own.
    shown: SomeDistricts

    @property
    def own_targets(self) -> list[TargetView]:
        """The plans and periods of this area."""
        return [item for item in self.targets if item.area == self.area.area]

    @property
    def own_mentions(self) -> list[PlacedMention]:
        """The mentions printed for this area."""
        return [item for item in self.mentions if item.area == self.area.area]

    def query(self, **changes: str) -> str:
        """The query string of this view with some choices changed; another plan, other periods."""
        kept = {"plan": self.plan.plan if self.plan else "", "period": self.period}
        if "plan" in changes:
            kept["period"] = ""
        return choosing.query(**{**kept, **changes})


def resolve(
    store: Store,
    area: object,
    indicator: object,
    parameters: Mapping[str, object],
    everywhere: bool = False,
) -> IndicatorView | None:
    """Choose plan and period; None where the pair has no figure.

    Of many districts, figures of some are read, but where those of all are wanted (`everywhere`).
    """
    if not isinstance(area, str) or not isinstance(indicator, str):
        return None
    place, facts = indicators.area(store, area), indicators.facts(store, indicator)
    if place is None or facts is None:
        return None
    shown, no_page = some_of(compare.districts(store, indicator), parameters.get("page"))
    some = {*shown.names, place.district} if shown.sentence and not everywhere else set()
    mentions = indicators.mentions(store, indicator, sorted(some))
    if not any(item.area == area for item in mentions):
        return None
    targets = indicators.targets(store, indicator)
    in_area = [item for item in targets if item.area == area]
    breaks = indicators.breaks(store, indicator)
    if not in_area:
        return IndicatorView(
            facts, place, None, "", targets, mentions, breaks, (), (), "",
            _unknown_plan(parameters), shown,
        )  # fmt: skip
    plan_id, plan_notice = _plan(in_area, parameters)
    chosen = [item for item in in_area if item.plan == plan_id]
    district = chosen[0].district
    default = _default(store, chosen)
    period, period_notice = choosing.pick(
        common.PERIOD(), parameters.get("period"), [item.period for item in chosen], default
    )
    page = (shown.part.of_address, "")
    canonical = choosing.canonical(
        plan=(plan_id, in_area[0].plan), period=(period, default), page=page
    )
    plan = next(item for item in plans(store, district) if item.plan == plan_id)
    beside = district_indicators(store, district, plan_id, area, period)
    rows = [row for row in beside if row.indicator == indicator]
    notices = [text for text in (plan_notice, period_notice, no_page) if text]
    return IndicatorView(
        facts, place, plan, period, targets, mentions, breaks, rows, beside, canonical, notices,
        shown,
    )  # fmt: skip


def _plan(targets: Sequence[TargetView], parameters: Mapping[str, object]) -> tuple[str, str]:
    known = list(dict.fromkeys(item.plan for item in targets))
    return choosing.pick(common.PLAN(), parameters.get("plan"), known, known[0])


def _unknown_plan(parameters: Mapping[str, object]) -> list[str]:
    notices = [choosing.pick(word, parameters.get(name), (), "")[1]
            for word, name in ((common.PLAN(), "plan"), (common.PERIOD(), "period"))]  # fmt: skip
    return [text for text in notices if text]


def _default(store: Store, chosen: Sequence[TargetView]) -> str:
    """The period that the area's page opens with, where the indicator has it; else its latest."""
    first = chosen[0]
    rows = periods(store, first.district, first.plan, first.area)
    parameters = [row["period"] for row in rows if row["is_default"]]
    known = [item.period for item in chosen]
    return ([period for period in known if period in parameters] or known)[-1]
