"""More people of one kind than the document gives the whole area."""

from audit.rule import NoFacts, Rule
from audit.said import difference, printed
from data.records.audit import Finding
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "{name}印作{one}，同一文件所称的总人数为{all}，前者大于后者。",
        name=finding.name,
        one=printed(finding.first),
        all=printed(finding.second),
    )


RULE = Rule(
    mark("人数多于总人口"),
    mark("各类人数与同一文件所称的总人数比较。"),
    "sum",
    _sentence,
    NoFacts,
    difference,
)
