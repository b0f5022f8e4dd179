"""A long list as a section of its page: search, filters, count, rows under heads that sort them."""

from collections.abc import Iterable
from typing import Any

from dash import html

from components.shell import chrome
from components.shell.controls.filter_bar import filter_bar
from components.shell.controls.links import choice_link
from components.shell.controls.long_list import search_form, sort_head
from components.shell.controls.paging import paging
from components.shell.controls.take_along import take_along
from data.records.lists import FacetCount
from presentation import common
from presentation.shell import grid_words, labels, list_words
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from views.addressing import choosing
from views.addressing.request import path
from views.listing.listing import ListView


def section(
    view: ListView, items: str, rows: Any, shown: int, along: Iterable[Any],
    *, label: str, example: str,
) -> html.Section:  # fmt: skip
    """The list of `items`, of which `rows` draw the `shown` ones; `along` is what leaves the page.

    `label` and `example` are the words of the search.
    """
    title = view.listing.title()
    anchor, first = view.listing.anchor, view.part.first + 1
    kept = {name: text for name, text in view.state.items() if text and name != "q"}
    action = path(view.listing.page) + f"#{anchor}"
    words = list_words.part_words(items, first, shown, view.total, view.q)
    return chrome.section(
        title,
        search_form(action, view.q, kept, view.query(q=""), label=label, example=example),
        html.Div(filter_bar(filters(view)), className="facets"),
        html.P([words, *_clear(view)], className="found-count", role="status"),
        html.P(as_grid(view)),
        rows,
        paging(view.part.choices(lambda page: view.query(page=page) + f"#{anchor}")),
        take_along(title, *along),
        id=anchor,
    )


def as_grid(view: ListView) -> html.A:
    """The way to all that matches, in a grid: a document of its own, as its styles are."""
    href = path(f"/grid/{view.listing.anchor}") + choosing.query(**view.state)
    return html.A(grid_words.OPEN(), href=href, rel="external")


def heads(view: ListView) -> dict[str, html.Th]:
    """The heads of the columns that sort the list."""
    order = view.order
    return {
        column: sort_head(
            word(), view.query(order=order.next_of(column)), order.direction_of(column)
        )
        for column, (word, _) in view.listing.sorted_by.items()
    }


def _clear(view: ListView) -> list[Any]:
    is_narrowed = any(view.filters.values())
    return [choice_link(Choice(labels.CLEAR_ALL(), "?"))] if is_narrowed else []


def filters(view: ListView) -> list[FilterGroup]:
    """Every filter with what each of its values would show."""
    return [_filter(view, facet) for facet in view.listing.facets]


#: Districts to choose from: more fill a screen.
_MOST = 24


def _filter(view: ListView, facet: str) -> FilterGroup:
    """Values that show nothing are left out, but for the one that is chosen."""
    word, order, _ = view.listing.facets[facet]
    selected = view.filters[facet]
    values = [item for item in view.counts if item.facet == facet]
    if order:
        values.sort(key=lambda item: order.index(item.value) if item.value in order else len(order))
    everything = str(sum(item.count for item in values))
    if selected not in ("", *(item.value for item in values)):
        values.append(FacetCount(facet, selected, view.name_of(facet, selected), 0))
    choices = [Choice(common.ALL(), view.query(**{facet: ""}), not selected, everything)]
    choices += [
        Choice(
            item.label or view.name_of(facet, item.value),
            view.query(**{facet: item.value}), item.value == selected, str(item.count),
        )
        for place, item in enumerate(values)
        if facet != "district" or place < _MOST or item.value == selected
    ]  # fmt: skip
    if facet == "district" and len(values) > _MOST:
        choices.append(Choice(labels.ALL_DISTRICTS(count=len(values)), path("/sitemap")))
    return FilterGroup(word(), choices, "chips")
