"""A part that is larger than its whole."""

from audit.rule import NoFacts, Rule
from audit.said import difference, printed
from data.records.audit import Finding
from presentation import numbers
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    more = numbers.number(finding.difference or 0, 3)
    return say(
        "部分{part}大于总体{whole}，多 {more}。",
        part=printed(finding.first),
        whole=printed(finding.second),
        more=numbers.unit_after(more, finding.first.unit if finding.first else ""),
    )


RULE = Rule(
    mark("部分大于总体"),
    mark("期内投资与总投资、区域内一部分与整个区域比较。"),
    "sum",
    _sentence,
    NoFacts,
    difference,
)
