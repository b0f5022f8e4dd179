"""The investment figures of every plan as printed, plan by plan, closed at first."""

from data.records.projects import PlanInvestments
from data.records.projects_and_tasks import Investment
from presentation import words
from presentation.joining import labelled, listed, phrases
from presentation.projects.investment_sums import first_values

#: What the line of a plan tells before it is opened.
_TOLD = (
    "project_count",
    "total_investment",
    "annual_investment",
    "completed_investment",
    "implementation_rate",
)


def fold_summary(plan: PlanInvestments) -> str:
    """The whole as printed, 区级重大项目：项目数 257项; without one the names of the groups."""
    names = {row.group: row.group_name for row in plan.rows}
    known = first_values(plan.rows)
    wholes = [row.parent for row in plan.rows if row.parent in names and not _parent(plan, row)]
    whole = next(iter(wholes), "")
    if not whole and len(names) > 1:
        return listed(names.values())
    group = whole or plan.rows[0].group
    groups = [
        f"{words.MEASURES[name]} {known[group, name].printed_value}"
        for name in _TOLD
        if (group, name) in known
    ]
    return labelled(names[group], phrases(groups))


def _parent(plan: PlanInvestments, row: Investment) -> str:
    """The whole that the whole of a group belongs to itself."""
    return next((item.parent for item in plan.rows if item.group == row.parent), "")
