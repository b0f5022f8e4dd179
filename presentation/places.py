"""The name of an area as a reader must see it: never one area for another."""

from __future__ import annotations

from data.records import Area, IndicatorRow


def place_name(area: Area, row: IndicatorRow | None = None) -> str:
    """两江新区全域 and 两江新区直管区 are never mixed; the other areas' names say enough.

    The scope of a target may be less plain than that of its area: 两江新区（未说明口径）.
    """
    if row is not None and row.scope != area.scope:
        return f"{area.name}（{row.scope}）"
    is_part = area.area == area.district and area.scope not in ("全区", "全市")
    return area.name + area.scope if is_part else area.name
