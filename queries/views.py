"""The views that pages have."""

from data.records.views import DistrictView, PlaceView
from data.store import Store
from queries.sql_files import sql


def district_views(store: Store) -> list[DistrictView]:
    """The plans, areas and periods of districts, in the order in which their pages offer them."""
    return [DistrictView(**row) for row in store.rows(sql("district_views"))]


def indicator_views(store: Store) -> list[PlaceView]:
    """The plans and periods of indicators in areas, in the order in which pages offer them."""
    return [PlaceView(**row) for row in store.rows(sql("indicator_views"))]
