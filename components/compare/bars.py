"""Comparable figures of several areas as bars: in the order of the areas, never ranked."""

from collections.abc import Mapping

from dash import html

from components.shell.document.attributes import DECORATIVE
from data.records.compare import AreaFigure
from presentation import common
from presentation.citing.cited import place
from presentation.compare import comparability
from presentation.compare.bar_words import Href, extents, figure_notes
from presentation.compare.comparability import Group
from presentation.places import figure_name
from presentation.shell.choice import NAV_PAGE


def bars(group: Group, documents: Mapping[str, str], href: Href) -> html.Figure:
    """A bar per area on one scale that begins at zero; the numbers stand beside the bars."""
    rows = [
        _row(figure, group, documents, href, start, length)
        for figure, (start, length) in zip(group.figures, extents(group), strict=True)
    ]
    caption = [html.B(group.title), html.Span(common.UNIT_IS(unit=group.unit or common.NONE()))]
    if group.break_reason:
        caption.append(html.Span(common.DEFINITION_IS(break_reason=group.break_reason)))
    return html.Figure([html.Figcaption(caption), html.Ul(rows)], className="panel compare-bars")


def track(start: float, length: float, part: float | None = None) -> html.Span:
    """A bar on its track, the number beside it; light where a `part` may lie over it."""
    bar = _length(start, length, "" if part is None else "is-light")
    drawn = [bar, _length(start, part)] if part else bar
    return html.Span(drawn, className="compare-track", **DECORATIVE)


def _length(start: float, length: float, kind: str = "") -> html.I:
    style = {"--from": f"{start:.2f}%", "--length": f"{length:.2f}%"}
    return html.I(style=style, className=kind or None)


def _row(
    figure: AreaFigure,
    group: Group,
    documents: Mapping[str, str],
    href: Href,
    start: float,
    length: float,
) -> html.Li:
    mention = figure.mention
    name = html.A(figure_name(figure), href=href(figure.area, figure.indicator), **NAV_PAGE)
    return html.Li(
        [
            html.P([name, html.Small(figure.plan_name)], className="compare-name"),
            track(start, length),
            html.B(comparability.converted(mention, group.unit), className="compare-value"),
            html.Small(
                [figure_notes(figure), html.Span(place(mention, documents), className="is-place")],
                className="compare-source",
            ),
        ]
    )
