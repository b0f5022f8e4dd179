"""The card of a page: the picture that a shared link shows, and its address."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote, unquote, urlsplit

# Dash's own look-up, as in the router.
from dash._pages import _path_to_page

import queries
from addresses import normal
from components import headline
from components.chrome import BRAND, MOTTO
from components.overview_words import headline_parts
from components.piece import Piece
from data.store import Store
from exports.pictures.card import Card
from pages import _home_view, _indicator_view, _view
from pages._frame import held_words
from pages._pieces import UnknownPieceError, piece
from queries import overview

#: What a page without a headline of its own is about.
_ABOUT = {
    "/compare": "同一指标在各区域的目标与结果并列；口径不同的不并列，并说明原因。",
    "/projects": "各规划项目组的投资与具名项目，数字照原文，注明出处。",
    "/actions": "行动方案的任务与牵头单位，逐条照原文列出。",
    "/audit": "同一数字在文件各处的写法不一致，逐处列出原文和出处。",
    "/methodology": "指标怎样评价：官方评价在先，系统测算并列，规则由谁设定逐项写明。",
    "/data": "指标、评价、投资、项目与任务的全部数据，可下载，可按版本引用。",
}


def card_address(path_and_query: str) -> str:
    """The address of a page's card, like the page's own without prefix and host.

    `/district/liangjiang?plan=fyp14` -> `/export/card.png?path=%2Fdistrict%2Fliangjiang%3F…`
    """
    return f"/export/card.png?path={quote(path_and_query, safe='')}"


def page_card(store: Store, path_and_query: str) -> tuple[Card, bool]:
    """The card of a page at its view, and whether there is such a page.

    As on the page, an unknown choice falls back to the default; an unknown page has the card of the
    whole dashboard.
    """
    try:
        asked = urlsplit(path_and_query)
    except ValueError:
        return _overview(store), False
    wanted = dict(parse_qsl(asked.query))
    path = (normal(unquote(asked.path)) or asked.path).strip("/")
    found = _own(store, path.split("/"), wanted)
    if found is None:
        page, _ = _path_to_page(path)
        found = _plain(store, page) if _is_plain(page) else None
    return found or _overview(store), found is not None


def _own(store: Store, steps: list[str], wanted: Mapping[str, str]) -> Card | None:
    match steps:
        case [""]:
            return _overview(store)
        case ["district", district]:
            return _district(store, district, wanted)
        case ["indicator", area, indicator]:
            return _indicator(store, area, indicator, wanted)
        case ["compare"] if wanted.get("indicator"):
            return _comparison(store, wanted["indicator"])
        case _:
            return None


def _is_plain(page: Mapping[str, object]) -> bool:
    """Whether a page stands at one address and has a title in words."""
    return bool(page) and not page["path_template"] and isinstance(page["title"], str)


def _plain(store: Store, page: Mapping[str, object]) -> Card:
    title = str(page["title"]).removesuffix(f" · {BRAND}")
    about = _ABOUT.get(str(page["path"]), MOTTO + "。")
    return Card(title, "", ((about, ""),), _source(store))


def _overview(store: Store) -> Card:
    glances = _home_view.glances(store, overview.plan_areas(store))
    return Card(MOTTO, "", tuple(headline_parts(glances)), _source(store))


def _source(store: Store) -> str:
    return f"{held_words(store)}。数据版本 {store.version}。"


def _district(store: Store, district: str, wanted: Mapping[str, str]) -> Card | None:
    home = queries.district(store, district)
    if home is None:
        return None
    view = _view.resolve(store, home, wanted)
    given = {"district": district, "plan": view.plan.plan, "area": view.area.area,
             "period": view.period}  # fmt: skip
    if view.theme:
        try:
            return _listed(piece(store, "gauges", {**given, "theme": view.theme}))
        except UnknownPieceError:
            pass
    return _listed(piece(store, "summary", given))


def _listed(found: Piece) -> Card:
    rows = found.rows or found.lines[0].rows
    parts = tuple(headline.headline_parts(rows))
    return Card(found.title, found.context, parts, found.source_line, rows=rows)


def _indicator(store: Store, area: str, indicator: str, wanted: Mapping[str, str]) -> Card | None:
    view = _indicator_view.resolve(store, area, indicator, wanted)
    if view is None:
        return None
    if view.plan is None or not view.rows:
        told = f"文件中有 {len(view.own_mentions)} 处印有此项，规划未列目标，不作评价。"
        return Card(view.facts.name, view.area.name, ((told, ""),), _source(store))
    given = {"area": area, "indicator": indicator, "plan": view.plan.plan, "period": view.period}
    found = piece(store, "gauge", given)
    return Card(found.title, found.context, ((found.sentence, ""),), found.source_line,
                row=found.rows[0])  # fmt: skip


def _comparison(store: Store, indicator: str) -> Card | None:
    try:
        found = piece(store, "comparison", {"indicator": indicator})
    except UnknownPieceError:
        return None
    return Card(found.title, found.context, ((found.sentence, ""),), found.source_line)
