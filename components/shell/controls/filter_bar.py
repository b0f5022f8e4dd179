"""The filters of a page, in one bar that stays in sight."""

from collections.abc import Sequence
from typing import Any

from dash import html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import aria
from presentation.shell import labels
from presentation.shell.site import FilterGroup


def filter_bar(groups: Sequence[FilterGroup]) -> html.Div:
    """Every filter as links; one of many choices is a menu that says the one made."""
    drawn = [_filter_group(group) for group in groups if group.choices]
    return html.Div(html.Div(drawn, className="wrap"), className="filter-bar")


#: Choices of a row that stand side by side.
_ROOM = 8


def _filter_group(group: FilterGroup) -> html.Nav:
    items = [html.Li(choice_link(choice)) for choice in group.choices]
    choices: Any = html.Ul(items)
    label: list[Any] = [html.Span(group.label, className="filter-label")]
    kind = group.kind if len(group.choices) <= _ROOM else "chips"
    if kind == "chips":
        chosen = next((item.label for item in group.choices if item.selected), "")
        summary = labels.CHOSEN_OF(group=group.label, chosen=chosen) if chosen else group.label
        choices = html.Details(
            [html.Summary(summary), html.Div(html.Ul(items), className="filter-list")],
            className="filter-menu",
        )
        label = []
    return html.Nav([*label, choices], className=f"filter is-{kind}", **aria(label=group.label))
