"""`/actions`: the tasks of an action plan by special action and lead department, with its targets.

The address is the state: plan, special action and department are links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import dash
from dash import html

import queries
from components import action_plan, address, chrome
from components.chrome import Choice, FilterGroup
from data.records import Task
from data.store import Store
from pages._actions_view import (
    UNLISTED,
    Section,
    View,
    action_key,
    department_keys,
    plan_key,
    resolve,
    sections,
    takes,
)
from pages._downloads import table_links
from pages._frame import Framed, current_store, framed, indicator_path, path
from queries import actions

dash.register_page(__name__, path="/actions", title=chrome.titled("行动任务"))


def layout(**wanted: Any) -> Framed:
    """The plan's tasks and targets as the address asks for them."""
    store = current_store()
    head = [
        chrome.breadcrumbs([Choice("总览", path("/")), Choice("行动任务", path("/actions"))]),
        chrome.page_head("行动任务"),
    ]
    plans = actions.action_plans(store)
    if not plans:
        empty = html.P("收录的文件里没有列出任务的行动方案。", className="panel empty")
        return framed("/actions", [html.Div([*head, empty], className="wrap")])
    view = resolve(store, plans, wanted)
    content = [*head, *_head(view), *_sections(store, view), _sources(store, view)]
    drawn = [html.Div(content, className="wrap")]
    return framed("/actions", drawn, view.canonical, is_indexed=not view.notices)


def _head(view: View) -> list[Any]:
    tabs = [
        Choice(plan.name, address.query(plan=plan_key(plan)), plan == view.plan)
        for plan in view.plans
    ]
    return [
        chrome.plan_tabs(tabs),
        chrome.notices(view.notices),
        html.P(_headline(view), className="headline"),
        html.P(_lede(view), className="lede"),
        html.Div(chrome.filter_bar(_filters(view)), className="facets"),
    ]


def _headline(view: View) -> str:
    numbered = [task for task in view.tasks if task.action_number]
    special = len({task.action_number for task in numbered})
    apart = Counter(task.action for task in view.tasks if not task.action_number)
    rest = "".join(f"，{name} {count} 项" for name, count in apart.items())
    return (
        f"方案列出 {len(view.tasks)} 项任务：{special} 个专项行动 {len(numbered)} 项{rest}；"
        f"另列 {len(view.targets)} 项 {view.plan.end} 年目标。"
    )


def _lede(view: View) -> str:
    known = sum(1 for target in view.targets if target.known)
    return (
        f"收录的文件里，{known} 项目标能找到同一指标的数，"
        f"{len(view.targets) - known} 项没有结果。"
        "方案大多未说明目标是全域还是直管区，这样的数只并列，不比较，不评价。"
    )


def _filters(view: View) -> list[FilterGroup]:
    by_action = [task for task in view.tasks if takes(view, task, action=True)]
    by_department = [task for task in view.tasks if takes(view, task, department=True)]
    counts = Counter(action_key(task) for task in by_action)
    names = {action_key(task): _short(task) for task in view.tasks}
    special = [Choice("全部", view.query(action=""), not view.action, str(len(by_action)))]
    special += [
        Choice(name, view.query(action=key), key == view.action, str(counts[key]))
        for key, name in names.items()
        if counts[key] or key == view.action
    ]
    leads = Counter(name for task in by_department for name in department_keys(task))
    order = dict.fromkeys(name for task in view.tasks for name in department_keys(task))
    own = [Choice("全部", view.query(department=""), not view.department, str(len(by_department)))]
    own += [
        Choice(
            action_plan.NO_LEAD if name == UNLISTED else name,
            view.query(department=name),
            name == view.department,
            str(leads[name]),
        )
        for name in sorted(order, key=lambda name: name == UNLISTED)
        if leads[name] or name == view.department
    ]
    return [FilterGroup("专项行动", special, "chips"), FilterGroup("牵头部门", own, "chips")]


def _short(task: Task) -> str:
    """三 构建现代化产业体系: the number and the name without the word they all end in."""
    name = task.action.removesuffix("专项行动")
    return f"{task.action_number} {name}" if task.action_number else name


def _sections(store: Store, view: View) -> list[Any]:
    found = sections(view)
    if not found:
        return [html.P("没有任务同时符合所选的专项行动和部门。", className="panel empty")]
    names = {item.document: item.short_title for item in queries.documents(store)}
    return [*(_section(view, item, names) for item in found), _downloads(view)]


def _downloads(view: View) -> html.Div:
    address = {
        "plan": plan_key(view.plan),
        "action": view.action,
        "department": view.department,
    }
    lines = [
        table_links("tasks", "任务表", "任务", **address),
        table_links("targets", "目标与最近的数", "目标与最近的数", **address),
    ]
    return html.Div(lines)


def _section(view: View, shown: Section, names: Mapping[str, str]) -> html.Section:
    tasks, targets = shown.tasks, shown.targets
    panel = action_plan.action_panel(
        tasks,
        targets,
        view.plan,
        names,
        indicator_path,
        lambda name: view.query(department=name, action=""),
    )
    number = tasks[0].action_number if tasks else None
    title = f"{number}. {shown.action}" if number else shown.action or "未归入专项行动的目标"
    told = f"{len(tasks)} 项任务" + (f"，{len(targets)} 项目标" if targets else "")
    note = told if number or not tasks else f"{told}，不属专项行动"
    return chrome.section(title, panel, note=note, id=f"action-{number or 'apart'}")


def _sources(store: Store, view: View) -> html.Section:
    documents = queries.documents(store, view.plan.district)
    return chrome.section("来源与说明", chrome.documents_list(documents), id="sources")
