"""The year before that a level and its growth imply, against the one that is printed."""

from audit.rule import Expression, Rule
from audit.said import amount, exact, when
from data.records.audit import Finding
from presentation import numbers
from presentation.language import mark, say


def _sentence(finding: Finding, facts: Expression) -> str:
    return say(
        "由 {then}的 {level} 和所印增速 {rate} 倒推，上一年为 {base}；所印的上一年数为 {printed}，"
        "四舍五入不能解释。可能因价格口径不同，或上一年数后来修订。",
        then=when(finding.second),
        level=amount(finding.second),
        rate=amount(finding.third),
        base=numbers.unit_after(exact(round(finding.computed or 0, 2)), finding.unit),
        printed=amount(finding.first),
    )


def _arithmetic(finding: Finding, facts: Expression) -> str:
    return f"{facts.expression} = {exact(round(finding.computed or 0, 2))}"


RULE = Rule(
    mark("由增速倒推的上一年数与所印不同"),
    mark("本年数除以所印增速，与同一文件所印的上一年数比较；四舍五入能解释的，不计。"),
    "basis",
    _sentence,
    Expression,
    _arithmetic,
)
