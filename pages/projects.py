"""`/projects`: investment as each plan prints it, and the list of all named projects.

Filters and pages are links, the search is a plain form: all end in the address, which is the state.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import dash
from dash import html

import queries
from components.projects import comparison_chart, project_list
from components.projects.completed import completed_table
from components.projects.plan_folds import plan_folds
from components.shell import chrome
from components.shell.attributes import aria
from components.shell.filter_bar import filter_bar
from components.shell.links import choice_link
from components.shell.paging import paging
from components.shell.sorting import sort_head
from components.shell.take_along import take_along
from data.records.projects import PlanInvestments, ProjectCount, ProjectFilter
from data.store import Store
from presentation import common
from presentation.projects import comparison, completed, labels, list_words
from presentation.projects.category_words import category_words, stage_words
from presentation.projects.investment_chart import HrefOf
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from queries import projects
from views.addressing.request import current_store, path
from views.frame import Framed, framed
from views.named_projects import project_links
from views.projects_view import FACETS, PAGE_SIZE, SORTED_BY, View, resolve
from views.sharing.downloads import table_links
from views.sharing.shares import page_shared, project_cited

_TITLE = common.PROJECTS_AND_INVESTMENT
dash.register_page(__name__, path="/projects", title=site.titled(_TITLE()))

_WORDS = {"category": category_words, "stage": stage_words}


def layout(**wanted: Any) -> Framed:
    """Investment side by side and plan by plan, then the projects that the address asks for."""
    store = current_store()
    view = resolve(store, wanted)
    total = next(iter(projects.project_counts(store, ProjectFilter()))).count
    head = html.Div(
        [
            chrome.breadcrumbs(
                [Choice(common.OVERVIEW_PAGE(), path("/")), Choice(_TITLE(), path("/projects"))]
            ),
            chrome.page_head(_TITLE(), _note(total)),
            _jump(),
            chrome.notices(view.notices),
        ]
    )
    content = [
        head,
        _investments(store),
        _completed(store),
        _projects(store, view),
        _sources(store),
    ]
    return framed(
        "/projects",
        [html.Div(content, className="wrap")],
        view.canonical,
        is_indexed=not view.notices and not view.wanted.q and not view.order.column,
    )


def _jump() -> html.Nav:
    """Links to the parts of this page."""
    ways = {"investments": common.PROJECT_INVESTMENT(), list_words.ANCHOR: common.PROJECT_NAMES()}
    items = [html.Li(html.A(word, href=f"#{place}")) for place, word in ways.items()]
    return html.Nav(html.Ul(items), className="jump", **aria(label=common.ON_THIS_PAGE()))


def _note(total: int) -> str:
    return labels.PROJECTS_NOTE(total=total)


def _investments(store: Store) -> html.Section:
    plans = projects.plan_investments(store)
    names = _document_names(store)
    found = comparison.comparisons(plans)
    of_plan = project_links(store)

    def named(plan: PlanInvestments) -> HrefOf:
        return of_plan(plan.district, plan.plan)

    charts = [comparison_chart.chart(item, names, named) for item in found]
    note = comparison.basis_words(found) if found else ""
    return chrome.section(
        common.PROJECT_INVESTMENT(),
        *([html.Div(charts, className="compare")] if charts else []),
        plan_folds(plans, names, named),
        take_along(
            common.PROJECT_INVESTMENT(), table_links("investments", labels.INVESTMENT_OF_PLANS())
        ),
        note=note,
        id="investments",
    )


def _completed(store: Store) -> html.Div:
    """What was completed of what was planned, or that no document prints both."""
    found = completed.lines(projects.plan_investments(store))
    note = labels.PAIRS() if completed.has_pair(found) else labels.NO_PAIR()
    table = completed_table(found, _document_names(store))
    fold = chrome.fold(labels.COMPLETED_OF_PLANNED(), table, note=note, id="completed")
    return html.Div(fold, className="section")


def _projects(store: Store, view: View) -> html.Section:
    first = view.part.first
    shown = projects.found_projects(store, view.wanted, PAGE_SIZE, first, view.sorted_by)
    state = {**asdict(view.wanted), "order": view.order.of_address}
    kept = {name: text for name, text in state.items() if text and name != "q"}
    action = path("/projects") + f"#{list_words.ANCHOR}"
    form = project_list.search_form(action, view.wanted.q, kept, view.query(q=""))
    words = list_words.found_words(first + 1, len(shown), view.found, view.wanted.q)
    return chrome.section(
        common.PROJECT_NAMES(),
        form,
        html.Div(filter_bar(_filters(view)), className="facets"),
        html.P([words, *_clear(view)], className="found-count", role="status"),
        project_list.found_list(shown, first + 1, _heads(view), project_cited),
        paging(view.part.choices(lambda page: view.query(page=page) + f"#{list_words.ANCHOR}")),
        take_along(
            common.PROJECT_NAMES(),
            table_links(
                "projects",
                labels.MATCHING_PROJECTS(),
                labels.ALL_COUNTED(found=view.found),
                **state,
            )
            if shown
            else None,
            page_shared(_TITLE(), "/projects", view.canonical),
        ),
        id=list_words.ANCHOR,
    )


def _heads(view: View) -> dict[str, Any]:
    """The heads of the columns that sort the list."""
    return {
        column: sort_head(
            word(), view.query(order=view.order.next_of(column)), view.order.direction_of(column)
        )
        for column, (word, _) in SORTED_BY.items()
    }


def _clear(view: View) -> list[Any]:
    if view.wanted == ProjectFilter():
        return []
    return [choice_link(Choice(labels.CLEAR_ALL(), "?"))]


def _filters(view: View) -> list[FilterGroup]:
    return [_filter(view, facet) for facet in FACETS]


def _filter(view: View, facet: str) -> FilterGroup:
    """The values of a filter with what each would show; those that show nothing are left out."""
    name, order = FACETS[facet]
    word = name()
    selected = asdict(view.wanted)[facet]
    own = [item for item in view.counts if item.facet == facet]
    if order:
        own.sort(key=lambda item: order.index(item.value) if item.value in order else len(order))
    everything = sum(item.count for item in own)
    choices = [Choice(common.ALL(), view.query(**{facet: ""}), not selected, str(everything))]
    if selected not in ("", *(item.value for item in own)):
        own.append(ProjectCount(facet, selected, view.names.get((facet, selected), ""), 0))
    choices += [
        Choice(
            _label(item), view.query(**{facet: item.value}), item.value == selected, str(item.count)
        )
        for item in own
    ]
    return FilterGroup(word, choices, "chips")


def _label(item: ProjectCount) -> str:
    words = _WORDS.get(item.facet)
    return item.label or (words(item.value) if words else item.value)


def _sources(store: Store) -> html.Div:
    documents = queries.documents(store)
    return html.Div(chrome.sources(documents), className="section")


def _document_names(store: Store) -> dict[str, str]:
    return {item.document: item.short_title for item in queries.documents(store)}
