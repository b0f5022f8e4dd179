"""One row prints its target over five years and its result or start for one, or the reverse."""

from audit.rule import NoFacts, Rule
from audit.said import printed
from data.records.audit import Finding
from presentation import words
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "同一行的目标印作{goal}，{role}印作{other}；【】为五年累计数，两者不能直接相比。",
        goal=printed(finding.first),
        role=words.ROLES[finding.second.role] if finding.second else "",
        other=printed(finding.second),
    )


RULE = Rule(
    mark("同一行的两个数计法不同"),
    mark("表格同一行，目标与基期值或实际值，一个是一年的数，另一个是五年累计数。"),
    "basis",
    _sentence,
    NoFacts,
)
