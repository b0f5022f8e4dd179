"""Rows that nobody proposed: of what an import left out, and indicators not known yet."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from data.curation.read import Frames
from data.importer.records import Place
from data.review.journal import Entry
from data.review.state import Item, Review, left_sources

_SAME_ROW = ("area", "plan", "indicator", "printed_name", "printed_theme", "nature", "unit",
             "basis", "locator")  # fmt: skip
_SAME_PLACE = ("area", "plan", "locator")
_OF_NEAREST = ("unit", "direction", "kind", "theme")


def taken_from_left_out(review: Review, source: str, table: str = "figures") -> Entry:
    """A row of what was left out, with what its neighbours in the document have in common."""
    left = dict(left_sources(review.left_out))[source]
    near = [item for item in review.state.items.values() if item.table == table]
    best = min(near, key=lambda item: _distance(item.proposal.place, left.place), default=None)
    row = {"printed_value": left.evidence} if table == "figures" else {"name": left.evidence}
    if best is not None:
        there = best.proposal.place
        is_same = bool(there.row) and (there.table, there.row) == (left.place.table, left.place.row)
        columns = _SAME_ROW if is_same and table == "figures" else _SAME_PLACE
        row |= {name: best.row.get(name, "") for name in columns}
    return Entry("take", (source,), row, table)


def _distance(one: Place, other: Place) -> tuple[int, ...]:
    return (
        one.sheet != other.sheet, abs(one.page - other.page), abs(one.table - other.table),
        abs(one.paragraph - other.paragraph), abs(one.row - other.row),
    )  # fmt: skip


def indicator_of(item: Item, frames: Frames | None = None) -> Entry:
    """A new indicator for a row: its name and unit, the rest as the nearest known one has it."""
    known = frames["indicators"].set_index("indicator") if frames else pd.DataFrame()
    nearest = next((m.indicator for m in item.proposal.matches if m.indicator in known.index), "")
    row = {name: str(known.at[nearest, name]) for name in _OF_NEAREST} if nearest else {}
    name = item.row.get("printed_name", "")
    unit = item.row.get("unit") or row.get("unit", "")
    code = _free(nearest or "indicator", known.index)
    return Entry("take", (item.id,), {**row, "indicator": code, "name": name, "unit": unit},
                 "indicators")  # fmt: skip


def _free(stem: str, known: Iterable[str]) -> str:
    """A code that no indicator has; a person gives it a better one."""
    taken = set(known)
    return next(code for n in range(2, 1000) if (code := f"{stem}-{n}") not in taken)
