"""The examples of the method in words: what is given, the arithmetic, what comes of it.

All of it is computed when it is drawn, so that the page cannot say what the method does not do.
"""

from __future__ import annotations

from dataclasses import dataclass

from assessment import Case, Observation, Reason, Target, assess
from assessment.exact import as_float
from assessment.examples import EXAMPLES, Example
from assessment.targets import Kind, kind_of
from presentation import dates, numbers
from presentation.figures import amounts, row_view
from presentation.language import Words, mark, say
from presentation.verdicts import grades, step_words

KINDS = Words(
    {
        Kind.LEVEL: mark("水平"),
        Kind.GROWTH: mark("增速"),
        Kind.EVERY_YEAR: mark("每年守住"),
        Kind.SUM: mark("多年累计"),
        Kind.CHANGE: mark("比基期的变化"),
        Kind.CLASS: mark("类别"),
        Kind.RATIO: mark("两项之比"),
        Kind.RANGE: mark("区间"),
        Kind.RELATION: mark("以另一指标为准"),
        Kind.NONE: mark("没有数值"),
    }
)

#: How a figure counts -> its number in words.
_COUNTS = {
    "average_growth": mark("年均增长 {what}%"),
    "yoy_growth": mark("增长 {what}%"),
    "cumulative": mark("累计 {what}"),
    "change": mark("变化 {what}"),
    "change_rate": mark("变化 {what}%"),
    "every_year": mark("每年{what}"),
    "ratio": mark("{what}∶1"),
}


@dataclass(frozen=True)
class Worked:
    """One example: its kind, what is given, the lines of arithmetic, rating and verdict."""

    kind: str
    given: str
    lines: tuple[str, ...]
    rating: str
    verdict: str


def worked() -> list[Worked]:
    """The examples in the order of the method."""
    return [_worked(example) for example in EXAMPLES]


def _worked(example: Example) -> Worked:
    case, period, _ = example
    found = assess(case, period)
    target_period = case.target.period if case.target else period
    compared = row_view.compares(found.method, period, target_period)
    table = grades.OUTCOMES if compared else grades.RATINGS
    lines = tuple(step_words.step_words(step) for step in found.steps)
    if found.reason is not None:
        lines = (_reason(found.reason, period, target_period),)
    return Worked(KINDS[kind_of(case)], _given(case), lines, found.rating, table[found.rating])


def _given(case: Case) -> str:
    """目标 2025 年 30；基期 2020 年 20；结果 2022 年 24."""
    told = [(say("目标"), case.target), (say("基期"), case.baseline)]
    told += [(say("结果"), item) for item in case.observations]
    told += [(say("对照指标"), item) for item in case.others or ()]
    return "；".join(
        say("{role} {period} {what}", role=role, period=dates.period_words(item.period),
            what=_what(item))
        for role, item in told
        if item is not None
    )  # fmt: skip


def _what(item: Observation) -> str:
    if item.rank is not None:
        return say("第 {rank} 类", rank=item.rank)
    if item.low is not None and item.high is not None:
        return f"{numbers.number(as_float(item.low))}—{numbers.number(as_float(item.high))}"
    bound = amounts.BOUNDS.get(item.bound, "")
    if item.value is None:
        named = isinstance(item, Target) and item.missing == "relation"
        return say("{bound}对照指标", bound=bound) if named else grades.missing_words(item.missing)
    number = numbers.number(as_float(item.value))
    what = f"{bound} {number}" if bound else number
    return say(_COUNTS[item.basis], what=what) if item.basis in _COUNTS else what


def _reason(reason: Reason, period: str, target_period: str) -> str:
    sentence = grades.REASONS[reason][1]
    text = sentence(
        period=f" {dates.period_words(period)}", target=f" {dates.period_words(target_period)}",
        result="",
    )  # fmt: skip
    return text.strip()
