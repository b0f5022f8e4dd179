"""The card of a page: the picture that a shared link shows, and its address."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import queries
from data.store import Store
from exports.pictures.card import Card
from presentation.charts.chart_spec import ChartSpec
from presentation.files import labels
from presentation.indicators import headline_words
from presentation.joining import sentence
from presentation.overview.glance import headline_parts
from presentation.shell.site import BRAND, MOTTO
from queries import overview
from views import district_view, indicator_view, overview_view
from views.addressing.addresses import normal
from views.addressing.page_paths import page_of
from views.chart_kinds import UnknownChartError, chart
from views.frame import contents_words
from views.sharing import narrowed

#: What a page without a headline of its own is about.
_ABOUT = {
    "/compare": labels.COMPARE_CARD,
    "/projects": labels.PROJECTS_CARD,
    "/actions": labels.ACTIONS_CARD,
    "/audit": labels.AUDIT_CARD,
    "/methodology": labels.METHODOLOGY_IN_SHORT,
    "/data": labels.DATA_CARD,
}


def card_address(path_and_query: str) -> str:
    """The address of a page's card, like the page's own without prefix and host.

    `/district/demo?plan=fyp14` -> `/export/card.png?path=%2Fdistrict%2Fdemo%3F…`
    """
    return f"/export/card.png?path={quote(path_and_query, safe='')}"


def page_card(store: Store, path_and_query: str) -> tuple[Card, bool]:
    """The card of a page at its view, and whether there is such a page.

    As on the page, an unknown choice falls back to the default; an unknown page has the card of the
    whole dashboard.
    """
    try:
        address = urlsplit(path_and_query)
    except ValueError:
        return _overview(store), False
    parameters = dict(parse_qsl(address.query))
    path = (normal(unquote(address.path)) or address.path).strip("/")
    card = _of_view(store, path.split("/"), parameters)
    if card is None:
        page, _ = page_of(path)
        card = _plain(store, page) if page and _is_plain(page) else None
    return card or _overview(store), card is not None


def _of_view(store: Store, steps: list[str], parameters: Mapping[str, str]) -> Card | None:
    match steps:
        case [""]:
            return _overview(store)
        case ["district", district]:
            return _district(store, district, parameters)
        case ["indicator", area, indicator]:
            return _indicator(store, area, indicator, parameters)
        case ["compare"] if parameters.get("indicator") or parameters.get("theme"):
            drawn = _comparison(store, parameters.get("indicator", ""))
            return drawn or narrowed.compared(store, parameters, _source(store))
        case ["periods", district]:
            return narrowed.periods(store, district, parameters, _source(store))
        case ["projects" | "figures" | "actions" | "audit" as page]:
            return narrowed.list_card(store, page, parameters, _source(store))
        case ["explore"] if parameters:
            return narrowed.chart(store, parameters, _source(store))
        case ["search"] if parameters.get("q"):
            return narrowed.searched(parameters["q"], _source(store))
        case ["changes"]:
            return narrowed.changed(store, parameters, _source(store))
        case _:
            return None


def _is_plain(page: Mapping[str, object]) -> bool:
    """Whether a page stands at one address and has a title in words."""
    return not page["path_template"] and isinstance(page["title"], str)


def _plain(store: Store, page: Mapping[str, object]) -> Card:
    title = str(page["title"]).removesuffix(f" · {BRAND()}")
    about = _ABOUT[str(page["path"])]() if page["path"] in _ABOUT else sentence(MOTTO())
    return Card(title, "", ((about, ""),), _source(store))


def _overview(store: Store) -> Card:
    districts = overview_view.page_of_districts(store)[0].names
    glances = overview_view.glances(store, overview.plan_areas(store, districts))
    return Card(MOTTO(), "", tuple(headline_parts(glances)), _source(store))


def _source(store: Store) -> str:
    return labels.STORE_AND_RELEASE(store=contents_words(store), version=store.version)


def _district(store: Store, district: str, parameters: Mapping[str, str]) -> Card | None:
    home = queries.district(store, district)
    if home is None:
        return None
    view = district_view.resolve(store, home, parameters)
    resolved = {"district": district, "plan": view.plan.plan, "area": view.area.area,
             "period": view.period}  # fmt: skip
    whole = chart(store, "summary", resolved)
    return narrowed.rows(store, view, whole.source_line) or _listed(whole)


def _listed(spec: ChartSpec) -> Card:
    rows = spec.rows
    parts = tuple(headline_words.headline_parts(rows))
    return Card(spec.title, spec.context, parts, spec.source_line, rows=rows)


def _indicator(
    store: Store, area: str, indicator: str, parameters: Mapping[str, str]
) -> Card | None:
    view = indicator_view.resolve(store, area, indicator, parameters)
    if view is None:
        return None
    if view.plan is None or not view.rows:
        words = labels.PLACES_WITHOUT_TARGET(count=len(view.own_mentions))
        return Card(view.facts.name, view.area.name, ((words, ""),), _source(store))
    resolved = {"area": area, "indicator": indicator, "plan": view.plan.plan, "period": view.period}
    spec = chart(store, "gauge", resolved)
    return Card(spec.title, spec.context, ((spec.sentence, ""),), spec.source_line,
                row=spec.rows[0])  # fmt: skip


def _comparison(store: Store, indicator: str) -> Card | None:
    try:
        spec = chart(store, "comparison", {"indicator": indicator})
    except UnknownChartError:
        return None
    return Card(spec.title, spec.context, ((spec.sentence, ""),), spec.source_line)
