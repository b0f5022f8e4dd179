"""The rules of the assessment in words: formulas, thresholds, gauges, reasons, what counts."""

from collections.abc import Sequence

from assessment import Reason, assess
from assessment.examples import EXAMPLES
from data.records.audit import ReasonCount
from data.records.rows import RatingRule
from presentation import numbers
from presentation.language import Lines, Words, mark, say
from presentation.methodology import rule_rows
from presentation.methodology.rule_rows import set_by
from presentation.verdicts import grades, step_words

#: What each reason means for a reader; {…} of the short sentences filled in for the general case.
_GENERAL = Words({"period": mark("某时点"), "target": mark("某年"), "result": ""})


def ordered_reasons(counts: Sequence[ReasonCount]) -> list[tuple[str, ReasonCount]]:
    """Every reason with its count, the most frequent first; those that never occur too."""
    known = {item.reason: item for item in counts}
    counted = [(str(reason), known.get(reason, ReasonCount(reason, 0, 0))) for reason in Reason]
    return sorted(counted, key=lambda item: -item[1].cases)


def general_words(reason: str) -> str:
    """The sentence of a reason for the general case."""
    return grades.REASONS[reason][1](**_GENERAL)


CHOICE = Lines(
    mark("有数值的先于没有数值的：同一格另写“超额完成”的，用有数的一处。"),
    mark("表格先于正文。"),
    mark("都在表格或都在正文的，用文件里先印的一处。"),
    mark("评价用语只认评价体系用于评价的用语；正文另外的说法列在出处里，不决定颜色。"),
    mark("没有采用的一处不删除：指标页列出每一处，数据核验页列出不一致的。"),
)

SHOWN = Lines(
    mark("文件公布了评价的，页面用公布的评价着色，标“官方评价”，用语照原文。"),
    mark("系统按规则测算的结果并列，标“系统测算”；两者不同的，写明“≠ 测算：…”，不改动、不隐藏。"),
    mark("文件没有评价的，用系统测算着色，并写明是测算。"),
    mark("公布的完成进度照印；没有公布而由系统测算的，四舍五入。"),
    mark("一个区域的几个统计范围各自评价，从不相加。"),
)


def rows_of_formulas(rules: Sequence[RatingRule]) -> tuple[tuple[str, str, str], ...]:
    """What is computed of which kind of target, and on whose authority; `rules` are those in use.

    The formulas are read off the examples that the tests of the method hold.
    """
    return (
        (
            say("总量、占比类"),
            _formula("level-on-schedule"),
            say(
                "{by}。数值低为好的指标同样适用：分子、分母都为负，商仍为正。"
                "目标等于基期，或比基期宽，不测算。",
                by=set_by(rules, "level"),
            ),
        ),
        (
            say("增速类"),
            _formula("growth-compounds"),
            say("{by}。各年增速连乘，不相加。缺任一年的增速，不测算。", by=set_by(rules, "growth")),
        ),
        (
            say("多年累计类（原文带【】）"),
            _formula("years-add-up"),
            say("本系统设定。多年累计的目标不与一年的数相比。"),
        ),
        (
            say("每年都要守住的底线"),
            say("达标或未达标"),
            say("本系统设定。没有进度，每个时点各判一次。"),
        ),
        (
            say("年度计划；到期的目标"),
            say("结果与目标比较"),
            say("本系统设定。{classes}；上限只判是否守住。", classes=_outcomes(rules)),
        ),
    )


def _formula(example: str) -> str:
    """完成进度 = （实际 − 基期）÷（目标 − 基期）: by what an example's completion is computed."""
    case, period = next((it.case, it.period) for it in EXAMPLES if it.name == example)
    (step,) = (step for step in assess(case, period).steps if step.name == "completion")
    return f"{step_words.STEPS[step.name]} = {step_words.FORMULAS[step.formula]}"


def _outcomes(rules: Sequence[RatingRule]) -> str:
    nearly = rule_rows.comparison(rules).nearly
    if nearly is None:
        return say("超过、完成、未完成")
    share = numbers.percent(nearly)
    return say("超过、完成、基本完成（不低于目标的 {share}）、未完成", share=share)
