"""One target printed with the same number and another bound."""

from audit.rule import NoFacts, Rule
from audit.said import exact, printed
from data.records.audit import Finding
from presentation import numbers
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "{both}数字相同；结果恰为 {value}，按一处算达到目标，按另一处不算。",
        both=say(
            "{printed}与{printed_2}",
            printed=printed(finding.first),
            printed_2=printed(finding.second),
        ),
        value=numbers.unit_after(exact(finding.first_value or 0), finding.unit),
    )


RULE = Rule(
    mark("数字相同，要求不同"),
    mark("同一目标，一处为“突破”“低于”，另一处等于即可。“左右”“约”没有说明数字本身算不算，不计。"),
    "bound",
    _sentence,
    NoFacts,
    is_one_fact=True,
)
