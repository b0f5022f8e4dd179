"""`/compare`: what areas share, side by side where definitions agree, and why not elsewhere.

`?indicator=` compares one indicator; `?theme=` shows a theme's indicators × areas.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import dash
from dash import html

import queries
from components import address, chrome, comparability
from components.chrome import Choice, FilterGroup
from components.compare_bars import bars
from components.compare_matrix import Rated, matrix
from components.compare_table import figures_table
from components.links import choice_link
from components.overview_table import legend
from data.records import Theme
from data.records_compare import AreaFigure, SharedIndicator
from data.store import Store
from pages._frame import current_store, framed, path
from queries import compare, overview

#: Shown first if areas share it: growth is printed by nearly every area and depends on no size.
DEFAULT = "gdp-growth"
NOTE = (
    "同一指标、同一计法、同一时点、口径已说明的数字才并列；其余逐项说明原因。各区不排名、不相加。"
)

dash.register_page(__name__, path="/compare", title="区域对比 · 重庆规划进展")


def layout(**wanted: Any) -> html.Div:
    """One indicator, or one theme where the address names a theme and no indicator."""
    store = current_store()
    shared = compare.shared_indicators(store)
    known = [item.indicator for item in shared]
    used = {item.theme for item in shared}
    themes = [theme for theme in queries.themes(store) if theme.theme in used]
    theme, theme_notice = address.pick(
        "主题", wanted.get("theme"), [item.theme for item in themes], ""
    )
    first = DEFAULT if DEFAULT in known else next(iter(known), "")
    chosen, notice = address.pick("指标", wanted.get("indicator"), known, first)
    by_theme = bool(theme) and not (wanted.get("indicator") and not notice)
    names = {item.document: item.short_title for item in queries.documents(store)}
    head = [
        chrome.breadcrumbs([Choice("总览", path("/")), Choice("区域对比", "")]),
        chrome.page_head("区域对比", NOTE),
        chrome.notices([theme_notice, notice]),
    ]
    if not shared:
        body: list[Any] = [html.P("没有两个以上区域共有的指标。", className="empty")]
    elif by_theme:
        body = _theme(store, theme, themes, shared)
    else:
        body = _indicator(store, next(i for i in shared if i.indicator == chosen), names)
    content = [
        html.Div(head, className="wrap"),
        chrome.filter_bar([_themes(themes, shared, theme if by_theme else "")]),
        html.Div([_picker(shared, "" if by_theme else chosen), *body], className="wrap"),
    ]
    return framed("/compare", content)


def _themes(themes: Sequence[Theme], shared: Sequence[SharedIndicator], chosen: str) -> FilterGroup:
    choices = [
        Choice(
            theme.name,
            address.query(theme=theme.theme),
            theme.theme == chosen,
            str(sum(item.theme == theme.theme for item in shared)),
        )
        for theme in themes
    ]
    return FilterGroup("按主题看", choices, "chips")


def _picker(shared: Sequence[SharedIndicator], chosen: str) -> html.Details:
    """All shared indicators as links, closed at first."""
    blocks = []
    for name, group in groupby(shared, key=lambda item: item.theme_name):
        links = [
            html.Li(
                choice_link(
                    Choice(
                        item.name,
                        address.query(indicator=item.indicator),
                        item.indicator == chosen,
                        f"{item.areas} 个区域",
                    )
                )
            )
            for item in group
        ]
        blocks.append(html.Div([html.H3(name), html.Ul(links)], className="picker-theme"))
    now = next((item.name for item in shared if item.indicator == chosen), "")
    title = f"换一个指标（现在是{now}）" if now else "选一个指标"
    hint = html.Small(f"{len(shared)} 项，至少两个区域有数字")
    return html.Details(
        [html.Summary([title, hint]), html.Div(blocks, className="picker")],
        className="panel fold compare-picker",
    )


def _indicator(store: Store, item: SharedIndicator, names: Mapping[str, str]) -> list[html.Section]:
    figures = compare.area_figures(store, indicator=item.indicator)
    groups = comparability.groups(figures, item.unit)
    drawn: list[Any] = [bars(group, names, _href) for group in groups]
    if not any(group.role == "actual" for group in groups):
        drawn.insert(0, html.P(_nothing("结果", figures), className="section-note"))
    if not any(group.role == "target" for group in groups):
        drawn.append(html.P(_nothing("目标", figures), className="section-note"))
    about = [
        item.definition,
        f"单位：{item.unit}" if item.unit else "",
        _CAUTION.get(item.kind, ""),
    ]
    note = (
        "；".join(text.rstrip("。") for text in about if text) + "。全市包含各区，全域包含直管区。"
    )
    return [
        chrome.section(item.name, *drawn, note=note, id="comparable"),
        chrome.section(
            "各区域的数字",
            figures_table(figures, item.unit, names, _href),
            note="各区域最近的目标和结果，以及上面并列的数字；数值已换算为同一单位，原文在旁。",
            id="figures",
        ),
    ]


#: What a reader must keep in mind about amounts of areas of different size.
_CAUTION = {
    "stock": "总量随区域大小不同，条长只表示数值",
    "flow": "总量随区域大小不同，条长只表示数值",
}


def _nothing(word: str, figures: Sequence[AreaFigure]) -> str:
    role = "target" if word == "目标" else "actual"
    if not any(figure.role == role for figure in figures):
        return f"收录的文件没有这项指标的{word}。"
    return f"没有可以并列的{word}，原因见下表各行。"


def _href(area: str, indicator: str) -> str:
    return path(f"/indicator/{area}/{indicator}")


def _theme(
    store: Store, chosen: str, themes: Sequence[Theme], shared: Sequence[SharedIndicator]
) -> list[html.Section]:
    own = [item for item in shared if item.theme == chosen]
    figures = compare.area_figures(store, theme=chosen)
    others = len({figure.indicator for figure in figures} - {item.indicator for item in own})
    name = next(theme.name for theme in themes if theme.theme == chosen)
    note = "每格是该区域最近的全年结果，照原文；评价依该区域自己的规划和办法，不作横向比较。"
    if others:
        note += f"另有 {others} 项指标不足两个区域有数字，未列入。"
    drawn = matrix(own, figures, _rated(store, chosen), _href)
    return [chrome.section(name, drawn, legend(), note=note, id="matrix")]


def _rated(store: Store, theme: str) -> Rated:
    """The rows with results, at the period each area's page shows first."""
    found: dict[tuple[str, str], Any] = {}
    for place in overview.plan_areas(store):
        if not place.verdicts:
            continue
        rows = queries.district_indicators(
            store, place.district, place.plan, place.area, place.period, theme
        )
        for row in rows:
            found.setdefault((row.area, row.indicator), row)
    return found
