"""The view of an action plan that an address asks for, resolved against the store."""

from collections.abc import Mapping
from dataclasses import dataclass

import queries
from data.records.actions import ActionTarget
from data.records.places import Plan
from data.records.projects_and_tasks import Task
from data.store import Store
from presentation import common
from presentation.actions import labels, task_words
from queries import actions
from views.addressing import choosing

#: The value of the department filter for tasks without one.
UNLISTED = labels.UNLISTED


@dataclass(frozen=True)
class ActionsView:
    """A resolved address: the plan and its tasks and targets, and the two filters."""

    plan: Plan
    plans: list[Plan]
    tasks: list[Task]
    targets: list[ActionTarget]
    action: str
    department: str
    notices: list[str]

    @property
    def is_narrowed(self) -> bool:
        """Whether an action or a department is chosen."""
        return bool(self.action or self.department)

    @property
    def canonical(self) -> str:
        """The shortest query string of this view."""
        return choosing.canonical(
            plan=(plan_key(self.plan), plan_key(self.plans[0])), action=(self.action, ""),
            department=(self.department, ""),
        )  # fmt: skip

    def query(self, **changes: str) -> str:
        """The query string of this view with some choices changed; an empty one is dropped."""
        plan = plan_key(self.plan) if len(self.plans) > 1 else ""
        current = {"plan": plan, "action": self.action, "department": self.department}
        return choosing.query(**{**current, **changes})


@dataclass(frozen=True)
class Section:
    """A special action as a view shows it: its tasks, and the targets of it and of them."""

    action: str
    tasks: list[Task]
    targets: list[ActionTarget]


def sections(view: ActionsView) -> list[Section]:
    """The special actions that have tasks in this view, then targets under none of them."""
    shown = [task for task in view.tasks if takes(view, task)]
    groups = [
        _section(view, action, [task for task in shown if task.action == action])
        for action in dict.fromkeys(task.action for task in shown)
    ]
    apart = any(not target.action for target in view.targets)
    if groups and apart and not view.action and not view.department:
        groups.append(_section(view, "", []))
    return groups


def takes(view: ActionsView, task: Task, **ignoring: bool) -> bool:
    """Whether a task is shown; a filter to ignore is named with True."""
    return (ignoring.get("action", False) or view.action in ("", action_key(task))) and (
        ignoring.get("department", False)
        or not view.department
        or view.department in department_keys(task)
    )


def _section(view: ActionsView, action: str, tasks: list[Task]) -> Section:
    """With a department chosen, targets of other tasks are not shown."""
    ids = {"", *(task.task_id for task in tasks)}
    targets = [item for item in view.targets if item.action == action and item.task_id in ids]
    return Section(action, tasks, targets)


def resolve(store: Store, plans: list[Plan], parameters: Mapping[str, object]) -> ActionsView:
    """Choose plan, special action and department; what does not exist is replaced and named."""
    keys = [plan_key(plan) for plan in plans]
    key, plan_notice = choosing.pick(common.PLAN(), parameters.get("plan"), keys, keys[0])
    plan = plans[keys.index(key)]
    tasks = queries.plan_tasks(store, plan.district, plan.plan)
    action, action_notice = choosing.pick(
        common.SPECIAL_ACTION(), parameters.get("action"), [action_key(task) for task in tasks], ""
    )
    known = [name for task in tasks for name in department_keys(task)]
    department, notice = choosing.pick(labels.DEPARTMENT(), parameters.get("department"), known, "")
    targets = actions.action_targets(store, plan.district, plan.plan)
    notices = [text for text in (plan_notice, action_notice, notice) if text]
    return ActionsView(plan, plans, tasks, targets, action, department, notices)


def plan_key(plan: Plan) -> str:
    """A plan's value in the address: plan ids repeat from district to district."""
    return f"{plan.district}/{plan.plan}"


def action_key(task: Task) -> str:
    """A special action by its number; what stands beside them by its name."""
    return str(task.action_number) if task.action_number else task.action


def department_keys(task: Task) -> list[str]:
    """The departments a task is found under: each that leads it, or the value for none."""
    return task_words.departments(task) or [UNLISTED()]
