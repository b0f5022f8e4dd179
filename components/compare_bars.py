"""Comparable figures of several areas as bars: in the order of the areas, never ranked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dash import html

from components import comparability, words
from components.attributes import DECORATIVE
from components.comparability import Group
from components.links import NAV_PAGE
from components.sources import place
from data.records_compare import AreaFigure

#: Area and indicator -> the address of the indicator's page.
Href = Callable[[str, str], str]


def bars(group: Group, documents: Mapping[str, str], href: Href) -> html.Figure:
    """A bar per area on one scale that begins at zero; the numbers stand beside the bars."""
    rows = [
        _row(figure, group, documents, href, start, length)
        for figure, (start, length) in zip(group.figures, extents(group), strict=True)
    ]
    told = [html.B(group.title), html.Span(f"单位：{group.unit or '无'}")]
    if group.break_reason:
        told.append(html.Span(f"口径：{group.break_reason}"))
    return html.Figure([html.Figcaption(told), html.Ul(rows)], className="panel compare-bars")


def extents(group: Group) -> list[tuple[float, float]]:
    """Where each figure's bar starts and how long it is, in per cent of the track."""
    values = [comparability.amount(figure, group.unit) for figure in group.figures]
    low, high = min(0.0, *values), max(0.0, *values)
    span = (high - low) or 1.0
    return [((min(value, 0.0) - low) / span * 100, abs(value) / span * 100) for value in values]


def track(start: float, length: float) -> html.Span:
    """A bar on its track; the number stands beside it."""
    bar = html.I(style={"--from": f"{start:.2f}%", "--length": f"{length:.2f}%"})
    return html.Span(bar, className="compare-track", **DECORATIVE)


def _row(
    figure: AreaFigure,
    group: Group,
    documents: Mapping[str, str],
    href: Href,
    start: float,
    length: float,
) -> html.Li:
    mention = figure.mention
    name = html.A(figure.name, href=href(figure.area, figure.indicator), **NAV_PAGE)
    return html.Li(
        [
            html.Div([name, html.Small(figure.plan_name)], className="compare-name"),
            track(start, length),
            html.B(comparability.converted(mention, group.unit), className="compare-value"),
            html.Small(
                [
                    figure_notes(figure),
                    html.Span(place(mention, documents), className="is-place"),
                ],
                className="compare-source",
            ),
        ]
    )


def figure_notes(figure: AreaFigure) -> str:
    """原文“4.9”，基期值，当年增速: how a figure is printed, and what qualifies it."""
    mention = figure.mention
    notes = (f"原文{words.quoted(mention)}", role_words(figure), words.basis_words(mention),
             mention.note)  # fmt: skip
    return "，".join(note for note in notes if note)


def role_words(figure: AreaFigure) -> str:
    """基期值 for a result printed as the baseline of a later plan."""
    return words.ROLES["baseline"] if figure.is_baseline else ""
