"""A target whose result no document prints: said in one way wherever it is said.

A picture or a deck may be read years after it was drawn. 目标期至 2027 年底 stays true then,
尚未到期 would not.
"""

from collections.abc import Sequence

from assessment import Period, Reason
from data.records.rows import IndicatorRow
from presentation.language import Message, mark, say

#: Where room is short.
SHORT = Message("没有结果")


def is_so(row: IndicatorRow) -> bool:
    """Whether the documents at hand print no result for the row's target, at any date."""
    # Releases of older code call it not yet due, whatever the day.
    is_older = row.reason == Reason.NOT_YET_DUE and row.actual is None
    return row.reason == Reason.NO_RESULT or is_older


def sentence(row: IndicatorRow) -> str:
    """Whether the target's years are over, and that there is no result."""
    return of_plan(Period.parse(row.target_period).year, [row])


def of_plan(end: int, rows: Sequence[IndicatorRow]) -> str:
    """The same of a plan that ends with the year `end`; `rows` are those of its targets."""
    return of_year(end, over=all(row.is_past for row in rows))


def of_year(end: int, *, over: bool, what: str = mark("对应结果")) -> str:
    """目标期已于 2025 年底结束，收录的文件没有对应结果; 期末结果 where a plan has others."""
    return say("{until}，收录的文件没有{what}", until=until(end, over=over), what=what)


def until(end: int, *, over: bool) -> str:
    """目标期已于 2025 年底结束; 目标期至 2027 年底."""
    return (
        say("目标期已于 {end} 年底结束", end=end) if over else say("目标期至 {end} 年底", end=end)
    )
