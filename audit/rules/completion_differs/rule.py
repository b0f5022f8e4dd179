"""A published completion that the printed figures do not give."""

from audit.rule import NoFacts, Rule
from audit.said import difference
from data.records.audit import Finding
from presentation import numbers
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "公布的完成进度为 {first}%，按所印数值测算为 {second}%，相差超过四舍五入范围。",
        first=numbers.number(finding.first_value or 0),
        second=numbers.number(finding.computed or 0),
    )


RULE = Rule(
    mark("公布的完成进度与数值不符"),
    mark(
        "按所印数值重算完成进度，相差超过四舍五入范围的列出。增速的累计，按所印位数允许的范围判断。"
    ),
    "verdict",
    _sentence,
    NoFacts,
    difference,
)
