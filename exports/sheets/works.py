"""Named projects, and the tasks and targets of action plans, as sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from components import action_plan
from components.category_words import category_words, stage_words
from components.sources import place
from data.records import Mention, Plan, Project, Task
from data.records_actions import ActionTarget, KnownValue
from data.records_projects import FoundProject
from exports.sheets.sheet import (
    NUMBER,
    Field,
    Number,
    Sheet,
    count,
    figure_fields,
    number_of,
    sheet,
    text_of,
)

_UNSTATED_STAGE = "原文未写阶段"


def projects(rows: Sequence[FoundProject]) -> Sheet:
    """The projects found, numbered as on the page."""
    fields: list[Field[tuple[int, FoundProject]]] = [
        Field("序号", lambda it: count(it[0]), NUMBER),
        Field("项目", lambda it: it[1].name),
        Field("阶段（原文）", lambda it: it[1].printed_stage or _UNSTATED_STAGE),
        Field("阶段（归类）", lambda it: stage_words(it[1].stage)),
        Field("类别（原文）", lambda it: it[1].printed_category),
        Field("类别（归类）", lambda it: category_words(it[1].category)),
        Field("投资（原文）", lambda it: it[1].investment_printed),
        Field("备注", lambda it: it[1].note),
        Field("区域", lambda it: it[1].district_name),
        Field("片区", lambda it: it[1].area_name if it[1].is_part else ""),
        Field("规划", lambda it: it[1].plan_name),
        Field("出处文件", lambda it: it[1].document_title),
        Field("出处位置", lambda it: it[1].locator),
    ]
    return sheet("项目名单", fields, enumerate(rows, start=1), kept=2)


def plan_projects(
    rows: Sequence[Project], area: str, plan: str, documents: Mapping[str, str]
) -> Sheet:
    """The named projects of one plan, by printed category."""
    order = list(dict.fromkeys(row.printed_category for row in rows))
    fields: list[Field[Project]] = [
        Field("区域", lambda row: area),
        Field("规划", lambda row: plan),
        Field("类别（原文）", lambda row: row.printed_category),
        Field("项目", lambda row: row.name),
        Field("阶段（原文）", lambda row: row.printed_stage or _UNSTATED_STAGE),
        Field("阶段（归类）", lambda row: stage_words(row.stage)),
        Field("投资（原文）", lambda row: row.investment_printed),
        Field("备注", lambda row: row.note),
        Field("出处文件", lambda row: documents.get(row.document, row.document)),
        Field("出处位置", lambda row: row.locator),
    ]
    by_category = sorted(rows, key=lambda row: order.index(row.printed_category))
    return sheet("项目名单", fields, by_category)


def tasks(rows: Sequence[Task], plan: str, documents: Mapping[str, str]) -> Sheet:
    """The tasks in the page's order."""
    fields: list[Field[Task]] = [
        Field("规划", lambda row: plan),
        Field("专项行动序号", lambda row: _ordinal(row.action_number), NUMBER),
        Field("专项行动", lambda row: row.action),
        Field("任务序号", lambda row: count(row.task_number), NUMBER),
        Field("任务", lambda row: row.task),
        Field("牵头部门", lambda row: row.lead_departments or action_plan.NO_LEAD),
        Field("备注", lambda row: row.note),
        Field("出处文件", lambda row: documents.get(row.document, row.document)),
        Field("出处位置", lambda row: row.locator),
    ]
    return sheet("任务", fields, rows)


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
        Field("规划", lambda it: plan.name),
        Field("专项行动", lambda it: it.goal.action or "未归入专项行动"),
        Field("任务", lambda it: it.goal.task.task if it.goal.task else ""),
        Field("指标", lambda it: it.goal.target.name),
        Field("文件中的名称", lambda it: it.goal.target.printed_name),
        Field("目标（原文）", lambda it: text_of(it.goal.target.target)),
        Field("目标（数值）", lambda it: number_of(it.goal.target.target), NUMBER),
        *figure_fields("目标", lambda it: it.goal.target.target, documents),
        Field("最近的数：口径", lambda it: it.known.scope if it.known else ""),
        Field("最近的数（原文）", lambda it: text_of(_figure(it))),
        Field("最近的数（数值）", lambda it: number_of(_figure(it)), NUMBER),
        Field("最近的数是否可比", lambda it: _limits(it, plan)),
        *figure_fields("最近的数", _figure, documents),
        Field("另印作", lambda it: _elsewhere(it.known, documents)),
        Field("口径说明", lambda it: action_plan.scope_words(it.goal.target) if it.known else ""),
    ]
    return sheet("目标与最近的数", fields, [line for goal in goals for line in _lines(goal)])


def _lines(goal: Goal) -> list[_Line]:
    return [_Line(goal, known) for known in goal.target.known] or [_Line(goal, None)]


def _figure(it: _Line) -> Mention | None:
    return it.known.mention if it.known else None


def _limits(it: _Line, plan: Plan) -> str:
    if it.known is None:
        return action_plan.NO_PROGRESS
    return "；".join(action_plan.limits(it.known, it.goal.target, plan))


def _elsewhere(known: KnownValue | None, documents: Mapping[str, str]) -> str:
    others = known.elsewhere if known else ()
    return "；".join(f"{place(item, documents)}另印作 {text_of(item)}" for item in others)
