"""The tables of a district's page."""

from dataclasses import replace

import queries
from data.records.places import Area
from data.records.projects import PlanInvestments
from data.store import Store
from exports.sheets import indicators as indicators_sheets
from exports.sheets import investments as investments_sheets
from exports.sheets import projects_and_tasks as projects_sheets
from exports.sheets.sheet import Subject
from presentation import common, dates
from presentation.figures import row_view
from presentation.files import labels
from presentation.joining import labelled, sentence
from presentation.places import place_name
from presentation.verdicts import rule_source
from queries import projects as project_queries
from views import district_view
from views.addressing.request import lead_themes
from views.district_view import DistrictView
from views.tables.table import Contents, Query, Titles, UnknownTableError, chosen, refuse


def indicators(store: Store, titles: Titles, parameters: Query) -> Contents:
    """Targets against results at the view's plan, area, period and theme."""
    home, view = _resolve(store, parameters)
    area, period = view.area, view.period
    shown = [row for row in view.rows(store) if view.filter.takes(row)]
    sheet = indicators_sheets.indicators(
        shown, area.name, view.plan.short_name, titles, printed=view.is_printed_order
    )
    subject = _of(view, home, common.INDICATOR(), place_name(area), period)
    notes = [
        *(sentence(note) for note in row_view.rating_notes(shown)),
        rule_source.sources_words(shown),
    ]
    return replace(subject, notes=tuple(filter(None, notes))), sheet


def other_results(store: Store, titles: Titles, parameters: Query) -> Contents:
    """Results without a target in the plan, in every area of it."""
    home, view = _resolve(store, parameters)
    rows = view.other_results(store)
    sheet = indicators_sheets.other_results(rows, view.plan.short_name, titles)
    return _of(view, home, common.RESULTS_WITHOUT_TARGET(), home.name), sheet


def investments(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The investment figures of one plan, or of all plans where no district is named."""
    if not parameters.get("district"):
        if parameters.get("plan"):
            raise UnknownTableError(labels.PLAN_WITHOUT_DISTRICT())
        plans = project_queries.plan_investments(store)
        return _investments(
            plans, titles, Subject(common.PROJECT_INVESTMENT(), "/projects#investments")
        )
    home, view = _resolve(store, parameters)
    plan, rows = view.plan, queries.district_investments(store, home.area, view.plan.plan)
    of_plan = PlanInvestments(
        home.area, home.name, home.parent, plan.plan, plan.short_name, plan.start, plan.end,
        tuple(rows),
    )  # fmt: skip
    return _investments([of_plan], titles, _of_plan(view, home, common.PROJECT_INVESTMENT()))


def _investments(plans: list[PlanInvestments], titles: Titles, subject: Subject) -> Contents:
    figures = investments_sheets.investments(plans, titles)
    return subject, figures, investments_sheets.checks(plans)


def plan_projects(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The named projects of a plan."""
    home, view = _resolve(store, parameters)
    rows = queries.district_projects(store, home.area, view.plan.plan)
    sheet = projects_sheets.plan_projects(rows, home.name, view.plan.short_name, titles)
    return _of_plan(view, home, common.PROJECT_NAMES()), sheet


def _resolve(store: Store, parameters: Query) -> tuple[Area, DistrictView]:
    home = queries.district(store, parameters.get("district", ""))
    if home is None:
        raise UnknownTableError(labels.NO_SUCH_AREA())
    view = district_view.resolve(store, home, parameters, lead_themes())
    refuse(view.notices)
    return home, view


def _of(view: DistrictView, home: Area, title: str, area: str, period: str = "") -> Subject:
    theme = view.theme_name
    page = f"/district/{home.area}{view.query()}"
    when = dates.period_words(period) if period else ""
    heading = labelled(title, theme) if theme else title
    return Subject(heading, page, area, view.plan.short_name, when, chosen({common.THEME(): theme}))


def _of_plan(view: DistrictView, home: Area, title: str) -> Subject:
    page = f"/district/{home.area}{view.plan_query}#investments"
    return Subject(title, page, home.name, view.plan.short_name)
