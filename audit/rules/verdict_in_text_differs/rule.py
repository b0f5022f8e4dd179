"""The text calls an indicator something else than the table does."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import printed
from data.records_audit import Finding
from presentation import words
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """The classes of both verdicts."""

    table_rating: str
    text_rating: str


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "{when}，表格的评价为{printed}，正文写作{printed_2}。",
        when=words.moment_words(finding.period),
        printed=printed(finding.first),
        printed_2=printed(finding.second),
    )


RULE = Rule(
    mark("正文与表格的评价不同"),
    mark("同一指标、同一时点，正文的用语与表格的评价比较。正文只写“滞后”而未分程度的，不计。"),
    "verdict",
    _sentence,
    Facts,
    is_one_fact=True,
)
