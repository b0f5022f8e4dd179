"""`/`: the districts with their status counts."""

from __future__ import annotations

from typing import Any

import dash
from dash import html

import queries
from components import chrome, words
from components.chrome import Choice
from components.status import SummaryLine, summary
from data.records import Area
from data.store import Store
from pages._frame import current_store, district_path, framed
from pages._view import View, resolve

dash.register_page(__name__, path="/", title="重庆规划进展")


def layout(**_address: Any) -> html.Div:
    """One panel a district: its main plan, latest period, and the counts of every area."""
    store = current_store()
    panels = [_district(store, area) for area in queries.districts(store)]
    head = chrome.page_head(
        "重庆规划进展", "政府规划和年度计划定了哪些目标，到期完成没有，出处在哪里。"
    )
    return framed("/", [html.Div([head, *panels], className="wrap")])


def _district(store: Store, district: Area) -> html.Section:
    view = resolve(store, district, {})
    lines = [
        SummaryLine(_area_link(district, view, area), rows)
        for area, rows in _rows_of_areas(store, view)
    ]
    when = words.period_words(view.period)
    note = f"{view.plan.name}，{when}"
    title = html.A(district.name, href=district_path(district.area), **{"data-nav": "page"})
    return chrome.section(title, summary(lines), note=note)


def _rows_of_areas(store: Store, view: View) -> list[tuple[Area, Any]]:
    return [
        (area, rows)
        for area in view.areas
        if (rows := queries.district_indicators(
            store, view.district, view.plan.plan, area.area, view.period_of(store, area.area)
        ))
    ]  # fmt: skip


def _area_link(district: Area, view: View, area: Area) -> Choice:
    href = district_path(district.area) + view.query(area=area.area)
    return Choice(area.scope, href)
