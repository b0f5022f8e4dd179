"""Bars of what is implemented of what was planned, group by group."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.shell.document.attributes import DECORATIVE
from data.records.projects_and_tasks import Investment
from presentation.projects.implemented import Implemented, implemented, scale_words
from presentation.projects.investment_chart import HrefOf
from presentation.shell.choice import NAV_PAGE


def implemented_bars(rows: Sequence[Investment], href_of: HrefOf) -> html.Figure | None:
    """A bar for each printed rate, on one scale to 100 %; None where no plan prints one."""
    items = implemented(rows)
    if not items:
        return None
    bars = html.Ul([_bar(item, href_of) for item in items])
    return html.Figure([html.Figcaption(scale_words(items)), bars], className="panel implemented")


def _bar(item: Implemented, href_of: HrefOf) -> html.Li:
    # A rate above 100 fills its track; the number says how far it went.
    bar = html.I(style={"width": f"{min(item.rate.value or 0.0, 100.0):.4g}%"})
    parts: list[Any] = [
        group_name(item.rate, href_of),
        html.Span(bar, className="implemented-track", **DECORATIVE),
        html.B(item.rate.printed_value),
        html.Small(item.official),
    ]
    return html.Li(parts, className="is-whole" if item.is_whole else None)


def group_name(group: Investment, href_of: HrefOf | None) -> Any:
    """The name of a group; a link where its projects are named one by one."""
    href = href_of(group) if href_of else ""
    return html.A(group.group_name, href=href, **NAV_PAGE) if href else html.Span(group.group_name)
