"""The text calls an indicator something else than the table does."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import is_allowed, printed
from data.records.audit import Finding
from presentation import dates
from presentation.language import mark, say
from presentation.verdicts import grades, rule_source


@dataclass(frozen=True)
class Facts:
    """The classes of both verdicts and of the computed one, who set its rule, and the best and the
    worst verdict that the printed digits allow."""

    table_rating: str
    text_rating: str
    computed_rating: str | None
    rule_by: str | None
    issued_for: str | None
    best: str | None = None
    worst: str | None = None


def _sentence(finding: Finding, facts: Facts) -> str:
    text = say(
        "{when}，表格的评价为{printed}，正文写作{printed_2}。",
        when=dates.moment_words(finding.period),
        printed=printed(finding.first),
        printed_2=printed(finding.second),
    )
    return text + _by_rule(facts)


def _by_rule(facts: Facts) -> str:
    """What the rule gives, and with which of the two it agrees."""
    if not facts.computed_rating or not facts.rule_by:
        return ""
    agreeing = {facts.text_rating: say("与正文一致"), facts.table_rating: say("与表格一致")}
    neither = say("与两处都不同")
    sentence = say(
        "{by}为{computed}，{agreeing}。",
        by=rule_source.by_words(facts.rule_by, facts.issued_for or ""),
        computed=grades.RATINGS[facts.computed_rating],
        agreeing=agreeing.get(facts.computed_rating, neither),
    )
    is_computed = facts.computed_rating == facts.text_rating
    if is_computed or not is_allowed(facts.text_rating, facts.best, facts.worst):
        return sentence
    return sentence + say("所印数字的位数也许可正文的评价。")


RULE = Rule(
    mark("正文与表格的评价不同"),
    mark("同一指标、同一时点，正文的用语与表格的评价比较。正文只写“滞后”而未分程度的，不计。"),
    "verdict",
    _sentence,
    Facts,
    is_one_fact=True,
)
