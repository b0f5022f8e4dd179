"""Does what a document prints of its projects and their money add up?

Computed once, at build, and stored; the curated files are checked with the same arithmetic before.
A contradiction of the documents themselves stays as printed: the group's `sum_note` says so, and
the page shows it. Without that note a wrong sum is taken for a slip of the curator.

Numbers of projects are exact. An amount, and a share, may be off by half a unit of its last printed
digit: that much of each number in a sum is forgiven, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from data.records.projects_and_tasks import Investment, SumCheck
from data.rounding import is_missing, rounding

if TYPE_CHECKING:  # 40 MB that a server of pages has no use for
    import pandas as pd

#: Measures that add up over the parts of a whole.
ADDITIVE = (
    "project_count",
    "total_investment",
    "plan_period_investment",
    "annual_investment",
    "started_or_finished_count",
)
_COUNTS = ("project_count", "started_or_finished_count")
#: A part, and the whole it must not exceed.
_WITHIN = (
    ("plan_period_investment", "total_investment"),
    ("annual_investment", "total_investment"),
    ("started_or_finished_count", "project_count"),
)
#: What binary fractions add to a difference: nothing that is printed is as small.
_NOISE = 1e-9

#: A row of investments with `group`, `parent`, `measure`, `period`, `value`, `bound`, `unit`.
Row = Any


def checks_of(rows: Sequence[Row], parents: Mapping[str, str] | None = None) -> list[SumCheck]:
    """All checks of some investment figures; the first mention of each counts.

    `parents` names the whole of every group, of those without a figure too.
    """
    parents = parents or {row.group: row.parent for row in rows}
    children: dict[str, list[str]] = {}
    for group, parent in parents.items():
        children.setdefault(parent, []).append(group)
    printed: dict[str, list[tuple[int, Row]]] = {}
    for place, row in enumerate(rows):
        printed.setdefault(row.group, []).append((place, row))
    checks: list[SumCheck] = []
    for group in parents:
        # A group is held against its own rows and those of its parts, in the order of all.
        parts = children.get(group, [])
        near = sorted(chain.from_iterable(printed.get(name, ()) for name in {group, *parts}))
        exact = _first(row for _, row in near if row.bound == "eq")
        checks += _sums(group, parts, exact)
        checks += _rates(group, exact)
        checks += _rated_parts(group, parts, exact)
        checks += _larger_parts(group, [row for _, row in near])
    return checks


def with_checks(rows: Sequence[Investment], checks: Sequence[SumCheck]) -> list[Investment]:
    """Each figure with the checks of its own."""
    by_figure: dict[str, tuple[SumCheck, ...]] = {}
    for check in checks:
        by_figure[check.investment_id] = (*by_figure.get(check.investment_id, ()), check)
    return [replace(row, checks=by_figure.get(row.investment_id, ())) for row in rows]


def _first(rows: Iterator[Row]) -> dict[tuple[str, str, str], Row]:
    first: dict[tuple[str, str, str], Row] = {}
    for row in rows:
        if not is_missing(row.value):
            first.setdefault((row.group, row.measure, row.period), row)
    return first


def _sums(group: str, children: list[str], exact: dict[Any, Row]) -> Iterator[SumCheck]:
    """Every whole and its parts of the same measure and period.

    Where a part is not printed, the others may make up the whole or exceed it, but not miss it.
    """
    for (of, measure, period), whole in exact.items():
        parts = [part for key, part in exact.items()
                 if key[0] in children and key[1:] == (measure, period)]  # fmt: skip
        if of != group or measure not in ADDITIVE or not parts:
            continue
        slack = 0.0
        if measure not in _COUNTS:
            slack = sum(rounding(row.printed_value, row.value) for row in (whole, *parts))
        text = " + ".join(f"{part.value:.10g}" for part in parts)
        check = _check("sum", whole, sum(part.value for part in parts), text, slack)
        if len(parts) == len(children) or check.holds or check.computed > check.printed:
            yield check


def _rates(group: str, exact: dict[Any, Row]) -> Iterator[SumCheck]:
    whole = _of_group(group, "project_count", exact)
    for (of, measure, period), rate in exact.items():
        done = exact.get((group, "started_or_finished_count", period))
        if of == group and measure == "implementation_rate" and done and whole:
            share = done.value / whole.value * 100
            text = f"{done.value:.10g} ÷ {whole.value:.10g}"
            yield _check("rate", rate, share, text, rounding(rate.printed_value, rate.value))


def _rated_parts(group: str, children: list[str], exact: dict[Any, Row]) -> Iterator[SumCheck]:
    for (of, measure, period), whole in exact.items():
        if of != group or measure != "started_or_finished_count":
            continue
        rates = [exact.get((child, "implementation_rate", period)) for child in children]
        counts = [_of_group(child, "project_count", exact) for child in children]
        pairs = [(rate, count) for rate, count in zip(rates, counts, strict=True) if rate and count]
        if pairs and len(pairs) == len(children):
            total = sum(round(count.value * rate.value / 100) for rate, count in pairs)
            text = " + ".join(f"{count.value:.10g} × {rate.value:.10g}%" for rate, count in pairs)
            yield _check("parts", whole, total, text, 0.0)


def _of_group(group: str, measure: str, exact: dict[Any, Row]) -> Row | None:
    return next((row for key, row in exact.items() if key[:2] == (group, measure)), None)


def _larger_parts(group: str, rows: Sequence[Row]) -> Iterator[SumCheck]:
    first: dict[str, Row] = {}
    for row in rows:
        if row.group == group and not is_missing(row.value):
            first.setdefault(row.measure, row)
    for name, of in _WITHIN:
        part, whole = first.get(name), first.get(of)
        if part and whole and part.unit == whole.unit and part.value > whole.value:
            text = f"{part.value:.10g} > {whole.value:.10g}"
            yield SumCheck("within", part.investment_id, whole.investment_id, part.value,
                           whole.value, text, holds=False)  # fmt: skip


def _check(kind: str, row: Row, computed: float, expression: str, slack: float) -> SumCheck:
    holds = abs(row.value - computed) <= slack + _NOISE
    return SumCheck(kind, row.investment_id, "", row.value, computed, expression, holds)


def stored_checks(groups: pd.DataFrame, investments: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The checks of the typed tables as rows of the store's `arithmetic`."""
    rows = with_parents(groups, investments)
    names = dict(zip(groups["group"], groups["name"], strict=True))
    by_id = {row.investment_id: row for row in rows}
    for check in checks_of(rows, parents_of(groups)):
        row = by_id[check.investment_id]
        yield {
            "kind": check.kind, "district": row.of_district, "area": row.area, "plan": row.plan,
            "subject": names[row.group], "period": row.period, "printed_id": check.investment_id,
            "other_id": check.other_id, "printed": check.printed, "computed": check.computed,
            "expression": check.expression, "differs": not check.holds, "holds": check.holds,
        }  # fmt: skip


def with_parents(groups: pd.DataFrame, investments: pd.DataFrame) -> list[Row]:
    """The rows of investments, each with the parent of its group."""
    parents = groups[["group", "parent"]]
    return list(investments.merge(parents, on="group", how="left").itertuples())


def parents_of(groups: pd.DataFrame) -> dict[str, str]:
    """The whole of every group."""
    return dict(zip(groups["group"], groups["parent"], strict=True))
