"""A completion printed as none, though the row's own figures give one."""

from dataclasses import dataclass

from audit.rule import Rule
from audit.said import amount, exact, printed, when
from data.records.audit import Finding
from presentation import numbers
from presentation.language import mark, say


@dataclass(frozen=True)
class Facts:
    """The starting value, in the indicator's unit."""

    baseline: float


def _sentence(finding: Finding, facts: Facts) -> str:
    return say(
        "完成进度印作{printed}；按同一行的基期 {baseline}、目标 {goal}，{when}的结果 {result}，"
        "可以测算为 {done}。",
        printed=printed(finding.first),
        baseline=numbers.unit_after(exact(facts.baseline), finding.unit),
        goal=amount(finding.third),
        when=when(finding.second),
        result=amount(finding.second),
        done=numbers.percent(finding.computed or 0),
    )


def _arithmetic(finding: Finding, facts: Facts) -> str:
    if not finding.second or not finding.third:
        return ""
    now, goal = exact(finding.second.value or 0), exact(finding.third.value or 0)
    base = exact(facts.baseline)
    done = numbers.percent(finding.computed or 0)
    return f"({now} − {base}) ÷ ({goal} − {base}) = {done}"


RULE = Rule(
    mark("完成进度未印，可以测算"),
    mark("表格的完成进度一栏没有数，同一行的基期、目标和结果却足以测算。增速类不计。"),
    "missing",
    _sentence,
    Facts,
    _arithmetic,
)
