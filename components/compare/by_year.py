"""Targets and results of one indicator, year by year and area by area."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.shell.controls.share_panel import cite_link
from components.shell.data_table import data_table
from data.records.compare import AreaFigure
from presentation import common, dates
from presentation.citing.sources import figure_anchor
from presentation.compare import labels
from presentation.compare.bar_words import Href
from presentation.compare.by_year import AreaYear, about, printed
from presentation.shell.choice import NAV_PAGE


def year_table(years: Mapping[int, Sequence[AreaYear]], href: Href) -> html.Div:
    """A block for each year; where an area prints none, the cell says so."""
    heads = (common.AREA(), common.TARGET(), common.RESULT())
    bodies = [
        html.Tbody([_head(year, len(heads)), *(_row(item, href) for item in areas)],
                   id=f"year-{year}")
        for year, areas in years.items()
    ]  # fmt: skip
    return data_table(heads, bodies, labels.BY_YEAR(), className="compare-table")


def _head(year: int, columns: int) -> html.Tr:
    name = dates.period_words(str(year))
    return html.Tr(
        html.Th(name, scope="rowgroup", colSpan=str(columns), className="is-area")
    )  # fmt: skip


def _row(item: AreaYear, href: Href) -> html.Tr:
    page = href(item.first.area, item.first.indicator)
    name = html.Th(html.A(item.name, href=page, **NAV_PAGE), scope="row")
    return html.Tr([name, *(_cell(figures, page) for figures in (item.targets, item.results))])


def _cell(figures: Sequence[AreaFigure], page: str) -> html.Td:
    drawn = [html.Div(_figure(figure, page)) for figure in figures] or labels.NOT_PRINTED()
    return html.Td(html.Div(drawn))


def _figure(figure: AreaFigure, page: str) -> list[Any]:
    link = cite_link(f"{page}#{figure_anchor(figure.mention.figure_id)}")
    return [html.B(printed(figure)), html.Small(about(figure)), link]
