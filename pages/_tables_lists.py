"""The tables of projects, action plans, the audit and the method."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

import queries
from components import action_plan
from components.category_words import category_words, stage_words
from components.finding_rules import rule_words
from data.store import Store
from exports.sheets import audit as audit_sheets
from exports.sheets import method as method_sheets
from exports.sheets import works as works_sheets
from exports.sheets.works import Goal
from pages import _actions_view, _audit_view, _projects_view
from pages._actions_view import UNLISTED, Section
from pages._table import Subject, Table, UnknownTableError, chosen, made, refuse, short_titles
from queries import actions as action_queries
from queries import audit as audit_queries
from queries import projects as project_queries

Wanted = Mapping[str, str]


def projects(store: Store, wanted: Wanted) -> Table:
    """All projects that match, whatever page of the list is shown."""
    view = _projects_view.resolve(store, wanted)
    refuse(view.notices)
    rows = project_queries.found_projects(store, view.wanted, view.found)
    given = asdict(view.wanted)
    told = {
        word: _facet_words(view, facet, given[facet])
        for facet, (word, _) in _projects_view.FACETS.items()
    }
    subject = Subject(
        "项目名单", f"/projects{view.query()}#projects", told["区域"], told["规划"],
        chosen=chosen({**told, "搜索": view.wanted.q or "无"}),
        notes=("同一项目可在多处点名，因此名单的条数不是项目总数。",),
    )  # fmt: skip
    return made(store, subject, works_sheets.projects(rows))


def _facet_words(view: _projects_view.View, facet: str, value: str) -> str:
    if facet == "category":
        return category_words(value) if value else ""
    if facet == "stage":
        return stage_words(value) if value else ""
    return view.names.get((facet, value), "")


def tasks(store: Store, wanted: Wanted) -> Table:
    """The tasks of an action plan."""
    view, sections = _actions(store, wanted)
    rows = [task for section in sections for task in section.tasks]
    sheet = works_sheets.tasks(rows, view.plan.name, short_titles(store))
    return made(store, _of_actions(view, "任务"), sheet)


def targets(store: Store, wanted: Wanted) -> Table:
    """The targets of an action plan with the figures known of them."""
    view, sections = _actions(store, wanted)
    goals = [goal for section in sections for goal in _goals(section)]
    sheet = works_sheets.targets(goals, view.plan, short_titles(store))
    return made(store, _of_actions(view, "目标与最近的数"), sheet)


def _goals(section: Section) -> list[Goal]:
    """As on the page: of the whole action, then task by task."""
    found = [Goal(section.action, None, item) for item in section.targets if not item.task_id]
    return found + [
        Goal(section.action, task, item)
        for task in section.tasks
        for item in section.targets
        if item.task_id == task.task_id
    ]


def _actions(store: Store, wanted: Wanted) -> tuple[_actions_view.View, list[Section]]:
    plans = action_queries.action_plans(store)
    if not plans:
        raise UnknownTableError("收录的文件里没有列出任务的行动方案。")
    view = _actions_view.resolve(store, plans, wanted)
    refuse(view.notices)
    return view, _actions_view.sections(view)


def _of_actions(view: _actions_view.View, title: str) -> Subject:
    names = {_actions_view.action_key(task): task.action for task in view.tasks}
    lead = action_plan.NO_LEAD if view.department == UNLISTED else view.department
    told = {"专项行动": names.get(view.action, ""), "牵头部门": lead}
    given = "、".join(text for text in told.values() if text)
    return Subject(
        title + (f"：{given}" if given else ""), f"/actions{view.query()}",
        plan=view.plan.short_name, chosen=chosen(told),
    )  # fmt: skip


def audit(store: Store, wanted: Wanted) -> Table:
    """The findings of the audit."""
    findings = audit_queries.findings(store)
    view = _audit_view.resolve(store, findings, wanted)
    refuse(view.notices)
    shown = [item for item in findings if view.takes(item)]
    sheet = audit_sheets.findings(shown, short_titles(store))
    notes = ("只列事实和出处；不一致不等于有误，可能另有口径。",)
    return made(store, _of_audit(store, view, "数据核验", notes), sheet)


def checks(store: Store, wanted: Wanted) -> Table:
    """The arithmetic of the documents done again."""
    view = _audit_view.resolve(store, audit_queries.findings(store), wanted)
    refuse(view.notices)
    if view.rule:
        raise UnknownTableError("选了规则时没有合计与计数核对。")
    rows = audit_queries.checks(store, *view.checked)
    sheet = audit_sheets.checks(rows, short_titles(store))
    return made(store, _of_audit(store, view, "合计与计数核对", ()), sheet)


def _of_audit(store: Store, view: _audit_view.View, title: str, notes: tuple[str, ...]) -> Subject:
    districts = {area.area: area.name for area in queries.districts(store)}
    district, plan = view.checked
    plans = {item.plan: item.short_name for item in queries.plans(store, district)}
    rule = rule_words(view.rule).title if view.rule else ""
    area, told = districts.get(district, ""), plans.get(plan, plan)
    filters = chosen({"区域": area, "规划": told, "规则": rule})
    page = f"/audit{view.query()}"
    return Subject(title, page, area, told, chosen=filters, notes=notes)


def robustness(store: Store, wanted: Wanted) -> Table:
    """How many verdicts hold under other rulers, and the ones that change."""
    rows = audit_queries.rated(store)
    sheets = method_sheets.robustness(rows), method_sheets.changes(rows)
    return made(store, Subject("换尺子后的结论", "/methodology#rulers"), *sheets)


def reasons(store: Store, wanted: Wanted) -> Table:
    """Why there is no rating, and how often."""
    sheet = method_sheets.reasons(audit_queries.reason_counts(store))
    return made(store, Subject("不评价的原因", "/methodology#reasons"), sheet)
