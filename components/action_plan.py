"""The tasks of an action plan with its quantified targets and the figures known of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import html

from assessment import Period
from components import no_result, words
from components.attributes import aria
from components.links import NAV_PAGE, Choice, choice_link
from components.sources import place
from data.records import Mention, Plan, Task
from data.records_actions import ActionTarget, KnownValue

NO_LEAD = "原文未列牵头部门"
NO_PROGRESS = no_result.SHORT
_SEPARATOR = "、"

#: An indicator's address from area and indicator; that of a department's tasks from its name.
Address = Callable[[str, str], str]
ByName = Callable[[str], str]


def departments(task: Task) -> list[str]:
    """The lead departments of a task, none where the document names none."""
    return [name for name in task.lead_departments.split(_SEPARATOR) if name]


def action_panel(
    tasks: Sequence[Task],
    targets: Sequence[ActionTarget],
    plan: Plan,
    documents: Mapping[str, str],
    indicator: Address,
    department: ByName,
) -> html.Div:
    """One special action: its own targets, then its tasks, each with its targets."""

    def goals(task_id: str) -> list[Any]:
        own = [target for target in targets if target.task_id == task_id]
        items = [html.Li(_goal(target, plan, documents, indicator)) for target in own]
        return [html.Ul(items, className="goals")] if items else []

    parts: list[Any] = []
    if whole := goals(""):
        first = next(target.target for target in targets if not target.task_id)
        head = [html.H3("专项行动总体目标"), html.Small(place(first, documents))]
        parts.append(html.Div([*head, *whole], className="task is-whole"))
    for task in tasks:
        name = html.H3(f"{task.task_number}. {task.task}")
        source = html.Small(f"《{documents.get(task.document, task.document)}》{task.locator}")
        found = [name, _lead(task, department), source, *goals(task.task_id)]
        parts.append(html.Div(found, className="task"))
    return html.Div(parts, className="panel task-list")


def _lead(task: Task, department: ByName) -> html.P:
    """The departments as links to all their tasks, and the note on them."""
    names = departments(task)
    links: list[Any] = ["牵头："] if names else [NO_LEAD]
    for at, name in enumerate(names):
        links += [_SEPARATOR] if at else []
        links.append(choice_link(Choice(name, department(name))))
    note = "；".join(text for text in task.note.split("；") if text and text != NO_LEAD)
    return html.P([*links, html.Small(note)] if note else links, className="task-lead")


def _goal(
    target: ActionTarget, plan: Plan, documents: Mapping[str, str], indicator: Address
) -> list[Any]:
    when = words.period_words(target.target.period)
    href = indicator(target.area, target.indicator)
    name: list[Any] = [html.A(target.name, href=href, **NAV_PAGE)]
    if target.name != target.printed_name:
        name.append(html.Small(f"文件中的名称：{target.printed_name}"))
    goal = [html.Small(f"{when}目标"), html.B(_printed(target.target))]
    notes = [words.basis_words(target.target), target.target.note]
    told = "；".join(note for note in notes if note)
    return [
        html.Div(name, className="goal-name"),
        html.Div([*goal, html.Small(told)], className="goal-target"),
        html.Div(_known(target, plan, documents), className="goal-known"),
    ]


def _known(target: ActionTarget, plan: Plan, documents: Mapping[str, str]) -> list[Any]:
    if not target.known:
        return [html.Span(NO_PROGRESS, className="goal-none")]
    lead: list[Any] = [html.Small("收录文件里同一指标最近的数")]
    items = [html.Li(_value(value, target, plan, documents)) for value in target.known]
    return [*lead, html.Ul(items), _warning(target)]


def _value(
    value: KnownValue, target: ActionTarget, plan: Plan, documents: Mapping[str, str]
) -> list[Any]:
    mention = value.mention
    when = words.moment_words(mention.period, target.kind) + ("累计" if value.adds_up else "")
    figure: list[Any] = [f"{value.scope}，{when}：", html.B(_printed(mention))]
    told = "；".join(limits(value, target, plan))
    places = [place(mention, documents), *(_elsewhere(item, documents) for item in value.elsewhere)]
    return [
        html.Span(figure),
        html.Small(told) if told else None,
        html.Small("；".join(places), className="goal-place"),
    ]


def _elsewhere(mention: Mention, documents: Mapping[str, str]) -> str:
    return f"{place(mention, documents)}另印作 {_printed(mention)}"


def limits(value: KnownValue, target: ActionTarget, plan: Plan) -> list[str]:
    """Why this figure cannot simply be held against the target, each in a few words."""
    found = []
    if Period.parse(value.mention.period).year < plan.start:
        found.append(f"早于方案期（{plan.start}—{plan.end} 年）")
    if value.adds_up:
        found.append("不作全年数")
    if value.break_reason:
        found.append(f"口径有调整：{value.break_reason}")
    if target.target.value is None:
        found.append("目标是文字表述，不折算")
    elif value.mention.basis != target.target.basis:
        now = words.basis_words(value.mention) or "当期值"
        goal = words.basis_words(target.target) or "期末值"
        found.append(f"计法不同：目标为{goal}，此数为{now}")
    return found


def _warning(target: ActionTarget) -> html.P:
    text = scope_words(target)
    if target.is_scope_stated:
        return html.P(text, className="goal-warning")
    return html.P(text, className="goal-warning", **aria(label=f"口径提示：{text}"))


def scope_words(target: ActionTarget) -> str:
    """Whether the figures known of a target are about the area the target is about."""
    if target.is_scope_stated:
        return f"目标与此数均为{target.scope}口径。"
    return "方案未说明目标是全域还是直管区，此处只列出各口径的数，不与目标比较。"


def _printed(mention: Mention) -> str:
    return words.unit_after(words.printed(mention), mention.unit)
