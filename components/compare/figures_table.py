"""Every area's latest targets and results of one indicator, and with whom each may be compared."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from dash import html

from components.shell.controls.share_panel import cite_link
from components.shell.data_table import data_table
from data.records.compare import AreaFigure
from presentation import dates
from presentation.citing.cited import place
from presentation.citing.sources import figure_anchor
from presentation.compare import comparability, labels
from presentation.compare.bar_words import Href
from presentation.compare.comparability import Peers
from presentation.compare.table_words import HEADS, basis_words, role_words, shown
from presentation.figures import amounts
from presentation.figures.qualifiers import remark
from presentation.places import figure_name
from presentation.shell.choice import NAV_PAGE


def figures_table(
    figures: Sequence[AreaFigure], unit: str, documents: Mapping[str, str], href: Href
) -> html.Div:
    """The figures that are compared and the latest of the others, by area."""
    rows, peers = shown(figures, unit), Peers(figures, unit)
    bodies = []
    for name, group in groupby(rows, key=lambda figure: figure_name(figure)):
        of_area = list(group)
        page = href(of_area[0].area, of_area[0].indicator)
        link = html.A(name, href=page, **NAV_PAGE)
        title = html.Th(link, scope="rowgroup", colSpan=str(len(HEADS)), className="is-area")
        drawn = [html.Tr(_cells(figure, peers, unit, documents, page)) for figure in of_area]
        bodies.append(html.Tbody([html.Tr(title), *drawn]))
    return data_table(list(HEADS.values()), bodies, labels.CAPTION(), className="compare-table")


def _cells(
    figure: AreaFigure, peers: Peers, unit: str, documents: Mapping[str, str], page: str
) -> list[Any]:
    mention = figure.mention
    address = f"{page}#{figure_anchor(mention.figure_id)}"
    mark = "is-sound" if peers.of(figure) else "is-broken"
    note = [html.Small(remark(mention))] if remark(mention) else []
    return [
        html.Td(role_words(figure)),
        html.Td([dates.period_words(mention.period), html.Small(basis_words(figure))]),
        html.Td(comparability.converted(mention, unit), className="num"),
        html.Td([amounts.quoted(mention), *note]),
        html.Td(html.Span(peers.verdict(figure), className=mark)),
        html.Td(
            [figure.plan_name, html.Small(place(mention, documents)), cite_link(address)],
            className="is-place",
        ),
    ]
