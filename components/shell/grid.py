"""A long list as a grid: dash-ag-grid in an island of a page of its own.

Its scripts (600 kB) are fetched with that page alone; `assets/js/grid.js` has its callbacks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import dash_ag_grid as dag
import dash_bootstrap_components as dbc
from dash import ClientsideFunction, Input, Output, State, clientside_callback, dcc, html

from components.shell.document.attributes import aria
from components.shell.document.island import Island
from presentation.shell import grid_words

ISLAND, GRID, COUNT, WORDS, SAVE = (
    "grid-island", "grid", "grid-count", "grid-words", "grid-save",
)  # fmt: skip

#: A text is read by pointing at it where its column is too narrow; rows can be selected as text.
_OPTIONS = {
    "suppressFieldDotNotation": True, "enableCellTextSelection": True, "ensureDomOrder": True,
    "tooltipShowDelay": 300, "animateRows": False,
    # Chinese by its sound, as readers look for it.
    "accentedSort": True,
}  # fmt: skip
_WIDE, _NARROW, _NUMBER = 220, 130, 110
_HEIGHT = "max(24rem, 80vh)"


@dataclass(frozen=True)
class GridColumn:
    """A column by its heading; `leads` where its cells are links to the `href` of their rows."""

    title: str
    is_number: bool = False
    leads: bool = False
    is_long: bool = False


@dataclass(frozen=True)
class Grid:
    """Rows by heading, and what the address says of them.

    A row has its `href`, and as `saved` the cells that a spreadsheet would rewrite, guarded.

    `filters` is a filter model of the grid, `sort` a heading, with - before it from the end.
    """

    columns: Sequence[GridColumn]
    rows: Sequence[Mapping[str, Any]]
    file_name: str
    filters: Mapping[str, Any] = field(default_factory=dict)
    sort: str = ""


def grid(title: str, spec: Grid, fallback: Any) -> html.Div:
    """The grid, the count of its rows and the button that saves them; `fallback` until then.

    `title` names it for who does not see where it stands.
    """
    total = len(spec.rows)
    words = grid_words.count_template()
    drawn = dag.AgGrid(
        id=GRID,
        columnDefs=[_column(item, spec.sort) for item in spec.columns],
        rowData=list(spec.rows),
        defaultColDef={"sortable": True, "resizable": True, "floatingFilter": True},
        filterModel=dict(spec.filters),
        dashGridOptions={**_OPTIONS, "localeText": grid_words.locale()},
        className="grid",
        style={"height": _HEIGHT},
    )
    count = html.Output(words.format(shown=total, total=total), id=COUNT)
    save = dbc.Button(grid_words.AS_SHOWN(), id=SAVE, class_name="button")
    about = dcc.Store(id=WORDS, data={"count": words, "total": total, "file": spec.file_name})
    bar = html.Div([count, save, about], className="grid-bar")
    island: Any = Island([bar, drawn], ISLAND, fallback)
    return html.Div(island, role="region", **aria(label=title))


def _column(item: GridColumn, sort: str) -> dict[str, Any]:
    wide = _WIDE if item.is_long else _NARROW
    column: dict[str, Any] = {
        "field": item.title, "headerName": item.title, "tooltipField": item.title,
        "width": _NUMBER if item.is_number else wide,
        "filter": "agNumberColumnFilter" if item.is_number else "agTextColumnFilter",
    }  # fmt: skip
    if item.leads:
        column["cellRenderer"] = "PlanLink"
    if item.title == sort.removeprefix("-"):
        column["sort"] = "desc" if sort.startswith("-") else "asc"
    return column


def add_callbacks() -> None:
    """Both in the browser: count and address follow the rows; the button saves what is shown."""
    clientside_callback(
        ClientsideFunction("grid", "shown"),
        Output(COUNT, "children"),
        Input(GRID, "virtualRowData"), State(GRID, "filterModel"), State(WORDS, "data"),
        prevent_initial_call=True,
    )  # fmt: skip
    clientside_callback(
        ClientsideFunction("grid", "save"),
        Output(GRID, "exportDataAsCsv"),
        Input(SAVE, "n_clicks"), State(WORDS, "data"),
        prevent_initial_call=True,
    )  # fmt: skip
