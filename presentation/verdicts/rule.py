"""The rule that a computed verdict follows, in words."""

from assessment import Method, Rating
from assessment.thresholds import Thresholds
from data.records.rows import IndicatorRow
from presentation import numbers
from presentation.figures import amounts, row_view
from presentation.joining import clauses, sentence
from presentation.language import say
from presentation.verdicts.threshold_words import line_words


def rule_words(row: IndicatorRow) -> str:
    """The rule for a row, with its numbers."""
    if row.rating not in row_view.RATED:
        return ""
    if row.method == Method.PROGRESS:
        return _progress_words(row)
    if row.method == Method.EVERY_YEAR or row.is_ceiling:
        table = row_view.computed_table(row)
        met, missed = table[Rating.ON_TRACK], table[Rating.BEHIND]
        goal = amounts.amount(row.target)
        return say(
            "逐期对照：结果符合目标（{goal}）为{met}，不符合为{missed}；不计完成进度。",
            goal=goal,
            met=met,
            missed=missed,
        )
    whole = say("全年结果") if row.method == Method.ANNUAL else say("规划期末的结果")
    better = say("高于目标为超过目标，等于目标为完成目标，")
    if row.target.bound in ("ge", "gt"):
        better = say("{bounds}目标为完成目标，", bounds=amounts.BOUNDS[row.target.bound])
    least = row_view.thresholds(row).nearly
    if least is None:
        return say("{whole}与目标比较：{better}其余为未完成。", whole=whole, better=better)
    return say(
        "{whole}与目标比较：{better}差额在目标的 {near} 以内为基本完成，其余为未完成。",
        whole=whole,
        better=better,
        near=numbers.percent(100 - least),
    )


def _progress_words(row: IndicatorRow) -> str:
    """完成进度高于 100% 为超期完成；大于或等于应到进度 40% 为达到预期进度；……"""
    table, due, rule = row_view.computed_table(row), row.schedule or 0.0, row_view.thresholds(row)
    (lowest, _), *ends = rule.lower_ends(due)
    bounds = [say("完成进度高于 100% 为{word}", word=table[Rating.AHEAD])]
    bounds += [_from(row, table[rating], rule, rating, low) for rating, low in reversed(ends)]
    last = say("低于 {low} 为{word}", low=numbers.percent(ends[0][1]), word=table[lowest])
    return sentence(clauses([*bounds, last]))


def _from(row: IndicatorRow, word: str, rule: Thresholds, rating: Rating, low: float) -> str:
    """大于或等于 30%（应到进度的 75%） 为略有滞后."""
    at = numbers.percent(low)
    if low == row.schedule:
        return say("大于或等于应到进度 {low} 为{word}", low=at, word=word)
    # The document prints 30 % beside 40 %; three quarters of any schedule is this system's rule.
    is_printed = row.rule_by == "document" and rule.unit != "points"
    how = "" if is_printed else say("（{line}）", line=line_words(rule, rating))
    return say("大于或等于 {low}{how} 为{word}", low=at, how=how, word=word)
