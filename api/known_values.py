"""The values that filters take in a release; another one is an error, never an empty table."""

from collections.abc import Mapping

from data.records.open_data import OpenTable
from data.store import Store
from queries import open_page
from queries.releases import codes
from web.errors import ApiError

#: Columns whose cell holds several values, a space between, by table and filter.
_SEVERAL = {("documents", "plan"): "plans"}
#: How many values an error lists.
_TOLD = 40


def check(store: Store, table: OpenTable, filters: Mapping[str, str]) -> None:
    """Refuse a value that no row of the table can have in this release.

    Raises:
        ApiError: 400, with the values that are known.
    """
    for name, text in filters.items():
        for value in text.split(",") if text else ():
            if not _is_known(store, table, name, value):
                message = f"{name} has no value {value[:40]!r} in {table.name}."
                raise ApiError(
                    400, message, f"Use one or several of: {_values(store, table, name)}."
                )


def _is_known(store: Store, table: OpenTable, name: str, value: str) -> bool:
    if value in _listed(store, table, name):
        return True
    return bool(value) and open_page(store, table.name, {name: value}, 1).total > 0


def _listed(store: Store, table: OpenTable, name: str) -> list[str]:
    """The codes of that kind, or what the column declares."""
    of_kind = [code.code for code in codes(store) if code.kind == name]
    declared = (value for item in table.columns if item.name == name for value in item.values)
    return [*of_kind, *filter(None, declared)]


def _values(store: Store, table: OpenTable, name: str) -> str:
    column = _SEVERAL.get((table.name, name), name)
    rows = open_page(store, table.name, {}).rows
    cells = sorted({part for row in rows for part in str(row.get(column) or "").split()})
    known = list(dict.fromkeys([*_listed(store, table, name), *cells]))
    return ", ".join(known[:_TOLD]) + (", …" if len(known) > _TOLD else "")
