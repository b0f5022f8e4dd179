"""Named projects, and the tasks and targets of action plans, as sheets."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from data.records.actions import ActionTarget, KnownValue
from data.records.places import Plan
from data.records.projects import FoundProject
from data.records.projects_and_tasks import Project, Task
from data.records.rows import Mention
from exports.sheets.sheet import (
    NUMBER,
    Field,
    Link,
    Number,
    Sheet,
    count,
    figure_fields,
    number_of,
    sheet,
    text_of,
)
from presentation import common
from presentation.actions import task_words
from presentation.citing.cited import place
from presentation.citing.sources import project_address
from presentation.joining import clauses
from presentation.projects.category_words import category_words, stage_words
from presentation.sheets import labels

_UNSTATED_STAGE = common.STAGE_NOT_PRINTED


def projects(rows: Sequence[FoundProject]) -> Sheet:
    """The projects found, numbered as on the page."""
    fields: list[Field[tuple[int, FoundProject]]] = [
        Field(common.NUMBER(), lambda it: count(it[0]), NUMBER),
        Field(common.PROJECT(), lambda it: Link(it[1].name, project_address(it[1]))),
        Field(labels.STAGE_PRINTED(), lambda it: it[1].printed_stage or _UNSTATED_STAGE()),
        Field(labels.STAGE_FILED(), lambda it: stage_words(it[1].stage)),
        Field(labels.CATEGORY_PRINTED(), lambda it: it[1].printed_category),
        Field(labels.CATEGORY_FILED(), lambda it: category_words(it[1].category)),
        Field(labels.INVESTMENT_PRINTED(), lambda it: it[1].investment_printed),
        Field(labels.REMARK(), lambda it: it[1].note),
        Field(common.AREA(), lambda it: it[1].district_name),
        Field(labels.SUB_AREA(), lambda it: it[1].area_name if it[1].is_part else ""),
        Field(common.PLAN(), lambda it: it[1].plan_name),
        Field(labels.DOCUMENT(), lambda it: it[1].document_title),
        Field(labels.PLACE(), lambda it: it[1].locator),
    ]
    front = [
        common.PROJECT(), labels.STAGE_PRINTED(), labels.CATEGORY_PRINTED(),
        labels.INVESTMENT_PRINTED(), common.AREA(), common.PLAN(), labels.PLACE(),
    ]  # fmt: skip
    return sheet(common.PROJECT_NAMES(), fields, enumerate(rows, start=1), kept=2, front=front)


def plan_projects(
    rows: Sequence[Project], area: str, plan: str, documents: Mapping[str, str]
) -> Sheet:
    """The named projects of one plan, by printed category."""
    order = list(dict.fromkeys(row.printed_category for row in rows))
    fields: list[Field[Project]] = [
        Field(common.AREA(), lambda row: area),
        Field(common.PLAN(), lambda row: plan),
        Field(labels.CATEGORY_PRINTED(), lambda row: row.printed_category),
        Field(common.PROJECT(), lambda row: row.name),
        Field(labels.STAGE_PRINTED(), lambda row: row.printed_stage or _UNSTATED_STAGE()),
        Field(labels.STAGE_FILED(), lambda row: stage_words(row.stage)),
        Field(labels.INVESTMENT_PRINTED(), lambda row: row.investment_printed),
        Field(labels.REMARK(), lambda row: row.note),
        Field(labels.DOCUMENT(), lambda row: documents.get(row.document, row.document)),
        Field(labels.PLACE(), lambda row: row.locator),
    ]
    by_category = sorted(rows, key=lambda row: order.index(row.printed_category))
    return sheet(common.PROJECT_NAMES(), fields, by_category)


def tasks(rows: Sequence[Task], plan: str, documents: Mapping[str, str]) -> Sheet:
    """The tasks in the page's order."""
    fields: list[Field[Task]] = [
        Field(common.PLAN(), lambda row: plan),
        Field(labels.ACTION_NUMBER(), lambda row: _ordinal(row.action_number), NUMBER),
        Field(common.SPECIAL_ACTION(), lambda row: row.action),
        Field(labels.TASK_NUMBER(), lambda row: count(row.task_number), NUMBER),
        Field(common.TASK(), lambda row: row.task),
        Field(common.LEAD_DEPARTMENT(), lambda row: row.lead_departments or task_words.NO_LEAD()),
        Field(labels.REMARK(), lambda row: row.note),
        Field(labels.DOCUMENT(), lambda row: documents.get(row.document, row.document)),
        Field(labels.PLACE(), lambda row: row.locator),
    ]
    return sheet(common.TASK(), fields, rows)


