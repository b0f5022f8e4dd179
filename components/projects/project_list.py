"""The list of named projects: one page of findings."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import html

from components.marks.source_fold import source_places
from components.shell.controls.long_list import found_table
from data.records.projects import FoundProject
from presentation import common
from presentation.citing import cited
from presentation.citing.sources import project_anchor
from presentation.joining import bracketed, clauses, phrases
from presentation.projects import labels
from presentation.projects.category_words import category_words, stage_words

#: How a project is cited.
Cite = Callable[[FoundProject], html.Details]


def found_list(
    projects: Sequence[FoundProject], first: int, heads: Mapping[str, Any], cite: Cite | None = None
) -> html.Table | None:
    """One page of projects, numbered from `first`, under the heads that sort them."""
    if not projects:
        return None
    items = [
        html.Tr(_project(project, first + at, cite), id=project_anchor(project))
        for at, project in enumerate(projects)
    ]
    return found_table(items, heads)


def _project(project: FoundProject, number: int, cite: Cite | None) -> list[Any]:
    return [
        html.Td(str(number), className="found-number"),
        html.Td(_name(project), className="found-name"),
        html.Td(_stage(project), className="found-stage"),
        html.Td(_kind(project), className="found-kind"),
        html.Td(html.Div([*_source(project), cite and cite(project)]), className="found-source"),
    ]


def _name(project: FoundProject) -> list[Any]:
    remark = clauses((project.investment_printed, project.note))
    name = html.B(project.name)
    return [name, html.Small(labels.REMARK_IS(remark=remark))] if remark else [name]


def _stage(project: FoundProject) -> list[Any]:
    """The stage as printed; beside it the unified one, which the filter goes by."""
    if not project.printed_stage:
        return [html.Small(common.STAGE_NOT_PRINTED())]
    printed = html.Span(project.printed_stage, className=f"chip stage-{project.stage}")
    unified = stage_words(project.stage)
    return [printed] if unified == project.printed_stage else [printed, html.Small(unified)]


def _kind(project: FoundProject) -> list[Any]:
    return [
        html.Span(project.printed_category),
        html.Small(labels.FILED_UNDER(category=category_words(project.category))),
    ]


def _source(project: FoundProject) -> list[Any]:
    area = bracketed(project.district_name, project.area_name) if project.is_part else ""
    where = phrases([area or project.district_name, project.plan_name])
    place = cited.title(project.document_title) + project.locator
    return [html.Span(where), source_places(project.name, [place])]
