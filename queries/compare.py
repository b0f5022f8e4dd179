"""Questions of the comparison: what areas share, and their figures of it."""

from collections.abc import Sequence

from data.records.compare import AreaFigure, SharedIndicator
from data.store import Row, Store
from queries.mention import taken_mention
from queries.sql_files import sql


def shared_indicators(store: Store) -> list[SharedIndicator]:
    """The indicators that at least two areas print a number of, by theme."""
    return [SharedIndicator(**row) for row in store.rows(sql("compare_indicators"))]


def districts(store: Store, indicator: str = "", theme: str = "") -> list[str]:
    """The districts that print targets or results of an indicator, or a theme, in order."""
    parameters = {"indicator": indicator, "theme": theme}
    return [row["district"] for row in store.rows(sql("compare_districts"), parameters)]


def area_figures(
    store: Store, indicator: str = "", theme: str = "", districts: Sequence[str] = ()
) -> list[AreaFigure]:
    """Targets and results of an indicator, or of all of a theme, in the order of the areas.

    Of all `districts` where none is named.
    """
    parameters = {"indicator": indicator, "theme": theme, "districts": list(districts)}
    return [_figure(row) for row in store.rows(sql("compare_figures"), parameters)]


def _figure(row: Row) -> AreaFigure:
    mention = taken_mention(row)
    stated = mention.marks.is_scope_stated
    return AreaFigure(**row, is_scope_stated=stated, mention=mention)
