"""The views that pages have."""

from data.records.views import DistrictPage, IndicatorPage
from data.store import Store
from queries.sql_files import sql


def district_views(store: Store) -> list[DistrictPage]:
    """The plans, areas and periods of districts, in the order in which their pages offer them."""
    return [DistrictPage(**row) for row in store.rows(sql("district_views"))]


def indicator_views(store: Store) -> list[IndicatorPage]:
    """The plans and periods of indicators in areas, in the order in which pages offer them."""
    return [IndicatorPage(**row) for row in store.rows(sql("indicator_views"))]
