"""`/actions`: the tasks of an action plan by special action and lead department, with its targets.

The address is the state: plan, special action and department are links.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import dash
from dash import html

import queries
from components.actions import task_list
from components.shell import chrome
from components.shell.controls.filter_bar import filter_bar
from components.shell.controls.take_along import take_along
from data.records.projects_and_tasks import Task
from data.store import Store
from presentation import common
from presentation.actions import labels, task_words
from presentation.citing.cited import short_titles
from presentation.joining import clauses
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from queries import actions
from views.actions_view import (
    UNLISTED,
    ActionsView,
    Section,
    action_key,
    department_keys,
    plan_key,
    resolve,
    sections,
    takes,
)
from views.addressing import choosing
from views.addressing.request import current_store, indicator_path
from views.frame import Framed, framed, trail
from views.sharing.downloads import table_links
from views.sharing.shares import page_shared

dash.register_page(__name__, path="/actions", title=site.titled(common.ACTIONS_PAGE()))


def layout(**parameters: Any) -> Framed:
    """The plan's tasks and targets as the address asks for them."""
    store = current_store()
    head = [trail(common.ACTIONS_PAGE()), chrome.page_head(common.ACTIONS_PAGE())]
    plans = actions.action_plans(store)
    if not plans:
        empty = html.P(common.NO_ACTION_PLAN(), className="panel empty")
        return framed("/actions", [html.Section([*head, empty], className="wrap")])
    view = resolve(store, plans, parameters)
    content = [*head, *_head(view), *_sections(store, view), _sources(store, view)]
    drawn = [html.Section(content, className="wrap")]
    return framed("/actions", drawn, view.canonical, is_indexed=not view.notices)


def _head(view: ActionsView) -> list[Any]:
    tabs = [
        Choice(plan.name, choosing.query(plan=plan_key(plan)), plan == view.plan)
        for plan in view.plans
    ]
    return [
        chrome.plan_tabs(tabs),
        chrome.notices(view.notices),
        html.P(_headline(view), className="headline"),
        html.P(_lede(view), className="lede"),
        html.Div(filter_bar(_filters(view)), className="facets"),
    ]


def _headline(view: ActionsView) -> str:
    numbered = [task for task in view.tasks if task.action_number]
    special = len({task.action_number for task in numbered})
    apart = Counter(task.action for task in view.tasks if not task.action_number)
    rest = "".join(labels.SECTION_COUNTED(name=name, count=count) for name, count in apart.items())
    return labels.PLAN_LISTS_TASKS(
        count=len(view.tasks),
        special=special,
        count_2=len(numbered),
        rest=rest,
        count_3=len(view.targets),
        end=view.plan.end,
    )


def _lede(view: ActionsView) -> str:
    known = sum(1 for target in view.targets if target.known)
    return labels.TARGETS_WITH_FIGURES_NOW(known=known, count=len(view.targets) - known)


def _filters(view: ActionsView) -> list[FilterGroup]:
    by_action = [task for task in view.tasks if takes(view, task, action=True)]
    by_department = [task for task in view.tasks if takes(view, task, department=True)]
    counts = Counter(action_key(task) for task in by_action)
    names = {action_key(task): _short(task) for task in view.tasks}
    special = [Choice(common.ALL(), view.query(action=""), not view.action, str(len(by_action)))]
    special += [
        Choice(name, view.query(action=key), key == view.action, str(counts[key]))
        for key, name in names.items()
        if counts[key] or key == view.action
    ]
    leads = Counter(name for task in by_department for name in department_keys(task))
    order = dict.fromkeys(name for task in view.tasks for name in department_keys(task))
    departments = [
        Choice(
            common.ALL(), view.query(department=""), not view.department, str(len(by_department))
        )
    ]
    departments += [
        Choice(
            task_words.NO_LEAD() if name == UNLISTED() else name,
            view.query(department=name),
            name == view.department,
            str(leads[name]),
        )
        for name in sorted(order, key=lambda name: name == UNLISTED())
        if leads[name] or name == view.department
    ]
    return [
        FilterGroup(common.SPECIAL_ACTION(), special, "chips"),
        FilterGroup(common.LEAD_DEPARTMENT(), departments, "chips"),
    ]


def _short(task: Task) -> str:
    """三 构建现代化产业体系: the number and the name without the word they all end in."""
    name = task_words.short_action(task)
    return f"{task.action_number} {name}" if task.action_number else name


def _sections(store: Store, view: ActionsView) -> list[Any]:
    shown = sections(view)
    if not shown:
        return [html.P(labels.NO_TASK_MATCHES(), className="panel empty")]
    names = short_titles(queries.documents(store))
    return [*(_section(view, item, names) for item in shown), _take_along(view)]


def _take_along(view: ActionsView) -> html.Details | None:
    address = {"plan": plan_key(view.plan), "action": view.action, "department": view.department}
    return take_along(
        common.ACTIONS_PAGE(),
        table_links("tasks", common.TASK_TABLE(), common.TASK(), **address),
        table_links("targets", common.TARGETS_AND_LATEST(), common.TARGETS_AND_LATEST(), **address),
        page_shared(common.ACTIONS_PAGE(), "/actions", view.canonical),
    )


def _section(view: ActionsView, shown: Section, names: Mapping[str, str]) -> html.Section:
    tasks, targets = shown.tasks, shown.targets
    panel = task_list.action_panel(
        tasks,
        targets,
        view.plan,
        names,
        indicator_path,
        lambda name: view.query(department=name, action=""),
    )
    number = tasks[0].action_number if tasks else None
    title = (
        f"{number}. {shown.action}" if number else shown.action or labels.TARGETS_OUTSIDE_ACTIONS()
    )
    counted = common.TASKS_COUNTED(count=len(tasks)) + (
        labels.TARGETS_COUNTED(count=len(targets)) if targets else ""
    )
    note = "" if number or not tasks else labels.OUTSIDE_ACTIONS(counted=counted)
    tasks_named = clauses(task.task for task in tasks)
    content = chrome.line_fold(
        counted, tasks_named, panel, class_name="fold panel action", is_open=view.is_narrowed
    )
    return chrome.section(title, content, note=note, id=f"action-{number or 'apart'}")


def _sources(store: Store, view: ActionsView) -> html.Div:
    documents = queries.documents(store, view.plan.district)
    return html.Div(chrome.sources(documents), className="section")
