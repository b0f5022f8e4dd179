"""`/district/<district>`: targets against results, and the project investment, of one district.

The address is the state. Filters that ask for another view fetch it, those that only hide rows do
so in the browser and write the address; without a script all of them are links.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import dash
from dash import html

import queries
from components.indicators import indicator_table
from components.indicators.filtered import DrawRow, Takes
from components.indicators.glance import glance
from components.indicators.target_list import item as target_item
from components.indicators.target_list import target_list
from components.marks import headline
from components.marks.status import summary
from components.projects import investments, named_projects
from components.projects.implemented_bars import implemented_bars
from components.shell import chrome
from components.shell.controls.filters import add_callbacks, filters
from components.shell.controls.share_panel import folded
from components.shell.controls.take_along import take_along
from components.shell.document.html_text import Ready
from components.shell.terms import terms_line
from data.records.projects_and_tasks import Investment, Project
from data.records.rows import IndicatorRow
from data.store import Store
from presentation import common
from presentation.citing.cited import short_titles
from presentation.indicators import headline_words, labels
from presentation.indicators.table_words import HrefOf, are_targets_alone, by_theme
from presentation.indicators.term_words import terms_of
from presentation.places import scope_label
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.verdicts.count_words import SummaryLine
from views.addressing.request import current_store, lead_themes, path, row_path
from views.district_parts import (
    address_of,
    corrected_lately,
    elsewhere,
    page_head,
    theme_order,
)
from views.district_view import DistrictView, filter_bar, resolve
from views.frame import Framed, framed, unknown_page
from views.projects_view import project_links
from views.sharing.district_shares import DistrictShares
from views.sharing.downloads import table_links
from web.kept.page_parts import kept_part


def _title(district: str | None = None) -> str:
    home = queries.district(current_store(), district or "")
    return site.titled(home.name if home else labels.NO_SUCH_DISTRICT())


dash.register_page(__name__, path_template="/district/<district>", title=_title)
add_callbacks()


def layout(district: str | None = None, **address: Any) -> Framed:
    """The page of a district at the view its address asks for."""
    store = current_store()
    home = queries.district(store, district or "")
    if home is None:
        return unknown_page(labels.NO_SUCH_DISTRICT(), common.UNKNOWN_DISTRICT_LEAD())
    view = resolve(store, home, address, lead_themes())
    rows = view.rows(store)
    documents = queries.documents(store, home.area)
    names = short_titles(documents)
    shares = DistrictShares(home, view, queries.documents(store), store.version)
    content = [
        html.Section(
            [*page_head(home, view), _summary(store, view, rows, shares)], className="wrap"
        ),
        filters(filter_bar(view, rows)),
        html.Section(
            [
                _indicators(store, view, rows, names, shares),
                *_investments(store, view, names, shares),
                *_tasks(store, view),
                html.Div([chrome.sources(documents), corrected_lately(home)], className="section"),
            ],
            className="wrap",
        ),
    ]
    is_indexed = not view.notices and not view.filter.text
    return framed(home.area, content, view.canonical, is_indexed=is_indexed)


def _summary(
    store: Store, view: DistrictView, rows: Sequence[IndicatorRow], shares: DistrictShares
) -> html.Section:
    by_area = {
        area.area: rows if area == view.area else view.rows(store, area) for area in view.areas
    }
    labels = headline_words.dated([(scope_label(area), by_area[area.area]) for area in view.areas])
    lines = []
    for area, label in zip(view.areas, labels, strict=True):
        period = view.period_of(store, area.area)
        link = Choice(label, view.query(area=area.area, period=period), area == view.area)
        lines.append(SummaryLine(link, by_area[area.area]))
    notes = [common.SCOPES_NOT_ADDED()] if len(lines) > 1 else []
    head = [headline.headline(rows), headline.lede(rows), elsewhere(store, view)]
    if not all(are_targets_alone(of_area) for of_area in by_area.values()):
        head.append(summary(lines, notes))
    shared = kept_part(
        lambda: take_along(common.ASSESSMENT(), shares.summary(by_area)),
        "summary", view.place, view.order,
    )  # fmt: skip
    return html.Section([*head, shared])


def _indicators(
    store: Store,
    view: DistrictView,
    rows: Sequence[IndicatorRow],
    names: Mapping[str, str],
    shares: DistrictShares,
) -> html.Section:
    printed, takes = view.is_printed_order, view.filter.takes
    if are_targets_alone(rows) and rows:
        drawn = target_list(
            rows, names, row_path, printed=printed, takes=takes, draw_row=_kept(target_item)
        )
    else:
        table = indicator_table.indicator_table(
            rows, names, row_path, printed=printed, takes=takes,
            draw_row=_kept(indicator_table.item),
        )  # fmt: skip
        drawn = [table, indicator_table.gauge_key()]
    other = common.RESULTS_WITHOUT_TARGET()
    others = view.other_results(store)
    downloads = (
        [table_links("indicators", labels.INDICATOR_TABLE(), **address_of(view))] if rows else []
    )
    downloads += [table_links("other-results", other, other, **address_of(view))] if others else []
    chart = kept_part(lambda: glance(rows, row_path, picks=True), "glance", view.place, view.lead)
    fold = chrome.fold(labels.GLANCE(), chart, note=labels.GLANCE_NOTE(), id="glance")
    return chrome.section(
        common.INDICATOR(),
        fold if chart else None,
        terms_line(terms_of(rows, len(view.areas)), path("/glossary")),
        theme_order(view),
        *drawn,
        kept_part(
            lambda: indicator_table.other_results(others, names),
            "others",
            view.place[:2],
            view.theme,
        ),
        take_along(common.INDICATOR(), *downloads, *_theme_panels(view, rows, shares)),
        id="indicators",
    )


def _kept(draw: DrawRow) -> DrawRow:
    """The same, but what was drawn once is kept."""

    def drawn(
        row: IndicatorRow, names: Mapping[str, str], href_of: HrefOf | None, takes: Takes
    ) -> Ready:
        place = row.district, row.plan, row.area, row.period, row.target.figure_id, takes(row)
        return kept_part(lambda: draw(row, names, href_of, takes), draw.__module__, place)

    return drawn


def _theme_panels(
    view: DistrictView, rows: Sequence[IndicatorRow], shares: DistrictShares
) -> list[Any]:
    """The panel of each theme; of several each opens by its name."""
    themes = by_theme(rows, printed=view.is_printed_order)
    if len(themes) == 1:
        return [shares.theme(themes[0])]
    chosen = (view.filter.indicator, view.order)
    return [
        kept_part(
            lambda rows=rows: folded(shares.theme(rows)), "theme", view.place, chosen, rows[0].theme
        )
        for rows in themes
    ]


def _investments(
    store: Store, view: DistrictView, names: Mapping[str, str], shares: DistrictShares
) -> list[Any]:
    figures = queries.district_investments(store, view.district, view.plan.plan)
    projects = queries.district_projects(store, view.district, view.plan.plan)
    if not figures and not projects:
        return []
    section = kept_part(
        lambda: _invested(store, view, names, shares, figures, projects),
        "investments", view.district, view.plan.plan,
    )  # fmt: skip
    return [chrome.section(common.PROJECTS_AND_INVESTMENT(), section, id="investments")]


def _invested(
    store: Store,
    view: DistrictView,
    names: Mapping[str, str],
    shares: DistrictShares,
    figures: Sequence[Investment],
    projects: Sequence[Project],
) -> list[Any]:
    plan = {"district": view.district, "plan": view.plan.plan}
    listed = common.PROJECT_NAMES()
    links = [table_links("investments", labels.INVESTMENT_TABLE(), **plan)] if figures else []
    links += [table_links("plan-projects", listed, listed, **plan)] if projects else []
    named = project_links(store, [view.district])(view.district, view.plan.plan)
    return [
        investments.chart(figures, named),
        implemented_bars(figures, named),
        investments.table(figures, names, named),
        named_projects.projects_list(projects, names),
        take_along(common.PROJECTS_AND_INVESTMENT(), *links, shares.investments(figures)),
    ]


def _tasks(store: Store, view: DistrictView) -> list[Any]:
    tasks = queries.plan_tasks(store, view.district, view.plan.plan)
    if not tasks:
        return []
    links = table_links("tasks", common.TASK_TABLE(), plan=f"{view.district}/{view.plan.plan}")
    return [
        chrome.section(
            labels.ACTIONS_AND_TASKS(),
            kept_part(
                lambda: named_projects.tasks_list(tasks), "tasks", view.district, view.plan.plan
            ),
            take_along(labels.ACTIONS_AND_TASKS(), links),
            id="tasks",
        )
    ]
