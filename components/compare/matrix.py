"""The indicators of a theme × areas: the latest printed result and its status in each cell."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.marks.status import icon
from components.shell.document.attributes import DECORATIVE
from data.records.compare import AreaFigure, SharedIndicator
from presentation import common
from presentation.compare.bar_words import Href
from presentation.compare.matrix_cells import (
    UNLISTED,
    VIEW,
    MatrixCell,
    Rated,
    amount,
    cells,
    later_words,
    when,
)
from presentation.indicators.gauge_spec import status_class
from presentation.shell.choice import NAV_PAGE


def matrix(
    indicators: Sequence[SharedIndicator], figures: Sequence[AreaFigure], rated: Rated, href: Href
) -> html.Div:
    """One row per indicator, one column per area that has any of them; scopes stay apart."""
    areas, lines = cells(indicators, figures, rated)
    heads = [html.Th(common.INDICATOR(), scope="col")]
    heads += [html.Th(name, scope="col") for name in areas.values()]
    body = []
    for item, by_area in lines:
        drawn = [html.Td(_drawn(area, areas[area], item, by_area[area], href)) for area in areas]
        body.append(html.Tr([html.Th(_title(item), scope="row"), *drawn]))
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="matrix-table")
    return html.Div(table, className="panel matrix compare-matrix")


def _title(item: SharedIndicator) -> list[Any]:
    link = html.A(item.name, href=f"?indicator={item.indicator}", **VIEW)
    return [link, html.Small(item.unit)]


def _drawn(
    area: str, name: str, item: SharedIndicator, cell: MatrixCell | None, href: Href
) -> html.A | html.Span:
    place = html.Span(name, className="matrix-place", **DECORATIVE)
    if cell is None:
        return html.Span([place, html.Span(UNLISTED())], className="matrix-cell is-empty")
    lines: list[Any] = [html.B(amount(cell, item.unit)), html.Small(when(cell))]
    lines.append(html.Span([icon(cell.rating), cell.verdict], className="matrix-verdict"))
    if cell.later is not None:
        lines.append(html.Small(later_words(cell.later)))
    return html.A(
        [place, html.Span(lines, className="matrix-told")],
        href=href(area, item.indicator),
        className=f"matrix-cell {status_class(cell.rating)}",
        **NAV_PAGE,
    )
