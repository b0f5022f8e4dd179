"""What filters read of a row that is drawn: `assets/js/filters.js` hides and shows by it."""

from collections.abc import Callable, Mapping
from typing import Any

from data.records.rows import IndicatorRow
from presentation.indicators.table_words import HrefOf

#: Whether a filter takes a row.
Takes = Callable[[IndicatorRow], bool]
#: Draws a row: itself, the titles of documents, the addresses of names, and what a filter takes.
DrawRow = Callable[[IndicatorRow, Mapping[str, str], HrefOf | None, Takes], Any]


def everything(_row: IndicatorRow) -> bool:
    """The filter that takes all."""
    return True


def filtered(row: IndicatorRow, takes: Takes) -> dict[str, Any]:
    """The attributes of a row's element."""
    marks = {
        "data-theme-of": row.theme,
        "data-indicator": row.indicator,
        "data-nature": row.nature,
        "data-status": row.shown_rating,
        "data-name": row.label,
    }
    return marks if takes(row) else marks | {"hidden": True}
