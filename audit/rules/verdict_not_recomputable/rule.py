"""A published verdict that the document does not give the figures for."""

from dataclasses import dataclass

from audit.compared import USED
from audit.rule import Rule
from audit.said import printed, when
from data.records.audit import Finding
from presentation import dates
from presentation.language import Message, mark, say
from presentation.verdicts import grades


@dataclass(frozen=True)
class Facts:
    """Why nothing can be computed, as in `assessment.Reason`."""

    reason: str | None


_NOT_COMPUTABLE = Message("缺少测算条件")


def _sentence(finding: Finding, facts: Facts) -> str:
    known = facts.reason in grades.REASONS
    reason = grades.REASONS[facts.reason or ""][1] if known else _NOT_COMPUTABLE
    why = reason(
        period=dates.period_words(finding.period),
        target=f" {when(finding.third)}",
        result=say("原文为{printed}，", printed=printed(finding.second)),
    )
    return say("公布评价为{printed}；{why}，无法复核。", printed=printed(finding.first), why=why)


RULE = Rule(
    mark("缺少测算条件"),
    mark("文件公布了评价，但所印数字不足以重新测算。这不是不一致，列出以便补充。"),
    "open",
    _sentence,
    Facts,
    used=USED,
)
