"""Thresholds in words, read off the rule itself wherever it is lines."""

from assessment import Rating
from assessment.thresholds import Thresholds
from presentation import numbers
from presentation.joining import clauses
from presentation.language import Words, mark, say
from presentation.verdicts import grades

#: The sets of thresholds of `assessment.robustness` by name.
THRESHOLD_NAMES = Words(
    {"published": mark("本站的分界"), "points": mark("百分点法"), "shares": mark("比例法")}
)


def line_words(rule: Thresholds, rating: Rating) -> str:
    """Where a class begins: 应到进度; 应到进度的 75%; 应到进度减 10 个百分点."""
    line = rule.lines[rating]
    if rule.unit != "points":
        share = numbers.percent(line)
        return say("应到进度") if line == 100 else say("应到进度的 {share}", share=share)
    points = numbers.number(abs(line))
    if line > 0:
        return say("应到进度减 {points} 个百分点", points=points)
    return say("应到进度加 {points} 个百分点", points=points) if line else say("应到进度")


def rule_in_words(rule: Thresholds, *, is_open: bool = False) -> str:
    """不低于应到进度为达到预期进度；……；其余为相对滞后; `is_open` of on track: 高于."""
    lines = [
        say(
            "{beyond}{line}为{word}",
            beyond=say("高于") if is_open and rating is Rating.ON_TRACK else say("不低于"),
            line=_spaced(line_words(rule, rating)),
            word=grades.RATINGS[rating],
        )
        for rating in rule.lines
    ]
    (lowest, _), *_others = rule.lower_ends(0)
    return clauses([*lines, say("其余为{word}", word=grades.RATINGS[lowest])])


def _spaced(line: str) -> str:
    return f"{line} " if line.endswith("%") else line
