"""A target that the starting value already meets, by more than rounding."""

from audit.rule import NoFacts, Rule
from audit.said import amount, difference, exact, gap, when
from data.records.audit import Finding
from presentation import numbers
from presentation.language import mark, say


def _sentence(finding: Finding, facts: NoFacts) -> str:
    start = amount(finding.second)
    if finding.second and finding.second.value is None:
        start = say(
            "{exact}（取自{start}）",
            exact=numbers.unit_after(exact(finding.second_value or 0), finding.unit),
            start=start,
        )
    return say(
        "目标为 {goal}，起点（{when}）为 {start}；此项以{better}为好，目标比起点宽 {gap}。",
        goal=amount(finding.first),
        when=when(finding.second),
        start=start,
        better=say("高") if finding.direction == "higher" else say("低"),
        gap=gap(finding),
    )


RULE = Rule(
    mark("目标宽于起点"),
    mark(
        "目标值与起点值比较，按指标的方向，目标更宽的列出。“以上”“"
        "以内”“≥”是每年守住的底线，不计；整理时注明口径或不同的，"
        "不计。"
    ),
    "target",
    _sentence,
    NoFacts,
    difference,
)
