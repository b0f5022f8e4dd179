"""A long list as a grid: narrowed as on its own page, and by the grid's own filters."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.shell.grid import Grid, GridColumn
from data.store import Store
from exports import names
from exports.csv_text import guarded
from exports.sheets.sheet import NUMBER, Link, Number, Sheet
from presentation.shell import grid_words
from views import figures_view, projects_view
from views.addressing.request import path
from views.listing.listing import Listing, ListView
from views.listing.listing import resolve as resolve_list
from views.tables.registry import table

#: The lists, by the names of their tables.
GRIDS: Mapping[str, Listing] = {
    "figures": figures_view.LISTING, "projects": projects_view.LISTING,
}  # fmt: skip

#: More rows than these are no page to send.
MOST = 5000

#: What a filter of the grid is made of.
_PARTS = frozenset(("filterType", "type", "filter", "filterTo", "operator", "conditions"))
#: From so many characters on a column is wide.
_LONG = 12


@dataclass(frozen=True)
class GridView:
    """A resolved address; `grid` is None where the list has too many rows."""

    view: ListView
    grid: Grid | None
    notices: list[str]


def resolve(store: Store, name: str, address: Mapping[str, object]) -> GridView | None:
    """The grid of an address; None where no list has this name."""
    if name not in GRIDS:
        return None
    view = resolve_list(store, GRIDS[name], address)
    if view.total > MOST:
        notice = grid_words.TOO_MANY(count=view.total, most=MOST)
        return GridView(view, None, [notice, *view.notices])
    of_list = table(store, name, {key: text for key, text in view.state.items() if text})
    sheet = of_list.sheets[0]
    filters, no_filter = _filters(address.get("where"), sheet)
    sort = str(address.get("sort") or "")
    saved = names.file_name([of_list.cover.title], store.version, "csv")
    drawn = Grid(_columns(sheet), _rows(sheet), saved, filters, sort)
    return GridView(view, drawn, [*no_filter, *view.notices])


def _columns(sheet: Sheet) -> list[GridColumn]:
    """Names first, then what is read on paper, then the rest."""
    every = {column.title: place for place, column in enumerate(sheet.columns)}
    order = dict.fromkeys((sheet.columns[0].title, *sheet.front, *every))
    columns = []
    for title in order:
        cells = [row[every[title]] for row in sheet.rows]
        columns.append(
            GridColumn(
                title,
                sheet.columns[every[title]].kind == NUMBER,
                any(isinstance(cell, Link) for cell in cells),
                max((len(str(cell or "")) for cell in cells), default=0) > _LONG,
            )
        )
    return columns


def _rows(sheet: Sheet) -> list[dict[str, Any]]:
    """By heading, with where a row leads, and what a saved cell holds where it is not the same."""
    titles = [column.title for column in sheet.columns]
    rows = []
    for cells in sheet.rows:
        row = dict(zip(titles, map(_value, cells), strict=True))
        saved = {title: guarded(text) for title, text in row.items() if isinstance(text, str)}
        changed = {title: text for title, text in saved.items() if text != row[title]}
        href = next((path(cell.address) for cell in cells if isinstance(cell, Link)), "")
        rows.append({**row, "href": href} | ({"saved": changed} if changed else {}))
    return rows


def _value(cell: Any) -> Any:
    return float(cell.exact) if isinstance(cell, Number) else cell and str(cell)


def _filters(parameters: object, sheet: Sheet) -> tuple[dict[str, Any], list[str]]:
    """What the address says of the columns; nothing, and a notice, where it is no such thing."""
    if not parameters:
        return {}, []
    try:
        model = json.loads(str(parameters))
    except (ValueError, RecursionError):
        model = None
    titles = {column.title for column in sheet.columns}
    is_model = isinstance(model, dict) and titles.issuperset(model)
    if is_model and all(map(_is_filter, model.values())):
        return model, []
    return {}, [grid_words.UNKNOWN_FILTER()]


def _is_filter(part: Any) -> bool:
    if not isinstance(part, dict) or not _PARTS.issuperset(part):
        return False
    conditions = part.get("conditions", [])
    return isinstance(conditions, list) and all(map(_is_filter, conditions))
