"""The investment figures of every plan as printed, plan by plan, closed at first."""

from collections.abc import Callable, Mapping, Sequence

from dash import html

from components.projects import investments
from components.projects.implemented_bars import implemented_bars
from data.records.projects import PlanInvestments
from presentation.projects import labels
from presentation.projects.investment_chart import HrefOf
from presentation.projects.plan_words import fold_summary


def plan_folds(
    plans: Sequence[PlanInvestments],
    documents: Mapping[str, str],
    named: Callable[[PlanInvestments], HrefOf],
) -> html.Div:
    """One fold a plan: its groups with all measures, with what the arithmetic says of them."""
    return html.Div([_fold(plan, documents, named(plan)) for plan in plans], className="plan-folds")


def _fold(plan: PlanInvestments, documents: Mapping[str, str], href_of: HrefOf) -> html.Details:
    groups = len({row.group for row in plan.rows})
    head = html.Summary(
        [
            html.B(plan.district_name),
            html.Span(plan.plan_name),
            html.Span(labels.GROUPS_COUNTED(groups=groups)),
            html.Small(fold_summary(plan)),
        ]
    )
    name = f"{plan.district_name} {plan.plan_name}"
    table = investments.table(plan.rows, documents, href_of, name)
    bars = implemented_bars(plan.rows, href_of)
    chart = investments.chart(plan.rows, href_of)
    return html.Details([head, chart, bars, table], className="panel fold")
