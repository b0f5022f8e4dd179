"""The investment figures of every plan as printed, plan by plan, closed at first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html

from components import investments, words
from components.investment_sums import first_values
from data.records import Investment
from data.records_projects import PlanInvestments

#: What the line of a plan tells before it is opened.
_TOLD = (
    "project_count",
    "total_investment",
    "annual_investment",
    "completed_investment",
    "implementation_rate",
)


def plan_folds(plans: Sequence[PlanInvestments], documents: Mapping[str, str]) -> html.Div:
    """One fold a plan: its groups with all measures, with what the arithmetic says of them."""
    return html.Div([_fold(plan, documents) for plan in plans], className="plan-folds")


def _fold(plan: PlanInvestments, documents: Mapping[str, str]) -> html.Details:
    groups = len({row.group for row in plan.rows})
    head = html.Summary(
        [
            html.B(plan.district_name),
            html.Span(plan.plan_name),
            html.Span(f"{groups} 个项目组"),
            html.Small(_summary(plan)),
        ]
    )
    table = investments.table(plan.rows, documents)
    return html.Details([head, table], className="panel fold")


def _summary(plan: PlanInvestments) -> str:
    """The whole as printed, 区级重大项目：项目数 257项; without one the names of the groups."""
    names = {row.group: row.group_name for row in plan.rows}
    known = first_values(plan.rows)
    wholes = [row.parent for row in plan.rows if row.parent in names and not _parent(plan, row)]
    whole = next(iter(wholes), "")
    if not whole and len(names) > 1:
        return "、".join(names.values())
    group = whole or plan.rows[0].group
    told = [
        f"{words.MEASURES[name]} {known[group, name].printed_value}"
        for name in _TOLD
        if (group, name) in known
    ]
    return f"{names[group]}：{'，'.join(told)}"


def _parent(plan: PlanInvestments, row: Investment) -> str:
    """The whole that the whole of a group belongs to itself."""
    return next((item.parent for item in plan.rows if item.group == row.parent), "")
