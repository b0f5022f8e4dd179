"""Named projects and the tasks of an action plan."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.marks.source_fold import source_places
from data.records.projects_and_tasks import Project, Task
from presentation import common
from presentation.citing import cited
from presentation.joining import phrases
from presentation.projects import labels
from presentation.projects.category_words import stage_counts


def projects_list(
    projects: Sequence[Project], documents: Mapping[str, str] | None = None
) -> html.Details | None:
    """Projects by printed category with their printed stages, closed at first."""
    if not projects:
        return None
    groups: dict[str, list[Project]] = {}
    for project in projects:
        groups.setdefault(project.printed_category, []).append(project)
    head: list[Any] = [
        labels.PROJECTS_COUNTED(count=len(projects), count_2=len(groups)),
        html.Small(stage_counts(projects)),
    ]
    drawn = [_category(name, of_category, documents or {}) for name, of_category in groups.items()]
    return html.Details([html.Summary(head), *drawn], className="panel fold")


def _category(name: str, projects: Sequence[Project], documents: Mapping[str, str]) -> html.Section:
    places = [cited.place(item, documents) for item in projects]
    items = [html.Li(_project(item)) for item in projects]
    head = html.H3([name, html.Small(labels.ITEMS(count=len(projects)))])
    listed = html.Ul(items, className="projects")
    return html.Section([head, listed, source_places(name, places)], className="category")


def _project(project: Project) -> list[Any]:
    spans: list[Any] = [html.Span(project.name)]
    if project.printed_stage:
        chip = f"chip stage-{project.stage}"
        spans.append(html.Span(project.printed_stage, className=chip))
    notes = phrases((project.investment_printed, project.note))
    return [*spans, html.Small(notes)] if notes else spans


def tasks_list(tasks: Sequence[Task]) -> html.Ol | None:
    """Special actions with their numbered tasks and lead departments; None without tasks."""
    if not tasks:
        return None
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        groups.setdefault(task.action, []).append(task)
    return html.Ol([_action(of_action) for of_action in groups.values()], className="panel actions")


def _action(tasks: Sequence[Task]) -> html.Li:
    items = [html.Li(_task(task)) for task in tasks]
    head = html.H3([tasks[0].action, html.Small(common.TASKS_COUNTED(count=len(tasks)))])
    return html.Li([head, html.Ul(items, className="tasks")])


def _task(task: Task) -> list[Any]:
    lead = (
        labels.LED_BY(lead_departments=task.lead_departments)
        if task.lead_departments
        else task.note
    )
    spans: list[Any] = [html.Span(f"{task.task_number}. {task.task}")]
    return [*spans, html.Small(lead)] if lead else spans
