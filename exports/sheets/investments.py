"""Printed investment figures, one a row, and the arithmetic done on them, as sheets."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from data.records.projects import PlanInvestments
from data.records.projects_and_tasks import Investment
from exports.sheets.sheet import NUMBER, Field, Link, Sheet, number, sheet
from presentation import common, dates, words
from presentation.figures import amounts
from presentation.joining import clauses, labelled, sentence
from presentation.overview.investment_lines import COLUMNS, InvestmentLine
from presentation.projects import investment_sums
from presentation.sheets import labels


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
        Field(common.AREA(), lambda it: it.plan.district_name),
        Field(common.PLAN(), lambda it: it.plan.plan_name),
        Field(common.PROJECT_GROUP(), lambda it: it.row.group_name),
        Field(labels.PARENT_GROUP(), lambda it: _whole(it)),
        Field(labels.WHAT(), lambda it: words.MEASURES[it.row.measure]),
        Field(common.ORIGINAL(), lambda it: it.row.printed_value),
        Field(labels.VALUE(), lambda it: number(it.row.value, it.row.printed_value), NUMBER),
        Field(common.UNIT(), lambda it: it.row.unit),
        Field(labels.QUALIFIER(), lambda it: amounts.BOUNDS.get(it.row.bound, "")),
        Field(common.PERIOD(), lambda it: dates.period_words(it.row.period)),
        Field(common.STAGE(), lambda it: it.row.stage),
        Field(labels.REMARK(), lambda it: it.row.note),
        Field(
            labels.WHY_NO_VALUE(),
            lambda it: "" if it.row.value is not None else labels.PRINTED_NOT_A_NUMBER(),
        ),
        Field(labels.DOCUMENT(), lambda it: documents.get(it.row.document, it.row.document)),
        Field(labels.PLACE(), lambda it: Link(it.row.locator, _page(it.plan))),
    ]
    front = [
        common.PROJECT_GROUP(), common.AREA(), common.PLAN(), labels.WHAT(), common.ORIGINAL(),
        common.UNIT(), common.PERIOD(), labels.DOCUMENT(), labels.PLACE(),
    ]  # fmt: skip
    rows = [it for plan in plans for it in _ordered(plan)]
    return sheet(common.PROJECT_INVESTMENT(), fields, rows, front=front)


def _page(plan: PlanInvestments) -> str:
    return f"/district/{plan.district}?plan={plan.plan}#investments"


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
        Field(common.AREA(), lambda it: it.plan.district_name),
        Field(common.PLAN(), lambda it: it.plan.plan_name),
        Field(common.PROJECT_GROUP(), lambda it: it.group),
        Field(labels.WHETHER_HOLDS(), lambda it: it.state),
        Field(labels.CHECK(), lambda it: it.sentence),
    ]
    return sheet(common.SUM_CHECKS(), fields, [it for plan in plans for it in _checked(plan)])


def _checked(plan: PlanInvestments) -> list[_Check]:
    names = {row.group: row.group_name for row in plan.rows}
    sums = [
        _Check(
            plan,
            names.get(it.group, ""),
            common.HOLDS() if it.holds else common.DOES_NOT_HOLD(),
            it.sentence,
        )
        for it in investment_sums.checks(plan.rows)
    ]
    notes = dict.fromkeys((row.group_name, row.sum_note) for row in plan.rows if row.sum_note)
    return sums + [
        _Check(plan, name, labels.REMARK(), sentence(labelled(name, note))) for name, note in notes
    ]


def overview(plans: Sequence[tuple[str, str, Sequence[InvestmentLine]]]) -> Sheet:
    """The investment lines of the overview: district, plan and its lines."""
    rows = [(district, plan, line) for district, plan, lines in plans for line in lines]
    fields: list[Field[tuple[str, str, InvestmentLine]]] = [
        Field(common.AREA(), lambda it: it[0]),
        Field(common.PLAN(), lambda it: it[1]),
        Field(labels.RANGE(), lambda it: it[2].name),
        Field(common.PERIOD(), lambda it: it[2].when),
        *(field for at, name in enumerate(COLUMNS) for field in _cell_fields(at, name)),
        Field(labels.CHECK(), lambda it: "\n".join(check.sentence for check in it[2].checks)),
        Field(common.SOURCE(), lambda it: clauses(it[2].places)),
    ]
    return sheet(common.PROJECT_INVESTMENT(), fields, rows)


def _cell_fields(at: int, name: str) -> list[Field[tuple[str, str, InvestmentLine]]]:
    """The text, and its number; the unit stands in the text."""
    return [
        Field(name, lambda it: it[2].cells[at].text.replace(amounts.NOTHING, labels.NOT_PRINTED())),
        Field(labels.NAME_VALUE(name=name), lambda it: number(*it[2].cells[at][1:]), NUMBER),
    ]
