"""The arithmetic of a finding with its numbers put in."""

from __future__ import annotations

from collections.abc import Callable

from assessment import Method
from data.records_audit import Finding
from presentation import words
from presentation.audit.finding_words import exact
from presentation.language import say


def arithmetic(finding: Finding) -> str:
    """The arithmetic of a finding with its numbers put in; "" where it needs none."""
    shape = _ARITHMETIC.get(finding.rule)
    return shape(finding) if shape else ""


def _verdict_arithmetic(finding: Finding) -> str:
    """Completion against schedule; a result over its target; a result beside its bound."""
    done = finding.second_value
    if finding.method == Method.PROGRESS:
        return say(
            "测算完成进度 {done}%，应到 {computed}",
            done=words.number(done or 0),
            computed=words.percent(finding.computed or 0),
        )
    if not finding.second or not finding.third:
        return ""
    now, goal = finding.second.value, finding.third.value
    if now is None or goal is None or finding.second.unit != finding.third.unit:
        return ""
    if done is None:
        return f"{exact(now)} {_sign(now, goal)} {exact(goal)}"
    return f"{exact(now)} ÷ {exact(goal)} = {words.percent(done)}"


def _sign(now: float, goal: float) -> str:
    return "=" if now == goal else ">" if now > goal else "<"


def _difference(finding: Finding) -> str:
    first, second = finding.first_value, finding.second_value
    if first is None or second is None:
        return ""
    return f"{exact(first)} − {exact(second)} = {words.number(first - second, 3)}"


def _pace(finding: Finding) -> str:
    return f"{finding.arithmetic} = {words.percent(finding.computed or 0)}"


def _half(finding: Finding) -> str:
    return say("{second_value} 小于 50%", second_value=words.percent(finding.second_value or 0))


def _done_again(finding: Finding) -> str:
    is_sum = any(sign in finding.arithmetic for sign in "+−÷×")
    return f"{finding.arithmetic} = {exact(finding.second_value or 0)}" if is_sum else ""


_Shape = Callable[[Finding], str]

_ARITHMETIC: dict[str, _Shape] = {
    "verdict_differs": _verdict_arithmetic,
    "progress_words_differ": _half,
    "completion_differs": _difference,
    "fact_differs": _difference,
    "part_exceeds_whole": _difference,
    "people_exceed_population": _difference,
    "target_easier": _difference,
    "forecast_below_result": _difference,
    "growth_differs": _pace,
    "sum_differs": _done_again,
    "rate_differs": _done_again,
    "change_differs": _done_again,
    "claim_differs": _done_again,
}
