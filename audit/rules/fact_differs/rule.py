"""One fact printed with two values."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import difference, gap, printed
from data.records.audit import Finding
from presentation import dates
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """Whether both print a target or a result."""

    is_target: bool


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "{when}的{what}，{both}，相差 {with_unit}。",
        when=dates.period_words(finding.period),
        what=say("目标") if facts.is_target else say("结果"),
        both=say(
            "一处印作{printed}，另一处印作{printed_2}",
            printed=printed(finding.first),
            printed_2=printed(finding.second),
        ),
        with_unit=gap(finding),
    )


RULE = Rule(
    mark("同一事实印出两个数"),
    mark(
        "同一区域、指标、时点的结果或目标，各处数值两两比较；四舍五入和“以上”“以内”能解释的，不计；“有望”“预计”不是目标。"
    ),
    "twice",
    _sentence,
    Facts,
    difference,
    is_one_fact=True,
)
