"""The searchable list of named projects: search form, one page of findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import dcc, html

from components.marks.source_fold import source_places
from components.shell.attributes import aria
from components.shell.links import choice_link
from data.records.projects import FoundProject
from presentation import common
from presentation.citing import cited
from presentation.citing.sources import project_anchor
from presentation.joining import bracketed, clauses, phrases
from presentation.projects import labels
from presentation.projects.category_words import category_words, stage_words
from presentation.projects.list_words import LONGEST_SEARCH
from presentation.shell.choice import Choice


def search_form(action: str, q: str, kept: Mapping[str, str], clear: str) -> html.Form:
    """A plain form that asks for the page again with `q`; `kept` are the other filters in use.

    It needs no JavaScript: the fields are sent as the address. `clear` drops the text alone.
    """
    field = dcc.Input(
        id="project-search",
        name="q",
        type="search",
        value=q,
        maxLength=LONGEST_SEARCH,
        placeholder=labels.SEARCH_EXAMPLE(),
        autoComplete="off",
    )
    hidden = [dcc.Input(type="hidden", name=name, value=text) for name, text in kept.items()]
    parts: list[Any] = [
        html.Label(labels.SEARCH_IN(), htmlFor="project-search"),
        html.Div([field, html.Button(labels.SEARCH(), type="submit")], className="search-field"),
        html.Div(hidden, hidden=True),
    ]
    if q:
        parts.append(choice_link(Choice(labels.CLEAR_SEARCH(q=q), clear), className="search-clear"))
    return html.Form(
        parts,
        method="get",
        action=action,
        className="search",
        role="search",
        **aria(label=labels.SEARCH_IN()),
    )


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
    number = html.Th(common.NUMBER(), scope="col", className="found-number")
    source = html.Th(common.SOURCE(), scope="col")
    head = html.Tr([number, *heads.values(), source])
    return html.Table([html.Thead(head), html.Tbody(items)], className="panel found")


def _project(project: FoundProject, number: int, cite: Cite | None) -> list[Any]:
    return [
        html.Td(str(number), className="found-number"),
        html.Td(_name(project), className="found-name"),
        html.Td(_stage(project), className="found-stage"),
        html.Td(_kind(project), className="found-kind"),
        html.Td(html.Div([*_source(project), cite and cite(project)]), className="found-source"),
    ]


def _name(project: FoundProject) -> list[Any]:
    told = clauses((project.investment_printed, project.note))
    name = html.B(project.name)
    return [name, html.Small(labels.REMARK_IS(told=told))] if told else [name]


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
