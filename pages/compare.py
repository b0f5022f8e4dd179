"""`/compare`: what areas share, side by side where definitions agree, and why not elsewhere.

`?indicator=` compares one indicator; `?theme=` shows a theme's indicators × areas.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import dash
from dash import html

import queries
from components.compare.bars import bars
from components.compare.by_year import year_table
from components.compare.figures_table import figures_table
from components.compare.matrix import matrix
from components.overview.legend import legend
from components.shell import chrome
from components.shell.controls.filter_bar import filter_bar
from components.shell.controls.links import choice_link
from components.shell.controls.paging import district_paging
from components.shell.controls.take_along import take_along
from data.records.compare import AreaFigure, SharedIndicator
from data.store import Store
from presentation import common
from presentation.citing.cited import short_titles
from presentation.compare import comparability, labels
from presentation.compare.by_year import by_year
from presentation.joining import sentence
from presentation.places import containment
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from queries.indicators import all_areas
from views.addressing import choosing
from views.addressing.request import current_store, indicator_path
from views.chart_kinds import comparison
from views.compare_view import CompareView, rated, resolve
from views.compare_view import figures as figures_of
from views.frame import Framed, framed, trail
from views.sharing.downloads import table_links
from views.sharing.shares import panel

NOTE = labels.PAGE_NOTE

dash.register_page(__name__, path="/compare", title=site.titled(common.COMPARE_PAGE()))


def layout(**parameters: Any) -> Framed:
    """One indicator, or one theme where the address names a theme and no indicator."""
    store = current_store()
    view = resolve(store, parameters)
    names = short_titles(queries.documents(store))
    head = [
        trail(common.COMPARE_PAGE()),
        chrome.page_head(common.COMPARE_PAGE(), NOTE()),
        chrome.notices(view.notices),
    ]
    if not view.shared:
        body: list[Any] = [html.P(common.NO_SHARED_INDICATOR(), className="empty")]
    elif view.theme:
        body = _theme(store, view)
    else:
        body = _indicator(store, view, names)
    content = [
        html.Section(head, className="wrap"),
        filter_bar([_themes(view)]),
        html.Section(
            [_picker(view.shared, view.indicator), *_others(view), *body], className="wrap"
        ),
    ]
    return framed("/compare", content, view.canonical, is_indexed=not view.notices)


def _others(view: CompareView) -> list[Any]:
    return district_paging(view.shown.sentence, view.shown.part.choices(view.query))


def _themes(view: CompareView) -> FilterGroup:
    choices = [
        Choice(
            theme.name,
            choosing.query(theme=theme.theme),
            theme.theme == view.theme,
            str(sum(item.theme == theme.theme for item in view.shared)),
        )
        for theme in view.themes
    ]
    return FilterGroup(labels.BY_THEME(), choices, "chips")


def _picker(shared: Sequence[SharedIndicator], chosen: str) -> html.Details:
    """All shared indicators as links, closed at first."""
    blocks = []
    for name, group in groupby(shared, key=lambda item: item.theme_name):
        links = [
            html.Li(
                choice_link(
                    Choice(
                        item.name,
                        choosing.query(indicator=item.indicator),
                        item.indicator == chosen,
                        labels.AREA_COUNT(areas=item.areas),
                    )
                )
            )
            for item in group
        ]
        blocks.append(html.Div([html.H2(name), html.Ul(links)], className="picker-theme"))
    now = next((item.name for item in shared if item.indicator == chosen), "")
    title = labels.ANOTHER_INDICATOR(now=now) if now else labels.CHOOSE_INDICATOR()
    hint = html.Small(labels.SHARED_INDICATOR_COUNT(count=len(shared)))
    return html.Details(
        [html.Summary([title, hint]), html.Div(blocks, className="picker")],
        className="panel fold compare-picker",
    )


def _indicator(store: Store, view: CompareView, names: Mapping[str, str]) -> list[Any]:
    item, figures = view.item, figures_of(store, view, view.shown.names)
    groups = comparability.groups(figures, item.unit)
    documents = queries.documents(store)
    drawn: list[Any] = []
    panels = []
    for group in groups:
        spec = comparison.spec(item.indicator, item.name, group, documents, store.version)
        drawn.append(bars(group, names, indicator_path))
        panels.append(panel(spec, group.title))
    if not any(group.role == "actual" for group in groups):
        drawn.insert(0, _nothing("actual", common.RESULT(), figures))
    if not any(group.role == "target" for group in groups):
        drawn.append(_nothing("target", common.TARGET(), figures))
    about = [
        item.definition,
        common.UNIT_IS(unit=item.unit) if item.unit else "",
        labels.LENGTH_IS_VALUE_ONLY() if item.kind in ("stock", "flow") else "",
    ]
    shown = {figure.area for figure in figures}
    about.append(containment(all_areas(store), shown))
    note = "".join(map(sentence, about))
    years = by_year(figures)
    same_year = chrome.section(
        labels.BY_YEAR(), year_table(years, indicator_path), note=labels.BY_YEAR_NOTE(), id="years"
    )
    return [
        chrome.section(
            item.name, *drawn, take_along(item.name, *panels), note=note, id="comparable"
        ),
        html.Div(_figures(view, figures, names), className="section"),
        *([same_year] if years else []),
    ]


def _figures(
    view: CompareView, figures: Sequence[AreaFigure], names: Mapping[str, str]
) -> html.Details:
    """Every figure with why it stands beside others or not, closed at first."""
    title = common.FIGURES_OF_AREAS()
    links = table_links("comparison", title, indicator=view.item.indicator)
    return chrome.fold(
        title,
        figures_table(figures, view.item.unit, names, indicator_path),
        take_along(title, links),
        note=labels.TABLE_NOTE(),
        id="figures",
    )


def _nothing(role: str, word: str, figures: Sequence[AreaFigure]) -> html.P:
    if not any(figure.role == role for figure in figures):
        sentence = labels.INDICATOR_HAS_NO(word=word)
    else:
        sentence = labels.NOTHING_COMPARABLE(word=word)
    return html.P(sentence, className="section-note")


def _theme(store: Store, view: CompareView) -> list[html.Section]:
    districts = view.shown.names
    indicators, figures = view.of_theme, figures_of(store, view, districts)
    others = len({figure.indicator for figure in figures} - {item.indicator for item in indicators})
    name = view.name
    note = labels.MATRIX_NOTE()
    if others:
        note += labels.OTHERS_NOT_LISTED(others=others)
    drawn = matrix(indicators, figures, rated(store, view.theme, districts), indicator_path)
    links = take_along(
        name, table_links("matrix", labels.FIGURES_OF_INDICATOR(name=name), theme=view.theme)
    )
    return [chrome.section(name, drawn, legend(), links, note=note, id="matrix")]
