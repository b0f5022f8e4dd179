"""The searchable list of named projects: search form, one page of findings, paging."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import dcc, html

from components.attributes import aria
from components.category_words import category_words, stage_words
from components.links import Choice, choice_link
from data.records_projects import FoundProject

#: Where the list starts on its page: what the search form and the paging links lead to.
ANCHOR = "projects"
LONGEST_SEARCH = 40


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
        placeholder="如：轨道、公园、数据中心",
        autoComplete="off",
    )
    hidden = [dcc.Input(type="hidden", name=name, value=text) for name, text in kept.items()]
    parts: list[Any] = [
        html.Label("搜索项目名称、类别和备注", htmlFor="project-search"),
        html.Div([field, html.Button("搜索", type="submit")], className="search-field"),
        html.Div(hidden, hidden=True),
    ]
    if q:
        parts.append(choice_link(Choice(f"清除“{q}”", clear), className="search-clear"))
    return html.Form(parts, method="get", action=action, className="search", role="search")


def found_words(first: int, shown: int, count: int, q: str) -> str:
    """第 51—100 项，共 226 项; what was looked for where a text was."""
    about = f"含“{q}”的" if q else ""
    if not count:
        return f"没有{about}项目符合所选条件。"
    return f"{about}项目共 {count} 项，此页为第 {first}—{first + shown - 1} 项。"


def found_list(projects: Sequence[FoundProject], first: int) -> html.Ol | None:
    """One page of projects, numbered from `first`; None without any."""
    if not projects:
        return None
    items = [html.Li(_project(project, first + at)) for at, project in enumerate(projects)]
    return html.Ol(items, className="panel found")


def _project(project: FoundProject, number: int) -> list[Any]:
    return [
        html.Span(str(number), className="found-number", **aria(hidden="true")),
        html.Div(_name(project), className="found-name"),
        html.Div(_stage(project), className="found-stage"),
        html.Div(_kind(project), className="found-kind"),
        html.Div(_source(project), className="found-source"),
    ]


def _name(project: FoundProject) -> list[Any]:
    told = "；".join(text for text in (project.investment_printed, project.note) if text)
    name = html.B(project.name)
    return [name, html.Small(f"备注：{told}")] if told else [name]


def _stage(project: FoundProject) -> list[Any]:
    """The stage as printed; beside it the unified one, which the filter goes by."""
    if not project.printed_stage:
        return [html.Small("原文未写阶段")]
    printed = html.Span(project.printed_stage, className=f"chip stage-{project.stage}")
    unified = stage_words(project.stage)
    return [printed] if unified == project.printed_stage else [printed, html.Small(unified)]


def _kind(project: FoundProject) -> list[Any]:
    return [
        html.Span(project.printed_category),
        html.Small(f"归入{category_words(project.category)}"),
    ]


def _source(project: FoundProject) -> list[Any]:
    area = f"{project.district_name}（{project.area_name}）" if project.is_part else ""
    where = f"{area or project.district_name}，{project.plan_name}"
    return [html.Span(where), html.Small(f"《{project.document_title}》{project.locator}")]


def paging(pages: Sequence[Choice]) -> html.Nav | None:
    """Links to all pages of the list with the ones before and after; None for a single page."""
    if len(pages) < 2:
        return None
    at = next((place for place, page in enumerate(pages) if page.selected), 0)
    steps = [
        _step("上一页", pages[at - 1] if at else None),
        *(html.Li(choice_link(page)) for page in pages),
        _step("下一页", pages[at + 1] if at + 1 < len(pages) else None),
    ]
    return html.Nav(html.Ul(steps), className="paging", **aria(label="翻页"))


def _step(label: str, to: Choice | None) -> html.Li:
    if to is None:
        return html.Li(html.Span(label), className="paging-step")
    return html.Li(choice_link(Choice(label, to.href)), className="paging-step")
