"""Completed against planned investment, group by group, as far as documents print both."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from data.records.projects import PlanInvestments
from data.records.projects_and_tasks import Investment

#: What was planned for the years of a plan, or for one year of it.
_PLANNED = ("annual_investment", "plan_period_investment")
WHOLE, COMPLETED = "total_investment", "completed_investment"


class CompletedGroup(NamedTuple):
    """A project group with what is printed of its investment; `first` is any of its figures."""

    plan: PlanInvestments
    first: Investment
    planned: Investment | None
    whole: Investment | None
    completed: Investment | None


def lines(plans: Sequence[PlanInvestments]) -> list[CompletedGroup]:
    """The groups with a planned or a completed investment; parts of a whole are left out."""
    return [line for plan in plans for line in _of_plan(plan)]


def has_pair(groups: Sequence[CompletedGroup]) -> bool:
    """Whether any group has both."""
    return any(line.planned and line.completed for line in groups)


def _of_plan(plan: PlanInvestments) -> Iterator[CompletedGroup]:
    groups = dict.fromkeys(row.group for row in plan.rows)
    for group in groups:
        measures = {row.measure: row for row in plan.rows if row.group == group}
        first = next(iter(measures.values()))
        planned = next((measures[name] for name in _PLANNED if name in measures), None)
        is_part = first.parent in groups
        completed = measures.get(COMPLETED)
        if completed or (planned and not is_part):
            yield CompletedGroup(plan, first, planned, measures.get(WHOLE), completed)
