"""The name of an area as a reader must see it: never one area for another."""

from __future__ import annotations

from data.records import Area, IndicatorRow
from presentation.language import say
from presentation.qualifiers import UNSTATED


def place_name(area: Area, row: IndicatorRow | None = None) -> str:
    """两江新区全域 and 两江新区直管区 are never mixed; the other areas' names say enough.

    The scope of a target may be less plain than that of its area: 两江新区（未说明口径）.
    """
    if row is not None and not row.target.marks.is_scope_stated:
        return f"{area.name}（{UNSTATED()}）"
    is_part = area.area == area.district and area.scope not in ("全区", "全市")
    return area.name + area.scope if is_part else area.name


def scope_of(row: IndicatorRow) -> str:
    """The scope of a row's target; 未说明口径 where its document does not say it."""
    return row.scope if row.target.marks.is_scope_stated else UNSTATED()


def scope_label(area: Area) -> str:
    """An area on the area switch; 全域或未说明 where most targets leave their scope open."""
    return say("{scope}或未说明", scope=area.scope) if area.leaves_scope_open else area.scope
