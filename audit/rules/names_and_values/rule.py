"""A sentence with fewer names than values, or with one value for two names."""

from dataclasses import dataclass

from audit.rule import Rule
from data.records.audit import Finding
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """How many names and values there are, and the values as printed."""

    names: int
    values: int
    printed_values: str


def _sentence(finding: Finding, facts: Facts) -> str:
    both = say(
        "名称 {names} 个（{subject}），数值 {values} 个（{arithmetic}）",
        names=facts.names,
        subject=finding.subject,
        values=facts.values,
        arithmetic=facts.printed_values,
    )
    if facts.names > facts.values:
        return say("{both}，没有写明是各自的数还是合计。", both=both)
    return say("{both}，无法逐一对应。", both=both)


RULE = Rule(
    mark("名称与数值个数不符"),
    mark(
        "一句话里的名称少于数值，数值无法逐一对应；或两个名称合用一个数值，没有写明是各自的还是合计的。"
    ),
    "name",
    _sentence,
    Facts,
)
