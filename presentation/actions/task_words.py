"""The tasks of an action plan with its quantified targets and the figures known of them."""

from collections.abc import Callable, Mapping

from assessment import Period
from data.records.actions import ActionTarget, KnownValue
from data.records.places import Plan
from data.records.projects_and_tasks import Task
from data.records.rows import Mention
from presentation import numbers
from presentation.citing.cited import place
from presentation.figures import amounts, no_result
from presentation.joining import clauses
from presentation.language import Message, say

NO_LEAD = Message("原文未列牵头部门")

NO_PROGRESS = no_result.SHORT


def lead_note(task: Task) -> str:
    """What is noted of the departments, less that there is none: that stands in their place."""
    return clauses(text for text in task.note.split("；") if text != NO_LEAD())


SEPARATOR = "、"

#: An indicator's address from area and indicator; that of a department's tasks from its name.
Address = Callable[[str, str], str]

ByName = Callable[[str], str]


def departments(task: Task) -> list[str]:
    """The lead departments of a task, none where the document names none."""
    return [name for name in task.lead_departments.split(SEPARATOR) if name]


def short_action(task: Task) -> str:
    """The name of an action without the words they all end in."""
    return task.action.removesuffix("专项行动")


def elsewhere(mention: Mention, documents: Mapping[str, str]) -> str:
    return say(
        "{place}另印作 {printed_value}",
        place=place(mention, documents),
        printed_value=printed_value(mention),
    )


def is_sum_so_far(value: KnownValue) -> bool:
    """Whether a figure within a year is what has added up since the year began: 上半年累计."""
    return value.adds_up and Period.parse(value.mention.period).is_cumulated


def limits(value: KnownValue, target: ActionTarget, plan: Plan) -> list[str]:
    """Why this figure cannot simply be held against the target, each in a few words."""
    remarks = []
    if Period.parse(value.mention.period).year < plan.start:
        remarks.append(say("早于方案期（{start}—{end} 年）", start=plan.start, end=plan.end))
    if value.adds_up:
        remarks.append(say("不作全年数"))
    if value.break_reason:
        remarks.append(say("口径有调整：{break_reason}", break_reason=value.break_reason))
    if target.target.value is None:
        remarks.append(say("目标是文字表述，不折算"))
    elif value.mention.basis != target.target.basis:
        now = amounts.basis_words(value.mention) or say("当期值")
        goal = amounts.basis_words(target.target) or say("期末值")
        remarks.append(say("计法不同：目标为{goal}，此数为{now}", goal=goal, now=now))
    return remarks


def scope_words(target: ActionTarget) -> str:
    """Whether the figures known of a target are about the area the target is about."""
    if target.is_scope_stated:
        return say("目标与此数均为{scope}口径。", scope=target.scope)
    return say("方案未说明目标是哪个统计范围，此处只列出各口径的数，不与目标比较。")


def printed_value(mention: Mention) -> str:
    return numbers.unit_after(amounts.printed(mention), mention.unit)
