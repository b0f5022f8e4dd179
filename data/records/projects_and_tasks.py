"""Investments, projects and tasks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SumCheck:
    """Arithmetic of one printed figure done again.

    `kind` is `sum` of the parts, `rate` of two counts, `parts`: a count from the rates of its
    parts, or `within`: a part larger than its whole `other_id`, stored only where it is.
    """

    kind: str
    investment_id: str
    other_id: str
    printed: float
    computed: float
    expression: str
    holds: bool


@dataclass(frozen=True)
class Investment:
    """One printed investment figure of a project group, and its arithmetic done again."""

    investment_id: str
    group: str
    group_name: str
    parent: str
    category: str
    sum_note: str
    area: str
    measure: str
    period: str
    printed_value: str
    value: float | None
    bound: str
    unit: str
    stage: str
    note: str
    document: str
    locator: str
    checks: tuple[SumCheck, ...] = ()


@dataclass(frozen=True)
class Project:
    """A named project as printed."""

    project_id: str
    area: str
    plan: str
    printed_category: str
    category: str
    printed_stage: str
    stage: str
    name: str
    investment_printed: str
    note: str
    document: str
    locator: str


@dataclass(frozen=True)
class Task:
    """A numbered task of an action plan."""

    task_id: str
    plan: str
    action_number: int | None
    action: str
    task_number: int
    task: str
    lead_departments: str
    note: str
    document: str
    locator: str
