"""The rules of the assessment in words: formulas, thresholds, gauges, reasons, what counts."""

from __future__ import annotations

from collections.abc import Sequence

from assessment import Reason
from assessment.thresholds import TARGET
from data.records.audit import ReasonCount
from data.records.rows import RatingRule
from presentation import numbers
from presentation.language import Lines, Words, mark, say
from presentation.verdicts import grades

#: What each reason means for a reader; {…} of the short sentences filled in for the general case.
_GENERAL = Words({"period": mark("某时点"), "target": mark("某年"), "result": ""})


def ordered_reasons(counts: Sequence[ReasonCount]) -> list[tuple[str, ReasonCount]]:
    """Every reason with its count, the most frequent first; those that never occur too."""
    known = {item.reason: item for item in counts}
    found = [(str(reason), known.get(reason, ReasonCount(reason, 0, 0))) for reason in Reason]
    return sorted(found, key=lambda item: -item[1].cases)


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
    mark("公布的完成进度照印；没有公布而由系统测算的，保留一位小数。"),
    mark("一个区域的几个统计范围各自评价，从不相加。"),
)


def set_by(rules: Sequence[RatingRule], part: str) -> str:
    """注2 所印, 本系统设定: who set a part of the method."""
    printed = [rule.locator.split(" ")[-1] for rule in rules if part in rule.prints.split()]
    at = "、".join(dict.fromkeys(printed))
    return say("{at} 所印", at=at) if at else say("本系统设定")


def rows_of_formulas(rules: Sequence[RatingRule]) -> tuple[tuple[str, str, str], ...]:
    """What is computed of which kind of target, and on whose authority."""
    return (
        (
            say("总量、占比类"),
            say("完成进度 =（实际 − 基期）÷（目标 − 基期）"),
            say(
                "{by}。数值低为好的指标同样适用：分子、分母都为负，"
                "商仍为正。目标等于基期，或比基期宽，不测算。",
                by=set_by(rules, "level"),
            ),
        ),
        (
            say("增速类"),
            say("完成进度 =（累计增长）÷（目标对应的规划期累计增长）"),
            say("{by}。各年增速连乘，不相加。缺任一年的增速，不测算。", by=set_by(rules, "growth")),
        ),
        (
            say("五年累计类（原文带【】）"),
            say("完成进度 = 累计实际 ÷ 累计目标"),
            say("本系统设定。五年累计目标不与一年的数相比。"),
        ),
        (
            say("每年都要守住的底线"),
            say("达标或未达标"),
            say("本系统设定。如优良天数、失业率：没有进度，每个时点各判一次。"),
        ),
        (
            say("年度计划；到期而未印基期值的目标"),
            say("结果与目标比较"),
            say(
                "本系统设定。超过、完成、基本完成（不低于目标的 {share}）、未完成；"
                "上限只判是否守住。",
                share=numbers.percent(TARGET.nearly or 0),
            ),
        ),
    )
