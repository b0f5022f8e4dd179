"""A unit, a lead department or a cell that is not printed."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import printed
from data.records.audit import Finding
from presentation import dates, words
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """What is missing: `unit`, `lead` or `cell`."""

    part: str


def _sentence(finding: Finding, facts: Facts) -> str:
    if facts.part == "unit":
        return say("印作{printed}，数字后没有单位。", printed=printed(finding.first))
    if facts.part == "lead":
        return say("这项任务没有列出牵头部门，同一专项行动的其他任务都列出。")
    role = words.ROLES.get(finding.first.role, "") if finding.first else ""
    return say(
        "表格这一行，{when}的{role}一栏空着，没有“—”或“/”。",
        when=dates.period_words(finding.period),
        role=role,
    )


RULE = Rule(
    mark("缺单位、牵头部门或一格"),
    mark("正文的数字后没有单位；同一专项行动里只有这项任务没有牵头部门；表格一行里有一格空着。"),
    "missing",
    _sentence,
    Facts,
)
