"""The list of all printed figures."""

from dataclasses import asdict

from data.records.figures import FigureFilter, FoundFigure
from data.records.lists import PRINTED, FacetCount, ListOrder
from data.store import Store
from queries.indicators import placed_mention
from queries.sql_files import sql


def found_figures(
    store: Store, chosen: FigureFilter, limit: int, offset: int = 0, order: ListOrder = PRINTED
) -> list[FoundFigure]:
    """`limit` of the figures that match, after the first `offset`."""
    parameters = {**asdict(chosen), **asdict(order), "limit": limit, "offset": offset}
    return [
        FoundFigure(
            row.pop("indicator"), row.pop("name"), row.pop("printed_name"), placed_mention(row)
        )
        for row in store.rows(sql("found_figures"), parameters)
    ]


def figure_counts(store: Store, chosen: FigureFilter) -> list[FacetCount]:
    """How many figures each filter value shows beside the other filters in use."""
    return [FacetCount(**row) for row in store.rows(sql("figure_counts"), asdict(chosen))]
