"""The filter bar: real Dash controls in an island, links and a plain form until they are there.

What only hides is a callback in the browser (`assets/js/filters.js`); another view is fetched. On
phones the controls stand in a sheet that a button opens.
"""

from collections.abc import Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import ALL, ClientsideFunction, Input, Output, State, clientside_callback, dcc, html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import aria
from components.shell.document.island import Island
from presentation.shell import labels
from presentation.shell.choice import Choice
from presentation.shell.filters import (
    Filter,
    FilterBar,
    Option,
    button_words,
    count_words,
    templates,
)

#: With more options than these a filter is a list.
_SEGMENTS = 5

#: Ids of the controls; those of a filter are patterns, so that one callback serves all.
ISLAND, OPEN, SHEET, TEXT = "filter-island", "filter-open", "filter-sheet", "filter-text"
COUNT, CLEAR, SEE, WORDS, APPLIED, PICKED = (
    "filter-count", "filter-clear", "filter-see", "filter-words", "filter-applied",
    "filter-picked",
)  # fmt: skip


def fetched_id(name: Any) -> dict[str, Any]:
    """The id of a filter that asks for another view."""
    return {"filter": "fetched", "name": name}


def hiding_id(name: Any) -> dict[str, Any]:
    """The id of a filter that only hides."""
    return {"filter": "hiding", "name": name}


def picked_id(name: Any) -> dict[str, Any]:
    """The id of a filter of several values that asks for another view once they are applied."""
    return {"filter": "picked", "name": name}


def apply_id(name: Any) -> dict[str, Any]:
    """The id of the button that applies them."""
    return {"filter": "apply", "name": name}


def menu_id(name: Any) -> dict[str, Any]:
    """The id of the menu that a hiding filter stands in."""
    return {"filter": "menu", "name": name}


def filters(bar: FilterBar) -> html.Div:
    """The bar with its island."""
    controls = [_control(item) for item in bar.filters if len(item.options) > 1]
    picked = dcc.Store(id=PICKED, data=bar.picked)
    search = _labelled(
        dbc.Input(
            id=TEXT, type="search", value=bar.text, debounce=False, className="filter-text",
            placeholder=labels.NAME_HOLDS(),
        )
    )  # fmt: skip
    # From then on `filters.js` shows it while there is something to clear.
    clear = dbc.Button(
        labels.CLEAR_FILTERS(), id=CLEAR, color="link", className="filter-clear",
        style={} if bar.changed else {"display": "none"},
    )  # fmt: skip
    count = html.Output(count_words(bar), id=COUNT, className="filter-counted")
    see = dbc.Button(labels.SEE_FILTERED(shown=bar.shown), id=SEE, className="filter-see")
    names = {item.name: item.label for item in bar.filters}
    shown = {item.name: ",".join(item.chosen) for item in bar.filters if item.is_fetched}
    data = {**templates(), "labels": names, "total": bar.total, "shown": shown}
    words = dcc.Store(id=WORDS, data=data)
    opener = dbc.Button(button_words(bar), id=OPEN, className="filter-open")
    hiding = [search, clear, see] if bar.hides else []
    inside = html.Div([*controls, *hiding], className="filter-controls")
    rest = [count, words, dcc.Store(id=APPLIED), *([picked] if bar.hides else [])]
    sheet = dbc.Offcanvas(
        inside, id=SHEET, title=labels.FILTER(), placement="bottom", class_name="filter-sheet"
    )
    island: Any = Island(
        [opener, inside, *rest], ISLAND, fallback=_first(bar), narrow=[opener, sheet, *rest]
    )
    return html.Div(html.Div(island, className="wrap"), className="filter-bar is-island")


def _control(item: Filter) -> Any:
    options = [{"label": _option_label(option), "value": option.value} for option in item.options]
    if not item.is_several and len(options) > _SEGMENTS:
        select = dbc.Select(
            id=fetched_id(item.name), options=options, value=next(iter(item.chosen), ""),
            class_name="filter-select",
        )  # fmt: skip
        return html.Label([html.Span(item.label, className="visually-hidden"), select])
    if not item.is_several:
        return html.Div(
            dbc.RadioItems(
                id=fetched_id(item.name) if item.is_fetched else hiding_id(item.name),
                options=options, value=next(iter(item.chosen), ""), inline=True,
                inputClassName="btn-check", labelClassName="segment",
            ),
            className="filter-segments", role="group", **aria(label=item.label),
        )  # fmt: skip
    if item.is_fetched:
        return _picker(item, options)
    checklist = dbc.Checklist(id=hiding_id(item.name), options=options, value=item.chosen)
    return dbc.DropdownMenu(
        html.Div(checklist, role="group", **aria(label=item.label)),
        id=menu_id(item.name), label=item.shown, class_name="pick-menu", align_end=False,
    )  # fmt: skip


