"""The text says that more than half of the way is done; the figures say less."""

from audit.rule import NoFacts, Rule
from audit.said import printed
from data.records.audit import Finding
from presentation import dates, numbers
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "正文称{printed}；按 {when}的数值测算，完成进度为 {share}。",
        printed=printed(finding.first),
        when=dates.period_words(finding.period),
        share=numbers.percent(finding.computed or 0),
    )


def _arithmetic(finding: Finding, facts: NoFacts) -> str:
    return say(
        "{done} 小于 {half}",
        done=numbers.percent(finding.computed or 0),
        half=numbers.percent(finding.first_value or 0),
    )


RULE = Rule(
    mark("正文称“过半”，测算不到一半"),
    mark("正文称进度过半的，按同一时点的数值测算完成进度。"),
    "verdict",
    _sentence,
    NoFacts,
    _arithmetic,
)
