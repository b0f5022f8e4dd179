"""What a figure is: a level, a rate of growth, a sum of years, a change; and of which period."""

import re
from dataclasses import dataclass

from data.importer.context import KnownPlan
from data.importer.table.names import Name
from data.importer.table.periods import ColumnMeaning, plan_range
from data.importer.values import ParsedValue

_GROWTH = re.compile(r"增速|增长率|增长|涨幅|上涨")
_NO_GROWTH = re.compile(r"增长点|增长极|及年均增速")
_CHANGE = re.compile(r"(降低|下降|减少|提高|提升|降幅)率?$")
_EVERY_YEAR = re.compile(r"天数|失业率|死亡率|死亡人数|密度控制|保有量|不良率")
_BRACKETS = re.compile(r"[（(][^（()）]*[)）]|\*")
#: What is added up over years; a sum in brackets of anything else may be by how much it changes.
_ADDS = re.compile(r"新增|新建|累计|完成|降低|下降|减少|降幅|脱贫|改造|[【〔]")
_NEW = re.compile(r"^(#?【?(新增|累计))")


@dataclass(frozen=True)
class Basis:
    """Basis and period of a figure, and what of them is a guess."""

    basis: str
    period: str
    doubts: tuple[str, ...] = ()


def basis_of(
    column: ColumnMeaning, name: Name, parsed: ParsedValue, plan: KnownPlan | None, above: str = ""
) -> Basis:
    """Basis and period of a cell.

    Args:
        column, name: what head and row say of it.
        parsed: its value.
        plan: the plan that the table is about.
        above: the name of the row or group that a sub-row is part of.
    """
    if column.kind == "published_rating":
        return Basis("rating", column.period)
    if column.kind == "published_completion":
        return Basis("completion", column.period)
    if parsed.ratio or (re.search(r"(?<!占)比例?$", name.printed) and parsed.missing == "text"):
        return Basis("ratio", column.period)
    if parsed.change:
        return Basis("change", column.period, ("变化的方向只在字样里，请核对",))
    if parsed.cumulative:
        adds = _ADDS.search(name.printed + above) or column.kind != "target"
        doubts = () if adds else ("是五年累计还是五年的变化，请核对",)
        return Basis("cumulative", plan_range(column, plan), doubts)
    if column.growth == "level":
        return Basis("level", column.period)
    if column.growth == "average":
        return Basis("average_growth", plan_range(column, plan))
    if column.growth == "yearly":
        return Basis("yoy_growth", column.period)
    bare = name.printed.strip("#*【】")
    if is_growth(bare):
        return _growth(column, bare, parsed, plan)
    changes = bool(_CHANGE.search(bare) or _CHANGE.search(_BRACKETS.sub("", above)))
    return _level(column, name, bare, parsed, plan, changes)


def is_growth(name: str) -> bool:
    """Whether a name is that of a rate of growth."""
    return bool(_GROWTH.search(name)) and not _NO_GROWTH.search(name)


def _growth(column: ColumnMeaning, name: str, parsed: ParsedValue, plan: KnownPlan | None) -> Basis:
    five_year = plan is not None and plan.five_year
    average = parsed.starred or "年均" in name
    of_plan = column.kind == "target" or column.whole
    if five_year and of_plan:
        doubts = () if average else ("增速是每年的还是年均的，原表未标",)
        return Basis("average_growth", plan_range(column, plan), doubts)
    doubts = ("是当年的增速还是年均，原表未标",) if "年均" in name and five_year else ()
    return Basis("yoy_growth", column.period, doubts)


def _level(column: ColumnMeaning, name: Name, bare: str, parsed: ParsedValue,
           plan: KnownPlan | None, changes: bool) -> Basis:  # fmt: skip
    five_year = plan is not None and plan.five_year
    if changes or (name.cumulative and not parsed.cumulative):
        if not five_year:
            return Basis("change", column.period)
        doubt = ("是五年累计还是当期值，单元格未标【】",)
        of_plan = column.kind == "target" or column.whole or name.cumulative
        if of_plan:
            return Basis("cumulative", plan_range(column, plan), doubt)
        return Basis("level", column.period, doubt)
    if five_year and _NEW.search(bare):
        doubt = ("是五年累计还是当年数，单元格未标【】",)
        of_plan = column.kind == "target" or column.whole
        return Basis("cumulative" if of_plan else "level",
                     plan_range(column, plan) if of_plan else column.period, doubt)  # fmt: skip
    if five_year and column.kind == "target" and parsed.bound in ("ge", "le", "gt", "lt"):
        every = bool(_EVERY_YEAR.search(bare))
        return Basis(
            "every_year" if every else "level", column.period, ("底线是每年都守还是期末达到",)
        )
    return Basis("level", column.period)
