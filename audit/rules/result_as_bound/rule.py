"""A result printed as the bound of its target, without a number of its own."""

from audit.rule import NoFacts, Rule
from audit.said import printed
from data.records.audit import Finding
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "目标印作{goal}，结果印作{result}：结果没有自己的数值，只知道在目标的哪一边。",
        goal=printed(finding.second),
        result=printed(finding.first),
    )


RULE = Rule(
    mark("结果只印作目标的界限"),
    mark("表格同一行，结果与目标是同一个数，只带“以内”“以上”或“〉”。"),
    "missing",
    _sentence,
    NoFacts,
)
