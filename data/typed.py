"""Checked frames of text -> frames with the store's types and the columns that follow."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from assessment import Period
from assessment.exact import as_float
from data.assessing.mentions import count_mentions
from data.assessing.precision import Span, span, span_of_ratio
from data.curation.columns import CuratedTable
from data.curation.printed_tables import table_in, tables_of
from data.curation.read import ORIGIN, Frames
from data.curation.tables import BY_NAME, TABLES
from data.rounding import is_missing, rounding
from data.units import convertible, factor

#: Bases whose values are in the indicator's own unit, not in per cent of it.
_IN_INDICATOR_UNIT = ("level", "every_year", "cumulative")
_INTEGERS = ("position", "order", "start", "end", "action_number", "task_number")
_NUMBERS = ("value", "investment", "better", "on_track", "nearly")


def typed_tables(
    frames: Frames, wanted: Sequence[CuratedTable] = TABLES
) -> dict[str, pd.DataFrame]:
    """One frame per `wanted` table of `store.sql`, but for those computed later."""
    documents = frames["documents"]
    published = dict(zip(documents["document"], documents["published"], strict=True))
    home = dict(zip(documents["document"], documents["district"], strict=True))
    area_home = dict(zip(frames["areas"]["area"], frames["areas"]["district"], strict=True))
    tables = {}
    for name in (table.name for table in wanted if table.stored):
        frame = frames[name]
        typed = _converted(frame.drop(columns=list(ORIGIN)))
        if BY_NAME[name].per_document:
            typed["_published"] = typed["document"].map(published)
            typed = typed.sort_values(["_published", "document"], kind="stable")
            typed = typed.drop(columns="_published").reset_index(drop=True)
            if "area" in typed and name != "breaks":
                typed["district"] = typed["area"].map(area_home)
            elif name in ("groups", "actions"):
                typed["district"] = typed["document"].map(home)
            if name in ("figures", "investments", "projects"):
                typed["of_district"] = typed["document"].map(home)
            if name in ("figures", "investments", "projects", "groups"):
                typed["position"] = range(1, len(typed) + 1)
        tables[name] = typed
    if "figures" in tables:
        _add_amounts(tables["figures"], frames)
    return tables


def _add_amounts(figures: pd.DataFrame, frames: Frames) -> None:
    """`in_table`, which mention counts, and what two are compared by: amount and rounding."""
    figures["ends"] = [Period.parse(text).end for text in figures["period"]]
    unit = dict(zip(frames["indicators"]["indicator"], frames["indicators"]["unit"], strict=True))
    tables = tables_of(frames)
    rows = list(figures.itertuples())
    figures["printed_table"] = [table_in(row.locator, tables.get(row.document, [])) for row in rows]
    figures["in_table"] = figures["printed_table"] != ""
    scale = [
        factor(row.unit, unit[row.indicator])
        if row.basis in _IN_INDICATOR_UNIT and convertible(row.unit, unit[row.indicator])
        else 1.0
        for row in rows
    ]
    count_mentions(figures)
    figures["amount"] = figures["value"] * scale
    spans = [_span(row) for row in rows]
    figures["low"] = [ends and as_float(ends[0]) for ends in spans]
    figures["high"] = [ends and as_float(ends[1]) for ends in spans]
    figures["rounding"] = [
        rounding(row.printed_value, row.value) * by for row, by in zip(rows, scale, strict=True)
    ]


def _span(row: Any) -> Span | None:
    if row.basis == "ratio":
        return span_of_ratio(row.printed_value, is_set=row.role == "target")
    value = None if is_missing(row.value) else float(row.value)
    return span(row.printed_value, value, row.bound, row.unit, is_set=row.role == "target")


def _converted(frame: pd.DataFrame) -> pd.DataFrame:
    typed = frame.copy()
    for column in typed.columns:
        if column in _NUMBERS:
            typed[column] = pd.to_numeric(typed[column].replace("", None))
        elif column in _INTEGERS:
            typed[column] = pd.to_numeric(typed[column].replace("", None)).astype("Int64")
    return typed