def _picker(item: Filter, options: Sequence[Any]) -> Any:
    """Many values to search among; they are applied together."""
    search = dbc.Input(type="search", placeholder=labels.NAME_HOLDS(), class_name="filter-narrows")
    checklist = dbc.Checklist(id=picked_id(item.name), options=options, value=item.chosen)
    apply = dbc.Button(labels.APPLY(), id=apply_id(item.name), class_name="filter-apply")
    inside = html.Div([search, checklist, apply], role="group", **aria(label=item.label))
    return dbc.DropdownMenu(inside, label=item.shown, class_name="pick-menu is-long")


def _option_label(option: Option) -> str:
    return f"{option.label} {option.count}" if option.count else option.label


def _first(bar: FilterBar) -> list[Any]:
    """Links and a plain form, in the same places as the controls that follow."""
    parts: list[Any] = []
    for item in bar.filters:
        if len(item.options) > 1:
            is_menu = item.is_several or len(item.options) > _SEGMENTS
            parts.append(_menu(item) if is_menu else _segments(item))
    form = html.Form(
        [
            *(dcc.Input(type="hidden", name=name, value=value) for name, value in bar.kept),
            _labelled(
                dcc.Input(
                    type="search", name="q", value=bar.text, className="filter-text",
                    placeholder=labels.NAME_HOLDS(),
                )
            ),
        ],
        action=bar.action, method="get",
    )  # fmt: skip
    count = html.Span(count_words(bar), className="filter-counted")
    clear = [choice_link(Choice(labels.CLEAR_FILTERS(), bar.clear))] if bar.changed else []
    searched = [form, *clear] if bar.hides else []
    controls = html.Div([*parts, *searched], className="filter-controls")
    return [controls, count]


def _labelled(field: Any) -> html.Label:
    return html.Label([html.Span(labels.NAME_HOLDS(), className="visually-hidden"), field])


def _links(item: Filter) -> list[html.Li]:
    return [html.Li(_link(item, option)) for option in item.options]


def _link(item: Filter, option: Option) -> html.A:
    choice = Choice(option.label, option.href, option.is_chosen, option.count)
    if not item.is_several or item.is_fetched:
        return choice_link(choice)
    # `assets/js/first.js` hides by these before the controls are there.
    return choice_link(choice, **{"data-hides": item.name, "data-value": option.value})


def _segments(item: Filter) -> html.Nav:
    return html.Nav(html.Ul(_links(item)), className="filter is-segments", **aria(label=item.label))


def _menu(item: Filter) -> html.Details:
    return html.Details([html.Summary(item.shown), html.Ul(_links(item))], className="pick-menu")


def add_callbacks() -> None:
    """The callbacks of every page with a filter bar, all of them in the browser."""
    hiding = Input(hiding_id(ALL), "value")
    clientside_callback(
        ClientsideFunction("filters", "hide"),
        Output(COUNT, "children"), Output(menu_id(ALL), "label"), Output(OPEN, "children"),
        Output(SEE, "children"),
        hiding, Input(TEXT, "value"), Input(PICKED, "data"),
        State(hiding_id(ALL), "options"), State(WORDS, "data"),
        prevent_initial_call=True,
    )  # fmt: skip
    clientside_callback(
        ClientsideFunction("filters", "fetch"),
        Output(APPLIED, "data"),
        Input(fetched_id(ALL), "value"),
        Input(apply_id(ALL), "n_clicks"),
        State(picked_id(ALL), "value"),
        State(WORDS, "data"),
        prevent_initial_call=True,
    )
    clientside_callback(
        ClientsideFunction("filters", "clear"),
        Output(hiding_id(ALL), "value"), Output(TEXT, "value"), Output(PICKED, "data"),
        Input(CLEAR, "n_clicks"), State(hiding_id(ALL), "value"),
        prevent_initial_call=True,
    )  # fmt: skip
    clientside_callback(
        ClientsideFunction("filters", "toggle"),
        Output(SHEET, "is_open"),
        Input(OPEN, "n_clicks"), Input(SEE, "n_clicks"), State(SHEET, "is_open"),
        prevent_initial_call=True,
    )  # fmt: skip
