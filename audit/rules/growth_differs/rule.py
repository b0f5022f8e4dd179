"""A target level and the target growth of the same years that do not lead to one another."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import amount
from data.records_audit import Finding
from presentation import words
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """The yearly growth as arithmetic, without its result."""

    expression: str


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "由 {start} 到 {goal}，平均每年增长 {pace}；同一处所印的年均增"
        "速为 {printed}。两者可能因价格口径不同。",
        start=amount(finding.third),
        goal=amount(finding.second),
        pace=words.percent(finding.computed or 0),
        printed=words.percent(finding.first_value or 0),
    )


def _arithmetic(finding: Finding, facts: Facts) -> str:
    return f"{facts.expression} = {words.percent(finding.computed or 0)}"


RULE = Rule(
    mark("目标总量与目标增速不一致"),
    mark(
        "由起点和目标总量推算年均增速，与所印年均增速相差 0.5 个百分点"
        "以上的列出。总量多按当年价、增速多按可比价，差别可能因价格口"
        "径不同，不等于有误。"
    ),
    "sum",
    _sentence,
    Facts,
    _arithmetic,
)
