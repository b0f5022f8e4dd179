"""The arithmetic of the documents done again: what holds and what does not."""

from collections.abc import Sequence
from itertools import groupby

from data.records.audit import Check
from presentation import numbers, words
from presentation.language import Words, mark, say
from presentation.verdicts import grades

KINDS = Words(
    {
        "sum": mark("合计"),
        "rate": mark("实施率"),
        "parts": mark("分类实施项数"),
        "count": mark("正文计数"),
        "gap": mark("正文差额"),
        "pace": mark("正文所需速度"),
        "change": mark("正文增量"),
        "structure": mark("占比合计"),
    }
)

_COUNTED = Words(
    {
        "indicators": mark("表中指标数"),
        "binding": mark("表中约束性指标数"),
        "expected": mark("表中预期性指标数"),
        "lagging": mark("表中评价为滞后的项数"),
        "met": mark("表中评价为完成或超过的项数"),
    }
)


def by_district(checks: Sequence[Check]) -> list[tuple[str, list[Check]]]:
    """The checks of each district."""
    return [
        (district, list(group))
        for district, group in groupby(checks, key=lambda item: item.district_name)
    ]


def broken_first(checks: Sequence[Check]) -> list[Check]:
    """What does not hold in any district, then what holds: the order of the page and the file."""
    return sorted(checks, key=lambda item: not item.differs)


def counts_words(checks: Sequence[Check]) -> str:
    """39 项成立，1 项不成立。"""
    broken = sum(check.differs for check in checks)
    return say("{count} 项成立，{broken} 项不成立。", count=len(checks) - broken, broken=broken)


def check_state(check: Check) -> str:
    return "sum-breaks" if check.differs else "sum-holds"


def expression_words(check: Check) -> str:
    """The arithmetic with its result; for a count what was counted."""
    result = numbers.number(check.computed)
    if check.kind != "count":
        unit = "%" if check.kind in ("rate", "structure", "pace") else ""
        done = f"{check.expression} = {result}{unit}"
        # 7.47 beside a printed 7.4: what goes in is rounded, too.
        is_rounded = check.kind == "pace" and not check.differs
        return say("{done}，在所印位数允许的范围内", done=done) if is_rounded else done
    return f"{counted_words(check.expression)} = {result}"


def counted_words(expression: str) -> str:
    """What a claim counts, such as `expected met 2020`."""
    first, *rest = expression.split(" ")
    if "met" in rest:
        nature = words.NATURES.get(first, first)
        return say("{nature}指标中评价为完成或超过的项数", nature=nature)
    if first in grades.RATINGS:
        return say("表中评价为“{ratings}”的项数", ratings=grades.RATINGS[first])
    return _COUNTED.get(first, expression)
