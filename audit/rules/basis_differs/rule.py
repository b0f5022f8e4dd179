"""One row prints its target for a year and its result as a sum over five years."""

from audit.rule import NoFacts, Rule
from audit.said import printed
from data.records_audit import Finding
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "同一行的目标印作{goal}，完成值印作{result}；【】为五年累计数，两者不能直接相比。",
        goal=printed(finding.first),
        result=printed(finding.second),
    )


RULE = Rule(
    mark("同一行的两个数计法不同"),
    mark("表格同一行，目标为一年数、完成值为五年累计数，或相反。"),
    "twice",
    _sentence,
    NoFacts,
)
