"""A result beside its target, for verdicts that rest on no completion."""

from assessment import Method
from audit.said import amount, exact, spaced
from data.records.audit import Finding
from presentation import dates, numbers
from presentation.figures import row_view
from presentation.language import Message, say
from presentation.verdicts import grades

#: What the pages rest on where a verdict is published.
USED = Message("页面按公布的评价着色。")


def computed_words(finding: Finding, method: str, rating: str) -> str:
    """A computed class in words: of a comparison with the target, or of a way to it."""
    due = finding.third.period if finding.third else finding.period
    is_comparison = row_view.compares(method, finding.period, due)
    return (grades.OUTCOMES if is_comparison else grades.RATINGS)[rating]


def compared(finding: Finding, method: str, *, is_kept: bool) -> str:
    """2020 年目标 100 家，结果 93 家，为目标的 93%; a bound is kept or not and has no share."""
    goal, result = spaced(amount(finding.third)), amount(finding.second)
    if method == Method.EVERY_YEAR:
        return say(
            "每年须守住的目标{goal}，结果 {result}，{kept}",
            goal=goal,
            result=result,
            kept=say("符合") if is_kept else say("不符合"),
        )
    share = finding.computed
    return say(
        "{when}目标{goal}，结果 {result}{of_goal}",
        when=dates.period_words(finding.third.period) if finding.third else "",
        goal=goal,
        result=result,
        of_goal=say("，为目标的 {share}", share=numbers.percent(share))
        if share is not None
        else "",
    )


def quotient(finding: Finding) -> str:
    """A result over its target; a result beside its bound; "" without both numbers."""
    if not finding.second or not finding.third:
        return ""
    now, goal = finding.second.value, finding.third.value
    if now is None or goal is None or finding.second.unit != finding.third.unit:
        return ""
    if finding.computed is None:
        return f"{exact(now)} {_sign(now, goal)} {exact(goal)}"
    return f"{exact(now)} ÷ {exact(goal)} = {numbers.percent(finding.computed)}"


def _sign(now: float, goal: float) -> str:
    return "=" if now == goal else ">" if now > goal else "<"
