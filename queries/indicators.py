"""Questions about one indicator, in one area and elsewhere."""

from collections.abc import Sequence

from data.records.indicator import Break, IndicatorFacts, PlacedMention, TargetView
from data.records.places import Area
from data.store import Row, Store
from queries.mention import taken_mention
from queries.older import counted_in_older
from queries.sql_files import sql


def area(store: Store, area: str) -> Area | None:
    """An area, or None where there is none of that name."""
    rows = store.rows(sql("area"), {"area": area})
    return Area(**rows[0]) if rows else None


def all_areas(store: Store) -> list[Area]:
    """Every area, in the order of the area tree."""
    return [Area(**row) for row in store.rows(sql("areas"))]


def facts(store: Store, indicator: str) -> IndicatorFacts | None:
    """An indicator's description, or None where there is none of that name."""
    rows = store.rows(sql("indicator_facts"), {"indicator": indicator})
    return IndicatorFacts(**rows[0]) if rows else None


def targets(store: Store, indicator: str) -> list[TargetView]:
    """The plans and periods at which the indicator has a target, in every area."""
    rows = store.rows(sql("indicator_targets"), {"indicator": indicator})
    return [TargetView(**row) for row in rows]


def mentions(store: Store, indicator: str, districts: Sequence[str] = ()) -> list[PlacedMention]:
    """Every printed figure of the indicator in the areas of `districts`, else in every area."""
    parameters = {"indicator": indicator, "districts": list(districts)}
    rows = store.rows(sql("indicator_mentions"), parameters)
    return [placed_mention(row) for row in counted_in_older(rows)]


def breaks(store: Store, indicator: str) -> list[Break]:
    """Where the indicator's definition changed, in every area."""
    rows = store.rows(sql("indicator_breaks"), {"indicator": indicator})
    return [Break(**row) for row in rows]


def placed_mention(row: Row) -> PlacedMention:
    """The figure of a row with the area and plan it is printed for."""
    row["area_above"] = tuple(row["area_above"])
    mention = taken_mention(row)
    return PlacedMention(**row, mention=mention)
