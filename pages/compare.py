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
from components.compare_matrix import matrix
from components.compare_table import figures_table
from components.links import choice_link
from components.overview_table import legend
from data.records_compare import AreaFigure, SharedIndicator
from data.store import Store
from pages import _piece_makers as make
from pages._compare_view import View, rated, resolve
from pages._compare_view import figures as figures_of
from pages._downloads import table_links
from pages._frame import Framed, current_store, framed, path
from pages._share import shared

NOTE = (
    "同一指标、同一计法、同一时点、口径已说明的数字才并列；其余逐项说明原因。各区不排名、不相加。"
)

dash.register_page(__name__, path="/compare", title=chrome.titled("区域对比"))


def layout(**wanted: Any) -> Framed:
    """One indicator, or one theme where the address names a theme and no indicator."""
    store = current_store()
    view = resolve(store, wanted)
    names = {item.document: item.short_title for item in queries.documents(store)}
    head = [
        chrome.breadcrumbs([Choice("总览", path("/")), Choice("区域对比", "")]),
        chrome.page_head("区域对比", NOTE),
        chrome.notices(view.notices),
    ]
    if not view.shared:
        body: list[Any] = [html.P("没有两个以上区域共有的指标。", className="empty")]
    elif view.theme:
        body = _theme(store, view)
    else:
        body = _indicator(store, view, names)
    content = [
        html.Div(head, className="wrap"),
        chrome.filter_bar([_themes(view)]),
        html.Div([_picker(view.shared, view.indicator), *body], className="wrap"),
    ]
    return framed("/compare", content, view.canonical, is_indexed=not view.notices)


def _themes(view: View) -> FilterGroup:
    choices = [
        Choice(
            theme.name,
            address.query(theme=theme.theme),
            theme.theme == view.theme,
            str(sum(item.theme == theme.theme for item in view.shared)),
        )
        for theme in view.themes
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


def _indicator(store: Store, view: View, names: Mapping[str, str]) -> list[html.Section]:
    item, figures = view.item, figures_of(store, view)
    groups = comparability.groups(figures, item.unit)
    documents = queries.documents(store)
    drawn: list[Any] = []
    for group in groups:
        piece = make.comparison(item.indicator, item.name, group, documents, store.version)
        drawn.append(html.Div([bars(group, names, _href), shared(piece)]))
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
            table_links("comparison", "各区域的数字", indicator=item.indicator),
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


def _theme(store: Store, view: View) -> list[html.Section]:
    own, figures = view.own, figures_of(store, view)
    others = len({figure.indicator for figure in figures} - {item.indicator for item in own})
    name = next(theme.name for theme in view.themes if theme.theme == view.theme)
    note = "每格是该区域最近的全年结果，照原文；评价依该区域自己的规划和办法，不作横向比较。"
    if others:
        note += f"另有 {others} 项指标不足两个区域有数字，未列入。"
    drawn = matrix(own, figures, rated(store, view.theme), _href)
    links = table_links("matrix", f"{name}各区域的数字", theme=view.theme)
    return [chrome.section(name, drawn, legend(), links, note=note, id="matrix")]
