"""A number of items, or a distance, in the text that the tables do not give."""

from dataclasses import dataclass

from audit.checks import counted_words
from audit.rule import Rule
from audit.said import done_again, exact, printed, recomputed
from data.records.audit import Finding
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """What was counted (`expected met 2020`), or the subtraction; which of the two."""

    expression: str
    is_count: bool


def _sentence(finding: Finding, facts: Facts) -> str:
    if not facts.is_count:
        return recomputed(finding)
    return say(
        "正文称{printed}；重新数，{counted}为 {counted_again}。",
        printed=printed(finding.first),
        counted=counted_words(facts.expression),
        counted_again=exact(finding.computed or 0),
    )


RULE = Rule(
    mark("正文的计数、差额、所需速度与表格不符"),
    mark("正文所说的项数、差额、今后每年所需的速度，按表格重新数、重新算。"),
    "sum",
    _sentence,
    Facts,
    done_again,
)
