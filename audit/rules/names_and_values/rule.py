"""A sentence that names fewer things than it gives values for."""

from dataclasses import dataclass

from audit.rule import Rule
from data.records_audit import Finding
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
    return say("{both}，无法逐一对应。", both=both)


RULE = Rule(
    mark("名称与数值个数不符"),
    mark("一句话里的名称少于数值，数值无法逐一对应。"),
    "name",
    _sentence,
    Facts,
)
