"""What the comparison of areas needs: shared indicators and their figures."""

from __future__ import annotations

from dataclasses import dataclass

from data.records import Mention


@dataclass(frozen=True)
class SharedIndicator:
    """An indicator for which `areas` areas print a number; `unit` and `kind` as declared."""

    indicator: str
    name: str
    unit: str
    kind: str
    definition: str
    theme: str
    theme_name: str
    areas: int


@dataclass(frozen=True)
class AreaFigure:
    """A target or result of an indicator in an area.

    `role` is target or actual; a baseline is the actual of its year. `family` is the basis, with
    every_year counted as level. `break_reason` is set from the period on in which the definition
    changed. `is_scope_stated` is False where the document leaves open which area it means.
    """

    indicator: str
    area: str
    area_name: str
    district_name: str
    scope: str
    is_scope_stated: bool
    role: str
    is_baseline: bool
    family: str
    plan_name: str
    break_reason: str
    mention: Mention

    @property
    def name(self) -> str:
        """两江新区全域, 两江新区直管区, 南岸区; 两江新区（未说明口径）."""
        if not self.is_scope_stated:
            return f"{self.district_name}（未说明口径）"
        is_whole = self.area_name == self.district_name
        return self.area_name + (self.scope if is_whole and self.scope not in _WHOLE else "")


#: Words for a district that has no other area of the same name.
_WHOLE = ("全区", "全市")
