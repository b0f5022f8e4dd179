"""What the text says of all targets together, beside how many were met."""

from dataclasses import dataclass
from typing import TypedDict

from audit.rule import Rule
from audit.said import printed
from data.records.audit import Finding
from presentation import dates, numbers
from presentation.joining import clauses
from presentation.language import mark, say


class AreaCount(TypedDict):
    """An area's word, how many targets have a verdict there, and how many are met or on track."""

    scope: str
    rated: int
    met: int


@dataclass(frozen=True)
class Facts:
    """The counts of each area that the words may mean."""

    counts: list[AreaCount]


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "文件称{printed}，没有说明以多少为界。按 {when}的公布评价和测算：{counts}。",
        printed=printed(finding.first),
        when=dates.period_words(finding.period),
        counts=clauses(_counted(count) for count in facts.counts),
    )


def _counted(count: AreaCount) -> str:
    return say(
        "{scope}可以判定的 {rated} 项中，{met} 项达到，{missed} 项没有达到",
        scope=count["scope"],
        rated=count["rated"],
        met=count["met"],
        missed=count["rated"] - count["met"],
    )


def _arithmetic(finding: Finding, facts: Facts) -> str:
    return clauses(
        f"{it['met']} ÷ {it['rated']} = {numbers.percent(it['met'] / it['rated'] * 100)}"
        for it in facts.counts
    )


RULE = Rule(
    mark("总体说法与逐项评价"),
    mark("正文对全部指标的总体说法，与表中逐项的公布评价（没有公布的用测算）并列。"),
    "words",
    _sentence,
    Facts,
    _arithmetic,
)
