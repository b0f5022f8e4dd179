"""A rise that the text expects, to less than the latest whole year's result."""

from audit.rule import NoFacts, Rule
from audit.said import amount, difference, when
from data.records.audit import Finding
from presentation import dates
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    return say(
        "正文预期 {then}提升至 {goal}，{when}的结果为 {result}，高于预期的数。",
        then=dates.period_words(finding.period),
        goal=amount(finding.first),
        when=when(finding.second),
        result=amount(finding.second),
    )


RULE = Rule(
    mark("预期“提升至”的数低于现有结果"),
    mark("正文预期提升到的数，与同一文件最近一个全年的结果比较。"),
    "target",
    _sentence,
    NoFacts,
    difference,
)
