"""`/projects`: investment as each plan prints it, and the list of all named projects.

Filters and pages are links, the search is a plain form: all end in the address, which is the state.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import dash
from dash import html

import queries
from components.projects import comparison_chart, project_list
from components.projects.completed import completed_table
from components.projects.plan_folds import plan_folds
from components.shell import chrome
from components.shell.controls.paging import district_paging
from components.shell.controls.take_along import take_along
from components.shell.document.attributes import aria
from data.records.projects import PlanInvestments, ProjectFilter
from data.store import Store
from presentation import common
from presentation.citing.cited import short_titles
from presentation.projects import comparison, completed, labels
from presentation.projects.investment_chart import HrefOf
from presentation.shell import site
from queries import projects
from views.addressing import choosing
from views.addressing.paging import SomeDistricts, some_of
from views.addressing.request import current_store
from views.frame import Framed, framed, trail
from views.listing.listing import PAGE_SIZE, ListView, resolve, total
from views.listing.parts import heads, section
from views.projects_view import LISTING, project_links
from views.sharing.downloads import table_links
from views.sharing.shares import page_shared, project_cited

_TITLE = common.PROJECTS_AND_INVESTMENT
dash.register_page(__name__, path="/projects", title=site.titled(_TITLE()))


def layout(**parameters: Any) -> Framed:
    """Investment side by side and plan by plan, then the projects that the address asks for."""
    store = current_store()
    view = resolve(store, LISTING, parameters)
    # Of many districts, the investment of some at a time.
    shown, no_plans = some_of(projects.investment_districts(store), parameters.get("plans"))
    plans = projects.plan_investments(store, shown.names)
    names = short_titles(queries.documents(store))
    every = total(projects.project_counts(store, ProjectFilter()))
    head = html.Div(
        [
            trail(_TITLE()),
            chrome.page_head(_TITLE(), labels.PROJECTS_NOTE(total=every)),
            _jump(),
            chrome.notices([*view.notices, no_plans]),
        ]
    )
    content = [
        head,
        _investments(store, shown, plans, names, partial(_of_plans, view)),
        _completed(plans, names),
        _projects(store, view),
        _sources(store, shown),
    ]
    canonical = (view.canonical, choosing.canonical(plans=(shown.part.of_address, "")))
    return framed(
        "/projects",
        [html.Section(content, className="wrap")],
        "&".join(filter(None, canonical)),
        is_indexed=not view.notices and not no_plans and not view.q and not view.order.column,
    )


def _jump() -> html.Nav:
    """Links to the parts of this page."""
    ways = {"investments": common.PROJECT_INVESTMENT(), LISTING.anchor: common.PROJECT_NAMES()}
    items = [html.Li(html.A(word, href=f"#{place}")) for place, word in ways.items()]
    return html.Nav(html.Ul(items), className="jump", **aria(label=common.ON_THIS_PAGE()))


def _of_plans(view: ListView, plans: str) -> str:
    return choosing.query(**view.state, plans=plans) + "#investments"


def _investments(
    store: Store,
    districts: SomeDistricts,
    plans: Sequence[PlanInvestments],
    names: Mapping[str, str],
    href: Callable[[str], str],
) -> html.Section:
    comparisons = comparison.comparisons(plans)
    of_plan = project_links(store, districts.names)

    def named(plan: PlanInvestments) -> HrefOf:
        return of_plan(plan.district, plan.plan)

    charts = [comparison_chart.chart(item, names, named) for item in comparisons]
    note = comparison.basis_words(comparisons) if comparisons else ""
    return chrome.section(
        common.PROJECT_INVESTMENT(),
        *([html.Div(charts, className="compare")] if charts else []),
        plan_folds(plans, names, named),
        *district_paging(districts.sentence, districts.part.choices(href)),
        take_along(
            common.PROJECT_INVESTMENT(), table_links("investments", labels.INVESTMENT_OF_PLANS())
        ),
        note=note,
        id="investments",
    )


def _completed(plans: Sequence[PlanInvestments], names: Mapping[str, str]) -> html.Div:
    """What was completed of what was planned, or that no document prints both."""
    lines = completed.lines(plans)
    note = labels.PAIRS() if completed.has_pair(lines) else labels.NO_PAIR()
    table = completed_table(lines, names)
    fold = chrome.fold(labels.COMPLETED_OF_PLANNED(), table, note=note, id="completed")
    return html.Div(fold, className="section")


def _projects(store: Store, view: ListView) -> html.Section:
    first, filters = view.part.first, ProjectFilter(**view.filters)
    shown = projects.found_projects(store, filters, PAGE_SIZE, first, view.sorted_by)
    links = table_links(
        "projects", labels.MATCHING_PROJECTS(), labels.ALL_COUNTED(total=view.total), **view.state
    )
    return section(
        view,
        common.PROJECT(),
        project_list.found_list(shown, first + 1, heads(view), project_cited),
        len(shown),
        [links if shown else None, page_shared(_TITLE(), "/projects", view.canonical)],
        label=labels.SEARCH_IN(),
        example=labels.SEARCH_EXAMPLE(),
    )


def _sources(store: Store, shown: SomeDistricts) -> html.Div:
    # All of them where all districts stand here.
    documents = queries.documents(store, *(shown.names if shown.sentence else ()))
    return html.Div(chrome.sources(documents), className="section")
