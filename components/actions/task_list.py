"""The tasks of an action plan with its quantified targets and the figures known of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import aria
from data.records.actions import ActionTarget, KnownValue
from data.records.places import Plan
from data.records.projects_and_tasks import Task
from presentation import common, dates
from presentation.actions import labels
from presentation.actions.task_words import (
    NO_LEAD,
    NO_PROGRESS,
    SEPARATOR,
    Address,
    ByName,
    departments,
    elsewhere,
    is_sum_so_far,
    lead_note,
    limits,
    printed_value,
    scope_words,
)
from presentation.citing import cited
from presentation.citing.cited import place
from presentation.figures import amounts
from presentation.figures.qualifiers import remark
from presentation.joining import clauses, labelled, phrases
from presentation.shell.choice import NAV_PAGE, Choice


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
        items = [
            html.Li(_goal(target, plan, documents, indicator))
            for target in targets
            if target.task_id == task_id
        ]
        return [html.Ul(items, className="goals")] if items else []

    parts: list[Any] = []
    if whole := goals(""):
        first = next(target.target for target in targets if not target.task_id)
        head = [html.H3(labels.ACTION_GOALS()), html.Small(place(first, documents))]
        parts.append(html.Section([*head, *whole], className="task is-whole"))
    for task in tasks:
        name = html.H3(f"{task.task_number}. {task.task}")
        source = html.Small(cited.place(task, documents))
        content = [name, _lead(task, department), source, *goals(task.task_id)]
        parts.append(html.Section(content, className="task"))
    return html.Div(parts, className="panel task-list")


def _lead(task: Task, department: ByName) -> html.P:
    """The departments as links to all their tasks, and the note on them."""
    names = departments(task)
    links: list[Any] = [labels.LEAD_IS()] if names else [NO_LEAD()]
    for at, name in enumerate(names):
        links += [SEPARATOR] if at else []
        links.append(choice_link(Choice(name, department(name))))
    note = lead_note(task)
    return html.P([*links, html.Small(note)] if note else links, className="task-lead")


def _goal(
    target: ActionTarget, plan: Plan, documents: Mapping[str, str], indicator: Address
) -> list[Any]:
    when = dates.period_words(target.target.period)
    href = indicator(target.area, target.indicator)
    name: list[Any] = [html.A(target.name, href=href, **NAV_PAGE)]
    if target.name != target.printed_name:
        name.append(html.Small(common.NAME_IN_DOCUMENT_IS(printed_name=target.printed_name)))
    goal = [html.Small(labels.TARGETS_AT(when=when)), html.B(printed_value(target.target))]
    notes = [amounts.basis_words(target.target), remark(target.target)]
    remark_words = clauses(notes)
    return [
        html.P(name, className="goal-name"),
        html.Div([*goal, html.Small(remark_words)], className="goal-target"),
        html.Div(_known(target, plan, documents), className="goal-known"),
    ]


def _known(target: ActionTarget, plan: Plan, documents: Mapping[str, str]) -> list[Any]:
    if not target.known:
        return [html.Span(NO_PROGRESS(), className="goal-none")]
    lead: list[Any] = [html.Small(labels.LATEST_OF_INDICATOR())]
    items = [html.Li(_value(value, target, plan, documents)) for value in target.known]
    return [*lead, html.Ul(items), _warning(target)]


def _value(
    value: KnownValue, target: ActionTarget, plan: Plan, documents: Mapping[str, str]
) -> list[Any]:
    mention = value.mention
    when = dates.moment_words(mention.period, target.kind) + (
        labels.CUMULATIVE() if is_sum_so_far(value) else ""
    )
    figure: list[Any] = [labelled(phrases([value.scope, when]), ""), html.B(printed_value(mention))]
    caveats = clauses(limits(value, target, plan))
    places = [place(mention, documents), *(elsewhere(item, documents) for item in value.elsewhere)]
    return [
        html.Span(figure),
        html.Small(caveats) if caveats else None,
        html.Small(clauses(places), className="goal-place"),
    ]


def _warning(target: ActionTarget) -> html.P:
    text = scope_words(target)
    if target.is_scope_stated:
        return html.P(text, className="goal-warning")
    return html.P(text, className="goal-warning", **aria(label=labels.SCOPE_WARNING(text=text)))
