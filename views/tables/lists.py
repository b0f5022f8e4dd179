"""The tables of projects, action plans, the audit and the method."""

import queries
from audit.registry import RULES
from data.records.figures import FigureFilter
from data.records.projects import ProjectFilter
from data.store import Store
from exports.sheets import audit as audit_sheets
from exports.sheets import figures as figure_sheets
from exports.sheets import method as method_sheets
from exports.sheets import projects_and_tasks as projects_sheets
from exports.sheets.projects_and_tasks import Goal
from exports.sheets.sheet import Subject
from presentation import common
from presentation.actions import task_words
from presentation.figures import list_labels as figure_labels
from presentation.files import labels
from presentation.joining import labelled, listed
from queries import actions as action_queries
from queries import audit as audit_queries
from queries import figures as figure_queries
from queries import projects as project_queries
from views import actions_view, audit_view, figures_view, projects_view
from views.actions_view import UNLISTED, Section
from views.listing.listing import Listing, ListView, resolve
from views.tables.table import Contents, Query, Titles, UnknownTableError, chosen, refuse


def projects(store: Store, titles: Titles, parameters: Query) -> Contents:
    """All projects that match, whatever page of the list is shown."""
    view = _listed(store, projects_view.LISTING, parameters)
    filters = ProjectFilter(**view.filters)
    rows = project_queries.found_projects(store, filters, view.total, order=view.sorted_by)
    titles.named.update(row.document for row in rows)
    subject = _of_list(view, common.PROJECT_NAMES(), labels.NAMES_ARE_NOT_TOTAL())
    return subject, projects_sheets.projects(rows)


def figures(store: Store, titles: Titles, parameters: Query) -> Contents:
    """All printed figures that match, whatever page of the list is shown."""
    view = _listed(store, figures_view.LISTING, parameters)
    filters = FigureFilter(**view.filters)
    rows = figure_queries.found_figures(store, filters, view.total, order=view.sorted_by)
    sheet = figure_sheets.figures(rows, figures_view.areas(store, rows), titles)
    return _of_list(view, figure_labels.ITEMS(), figure_labels.LEAD()), sheet


def _listed(store: Store, listing: Listing, parameters: Query) -> ListView:
    view = resolve(store, listing, parameters)
    refuse(view.notices)
    return view


def _of_list(view: ListView, title: str, note: str) -> Subject:
    words = view.in_words
    page = f"{view.listing.page}{view.query()}#{view.listing.anchor}"
    return Subject(
        title, page, words[common.AREA()], words[common.PLAN()], chosen=chosen(words), notes=(note,)
    )


def tasks(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The tasks of an action plan."""
    view, sections = _actions(store, parameters)
    rows = [task for section in sections for task in section.tasks]
    sheet = projects_sheets.tasks(rows, view.plan.name, titles)
    return _of_actions(view, common.TASK()), sheet


def targets(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The targets of an action plan with the figures known of them."""
    view, sections = _actions(store, parameters)
    goals = [goal for section in sections for goal in _goals(section)]
    sheet = projects_sheets.targets(goals, view.plan, titles)
    return _of_actions(view, common.TARGETS_AND_LATEST()), sheet


def _goals(section: Section) -> list[Goal]:
    """As on the page: of the whole action, then task by task."""
    whole = [Goal(section.action, None, item) for item in section.targets if not item.task_id]
    return whole + [
        Goal(section.action, task, item)
        for task in section.tasks
        for item in section.targets
        if item.task_id == task.task_id
    ]


def _actions(store: Store, parameters: Query) -> tuple[actions_view.ActionsView, list[Section]]:
    plans = action_queries.action_plans(store)
    if not plans:
        raise UnknownTableError(common.NO_ACTION_PLAN())
    view = actions_view.resolve(store, plans, parameters)
    refuse(view.notices)
    return view, actions_view.sections(view)


def _of_actions(view: actions_view.ActionsView, title: str) -> Subject:
    names = {actions_view.action_key(task): task.action for task in view.tasks}
    lead = task_words.NO_LEAD() if view.department == UNLISTED() else view.department
    choices = {common.SPECIAL_ACTION(): names.get(view.action, ""), common.LEAD_DEPARTMENT(): lead}
    words = listed(choices.values())
    return Subject(
        labelled(title, words) if words else title, f"/actions{view.query()}",
        plan=view.plan.short_name, chosen=chosen(choices),
    )  # fmt: skip


def audit(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The findings of the audit."""
    view = audit_view.resolve(store, parameters)
    refuse(view.notices)
    shown = audit_queries.findings(store, view.rule, *view.checked)
    sheet = audit_sheets.findings(shown, titles)
    notes = (labels.AUDIT_TABLE_NOTE(),)
    return _of_audit(store, view, common.AUDIT_PAGE(), notes), sheet


def checks(store: Store, titles: Titles, parameters: Query) -> Contents:
    """The arithmetic of the documents done again."""
    view = audit_view.resolve(store, parameters)
    refuse(view.notices)
    if view.rule:
        raise UnknownTableError(labels.NO_SUMS_UNDER_RULE())
    rows = audit_queries.checks(store, *view.checked)
    sheet = audit_sheets.checks(rows, titles)
    return _of_audit(store, view, common.SUM_CHECKS_TITLE(), ()), sheet


def _of_audit(
    store: Store, view: audit_view.AuditView, title: str, notes: tuple[str, ...]
) -> Subject:
    districts = {area.area: area.name for area in queries.districts(store)}
    district, plan = view.checked
    plans = {item.plan: item.short_name for item in queries.plans(store, district)}
    rule = RULES[view.rule].title if view.rule else ""
    area, plan_name = districts.get(district, ""), plans.get(plan, plan)
    filters = chosen({common.AREA(): area, common.PLAN(): plan_name, common.RULE(): rule})
    page = f"/audit{view.query()}"
    return Subject(title, page, area, plan_name, chosen=filters, notes=notes)


def robustness(store: Store, titles: Titles, parameters: Query) -> Contents:
    """How many verdicts hold under other thresholds, and the ones that change."""
    counts = audit_queries.verdict_counts(store, is_rated=True)
    rows = audit_queries.changing(store)
    sheets = method_sheets.robustness(counts.by_place), method_sheets.changes(rows)
    return Subject(common.OTHER_CONCLUSION(), "/methodology#rulers"), *sheets


def reasons(store: Store, titles: Titles, parameters: Query) -> Contents:
    """Why there is no rating, and how often."""
    sheet = method_sheets.reasons(audit_queries.reason_counts(store))
    return Subject(common.REASONS_AGAINST(), "/methodology#reasons"), sheet
