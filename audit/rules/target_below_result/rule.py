"""A target that a result known before the plan is already beyond."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import amount, difference, exact, spaced, when
from data.records.audit import Finding
from presentation import dates, numbers
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """Whether the target is a bound, is printed in another unit, and says nothing of its scope."""

    is_bound: bool
    is_converted: bool
    is_scope_open: bool


def _sentence(finding: Finding, facts: Facts) -> str:
    result = amount(finding.second)
    if facts.is_converted:
        same = numbers.unit_after(exact(round(finding.second_value or 0, 4)), finding.unit)
        result = say("{result}（合 {same}）", result=result, same=same)
    text = say(
        "{then}的目标为{goal}，{when}的结果已是 {result}。",
        then=dates.period_words(finding.period),
        goal=spaced(amount(finding.first)),
        when=when(finding.second),
        result=result,
    )
    if facts.is_scope_open:
        text += say("目标没有说明是哪一范围，这里与{area}的结果比较。", area=finding.area_name)
    return text + (say("“以上”“以内”守住即可，不等于降低要求。") if facts.is_bound else "")


RULE = Rule(
    mark("目标不高于规划前的结果"),
    mark(
        "目标与规划开始前一年的结果比较，包括带“以上”“以内”的总量、单位不同的数、"
        "别的文件所印的结果。比重的底线不计，整理时注明口径或不同的不计。"
    ),
    "target",
    _sentence,
    Facts,
    difference,
)
