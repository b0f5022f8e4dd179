"""`/district/<district>`: targets against results, and the project investment, of one district.

The address is the state: every control is a link that changes one parameter, and Dash's page
callback draws the new view.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import html

import queries
from components import below, chrome, headline, indicator_table, investments, words
from components.address import query
from components.chrome import Choice, FilterGroup
from components.status import SummaryLine, summary
from data.records import Area, IndicatorRow
from data.store import Store
from pages._district_shares import DistrictShares
from pages._downloads import table_links
from pages._frame import (
    Framed,
    current_store,
    district_path,
    framed,
    indicator_path,
    path,
    unknown_page,
)
from pages._view import View, resolve


def _title(district: str | None = None) -> str:
    home = queries.district(current_store(), district or "")
    return chrome.titled(home.name if home else "没有这个区域")


dash.register_page(__name__, path_template="/district/<district>", title=_title)


def layout(district: str | None = None, **address: Any) -> Framed:
    """The page of a district at the view its address asks for."""
    store = current_store()
    home = queries.district(store, district or "")
    if home is None:
        return unknown_page("没有这个区域", "地址里的区域不存在。收录的区域如下。")
    view = resolve(store, home, address)
    rows = view.rows(store)
    documents = queries.documents(store, home.area)
    names = {document.document: document.short_title for document in documents}
    shares = DistrictShares(home, view, queries.documents(store), store.version)
    content = [
        html.Div([*_head(home, view), _summary(store, view, rows, shares)], className="wrap"),
        chrome.filter_bar(_filters(view, rows)),
        html.Div(
            [
                _indicators(store, view, rows, names, shares),
                *_investments(store, view, names, shares),
                *_tasks(store, view),
                chrome.section("来源与说明", chrome.documents_list(documents), id="sources"),
            ],
            className="wrap",
        ),
    ]
    return framed(home.area, content, view.canonical, is_indexed=not view.notices)


def _head(home: Area, view: View) -> list[Any]:
    plans = [
        Choice(plan.name, view.query(plan=plan.plan), plan.plan == view.plan.plan, plan.note)
        for plan in view.plans
    ]
    trail = [Choice("总览", path("/")), Choice(home.name, district_path(home.area))]
    return [
        chrome.breadcrumbs(trail),
        chrome.page_head(home.name, tools=[_slides(view)]),
        chrome.plan_tabs(plans),
        chrome.notices(view.notices),
    ]


def _slides(view: View) -> html.A:
    href = path(f"/export/district/{view.district}.pptx") + view.query(theme="")
    return html.A("整区演示文稿（PPTX）", href=href, className="button")


def _summary(
    store: Store, view: View, rows: Sequence[IndicatorRow], shares: DistrictShares
) -> html.Div:
    by_area = {
        area.area: rows if area == view.area else view.rows(store, area) for area in view.areas
    }
    labels = headline.dated([(area.scope, by_area[area.area]) for area in view.areas])
    lines = []
    for area, label in zip(view.areas, labels, strict=True):
        period = view.period_of(store, area.area)
        link = Choice(label, view.query(area=area.area, period=period), area == view.area)
        lines.append(SummaryLine(link, by_area[area.area]))
    notes = ["各口径分别统计，不相加。"] if len(lines) > 1 else []
    told = [headline.headline(rows), headline.lede(rows)]
    return html.Div([*told, summary(lines, notes), shares.summary(by_area)])


def _filters(view: View, rows: Sequence[IndicatorRow]) -> list[FilterGroup]:
    areas = [
        Choice(area.scope, view.query(area=area.area, period=""), area == view.area)
        for area in view.areas
    ]
    periods = [
        Choice(words.period_words(period), view.query(period=period), period == view.period)
        for period in view.periods
    ]
    count = Counter(row.theme for row in rows)
    marks = below.marks(rows)
    themes = [Choice("全部", view.query(theme=""), not view.theme, str(len(rows)))]
    themes += [
        Choice(
            theme.name,
            view.query(theme=theme.theme),
            theme.theme == view.theme,
            str(count[theme.theme]) + (f" · {marks[theme.theme]}" if theme.theme in marks else ""),
        )
        for theme in view.themes
        if count[theme.theme] or theme.theme == view.theme
    ]
    groups = [FilterGroup("口径", areas)] if len(areas) > 1 else []
    return [*groups, FilterGroup("时点", periods), FilterGroup("主题", themes, "chips")]


def _indicators(
    store: Store,
    view: View,
    rows: Sequence[IndicatorRow],
    names: Mapping[str, str],
    shares: DistrictShares,
) -> html.Section:
    shown = [row for row in rows if view.theme in ("", row.theme)]
    others = queries.other_results(store, view.district, view.plan.plan, view.theme)
    return chrome.section(
        "指标",
        indicator_table.indicator_table(shown, names, _indicator_href, shares.theme),
        indicator_table.gauge_key(),
        table_links("indicators", "指标表", **_address(view)) if shown else None,
        indicator_table.other_results(others, names),
        table_links("other-results", "未列目标的结果", "未列目标的结果", **_address(view))
        if others
        else None,
        id="indicators",
    )


def _address(view: View) -> dict[str, str]:
    """The page's address as parameters: what its tables are filtered by."""
    return {
        "district": view.district, "plan": view.plan.plan, "area": view.area.area,
        "period": view.period, "theme": view.theme,
    }  # fmt: skip


def _indicator_href(row: IndicatorRow) -> str:
    """The page of a row's indicator at the same plan and period."""
    kept = query(plan=row.plan, period=row.period)
    return indicator_path(row.area, row.indicator) + kept


def _investments(
    store: Store, view: View, names: Mapping[str, str], shares: DistrictShares
) -> list[Any]:
    figures = queries.district_investments(store, view.district, view.plan.plan)
    projects = queries.district_projects(store, view.district, view.plan.plan)
    if not figures and not projects:
        return []
    plan = {"district": view.district, "plan": view.plan.plan}
    parts = [
        investments.chart(figures),
        shares.investments(figures),
        investments.table(figures, names),
        table_links("investments", "项目投资表", **plan) if figures else None,
        investments.projects_list(projects, names),
        table_links("plan-projects", "项目名单", "项目名单", **plan) if projects else None,
    ]
    return [chrome.section("项目与投资", *parts, id="investments")]


def _tasks(store: Store, view: View) -> list[Any]:
    tasks = queries.plan_tasks(store, view.district, view.plan.plan)
    if not tasks:
        return []
    links = table_links("tasks", "任务表", plan=f"{view.district}/{view.plan.plan}")
    return [chrome.section("专项行动与任务", investments.tasks_list(tasks), links, id="tasks")]
