"""Sums that the curated files print must hold, by the arithmetic that is stored: `data.sums`."""

from collections.abc import Iterator

import pandas as pd

from data import sums
from data.checks.problems import Both, Problem
from data.curation.read import Frames
from data.records.projects_and_tasks import SumCheck

#: Names that a row of a frame can have.
_NAMED = {"_file": "file", "_line": "line"}


def check_sums(frames: Frames) -> Iterator[Problem]:
    """Sums that do not hold, and parts larger than their whole, without a `sum_note`."""
    groups, investments = frames["groups"], frames["investments"]
    noted = set(groups.loc[groups["sum_note"] != "", "group"])
    values = pd.to_numeric(investments["value"], errors="coerce")
    rows = sums.with_parents(groups, investments.assign(value=values).rename(columns=_NAMED))
    by_id = {row.investment_id: row for row in rows}
    for check in sums.checks_of(rows, sums.parents_of(groups)):
        row = by_id[check.investment_id]
        if check.kind in ("sum", "within") and not check.holds and row.group not in noted:
            yield _problem(row, check, by_id)


def _problem(row: sums.Row, check: SumCheck, by_id: dict[str, sums.Row]) -> Problem:
    shown = f"{row.measure} {row.period}: {check.expression} = {check.computed:g}"
    what = Both(f"{shown}，不是 {row.value:g}", f"{shown}, not {row.value:g}")
    if check.kind == "within":
        whole = by_id[check.other_id]
        part, all_of_it = f"{row.measure} {row.value:g}", f"{whole.measure} {whole.value:g}"
        what = Both(f"{part} 大于 {all_of_it}", f"{part} is larger than {all_of_it}")
    advice = Both(
        "改正数；原文如此，就写在组的 sum_note 里",
        "Correct the figure; if it is printed so, say it in the group's sum_note",
    )
    return Problem(str(row.file), int(row.line), "value", what, advice)
