"""Rows of assessments as records, with the printed figures they name."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assessment import Period, Step
from data import day
from data.records.rows import Certainty, IndicatorRow, Mention, RatingRule, Result, VerdictWord
from data.store import Row, Store
from queries.mention import taken_mention
from queries.older import kind_of_older, met_of_older, outcome_of_older, table_of_older
from queries.sql_files import sql

#: A district, one of its plans, an area of it and a period.
Place = tuple[str, str, str, str]


def lists(places: Sequence[Place | tuple[str, str]]) -> dict[str, list[str]]:
    """Places, or plans, column by column, as questions take them."""
    names = ("districts", "plans", "areas", "periods")[: len(places[0])]
    return {name: [place[index] for place in places] for index, name in enumerate(names)}


def mentions(store: Store, ids: Iterable[str]) -> dict[str, Mention]:
    """Printed figures by their ids, fetched at once."""
    figure_ids = sorted(set(ids))
    rows = store.rows(sql("mentions"), {"ids": figure_ids}) if figure_ids else []
    return {one.figure_id: one for one in map(taken_mention, rows)}


def as_records(
    store: Store, rows: list[Row], words: Mapping[Place, tuple[VerdictWord, ...]]
) -> list[IndicatorRow]:
    """Assessment rows with the printed figures that they name and the words of their places."""
    for row in rows:
        row["steps"] = _steps(row)
    ids = {row[column] for row in rows for column in _FIGURES.values() if row[column]}
    ids |= {one for row in rows for step in row["steps"] for one in step.figures}
    figures = mentions(store, ids)
    # Releases of older code name no rule and have no table of them.
    known = {rule.rule: rule for rule in rules(store)} if any(row["rule"] for row in rows) else {}
    return [
        _indicator_row(row, figures, words.get(_place(row), ()), known.get(row.pop("rule") or ""))
        for row in rows
    ]


def _place(row: Row) -> Place:
    return row["district"], row["plan"], row["area"], row["period"]


def rules(store: Store) -> list[RatingRule]:
    """The rating rules, in the curators' order."""
    return [RatingRule(**row) for row in store.rows(sql("rules"))]


def _steps(row: Row) -> tuple[Step, ...]:
    """The arithmetic; releases of older code do not name the figures of a step."""
    steps = json.loads(row["steps"])
    return tuple(Step(**step | {"figures": tuple(step.get("figures", ()))}) for step in steps)


_FIGURES = {
    "target": "target_figure",
    "baseline": "baseline_figure",
    "actual": "actual_figure",
    "published_completion": "completion_figure",
    "other": "other_figure",
    "printed_pace": "pace_claim",
}


def _indicator_row(
    row: Row, mentions: dict[str, Mention], words: tuple[VerdictWord, ...], rule: RatingRule | None
) -> IndicatorRow:
    figures: dict[str, Any] = {
        name: mentions.get(row.pop(column)) for name, column in _FIGURES.items()
    }
    start = row["plan_start"]
    label = figures["target"].locator
    if row["printed_table"] is None:
        row["printed_table"] = table_of_older(label) if row["in_table"] else ""
    if row["shown_met"] is None:
        row["shown_met"] = met_of_older(row["shown_rating"])
    if row["shape"] is None:
        row |= outcome_of_older(row, figures, start)
    row["target_kind"] = row["target_kind"] or kind_of_older(row, figures["target"])
    sure = _certainty(row)
    named = {one.figure_id for name, one in figures.items() if one and name != "other"}
    used = dict.fromkeys(one for step in row["steps"] for one in step.figures if one not in named)
    return IndicatorRow(
        **row, **figures, row_label=label, scheme=words, rule=rule, certainty=sure,
        inputs=tuple(mentions[one] for one in used if one in mentions),
        is_past=Period.parse(row["target_period"]).year < day.today().year,
    )  # fmt: skip


def _certainty(row: Row) -> Certainty | None:
    """How sure the verdict is; None without one, and in releases of older code."""
    sure = {name: row.pop(name) for name in ("is_sure", "best", "worst", "low", "high")}
    by_thresholds = {
        name: (row.pop(f"{name}_best"), row.pop(f"{name}_worst")) for name in ("points", "shares")
    }
    known = {name: both for name, both in by_thresholds.items() if both[0]}
    return None if sure["is_sure"] is None else Certainty(**sure, by_thresholds=known)


def result(row: Row) -> Result:
    """A result without a target."""
    mention = taken_mention(row)
    return Result(**row, mention=mention)
