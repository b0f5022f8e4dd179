"""The table that an address asks for, as sheets: what the page at the same view shows, all of it.

On a page an unknown value falls back to a default with a notice. A file stands alone: there an
unknown value is an error, so that no other table takes its place.
"""

from collections.abc import Callable

from data.store import Store
from presentation.files import labels
from views.addressing.choosing import shorten
from views.tables import areas as tables_areas
from views.tables import district as tables_district
from views.tables import lists as tables_lists
from views.tables.table import Contents, Query, Table, Titles, UnknownTableError, made

#: What a district's page is filtered by.
_OF_ROWS = ("district", "plan", "area", "period", "theme", "nature", "status", "indicator", "q",
            "order")  # fmt: skip

#: Name -> what makes it, and the parameters of its page's address that it understands.
TABLES: dict[str, tuple[Callable[[Store, Titles, Query], Contents], tuple[str, ...]]] = {
    "indicators": (tables_district.indicators, _OF_ROWS),
    "other-results": (tables_district.other_results, _OF_ROWS),
    "investments": (tables_district.investments, ("district", "plan")),
    "plan-projects": (tables_district.plan_projects, ("district", "plan")),
    "mentions": (tables_areas.mentions, ("area", "indicator", "plan", "period")),
    "elsewhere": (tables_areas.elsewhere, ("area", "indicator", "plan", "period")),
    "comparison": (tables_areas.comparison, ("indicator",)),
    "matrix": (tables_areas.matrix, ("theme",)),
    "overview": (tables_areas.overview, ()),
    "overview-themes": (tables_areas.overview_themes, ()),
    "overview-investments": (tables_areas.overview_investments, ()),
    "projects": (
        tables_lists.projects,
        ("district", "plan", "category", "stage", "q", "order", "page"),
    ),
    "figures": (
        tables_lists.figures,
        ("district", "plan", "theme", "role", "period", "q", "order", "page"),
    ),
    "tasks": (tables_lists.tasks, ("plan", "action", "department")),
    "targets": (tables_lists.targets, ("plan", "action", "department")),
    "audit": (tables_lists.audit, ("rule", "district", "plan")),
    "checks": (tables_lists.checks, ("rule", "district", "plan")),
    "robustness": (tables_lists.robustness, ()),
    "reasons": (tables_lists.reasons, ()),
}


def table(store: Store, name: str, parameters: Query) -> Table:
    """The table of an address; parameters left out take the page's defaults.

    Raises:
        UnknownTableError: the table, a parameter or a value does not exist in this release.
    """
    if name not in TABLES:
        raise UnknownTableError(labels.NO_SUCH_TABLE(name=shorten(name)))
    make, known = TABLES[name]
    unknown = [key for key in parameters if key not in known]
    if unknown:
        raise UnknownTableError(labels.UNKNOWN_PARAMETER(unknown=shorten(unknown[0])))
    titles = Titles(store)
    return made(titles, *make(store, titles, parameters))
