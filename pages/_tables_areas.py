"""The tables across areas: an indicator's mentions, the comparison, the overview."""

from __future__ import annotations

from collections.abc import Mapping

import queries
from components import compare_matrix, words
from components.overview_investments import investment_lines
from data.store import Store
from exports.sheets import compare as compare_sheets
from exports.sheets import investments as investments_sheets
from exports.sheets import mentions as mentions_sheets
from exports.sheets import overview as overview_sheets
from pages import _compare_view, _home_view, _indicator_view
from pages import _indicator_parts as parts
from pages._compare_view import View
from pages._indicator_view import IndicatorView
from pages._places import place_name
from pages._table import Subject, Table, UnknownTableError, made, refuse, short_titles
from queries import overview as overview_queries

Wanted = Mapping[str, str]


def mentions(store: Store, wanted: Wanted) -> Table:
    """Every mention of an indicator in an area."""
    view = _indicator(store, wanted)
    sheet = mentions_sheets.mentions(
        view.own_mentions, parts.drawn_ids(view), view.facts.name, short_titles(store)
    )
    return made(store, _of_indicator(view, "文件里的每一处", "mentions"), sheet)


def elsewhere(store: Store, wanted: Wanted) -> Table:
    """How the other areas stand with an indicator."""
    view = _indicator(store, wanted)
    found = parts.standings(view)
    sheet = mentions_sheets.elsewhere(found, view.facts.name, short_titles(store))
    return made(store, _of_indicator(view, "其他区域", "elsewhere"), sheet)


def _indicator(store: Store, wanted: Wanted) -> IndicatorView:
    view = _indicator_view.resolve(store, wanted.get("area"), wanted.get("indicator"), wanted)
    if view is None:
        raise UnknownTableError("没有这个区域的这项指标。")
    refuse(view.notices)
    return view


def _of_indicator(view: IndicatorView, what: str, anchor: str) -> Subject:
    address = f"/indicator/{view.area.area}/{view.facts.indicator}{view.query()}#{anchor}"
    first = view.rows[0] if view.rows else None
    name = place_name(view.area, first) if first else parts.own_name(view)
    plan = view.plan.short_name if view.plan else ""
    when = words.period_words(view.period) if view.period else ""
    return Subject(f"{view.facts.name}：{what}", address, name, plan, when)


def comparison(store: Store, wanted: Wanted) -> Table:
    """The figures of an indicator in all areas."""
    view = _compare(store, wanted)
    figures = _compare_view.figures(store, view)
    sheet = compare_sheets.comparison(figures, view.item, short_titles(store))
    page = f"/compare?indicator={view.indicator}#figures"
    notes = ("各区域最近的目标和结果，以及可以并列的数字；各区不排名、不相加。",)
    return made(store, Subject(f"区域对比：{view.item.name}", page, notes=notes), sheet)


def matrix(store: Store, wanted: Wanted) -> Table:
    """The shared indicators of a theme in all areas."""
    if not wanted.get("theme"):
        raise UnknownTableError("地址里没有主题。")
    view = _compare(store, wanted)
    figures, rated = _compare_view.figures(store, view), _compare_view.rated(store, view.theme)
    areas, lines = compare_matrix.cells(view.own, figures, rated)
    name = next(theme.name for theme in view.themes if theme.theme == view.theme)
    sheets = compare_sheets.matrix(areas, lines, short_titles(store))
    page = f"/compare?theme={view.theme}#matrix"
    notes = ("每格是该区域最近的全年结果；评价依该区域自己的规划和办法，不作横向比较。",)
    return made(store, Subject(f"区域对比：{name}", page, notes=notes), *sheets)


def _compare(store: Store, wanted: Wanted) -> View:
    view = _compare_view.resolve(store, wanted)
    refuse(view.notices)
    if not view.shared:
        raise UnknownTableError("没有两个以上区域共有的指标。")
    return view


def overview(store: Store, wanted: Wanted) -> Table:
    """Counts of every area at a glance."""
    places = overview_queries.plan_areas(store)
    shown, waiting = _home_view.glances(store, places), _home_view.waiting(store, places)
    sheet = overview_sheets.glances(shown, waiting)
    notes = ("各区的规划期、指标和评价办法不同，不作横向排名，不相加。",)
    return made(store, Subject("各区进展", "/", notes=notes), sheet)


def overview_themes(store: Store, wanted: Wanted) -> Table:
    """Counts by theme and area."""
    places = overview_queries.plan_areas(store)
    columns = _home_view.columns(store, places, _home_view.glances(store, places))
    sheet = overview_sheets.themes(columns, queries.themes(store))
    notes = ("主题为系统归类；各列时点和办法不同。",)
    return made(store, Subject("主题与区域", "/#themes", notes=notes), sheet)


def overview_investments(store: Store, wanted: Wanted) -> Table:
    """The investment of every district's plans as a line each."""
    plans = _home_view.investments(store, overview_queries.plan_areas(store))
    names = short_titles(store)
    found = [
        (plan.district_name, plan.plan_name, investment_lines(plan.rows, names)) for plan in plans
    ]
    notes = ("各区统计范围和时点不同，不相加、不排名。",)
    sheet = investments_sheets.overview(found)
    return made(store, Subject("各区项目投资", "/#investments", notes=notes), sheet)
