"""What a column of figures is of: role, area and period, by the words over it."""

import re
from dataclasses import dataclass, replace

from data.importer.context import KnownPlan, ranged

_HALF = re.compile(r"(20\d\d)年?\s*(?:上半年|1\s*[-—–~～至]\s*6\s*月)")
_QUARTER = re.compile(r"(20\d\d)年?\s*(?:前三季度|1\s*[-—–~～至]\s*9\s*月)")
_FIRST = re.compile(r"(20\d\d)年?\s*(?:一季度|第一季度|1\s*[-—–~～至]\s*3\s*月)")
_MONTHS = re.compile(r"(20\d\d)年?\s*(?:\d{1,2}\s*[-—–~～至]\s*)?\d{1,2}\s*月")
_RANGE = re.compile(r"(20\d\d)年?\s*[-—–~～至]\s*(20\d\d)年?")
_YEAR = re.compile(r"(20\d\d)")


@dataclass(frozen=True)
class ColumnMeaning:
    """What a column holds.

    `kind` is number, name, group or theme (of several names), nature, unit, note, or a role of
    figures; empty if it is not known.
    `whole` says that the period is that of a whole plan (“十三五”完成值), not of one year.
    """

    kind: str
    words: str
    period: str = ""
    area: str = ""
    growth: str = ""
    whole: bool = False
    doubts: tuple[str, ...] = ()
    unit: str = ""

    @property
    def holds_figures(self) -> bool:
        return self.kind in _ROLES


_ROLES = ("baseline", "target", "actual", "published_rating", "published_completion")


def dated(column: ColumnMeaning, plan: KnownPlan | None, caption: str) -> ColumnMeaning:
    """The period that the words say; else that of the plan, or of the caption."""
    words = column.words
    for pattern, form in ((_HALF, "{}H1"), (_QUARTER, "{}Q1-3"), (_FIRST, "{}Q1")):
        match = pattern.search(words)
        if match:
            return replace(column, period=form.format(match[1]))
    if _MONTHS.search(words):
        return replace(column, doubts=(f"列头“{words}”的月份还不能写成时点",))
    span = _RANGE.search(words)
    if span:
        return replace(column, period=f"{span[1]}-{span[2]}")
    year = _YEAR.search(words)
    if year:
        return replace(column, period=year[1])
    if not column.kind:
        return column
    if column.kind.startswith("published"):
        return column
    if plan and (column.kind == "target" or re.search("[”五]", words)):
        return replace(column, period=str(plan.end), whole=plan.five_year)
    year = _YEAR.search(caption)
    if year:
        return replace(column, period=year[1], doubts=(*column.doubts, "时点取自表题"))
    return replace(column, doubts=(*column.doubts, "列头没有时点"))


def dated_verdicts(columns: list[ColumnMeaning], caption: str, notes: str) -> list[ColumnMeaning]:
    """A verdict without a period of its own is of the results beside it, as the notes say."""
    noted = re.search(r"依据(20\d\d)年", notes)
    result: list[ColumnMeaning] = []
    for column in columns:
        if column.kind.startswith("published") and not column.period:
            periods = [item.period for item in result if item.kind == "actual" and item.period]
            year = _YEAR.search(caption)
            period = periods[-1] if periods else year[1] if year else ""
            doubts: tuple[str, ...] = ()
            if noted:
                period = noted[1]
            elif len(set(periods)) != 1:
                doubts = ("评价的时点未印，按左边最近的结果",)
            column = replace(column, period=period, doubts=column.doubts + doubts)
        result.append(column)
    return result


def plan_range(column: ColumnMeaning, plan: KnownPlan | None) -> str:
    """The years that a five-year sum or average of a column is about."""
    if plan is None or not column.period[:4].isdigit():
        return column.period
    year = int(column.period[:4])
    if year < plan.start:
        return f"{year - 4}-{year}" if plan.five_year else column.period
    return ranged(plan) if year == plan.end else f"{plan.start}-{year}"
