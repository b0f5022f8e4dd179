"""One project printed in two stages."""

from audit.rule import NoFacts, Rule
from audit.said import printed
from data.records.audit import Finding
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "同一项目，一处列为{first}，另一处列为{second}。",
        first=printed(finding.first),
        second=printed(finding.second),
    )


RULE = Rule(
    mark("同一项目列为两个阶段"),
    mark("同一规划里同名的项目，阶段互相排斥的列出；“建设”“推进”不表示阶段，不计。"),
    "twice",
    _sentence,
    NoFacts,
)
