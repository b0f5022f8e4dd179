"""A printed unit that cannot be the unit of what is named."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import printed
from data.records.audit import Finding
from presentation.language import Words, mark, say


@dataclass(frozen=True)
class Facts:
    """What is odd: a unit printed `twice`, a `rate` in money, `people` counted as firms."""

    fault: str


_FAULTS = Words(
    {
        "twice": mark("单位印了两遍"),
        "rate": mark("名称是“率”，单位是金额"),
        "people": mark("所列是人口，单位是“家”"),
    }
)


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "{name}印作{printed}：{fault}。",
        name=finding.first.name if finding.first else finding.name,
        printed=printed(finding.first),
        fault=_FAULTS[facts.fault],
    )


RULE = Rule(
    mark("单位与名称不符"),
    mark("“率”以金额计、人口以“家”计、单位重复印刷。"),
    "name",
    _sentence,
    Facts,
)
