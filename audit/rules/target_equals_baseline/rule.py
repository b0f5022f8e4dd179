"""A target that is the starting value again."""

from audit.rule import NoFacts, Rule
from audit.said import printed, when
from data.records.audit import Finding
from presentation import dates
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "{then}的目标印作{goal}，起点（{when}）印作{start}，数值相同；不能折算完成进度。",
        then=dates.period_words(finding.period),
        goal=printed(finding.first),
        when=when(finding.second),
        start=printed(finding.second),
    )


RULE = Rule(
    mark("目标等于起点"),
    mark("目标与起点数值相同的列出。增速、“以上”“以内”的底线、每年新增的数，不计。"),
    "target",
    _sentence,
    NoFacts,
)
