"""What a fact sheet is about, fetched from the store; never another view instead."""

from collections.abc import Mapping

import queries
from data.store import Store
from presentation.citing.sources import documents_of
from presentation.factsheet.sheet import FactsheetSubject
from presentation.files import labels
from presentation.places import place_name
from views import district_view
from views.addressing.request import current_settings
from views.chart_kinds import UnknownChartError
from views.chart_kinds.kind import refuse
from views.sharing.shares import absolute

PARAMETERS = ("plan", "area", "period")


def subject_of(
    store: Store, district: str, parameters: Mapping[str, str]
) -> tuple[FactsheetSubject, district_view.DistrictView]:
    """The subject of an address, and its view.

    Raises:
        UnknownChartError: the district, a parameter or a value does not exist in this release.
    """
    home = queries.district(store, district)
    if home is None or any(name not in PARAMETERS for name in parameters):
        raise UnknownChartError(labels.NO_SUCH_DECK())
    view = district_view.resolve(store, home, parameters)
    refuse(view.notices)
    rows = view.rows(store)
    investments = queries.district_investments(store, view.district, view.plan.plan)
    used = documents_of(rows) | {item.document for item in investments}
    documents = [item for item in queries.documents(store) if item.document in used]
    address = absolute(f"/district/{view.district}{view.query()}")
    subject = FactsheetSubject(
        place_name(view.area), view.plan.short_name, view.period, rows, investments, documents,
        current_settings().organisation, address,
    )  # fmt: skip
    return subject, view