def _ordinal(number: int | None) -> Number | None:
    return None if number is None else count(number)


class Goal(NamedTuple):
    """A target under its special action and task (None: of the whole action)."""

    action: str
    task: Task | None
    target: ActionTarget


class _Line(NamedTuple):
    goal: Goal
    known: KnownValue | None


def targets(goals: Sequence[Goal], plan: Plan, documents: Mapping[str, str]) -> Sheet:
    """A row for each figure known of a target; a target without any has one row that says so."""
    fields: list[Field[_Line]] = [
        Field(common.PLAN(), lambda it: plan.name),
        Field(common.SPECIAL_ACTION(), lambda it: it.goal.action or labels.FILED_UNDER_NO_ACTION()),
        Field(common.TASK(), lambda it: it.goal.task.task if it.goal.task else ""),
        Field(common.INDICATOR(), lambda it: it.goal.target.name),
        Field(common.NAME_IN_DOCUMENT(), lambda it: it.goal.target.printed_name),
        Field(labels.TARGET_PRINTED(), lambda it: text_of(it.goal.target.target)),
        Field(labels.TARGET_NUMBER(), lambda it: number_of(it.goal.target.target), NUMBER),
        *figure_fields(
            common.TARGET(),
            lambda it: it.goal.target.target,
            documents,
            lambda it: (it.goal.target.area, it.goal.target.indicator),
        ),
        Field(labels.LATEST_SCOPE(), lambda it: it.known.scope if it.known else ""),
        Field(labels.LATEST_PRINTED(), lambda it: text_of(_figure(it))),
        Field(labels.LATEST_VALUE(), lambda it: number_of(_figure(it)), NUMBER),
        Field(labels.LATEST_COMPARABLE(), lambda it: _limits(it, plan)),
        *figure_fields(labels.LATEST_FIGURE(), _figure, documents, _owner),
        Field(labels.ALSO_PRINTED_AS(), lambda it: _elsewhere(it.known, documents)),
        Field(
            labels.SCOPE_NOTE(),
            lambda it: task_words.scope_words(it.goal.target) if it.known else "",
        ),
    ]
    front = [
        common.INDICATOR(), common.SPECIAL_ACTION(), labels.TARGET_PRINTED(),
        labels.WORD_PERIOD(word=common.TARGET()), labels.LATEST_PRINTED(),
        labels.WORD_PERIOD(word=labels.LATEST_FIGURE()), labels.LATEST_COMPARABLE(),
        labels.WORD_PLACE(word=common.TARGET()),
    ]  # fmt: skip
    lines = [line for goal in goals for line in _lines(goal)]
    return sheet(common.TARGETS_AND_LATEST(), fields, lines, front=front)


def _lines(goal: Goal) -> list[_Line]:
    return [_Line(goal, known) for known in goal.target.known] or [_Line(goal, None)]


def _figure(it: _Line) -> Mention | None:
    return it.known.mention if it.known else None


def _owner(it: _Line) -> tuple[str, str]:
    target = it.goal.target
    return (it.known.area if it.known else target.area), target.indicator


def _limits(it: _Line, plan: Plan) -> str:
    if it.known is None:
        return task_words.NO_PROGRESS()
    return clauses(task_words.limits(it.known, it.goal.target, plan))


def _elsewhere(known: KnownValue | None, documents: Mapping[str, str]) -> str:
    others = known.elsewhere if known else ()
    return clauses(
        labels.ALSO_PRINTED_AT(place=place(item, documents), text_of=text_of(item))
        for item in others
    )
