"""`/explore`: a chart of the reader's own choice, its table, and the ways to take it along.

`?kind=&district=&plan=&area=&period=&indicator=` hold all of it. A chart is drawn by the rules of
the pages: no line over a change of definition, no half-year sum on a yearly axis, no sum of areas.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import dash
from dash import html

import queries
from components.compare.bars import bars
from components.indicators import indicator_table
from components.indicators.glance import glance
from components.marks.status import row_badge
from components.projects import investments
from components.projects.implemented_bars import implemented_bars
from components.shell import chrome
from components.shell.controls.filters import filters
from components.shell.controls.links import choice_link
from components.shell.controls.take_along import take_along
from components.trajectory.chart import key, multiple
from data.records.rows import IndicatorRow
from data.store import Store
from presentation.charts.chart_spec import ChartSpec
from presentation.citing.cited import short_titles
from presentation.compare import comparability
from presentation.explore import labels
from presentation.indicators import labels as indicator_labels
from presentation.shell import site
from presentation.shell.choice import NAV_PAGE, Choice
from presentation.shell.filters import FilterBar
from queries import compare
from queries import indicators as indicator_queries
from views import explore_view
from views.addressing.choosing import query
from views.addressing.request import current_store, indicator_path, path, row_path
from views.chart_kinds import comparison, gauges, trajectory
from views.chart_kinds import investments as investment_kind
from views.explore_view import MOST, ExploreView
from views.figures_view import figures_way
from views.frame import Framed, framed, trail
from views.indicator_view import resolve as resolve_indicator
from views.projects_view import project_links
from views.sharing.downloads import table_links
from views.sharing.shares import panel

dash.register_page(__name__, path="/explore", title=site.titled(labels.TITLE()))


def layout(**address: Any) -> Framed:
    """The chart an address asks for, and the table of its figures."""
    store = current_store()
    view = explore_view.resolve(store, address)
    names = short_titles(queries.documents(store))
    head = [
        trail(labels.TITLE()),
        chrome.page_head(labels.TITLE(), labels.LEAD()),
        chrome.notices(view.notices),
    ]
    drawn, charts = _DRAW[view.kind](store, view, names)
    name = explore_view.KINDS[view.kind]()
    content = [
        html.Section(head, className="wrap"),
        filters(_bar(store, view)),
        html.Section(
            [
                chrome.section(
                    name, *drawn, take_along(name, *_tables(view), *map(panel, charts)), id="chart"
                ),
                _figures(store, view, names),
                figures_way(store),
            ],
            className="wrap",
        ),
    ]
    is_indexed = not view.canonical and not view.notices
    return framed("/explore", content, view.canonical, is_indexed=is_indexed)


Drawn = tuple[list[Any], list[ChartSpec]]


def _bar(store: Store, view: ExploreView) -> FilterBar:
    kept = [("kind", view.kind), ("district", view.district.district)]
    counts = (0, 0) if view.kind == "investments" else (len(view.shown), len(view.rows))
    return FilterBar(explore_view.filters(store, view), "", path("/explore"), kept, *counts, "?")


def _gauges(store: Store, view: ExploreView) -> list[ChartSpec]:
    documents, rows = queries.documents(store), view.shown
    if not rows:
        return []
    return [gauges.spec(view.home, view.district, "", rows, documents, store.version)]


def _completion(store: Store, view: ExploreView, names: Mapping[str, str]) -> Drawn:
    chart = glance(view.shown, row_path)
    drawn: Any = chart or html.P(labels.NO_LENGTH(), className="section-note")
    return [html.Div(drawn, className="panel")], _gauges(store, view)


def _values(store: Store, view: ExploreView, names: Mapping[str, str]) -> Drawn:
    table = indicator_table.indicator_table(view.shown, names, row_path, printed=True)
    return [table, indicator_table.gauge_key()], _gauges(store, view)


def _trajectory(store: Store, view: ExploreView, names: Mapping[str, str]) -> Drawn:
    """Areas beside each other, an indicator a row: each row has one axis."""
    drawn: list[html.Div] = []
    charts: list[ChartSpec] = []
    for row in view.few:
        specs = list(_trajectories(store, view, row))
        lines = [spec.trajectory for spec in specs if spec.trajectory]
        figures = [
            multiple(_name(spec), row_badge(spec.rows[0]), line, lines)
            for spec, line in zip(specs, lines, strict=True)
        ]
        drawn.append(html.Div(figures, className="explore-multiples"))
        charts += specs
    marks = key(spec.trajectory for spec in charts if spec.trajectory)
    return [*_rest(view), html.Div(marks, className="explore-key"), *drawn], charts


def _trajectories(store: Store, view: ExploreView, row: IndicatorRow) -> Iterator[ChartSpec]:
    documents, address = queries.documents(store), {"plan": row.plan, "period": row.period}
    for area in view.district.areas:
        resolved = resolve_indicator(store, area.area, row.indicator, address)
        if resolved and resolved.plan and resolved.rows:
            yield trajectory.spec(resolved, resolved.rows[0], documents, store.version)


def _name(spec: ChartSpec) -> html.H3:
    row = spec.rows[0]
    return html.H3(html.A(f"{row.label} · {spec.area_name}", href=row_path(row), **NAV_PAGE))


def _rest(view: ExploreView) -> list[html.P]:
    rest = len(view.shown) - MOST
    if rest <= 0:
        return []
    return [html.P(labels.ONLY_A_FEW(most=MOST, rest=rest), className="section-note")]


def _compare(store: Store, view: ExploreView, names: Mapping[str, str]) -> Drawn:
    drawn: list[Any] = [*_rest(view)]
    charts = []
    for row in view.few:
        facts = indicator_queries.facts(store, row.indicator)
        figures = compare.area_figures(store, indicator=row.indicator)
        groups = comparability.groups(figures, facts.unit if facts else "")
        for group in groups:
            spec = comparison.spec(
                row.indicator, row.label, group, queries.documents(store), store.version
            )
            drawn.append(html.Div([html.H3(spec.title), bars(group, names, indicator_path)]))
            charts.append(spec)
        if not groups:
            drawn.append(html.P(labels.NOT_COMPARABLE(name=row.label), className="section-note"))
        way = Choice(
            labels.SEE_COMPARE(name=row.label), path("/compare") + query(indicator=row.indicator)
        )
        drawn.append(html.P(choice_link(way)))
    return drawn, charts


def _investments(store: Store, view: ExploreView, names: Mapping[str, str]) -> Drawn:
    shown = view.district
    rows = queries.district_investments(store, shown.district, shown.plan.plan)
    if not rows:
        return [html.P(labels.NO_INVESTMENT(), className="section-note")], []
    made = investment_kind.spec(view.home, shown, rows, queries.documents(store), store.version)
    named = project_links(store, [shown.district])(shown.district, shown.plan.plan)
    drawn = [
        investments.chart(rows, named),
        implemented_bars(rows, named),
        investments.table(rows, names, named),
    ]
    return drawn, [made] if made else []


_DRAW = {
    "completion": _completion, "values": _values, "trajectory": _trajectory,
    "compare": _compare, "investments": _investments,
}  # fmt: skip


def _figures(store: Store, view: ExploreView, names: Mapping[str, str]) -> html.Section | None:
    """The table beneath: targets and results as printed, with their sources."""
    if view.kind in ("values", "investments") or not view.shown:
        return None
    table = indicator_table.indicator_table(view.shown, names, row_path, printed=True)
    return chrome.section(labels.FIGURES(), table, id="figures")


def _tables(view: ExploreView) -> list[Any]:
    shown = view.district
    plan = {"district": shown.district, "plan": shown.plan.plan}
    if view.kind == "investments":
        name = indicator_labels.INVESTMENT_TABLE()
        return [table_links("investments", name, **plan)]
    chosen = {"area": shown.area.area, "period": shown.period, **shown.filter.parameters}
    return [table_links("indicators", indicator_labels.INDICATOR_TABLE(), **plan, **chosen)]
