"""The same number for the same target, counted as different things."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import exact
from data.records.audit import Finding
from presentation import numbers
from presentation.language import Words, mark, say


@dataclass(frozen=True)
class Facts:
    """What each place counts: new, new or renovated, in all."""

    first_meaning: str
    second_meaning: str


_MEANINGS = Words(
    {
        "new": mark("新增（新建）数"),
        "new or renovated": mark("新增或改造数"),
        "renovated": mark("改造数"),
        "in all": mark("总数"),
    }
)


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "数字都是 {value}，一处是{one}，另一处是{other}。",
        value=numbers.unit_after(exact(finding.first_value or 0), finding.unit),
        one=_MEANINGS[facts.first_meaning],
        other=_MEANINGS[facts.second_meaning],
    )


RULE = Rule(
    mark("数字相同，所指不同"),
    mark("同一目标，一处是新增数，另一处是总数或含改造数。"),
    "twice",
    _sentence,
    Facts,
    is_one_fact=True,
)
