"""`/indicator/<area>/<indicator>`: one indicator in one area, with its arithmetic and its places.

`?plan=&period=` choose among the targets the documents set for it.
"""

from typing import Any

import dash
from dash import html

import queries
from components.changes.correction_note import correction_note
from components.indicators import indicator_head
from components.shell import chrome
from components.shell.controls.filter_bar import filter_bar
from components.shell.controls.links import choice_link
from data.store import Store
from presentation import common, dates, words
from presentation.citing.cited import short_titles
from presentation.figures.qualifiers import cautions
from presentation.indicators import labels
from presentation.joining import phrases
from presentation.places import place_name
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from queries import changes, indicators
from views import indicator_parts as parts
from views.addressing.request import current_store, district_path, indicator_path, path, today
from views.frame import Framed, framed, trail, unknown_page
from views.indicator_parts import own_name
from views.indicator_view import IndicatorView, resolve


def _title(area: str | None = None, indicator: str | None = None) -> str:
    store = current_store()
    facts = indicators.facts(store, indicator or "")
    place = indicators.area(store, area or "")
    if facts is None or place is None:
        return site.titled(labels.UNKNOWN_INDICATOR())
    return site.titled(f"{facts.name} · {place.name}")


dash.register_page(__name__, path_template="/indicator/<area>/<indicator>", title=_title)


def layout(area: str | None = None, indicator: str | None = None, **address: Any) -> Framed:
    """The page of an indicator at the view its address asks for."""
    store = current_store()
    view = resolve(store, area, indicator, address)
    if view is None:
        return _without_figures(store, area or "", indicator or "")
    all_documents = queries.documents(store)
    documents = short_titles(all_documents)
    filters = _filters(view)
    content = [
        html.Section(_head(view), className="wrap"),
        filter_bar(filters) if filters else None,
        html.Section(
            [
                *parts.targets(view, all_documents, store.version),
                parts.mentions_of(view, documents),
                *parts.elsewhere(view, documents),
                parts.meaning(view),
            ],
            className="wrap indicator-page",
        ),
    ]
    return framed(view.area.district, content, view.canonical, is_indexed=not view.notices)


def _without_figures(store: Store, area: str, indicator: str) -> Framed:
    """Of what was withdrawn, or has another code, the log tells for good."""
    logged = changes.revisions(store, area=area, indicator=indicator)
    note = correction_note(logged, path("/changes"))
    if note is None:
        return unknown_page(labels.UNKNOWN_INDICATOR(), labels.UNKNOWN_INDICATOR_LEAD())
    return unknown_page(labels.WITHDRAWN_INDICATOR(), labels.WITHDRAWN_INDICATOR_LEAD(), note)


def _head(view: IndicatorView) -> list[Any]:
    home = queries.district(current_store(), view.area.district) or view.area
    of_district = Choice(home.name, district_path(home.area) + _district_query(view))
    sentences = [indicator_head.headline(row, place_name(view.area, row)) for row in view.rows]
    if not sentences:
        results = [item for item in view.own_mentions if item.role == "actual"]
        sentences = [indicator_head.without_target(view.facts, own_name(view), results)]
    return [
        trail(view.facts.name, of_district),
        chrome.page_head(view.facts.name, _note(view), _neighbours(view)),
        chrome.notices([*view.notices, *_scope_notices(view)]),
        *sentences,
        _corrections(view),
    ]


def _corrections(view: IndicatorView) -> html.Aside | None:
    """What was corrected within a year."""
    about = {"area": view.area.area, "indicator": view.facts.indicator}
    logged = changes.recent(current_store(), today(), **about)
    return correction_note(logged, path("/changes"))


def _district_query(view: IndicatorView) -> str:
    """The district page at the same plan, area and period."""
    return view.query(area=view.area.area) if view.plan else ""


def _note(view: IndicatorView) -> str:
    unit = view.facts.unit or common.NONE()
    first = view.rows[0] if view.rows else None
    name = place_name(view.area, first) if first else own_name(view)
    parts = [name, view.plan.name if view.plan else "", common.UNIT_IS(unit=unit)]
    parts += [words.NATURES.get(row.nature, row.nature) for row in view.rows[:1]]
    return phrases(parts)


def _scope_notices(view: IndicatorView) -> list[str]:
    """What limits the figures of the row: of the target first, then of what it is held against."""
    notes = cautions(row.target for row in view.rows)
    results = [item for row in view.rows for item in (row.baseline, row.actual) if item]
    return [
        *(labels.TARGET_REMARK(note=note) for note in notes),
        *(labels.RESULT_REMARK(note=note) for note in cautions(results) if note not in notes),
    ]


def _neighbours(view: IndicatorView) -> list[Any]:
    """The indicators before and after this one in the document's order."""
    order = list(dict.fromkeys(row.indicator for row in view.beside))
    if view.facts.indicator not in order:
        return []
    names = {row.indicator: row.label for row in view.beside}
    at = order.index(view.facts.indicator)
    links = []
    for place, before, after in ((at - 1, "← ", ""), (at + 1, "", " →")):
        if 0 <= place < len(order):
            href = indicator_path(view.area.area, order[place]) + view.query()
            links.append(Choice(f"{before}{names[order[place]]}{after}", href))
    return [choice_link(link, "step-link") for link in links]


def _filters(view: IndicatorView) -> list[FilterGroup]:
    plans = {item.plan: item.plan_name for item in view.own_targets}
    chosen = view.plan.plan if view.plan else ""
    periods = [item.period for item in view.own_targets if item.plan == chosen]
    groups = [
        FilterGroup(common.AREA(), _areas(view)),
        FilterGroup(
            common.PLAN(),
            [Choice(name, view.query(plan=plan), plan == chosen) for plan, name in plans.items()],
        ),
        FilterGroup(
            common.PERIOD(),
            [
                Choice(dates.period_words(item), view.query(period=item), item == view.period)
                for item in periods
            ],
        ),
    ]
    return [group for group in groups if group.choices]


def _areas(view: IndicatorView) -> list[Choice]:
    """The areas of the district that have the indicator in the same plan."""
    if view.plan is None:
        return []
    scopes = {
        item.area: item.scope
        for item in view.targets
        if (item.district, item.plan) == (view.plan.district, view.plan.plan)
    }
    if len(scopes) < 2:
        return []
    kept = view.query()
    return [
        Choice(scope, indicator_path(area, view.facts.indicator) + kept, area == view.area.area)
        for area, scope in scopes.items()
    ]
