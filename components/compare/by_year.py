"""Targets and results of one indicator, year by year and area by area."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.shell.attributes import aria
from components.shell.share_panel import cite_link
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
    head = html.Thead(html.Tr([html.Th(text, scope="col") for text in heads]))
    table = html.Table([head, *bodies], className="plain-table compare-table")
    named = aria(label=labels.BY_YEAR())
    return html.Div(table, className="panel scroll as-cards", tabIndex="0", role="region", **named)


def _head(year: int, columns: int) -> html.Tr:
    name = dates.period_words(str(year))
    return html.Tr(
        html.Th(name, scope="rowgroup", colSpan=str(columns), className="is-area")
    )  # fmt: skip


def _row(item: AreaYear, href: Href) -> html.Tr:
    page = href(item.first.area, item.first.indicator)
    name = html.Th(html.A(item.name, href=page, **NAV_PAGE), scope="row")
    cells = ((common.TARGET(), item.targets), (common.RESULT(), item.results))
    return html.Tr([name, *(_cell(head, figures, page) for head, figures in cells)])


def _cell(head: str, figures: Sequence[AreaFigure], page: str) -> html.Td:
    """The figures, named by their column where a row is a card."""
    label: dict[str, Any] = {"data-label": head}
    drawn = [html.Div(_figure(figure, page)) for figure in figures] or labels.NOT_PRINTED()
    return html.Td(html.Div(drawn), **label)


def _figure(figure: AreaFigure, page: str) -> list[Any]:
    link = cite_link(f"{page}#{figure_anchor(figure.mention.figure_id)}")
    return [html.B(printed(figure)), html.Small(about(figure)), link]
