"""A published verdict that is not the one the rule gives for the printed figures."""

from dataclasses import dataclass

from assessment import Method, Rating
from assessment.outcome import MET
from assessment.thresholds import Thresholds
from audit.compared import USED, compared, computed_words, quotient
from audit.rule import Rule, Verdicts
from audit.said import also_allowed, printed
from data.records.audit import Finding
from presentation import numbers
from presentation.joining import bracketed
from presentation.language import Message, mark, say
from presentation.verdicts import grades, rule_source


@dataclass(frozen=True)
class Facts:
    """Both verdicts, by what the result is judged, who set that rule, what is due, per cent, the
    rule's thresholds, its document's word for the computed class, if it has one, and the best and
    the worst verdict that the printed digits allow."""

    published: str
    computed_rating: str
    method: str
    rule_by: str
    due: float | None
    issued_for: str | None
    unit: str
    better: float | None
    on_track: float
    nearly: float | None
    computed_word: str | None
    best: str | None = None
    worst: str | None = None


_BY = Message("按规则测算")


def _verdicts(finding: Finding, facts: Facts) -> Verdicts:
    words = computed_words(finding, facts.method, facts.computed_rating)
    computed = facts.computed_word or words
    return Verdicts(facts.published, facts.computed_rating, computed, _BY())


def _sentence(finding: Finding, facts: Facts) -> str:
    room = also_allowed(facts.published, facts.best, facts.worst)
    return _contradiction(finding, facts) + room


def _contradiction(finding: Finding, facts: Facts) -> str:
    if facts.method == Method.PROGRESS:
        return _progress(finding, facts)
    return say(
        "{compared}；公布评价为{official}，按公布的规则为{computed}。",
        compared=compared(finding, facts.method, is_kept=facts.computed_rating in MET),
        official=printed(finding.first),
        computed=_verdicts(finding, facts).computed_words,
    )


def _progress(finding: Finding, facts: Facts) -> str:
    progress = say("文件未印完成进度，测算为 {done}", done=numbers.percent(finding.computed or 0))
    if finding.first_value is not None:
        progress = say(
            "公布的完成进度为 {first_value}%", first_value=numbers.number(finding.first_value)
        )
    return say(
        "{progress}，公布评价为{official}；{by}为{computed}。",
        progress=progress,
        official=printed(finding.first),
        by=bracketed(
            rule_source.by_words(facts.rule_by, facts.issued_for or ""), _line(finding, facts)
        ),
        computed=_verdicts(finding, facts).computed_words,
    )


def _line(finding: Finding, facts: Facts) -> str:
    """The line of the rule between both verdicts: that of the better one, as far as it has one."""
    rule = Thresholds(facts.unit, facts.on_track, facts.nearly, facts.better)
    (lowest, _), *ends = rule.lower_ends(facts.due or 0)
    lines = {str(rating): low for rating, low in ends} | {str(Rating.AHEAD): 100.0}
    both = [facts.computed_rating, facts.published]
    rated = sorted((name for name in both if name in lines), key=list(lines).index)
    if not rated:
        word = grades.RATINGS[lowest] if facts.computed_word is None else facts.computed_word
        return say("低于 {low} 为{word}", low=numbers.percent(ends[0][1]), word=word)
    better = rated[-1]
    word = _verdicts(finding, facts).computed_words
    if better == facts.published and finding.first is not None:
        word = finding.first.printed_value
    if better == Rating.AHEAD:
        return say("高于 100% 为{word}", word=word)
    return say("大于或等于 {low} 为{word}", low=numbers.percent(lines[better]), word=word)


def _arithmetic(finding: Finding, facts: Facts) -> str:
    """Completion against schedule; a result over its target."""
    if facts.method != Method.PROGRESS:
        return quotient(finding)
    return say(
        "测算完成进度 {done}%，应到 {computed}",
        done=numbers.number(finding.computed or 0),
        computed=numbers.percent(facts.due or 0),
    )


RULE = Rule(
    mark("公布评价与按规则测算的不同"),
    mark("按公布的规则，或比照它的规则，由所印数值重新评价，与公布的评价比较。"),
    "verdict",
    _sentence,
    Facts,
    _arithmetic,
    _verdicts,
    used=USED,
)
