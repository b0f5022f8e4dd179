"""The table that an address asks for, as sheets: what the page at the same view shows, all of it.

On a page an unknown value falls back to a default with a notice. A file stands alone: there an
unknown value is an error, so that no other table takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from components.address import shorten
from data.store import Store
from pages import _tables_areas, _tables_district, _tables_lists
from pages._table import Table, UnknownTableError

Wanted = Mapping[str, str]

#: Name -> what makes it, and the parameters of its page's address that it understands.
TABLES: dict[str, tuple[Callable[[Store, Wanted], Table], tuple[str, ...]]] = {
    "indicators": (_tables_district.indicators, ("district", "plan", "area", "period", "theme")),
    "other-results": (
        _tables_district.other_results,
        ("district", "plan", "area", "period", "theme"),
    ),
    "investments": (_tables_district.investments, ("district", "plan")),
    "plan-projects": (_tables_district.plan_projects, ("district", "plan")),
    "mentions": (_tables_areas.mentions, ("area", "indicator", "plan", "period")),
    "elsewhere": (_tables_areas.elsewhere, ("area", "indicator", "plan", "period")),
    "comparison": (_tables_areas.comparison, ("indicator",)),
    "matrix": (_tables_areas.matrix, ("theme",)),
    "overview": (_tables_areas.overview, ()),
    "overview-themes": (_tables_areas.overview_themes, ()),
    "overview-investments": (_tables_areas.overview_investments, ()),
    "projects": (
        _tables_lists.projects,
        ("district", "plan", "category", "stage", "q", "page"),
    ),
    "tasks": (_tables_lists.tasks, ("plan", "action", "department")),
    "targets": (_tables_lists.targets, ("plan", "action", "department")),
    "audit": (_tables_lists.audit, ("rule", "district", "plan")),
    "checks": (_tables_lists.checks, ("rule", "district", "plan")),
    "robustness": (_tables_lists.robustness, ()),
    "reasons": (_tables_lists.reasons, ()),
}


def table(store: Store, name: str, wanted: Wanted) -> Table:
    """The table of an address; parameters left out take the page's defaults.

    Raises:
        UnknownTableError: the table, a parameter or a value does not exist in this release.
    """
    if name not in TABLES:
        raise UnknownTableError(f"没有“{shorten(name)}”这张表。")
    make, parameters = TABLES[name]
    unknown = [given for given in wanted if given not in parameters]
    if unknown:
        raise UnknownTableError(f"地址里的参数“{shorten(unknown[0])}”无法识别。")
    return make(store, wanted)
