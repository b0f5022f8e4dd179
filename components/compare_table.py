"""Every area's latest targets and results of one indicator, and with whom each may be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from dash import html

from components import comparability, words
from components.attributes import aria
from components.compare_bars import Href
from components.links import NAV_PAGE
from components.sources import place
from data.records_compare import AreaFigure

_HEADS = ("目标或结果", "时点与计法", "数值", "原文", "能否与其他区域并列", "规划与出处")


def figures_table(
    figures: Sequence[AreaFigure], unit: str, documents: Mapping[str, str], href: Href
) -> html.Div:
    """The figures that are compared and the latest of the others, by area."""
    rows = shown(figures, unit)
    heads = [
        html.Th(text, scope="col", className="num" if text == "数值" else None) for text in _HEADS
    ]
    bodies = []
    for name, group in groupby(rows, key=lambda figure: figure.name):
        own = list(group)
        link = html.A(name, href=href(own[0].area, own[0].indicator), **NAV_PAGE)
        title = html.Th(link, scope="rowgroup", colSpan=str(len(_HEADS)), className="is-area")
        drawn = [html.Tr(_cells(figure, figures, unit, documents)) for figure in own]
        bodies.append(html.Tbody([html.Tr(title), *drawn]))
    table = html.Table([html.Thead(html.Tr(heads)), *bodies], className="plain-table compare-table")
    named = aria(label="各区域数字，可横向滚动")
    return html.Div(table, className="panel scroll", tabIndex="0", role="region", **named)


def shown(figures: Sequence[AreaFigure], unit: str) -> list[AreaFigure]:
    """The latest figures and those that are drawn, in the order of the areas."""
    ids = {figure.mention.figure_id for figure in comparability.latest(figures)}
    for group in comparability.groups(figures, unit):
        ids.update(figure.mention.figure_id for figure in group.figures)
    return [figure for figure in figures if figure.mention.figure_id in ids]


def _cells(
    figure: AreaFigure,
    figures: Sequence[AreaFigure],
    unit: str,
    documents: Mapping[str, str],
) -> list[Any]:
    mention = figure.mention
    told = comparability.verdict(figure, figures, unit)
    mark = "is-held" if told.startswith("可与") else "is-broken"
    note = [html.Small(mention.note)] if mention.note else []
    return [
        html.Td(role_words(figure)),
        html.Td([words.period_words(mention.period), html.Small(basis_words(figure))]),
        html.Td(comparability.converted(mention, unit), className="num"),
        html.Td([words.quoted(mention), *note]),
        html.Td(html.Span(told, className=mark)),
        html.Td([figure.plan_name, html.Small(place(mention, documents))], className="is-place"),
    ]


def role_words(figure: AreaFigure) -> str:
    """目标值, 实际值; 基期值 for the start of a plan."""
    return "基期值" if figure.is_baseline else words.ROLES[figure.role]


def basis_words(figure: AreaFigure) -> str:
    """How the figure counts."""
    mention = figure.mention
    return words.basis_words(mention) or comparability.family_words(figure.family, mention.period)
