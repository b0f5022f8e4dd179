"""The view of an action plan that an address asks for, resolved against the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import queries
from components import action_plan, address
from data.records import Plan, Task
from data.records_actions import ActionTarget
from data.store import Store
from queries import actions

#: The value of the department filter for tasks without one.
UNLISTED = "未列"


@dataclass(frozen=True)
class View:
    """A resolved address: the plan and its tasks and targets, and the two filters."""

    plan: Plan
    plans: list[Plan]
    tasks: list[Task]
    targets: list[ActionTarget]
    action: str
    department: str
    notices: list[str]

    def query(self, **changes: str) -> str:
        """The query string of this view with some choices changed; an empty one is dropped."""
        plan = plan_key(self.plan) if len(self.plans) > 1 else ""
        own = {"plan": plan, "action": self.action, "department": self.department}
        return address.query(**{**own, **changes})


def resolve(store: Store, plans: list[Plan], wanted: Mapping[str, object]) -> View:
    """Choose plan, special action and department; what does not exist is replaced and named."""
    keys = [plan_key(plan) for plan in plans]
    key, plan_notice = address.pick("规划", wanted.get("plan"), keys, keys[0])
    plan = plans[keys.index(key)]
    tasks = queries.plan_tasks(store, plan.district, plan.plan)
    action, action_notice = address.pick(
        "专项行动", wanted.get("action"), [action_key(task) for task in tasks], ""
    )
    known = [name for task in tasks for name in department_keys(task)]
    department, notice = address.pick("部门", wanted.get("department"), known, "")
    targets = actions.action_targets(store, plan.district, plan.plan)
    notices = [text for text in (plan_notice, action_notice, notice) if text]
    return View(plan, plans, tasks, targets, action, department, notices)


def plan_key(plan: Plan) -> str:
    """A plan's value in the address: plan ids repeat from district to district."""
    return f"{plan.district}/{plan.plan}"


def action_key(task: Task) -> str:
    """A special action by its number; what stands beside them by its name."""
    return str(task.action_number) if task.action_number else task.action


def department_keys(task: Task) -> list[str]:
    """The departments a task is found under: each that leads it, or the value for none."""
    return action_plan.departments(task) or [UNLISTED]
