"""The examples of the method in words: what is given, the arithmetic, what comes of it.

All of it is computed when it is drawn, so that the page cannot say what the method does not do.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assessment import Case, Observation, Reason, Target, assess
from assessment.exact import as_float
from assessment.examples import EXAMPLES, Example
from assessment.targets import Kind, kind_of
from presentation import dates, numbers
from presentation.figures import amounts, row_view
from presentation.joining import clauses
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

    name: str
    kind: str
    figures: str
    lines: tuple[str, ...]
    rating: str
    verdict: str


def worked() -> list[Worked]:
    """The examples in the order of the method."""
    return [_worked(example) for example in EXAMPLES]


def _worked(example: Example) -> Worked:
    name, case, period, _ = example
    assessed = assess(case, period)
    target_period = case.target.period if case.target else period
    compared = row_view.compares(assessed.method, period, target_period)
    table = grades.OUTCOMES if compared else grades.RATINGS
    lines = tuple(step_words.step_words(step) for step in assessed.steps)
    if assessed.reason is not None:
        lines = (_reason(assessed.reason, period, target_period),)
    return Worked(
        name, KINDS[kind_of(case)], _figures(case), lines, assessed.rating, table[assessed.rating]
    )


def _figures(case: Case) -> str:
    """目标 2025 年 30；基期 2020 年 20；结果 2022 年 24."""
    roles = [(say("目标"), case.target), (say("基期"), case.baseline)]
    roles += [(say("结果"), item) for item in case.observations]
    roles += [(say("对照指标"), item) for item in case.others or ()]
    figures = [
        say("{role} {period} {what}", role=role, period=dates.period_words(item.period),
            what=_what(item))
        for role, item in roles
        if item is not None
    ]  # fmt: skip
    return clauses([*figures, *_conditions(case)])


def _conditions(case: Case) -> Iterator[str]:
    """What else stands against a verdict."""
    for first in case.breaks:
        yield say("{period}起口径不同", period=dates.period_words(first))
    if case.direction == "none":
        yield say("不分高好低好")


def _what(item: Observation) -> str:
    if item.coverage:
        what = _what(replace(item, coverage=""))
        return say("{what}（口径 {coverage}）", what=what, coverage=item.coverage)
    if item.rank is not None:
        return say("第 {rank} 类", rank=item.rank)
    if item.low is not None and item.high is not None:
        return f"{numbers.number(as_float(item.low))}—{numbers.number(as_float(item.high))}"
    bound = amounts.BOUNDS.get(item.bound, "")
    if item.missing == "text":
        return say("三项之比") if item.basis == "ratio" else say("一段文字")
    if item.value is None:
        return _without_number(item, bound)
    number = numbers.number(as_float(item.value))
    what = f"{bound} {number}" if bound else number
    return say(_COUNTS[item.basis], what=what) if item.basis in _COUNTS else what


def _without_number(item: Observation, bound: str) -> str:
    if not (isinstance(item, Target) and item.missing == "relation"):
        return grades.missing_words(item.missing)
    if item.bound == "approx":
        return say("与对照指标基本同步")
    return say("{bound}对照指标", bound=bound)


def _reason(reason: Reason, period: str, target_period: str) -> str:
    sentence = grades.REASONS[reason][1]
    text = sentence(
        period=f" {dates.period_words(period)}", target=f" {dates.period_words(target_period)}",
        result="",
    )  # fmt: skip
    return text.strip()
