"""The tasks of an action plan by department and action, each under its number."""

from collections.abc import Sequence
from typing import NamedTuple

from data.records.projects_and_tasks import Task
from presentation.actions.task_words import SEPARATOR, departments, short_action
from presentation.joining import phrases
from presentation.slides import labels

#: Departments with a line of their own.
_MOST = 9


class TaskRow(NamedTuple):
    """A department (or the rest of them), how many tasks it leads, their numbers by action."""

    name: str
    led: str
    numbers: tuple[str, ...]


def actions(tasks: Sequence[Task]) -> list[str]:
    """The short names of the actions in their order."""
    return list(dict.fromkeys(short_action(task) for task in tasks if task.action_number))


def rows(tasks: Sequence[Task]) -> list[TaskRow]:
    """Departments, those that lead most tasks first; the last ones as one line."""
    led = _led(tasks)
    shown = led[:_MOST] if len(led) > _MOST + 1 else led
    lines = [_row(name, tasks_led, tasks) for name, tasks_led in shown]
    rest = led[len(shown) :]
    if rest:
        tasks_led = list(dict.fromkeys(task for _, led_tasks in rest for task in led_tasks))
        counts = {len(led_tasks) for _, led_tasks in rest}
        count = labels.EACH(count=counts.pop()) if len(counts) == 1 else str(len(tasks_led))
        name = labels.OTHER_DEPARTMENTS(count=len(rest))
        lines.append(_row(name, tasks_led, tasks)._replace(led=count))
    return lines


def title(tasks: Sequence[Task]) -> str:
    """40 项任务中 34 项写明牵头部门：经济运行局 7 项，自贸办 6 项，……"""
    first = phrases(
        labels.DEPARTMENT_COUNT(name=name, count=len(led)) for name, led in _led(tasks)[:3]
    )
    named = sum(bool(departments(task)) for task in tasks)
    return labels.TASKS_TITLE(count=len(tasks), named=named, first=first)


def remarks(tasks: Sequence[Task]) -> list[str]:
    """How joint tasks count, the departments of the last line, the tasks that name none."""
    joint = sum(len(departments(task)) > 1 for task in tasks)
    named = sum(bool(departments(task)) for task in tasks)
    remark = labels.TASKS_JOINT(count=joint, named=named) if joint else labels.TASKS_JOINT_NONE()
    led = _led(tasks)
    if len(led) > _MOST + 1:
        remark += labels.OTHERS_ARE(names=SEPARATOR.join(name for name, _ in led[_MOST:]))
    without = [task for task in tasks if not departments(task)]
    last = labels.TASKS_UNRATED()
    if without:
        numbers = _ranges([task.task_number for task in without])
        last = labels.TASKS_WITHOUT(count=len(without), tasks=numbers) + last
    return [remark, last]


def _led(tasks: Sequence[Task]) -> list[tuple[str, list[Task]]]:
    led: dict[str, list[Task]] = {}
    for task in tasks:
        for name in departments(task):
            led.setdefault(name, []).append(task)
    return sorted(led.items(), key=lambda item: -len(item[1]))


def _row(name: str, led: Sequence[Task], tasks: Sequence[Task]) -> TaskRow:
    by_action: dict[str, list[int]] = {action: [] for action in actions(tasks)}
    for task in led:
        by_action.setdefault(short_action(task), []).append(task.task_number)
    return TaskRow(name, str(len(led)), tuple(_ranges(by_action[name]) for name in actions(tasks)))


def _ranges(numbers: Sequence[int]) -> str:
    """1–2、9 of 1, 2, 9."""
    ranges: list[list[int]] = []
    for number in sorted(set(numbers)):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    return SEPARATOR.join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in ranges)
