"""A published verdict that is not the one the rule gives for the printed figures."""

from dataclasses import dataclass

from assessment import Method, Rating
from assessment.method import SLIGHTLY_BEHIND_SHARE
from assessment.outcome import MET
from audit.rule import Rule, Verdicts
from audit.said import amount, exact, printed, spaced
from data.records_audit import Finding
from presentation import row_view, words
from presentation.indicators import rule
from presentation.language import Message, mark, say


@dataclass(frozen=True)
class Facts:
    """Both verdicts, by what the result is judged, who set that rule, and what is due, per cent."""

    published: str
    computed_rating: str
    method: str
    rule_by: str
    due: float | None


_USED = Message("页面按公布的评价着色。")
_BY_RULE = Message("按规则测算")
_BY_VALUE = Message("按数值测算")


def _verdicts(finding: Finding, facts: Facts) -> Verdicts:
    due = finding.third.period if finding.third else finding.period
    is_comparison = row_view.compares(facts.method, finding.period, due)
    table = words.OUTCOMES if is_comparison else words.RATINGS
    by = _BY_RULE() if facts.method == Method.PROGRESS else _BY_VALUE()
    return Verdicts(facts.published, facts.computed_rating, table[facts.computed_rating], by)


def _sentence(finding: Finding, facts: Facts) -> str:
    if facts.method == Method.PROGRESS:
        return _progress(finding, facts)
    text = say(
        "{compared}；公布评价为{official}，按数值为{computed}。",
        compared=_compared(finding, facts),
        official=printed(finding.first),
        computed=_verdicts(finding, facts).computed_words,
    )
    nearly = Rating.BASICALLY_MET in (facts.published, facts.computed_rating)
    return text + (say("基本完成的界线（目标的 90%）由系统设定，文件没有说明。") if nearly else "")


def _compared(finding: Finding, facts: Facts) -> str:
    """2020 年目标 100 家，结果 93 家，为目标的 93%; a bound is kept or not and has no share."""
    goal, result = spaced(amount(finding.third)), amount(finding.second)
    if facts.method == Method.EVERY_YEAR:
        kept = facts.computed_rating in MET
        return say(
            "每年须守住的目标{goal}，结果 {result}，{kept}",
            goal=goal,
            result=result,
            kept=say("符合") if kept else say("不符合"),
        )
    share = finding.computed
    return say(
        "{when}目标{goal}，结果 {result}{of_goal}",
        when=words.period_words(finding.third.period) if finding.third else "",
        goal=goal,
        result=result,
        of_goal=say("，为目标的 {share}", share=words.percent(share)) if share is not None else "",
    )


def _progress(finding: Finding, facts: Facts) -> str:
    told = say("文件未印完成进度，测算为 {done}", done=words.percent(finding.computed or 0))
    if finding.first_value is not None:
        told = say("公布的完成进度为 {first_value}%", first_value=words.number(finding.first_value))
    return say(
        "{told}，公布评价为{official}；{by}为{computed}。",
        told=told,
        official=printed(finding.first),
        by=f"{rule.by_words(facts.rule_by)}（{_line(facts)}）",
        computed=_verdicts(finding, facts).computed_words,
    )


def _line(facts: Facts) -> str:
    """The line of the rule between both verdicts: that of the better one, as far as it has one."""
    due, both = facts.due or 0, (facts.published, facts.computed_rating)
    if Rating.AHEAD in both:
        return say("高于 100% 为超期完成")
    if Rating.ON_TRACK in both:
        return say("大于或等于 {due} 为达到预期进度", due=words.percent(due))
    nearly = words.percent(SLIGHTLY_BEHIND_SHARE * due)
    if Rating.SLIGHTLY_BEHIND in both:
        return say("大于或等于 {slightly_behind_share} 为略有滞后", slightly_behind_share=nearly)
    return say("低于 {slightly_behind_share} 为相对滞后", slightly_behind_share=nearly)


def _arithmetic(finding: Finding, facts: Facts) -> str:
    """Completion against schedule; a result over its target; a result beside its bound."""
    done = finding.computed
    if facts.method == Method.PROGRESS:
        return say(
            "测算完成进度 {done}%，应到 {computed}",
            done=words.number(done or 0),
            computed=words.percent(facts.due or 0),
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


RULE = Rule(
    mark("公布评价与重新评价不同"),
    mark(
        "按公布的规则、比照它的规则，或本系统设定的结果与目标的比较，重新评价，与公布的评价比较。"
    ),
    "verdict",
    _sentence,
    Facts,
    _arithmetic,
    _verdicts,
    used=_USED,
)
