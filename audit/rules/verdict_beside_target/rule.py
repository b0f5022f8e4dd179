"""A published verdict beside its result and target, where no document prints the rule."""

from dataclasses import dataclass

from assessment import Rating
from assessment.outcome import MET
from audit.compared import USED, compared, computed_words, quotient
from audit.rule import Rule, Verdicts
from audit.said import also_allowed, printed
from data.records.audit import Finding
from presentation import numbers
from presentation.language import Message, mark, say


@dataclass(frozen=True)
class Facts:
    """Both verdicts, by what the result is judged, the share that is nearly all, per cent, and the
    best and the worst verdict that the printed digits allow."""

    published: str
    computed_rating: str
    method: str
    nearly: float | None
    best: str | None = None
    worst: str | None = None


_BY = Message("按数值对照")


def _verdicts(finding: Finding, facts: Facts) -> Verdicts:
    computed = computed_words(finding, facts.method, facts.computed_rating)
    return Verdicts(facts.published, facts.computed_rating, computed, _BY())


def _sentence(finding: Finding, facts: Facts) -> str:
    text = say(
        "{compared}；公布评价为{official}，按数值为{computed}。",
        compared=compared(finding, facts.method, is_kept=facts.computed_rating in MET),
        official=printed(finding.first),
        computed=_verdicts(finding, facts).computed_words,
    )
    text += also_allowed(facts.published, facts.best, facts.worst)
    both = (facts.published, facts.computed_rating)
    if Rating.BASICALLY_MET not in both or facts.nearly is None:
        return text
    return text + say(
        "基本完成的界线（目标的 {share}）由系统设定，文件没有说明。",
        share=numbers.percent(facts.nearly),
    )


def _arithmetic(finding: Finding, facts: Facts) -> str:
    return quotient(finding)


RULE = Rule(
    mark("公布评价与目标对照"),
    mark(
        "年度计划、每年须守住的目标和期满的规划，结果与目标对照。文件没有印对照的规则，只并列，不作判断。"
    ),
    "words",
    _sentence,
    Facts,
    _arithmetic,
    _verdicts,
    used=USED,
)
