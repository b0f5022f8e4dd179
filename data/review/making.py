"""Rows that nobody proposed: of what an import left out, and indicators not known yet."""

import pandas as pd

from data.curation.read import Frames
from data.curation.tables import BY_NAME
from data.importer.new_indicators import NewIndicators, direction_of, is_reduction
from data.importer.records import FilePlace
from data.review.journal import JournalEntry
from data.review.state import Item, Review, left_sources

_SAME_ROW = ("area", "plan", "indicator", "printed_name", "printed_theme", "nature", "unit",
             "basis", "locator")  # fmt: skip
_SAME_PLACE = ("area", "plan", "locator")


def taken_from_left_out(review: Review, source: str, table: str = "figures") -> JournalEntry:
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
    return JournalEntry("take", (source,), row, table)


def _distance(one: FilePlace, other: FilePlace) -> tuple[int, ...]:
    return (
        one.sheet != other.sheet, abs(one.page - other.page), abs(one.table - other.table),
        abs(one.paragraph - other.paragraph), abs(one.row - other.row),
    )  # fmt: skip


def indicator_of(review: Review, item: Item, frames: Frames | None = None) -> JournalEntry:
    """A new indicator for a row: its name and unit, and what its targets, its name and the known
    indicators like it say of the rest; each says where it is from."""
    items = [each for each in review.state.items.values() if each.table == "indicators"]
    columns = [*BY_NAME["indicators"].column_names]
    known = frames["indicators"] if frames else pd.DataFrame(columns=columns, dtype=str)
    made = pd.DataFrame([each.row for each in items], columns=columns).fillna("")
    teacher = NewIndicators(pd.concat([known, made], ignore_index=True))
    name, unit = item.row.get("printed_name", ""), item.row.get("unit", "")
    proposed = item.proposal.choices.get("indicator", ())
    code = teacher.code(name, *proposed)
    direction, why = _direction(review, item, teacher)
    kind, like = _kind(item, teacher)
    theme, other = teacher.likely("theme", item.row.get("printed_theme", "") + name)
    row = {
        "indicator": code, "name": name, "unit": unit, "direction": direction, "kind": kind,
        "theme": theme, "sense": "reduction" if unit == "%" and is_reduction(name) else "",
    }  # fmt: skip
    doubts = (f"代码 {code} 由名称拼成，收下以前可以改", f"方向 {direction}：照{why}",
              f"性质 {kind}：照{like}", f"主题 {theme}：照“{other}”")  # fmt: skip
    return JournalEntry("take", (item.id,), row, "indicators", doubts=doubts)


def _direction(review: Review, item: Item, teacher: NewIndicators) -> tuple[str, str]:
    """By the bounds of the targets that print the same name, its words, or indicators like it."""
    name, unit = item.row.get("printed_name", ""), item.row.get("unit", "")
    bounds = [
        each.row["bound"]
        for each in review.state.items.values()
        if (each.row.get("role"), each.row.get("printed_name")) == ("target", name)
    ]
    direction, why = direction_of(name, bounds)
    if direction:
        return direction, why
    direction, like = teacher.likely("direction", name, unit)
    return direction, f"“{like}”"


def _kind(item: Item, teacher: NewIndicators) -> tuple[str, str]:
    """By what the row is of, its unit, or indicators like it."""
    name, unit, basis = (item.row.get(each, "") for each in ("printed_name", "unit", "basis"))
    if basis in ("yoy_growth", "average_growth"):
        return "growth", "这一行是增速"
    if unit == "%" and basis == "level":
        return "share", "单位是 %"
    kind, like = teacher.likely("kind", name, unit)
    return kind, f"“{like}”"
