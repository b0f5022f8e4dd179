"""The tables across areas: an indicator's mentions, the comparison, the overview."""

import queries
from data.store import Store
from exports.sheets import compare as compare_sheets
from exports.sheets import investments as investments_sheets
from exports.sheets import mentions as mentions_sheets
from exports.sheets import overview as overview_sheets
from exports.sheets.sheet import Subject
from presentation import common, dates
from presentation.compare import matrix_cells
from presentation.files import labels
from presentation.joining import labelled
from presentation.overview.investment_lines import investment_lines
from presentation.places import place_name
from queries import overview as overview_queries
from views import compare_view, indicator_view, overview_view
from views import indicator_parts as parts
from views.compare_view import CompareView
from views.indicator_view import IndicatorView
from views.tables.table import Contents, Query, Titles, UnknownTableError, refuse


def mentions(store: Store, titles: Titles, parameters: Query) -> Contents:
    """Every mention of an indicator in an area."""
    view = _indicator(store, parameters)
    sheet = mentions_sheets.mentions(view.own_mentions, parts.drawn_ids(view), view.facts, titles)
    return _of_indicator(view, common.EVERY_MENTION(), "mentions"), sheet


def elsewhere(store: Store, titles: Titles, parameters: Query) -> Contents:
    """How the other areas stand with an indicator."""
    view = _indicator(store, parameters)
    peers = parts.peer_areas(view)
    sheet = mentions_sheets.elsewhere(peers, view.facts, titles)
    return _of_indicator(view, labels.OTHER_AREAS(), "elsewhere"), sheet


def _indicator(store: Store, parameters: Query) -> IndicatorView:
    area, indicator = parameters.get("area"), parameters.get("indicator")
    view = indicator_view.resolve(store, area, indicator, parameters, everywhere=True)
    if view is None:
        raise UnknownTableError(labels.NO_SUCH_AREA_INDICATOR())
    refuse(view.notices)
    return view


def _of_indicator(view: IndicatorView, what: str, anchor: str) -> Subject:
    address = f"/indicator/{view.area.area}/{view.facts.indicator}{view.query()}#{anchor}"
    first = view.rows[0] if view.rows else None
    name = place_name(view.area, first) if first else parts.own_name(view)
    plan = view.plan.short_name if view.plan else ""
    when = dates.period_words(view.period) if view.period else ""
    return Subject(labelled(view.facts.name, what), address, name, plan, when)


def comparison(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The figures of an indicator in all areas."""
    view = _compare(store, parameters)
    figures = compare_view.figures(store, view)
    sheet = compare_sheets.comparison(figures, view.item, titles)
    page = f"/compare?indicator={view.indicator}#figures"
    notes = (labels.COMPARE_TABLE_NOTE(),)
    return Subject(labels.COMPARE_OF(name=view.name), page, notes=notes), sheet


def matrix(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The shared indicators of a theme in all areas."""
    if not parameters.get("theme"):
        raise UnknownTableError(labels.NO_THEME_GIVEN())
    view = _compare(store, parameters)
    figures, rated = compare_view.figures(store, view), compare_view.rated(store, view.theme)
    areas, lines = matrix_cells.cells(view.of_theme, figures, rated)
    sheets = compare_sheets.matrix(areas, lines, titles)
    page = f"/compare?theme={view.theme}#matrix"
    notes = (labels.MATRIX_TABLE_NOTE(),)
    return Subject(labels.COMPARE_OF(name=view.name), page, notes=notes), *sheets


def _compare(store: Store, parameters: Query) -> CompareView:
    view = compare_view.resolve(store, parameters)
    refuse(view.notices)
    if not view.shared:
        raise UnknownTableError(common.NO_SHARED_INDICATOR())
    return view


def overview(store: Store, titles: Titles, parameters: Query) -> Contents:
    """Counts of every area at a glance."""
    places = overview_queries.plan_areas(store)
    shown, waiting = overview_view.rated_and_waiting(store, places)
    sheet = overview_sheets.glances(shown, waiting)
    notes = (labels.OVERVIEW_TABLE_NOTE(),)
    return Subject(common.PROGRESS_OF_AREAS(), "/", notes=notes), sheet


def overview_themes(store: Store, titles: Titles, parameters: Query) -> Contents:
    """Counts by theme and area."""
    places = overview_queries.plan_areas(store)
    columns = overview_view.columns(store, places, *overview_view.rated_and_waiting(store, places))
    sheet = overview_sheets.themes(columns, queries.themes(store))
    notes = (labels.THEMES_TABLE_NOTE(),)
    return Subject(common.THEMES_AND_AREAS(), "/#themes", notes=notes), sheet


def overview_investments(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The investment of every district's plans as a line each."""
    plans = overview_view.investments(store, overview_queries.plan_areas(store))
    by_plan = [
        (plan.district_name, plan.plan_name, investment_lines(plan.rows, titles)) for plan in plans
    ]
    notes = (labels.INVESTMENT_TABLE_NOTE(),)
    sheet = investments_sheets.overview(by_plan)
    return Subject(labels.INVESTMENT_OF_DISTRICTS(), "/#investments", notes=notes), sheet
