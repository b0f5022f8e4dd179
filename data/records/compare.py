"""What the comparison of areas needs: shared indicators and their figures."""

from dataclasses import dataclass

from data.records.rows import Mention


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
    has_scopes: bool
    is_scope_stated: bool
    role: str
    is_baseline: bool
    family: str
    plan_name: str
    break_reason: str
    mention: Mention
