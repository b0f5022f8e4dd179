"""Parts of a district's page beside its figures: its head, other periods, the order of themes."""

from typing import Any

from dash import html

import queries
from components.changes.correction_note import correction_line
from components.shell import chrome
from components.shell.controls.links import choice_link
from data.records.places import Area
from data.store import Store
from presentation.indicators import headline_words, labels
from presentation.joining import listed
from presentation.periods import labels as period_labels
from presentation.shell.choice import Choice
from queries import changes
from views.addressing.choosing import query
from views.addressing.request import current_store, lead_themes, path, today
from views.district_view import PRINTED, DistrictView
from views.frame import trail


def page_head(home: Area, view: DistrictView) -> list[Any]:
    """Where the page stands, its name, the plans to choose from, and what was not understood."""
    plans = [
        Choice(plan.name, view.query(plan=plan.plan), plan.plan == view.plan.plan, plan.note)
        for plan in view.plans
    ]
    return [
        trail(home.name),
        chrome.page_head(home.name, tools=[_sheet(view), _slides(view)]),
        chrome.plan_tabs(plans),
        chrome.notices(view.notices),
    ]


def corrected_lately(home: Area) -> html.P | None:
    """How much of the district's figures was corrected within a year; None for nothing."""
    logged = changes.recent(current_store(), today(), home.area)
    return correction_line(logged, path("/changes") + query(district=home.area))


def _sheet(view: DistrictView) -> html.A:
    href = path(f"/factsheet/{view.district}") + view.whole_query()
    return html.A(labels.FACT_SHEET(), href=href, className="button", rel="external")


def _slides(view: DistrictView) -> html.A:
    href = path(f"/export/district/{view.district}.pptx") + view.whole_query()
    return html.A(labels.DISTRICT_DECK(), href=href, className="button")


def elsewhere(store: Store, view: DistrictView) -> html.P | None:
    """Where the plan's other results are: of a later date, or judged at an earlier one."""
    rows = queries.periods(store, view.district, view.plan.plan, view.area.area)
    links = [
        choice_link(Choice(text, view.query(period=period)))
        for period, text in headline_words.other_periods(rows, view.period)
    ]
    if not links:
        return None
    side_by_side = path(f"/periods/{view.district}")
    side_by_side += query(plan=view.plan.plan, area=view.area.area)
    links.append(choice_link(Choice(period_labels.COMPARE_PERIODS(), side_by_side)))
    return html.P(links, className="elsewhere")


def theme_order(view: DistrictView) -> html.P | None:
    """The switch between the themes that lead and the printed order."""
    lead = lead_themes()
    names = [theme.name for theme in view.themes if theme.theme in lead]
    if not names or view.theme:
        return None
    choices = [
        Choice(labels.LEAD_FIRST(names=listed(names)), view.query(order=""), not view.order),
        Choice(labels.AS_DOCUMENTS_ORDER(), view.query(order=PRINTED), view.is_printed_order),
    ]
    return html.P([labels.ORDER_NOW(), *map(choice_link, choices)], className="order")


def address_of(view: DistrictView) -> dict[str, str]:
    """The page's address as parameters: what its tables are filtered by."""
    return {
        "district": view.district, "plan": view.plan.plan, "area": view.area.area,
        "period": view.period, **view.filter.parameters, "order": view.order,
    }  # fmt: skip
