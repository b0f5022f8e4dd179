"""Do the parts of an investment breakdown add up to the whole?

A contradiction of the documents themselves stays as printed: the group's `sum_note` says so, and
the page shows it. Without that note a wrong sum is taken for a slip of the curator.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from data.problems import Problem
from data.read import Frames

#: Measures that add up over the parts of a whole.
ADDITIVE = (
    "project_count",
    "total_investment",
    "plan_period_investment",
    "annual_investment",
    "started_or_finished_count",
)
#: A printed whole may differ from its printed parts by rounding.
TOLERANCE = 0.005


@dataclass(frozen=True)
class Sum:
    """A whole, the sum of its parts, and how both are printed."""

    group: str
    measure: str
    period: str
    whole: float
    parts: tuple[float, ...]

    @property
    def holds(self) -> bool:
        total = sum(self.parts)
        return abs(total - self.whole) <= max(TOLERANCE * 10, TOLERANCE * abs(self.whole) / 10)


def sums_of(groups: pd.DataFrame, investments: pd.DataFrame) -> list[Sum]:
    """Every whole of which all parts are printed for the same measure and period.

    `groups` needs `group`, `parent`; `investments` needs `group`, `measure`, `period`, `value`.
    The first mention of a figure counts.
    """
    known = investments[investments["value"].astype(str) != ""]
    known = known[known["measure"].isin(ADDITIVE)]
    first = known.drop_duplicates(["group", "measure", "period"])
    value = {(row.group, row.measure, row.period): float(row.value) for row in first.itertuples()}
    found = []
    children = {parent: list(own) for parent, own in groups.groupby("parent")["group"]}
    for (group, measure, period), whole in value.items():
        parts = [value.get((child, measure, period)) for child in children.get(group, ())]
        if parts and None not in parts:
            found.append(
                Sum(group, measure, period, whole, tuple(p for p in parts if p is not None))
            )
    return found


def check_sums(frames: Frames) -> Iterator[Problem]:
    """Sums that do not hold, and parts larger than their whole, without a `sum_note`."""
    groups, investments = frames["groups"], frames["investments"]
    noted = set(groups.loc[groups["sum_note"] != "", "group"])
    numeric = investments[pd.to_numeric(investments["value"], errors="coerce").notna()]
    for item in sums_of(groups, numeric):
        if not item.holds and item.group not in noted:
            parts = " + ".join(f"{part:g}" for part in item.parts)
            what = (
                f"{item.measure} {item.period}: {parts} = {sum(item.parts):g}, not {item.whole:g}"
            )
            of_period = numeric[numeric["period"] == item.period]
            yield _at_group(of_period, item.group, item.measure, what)
    yield from _part_larger_than_whole(numeric, noted)


def _part_larger_than_whole(numeric: pd.DataFrame, noted: set[str]) -> Iterator[Problem]:
    wide = numeric.drop_duplicates(["group", "measure"]).pivot(
        index="group", columns="measure", values="value"
    )
    for part, whole in (
        ("plan_period_investment", "total_investment"),
        ("annual_investment", "total_investment"),
        ("started_or_finished_count", "project_count"),
    ):
        if part in wide and whole in wide:
            pairs = wide[[part, whole]].dropna().astype(float)
            for group in pairs.index[pairs[part] > pairs[whole]]:
                if group not in noted:
                    less, more = pairs.at[group, whole], pairs.at[group, part]
                    what = f"{part} {more:g} is larger than {whole} {less:g}"
                    yield _at_group(numeric, group, part, what)


def _at_group(frame: pd.DataFrame, group: str, measure: str, what: str) -> Problem:
    row = frame[(frame["group"] == group) & (frame["measure"] == measure)].iloc[0]
    advice = "Correct the figure; if it is printed so, say it in the group's sum_note"
    return Problem(str(row["_file"]), int(row["_line"]), "value", what, advice)
