"""A target level and the target growth of the same years that do not lead to one another."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import amount
from data.records.audit import Finding
from presentation import numbers
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """The yearly growth as arithmetic; the least and the most that rounding allows, per cent."""

    expression: str
    lowest: float
    highest: float


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "由 {start} 到 {goal}，平均每年增长 {pace}；同一处所印的年均增"
        "速为 {printed}，四舍五入不能解释。两者可能因价格口径不同。",
        start=amount(finding.third),
        goal=amount(finding.second),
        pace=numbers.percent(finding.computed or 0),
        printed=numbers.percent(finding.first_value or 0),
    )


def _arithmetic(finding: Finding, facts: Facts) -> str:
    return say(
        "{expression} = {pace}（按所印位数在 {lowest}% 至 {highest}% 之间）",
        expression=facts.expression,
        pace=numbers.percent(finding.computed or 0),
        lowest=numbers.number(facts.lowest, 2),
        highest=numbers.number(facts.highest, 2),
    )


RULE = Rule(
    mark("目标总量与目标增速不一致"),
    mark(
        "由起点和目标总量推算年均增速，四舍五入能解释的，不计。总量多按当年价、增速多按可比价，"
        "差别可能因价格口径不同，不等于有误。"
    ),
    "basis",
    _sentence,
    Facts,
    _arithmetic,
)
