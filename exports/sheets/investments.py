"""Printed investment figures, one a row, and the arithmetic done on them, as sheets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from components import investment_sums, words
from components.overview_investments import COLUMNS, Line
from data.records import Investment
from data.records_projects import PlanInvestments
from exports.sheets.sheet import NUMBER, Field, Number, Sheet, number, sheet

_NUMBERS = re.compile(r"\d[\d,]*(?:\.\d+)?")


class _Figure(NamedTuple):
    plan: PlanInvestments
    row: Investment


class _Check(NamedTuple):
    plan: PlanInvestments
    group: str
    state: str
    sentence: str


def investments(plans: Sequence[PlanInvestments], documents: Mapping[str, str]) -> Sheet:
    """Group by group and measure by measure, as the page's table is read."""
    fields: list[Field[_Figure]] = [
        Field("区域", lambda it: it.plan.district_name),
        Field("规划", lambda it: it.plan.plan_name),
        Field("项目组", lambda it: it.row.group_name),
        Field("所属项目组", lambda it: _whole(it)),
        Field("是什么", lambda it: words.MEASURES[it.row.measure]),
        Field("原文", lambda it: it.row.printed_value),
        Field("数值", lambda it: number(it.row.value, it.row.printed_value), NUMBER),
        Field("单位", lambda it: it.row.unit),
        Field("限定", lambda it: words.BOUNDS.get(it.row.bound, "")),
        Field("时点", lambda it: words.period_words(it.row.period)),
        Field("阶段", lambda it: it.row.stage),
        Field("备注", lambda it: it.row.note),
        Field("无数值的原因", lambda it: "" if it.row.value is not None else "原文不是数值"),
        Field("出处文件", lambda it: documents.get(it.row.document, it.row.document)),
        Field("出处位置", lambda it: it.row.locator),
    ]
    return sheet("项目投资", fields, [it for plan in plans for it in _ordered(plan)])


def _whole(it: _Figure) -> str:
    names = {row.group: row.group_name for row in it.plan.rows}
    return names.get(it.row.parent, "")


def _ordered(plan: PlanInvestments) -> list[_Figure]:
    groups = dict.fromkeys(row.group for row in plan.rows)
    return [
        _Figure(plan, row)
        for group in groups
        for measure in words.MEASURES
        for row in plan.rows
        if (row.group, row.measure) == (group, measure)
    ]


def checks(plans: Sequence[PlanInvestments]) -> Sheet:
    """The sums that hold and those that do not, and the notes on them."""
    fields: list[Field[_Check]] = [
        Field("区域", lambda it: it.plan.district_name),
        Field("规划", lambda it: it.plan.plan_name),
        Field("项目组", lambda it: it.group),
        Field("是否成立", lambda it: it.state),
        Field("核对", lambda it: it.sentence),
    ]
    return sheet("合计核对", fields, [it for plan in plans for it in _checked(plan)])


def _checked(plan: PlanInvestments) -> list[_Check]:
    names = {row.group: row.group_name for row in plan.rows}
    found = [
        _Check(plan, names.get(it.group, ""), "成立" if it.holds else "不成立", it.sentence)
        for it in investment_sums.checks(plan.rows)
    ]
    notes = dict.fromkeys((row.group_name, row.sum_note) for row in plan.rows if row.sum_note)
    return found + [_Check(plan, name, "备注", f"{name}：{note}。") for name, note in notes]


def overview(plans: Sequence[tuple[str, str, Sequence[Line]]]) -> Sheet:
    """The investment lines of the overview: district, plan and its lines."""
    rows = [(district, plan, line) for district, plan, lines in plans for line in lines]
    fields: list[Field[tuple[str, str, Line]]] = [
        Field("区域", lambda it: it[0]),
        Field("规划", lambda it: it[1]),
        Field("范围", lambda it: it[2].name),
        Field("时点", lambda it: it[2].when),
        *(field for at, name in enumerate(COLUMNS) for field in _cell_fields(at, name)),
        Field("核对", lambda it: "\n".join(check.sentence for check in it[2].checks)),
        Field("出处", lambda it: "；".join(it[2].places)),
    ]
    return sheet("项目投资", fields, rows)


def _cell_fields(at: int, name: str) -> list[Field[tuple[str, str, Line]]]:
    """The text, and its number where it holds exactly one; the unit stands in the text."""
    return [
        Field(name, lambda it: it[2].cells[at].replace(words.NOTHING, "收录的文件未印")),
        Field(f"{name}（数值）", lambda it: _number_in(it[2].cells[at]), NUMBER),
    ]


def _number_in(text: str) -> Number | None:
    found = _NUMBERS.findall(text)
    return number(float(found[0].replace(",", "")), found[0]) if len(found) == 1 else None
