"""What no annual line may hold, and why a target has no chart: in words."""

from assessment import Period
from data.records.rows import IndicatorRow, Mention
from data.units import factor
from presentation import dates, numbers
from presentation.figures import amounts, figure_words, row_view
from presentation.language import say

#: What stands for an amount, and what for growth: the two never share a line.
AMOUNTS = ("level", "every_year", "cumulative")

RATES = ("yoy_growth", "average_growth")

_ACCUMULATING = ("flow", "growth")


def is_apart(mention: Mention, row: IndicatorRow) -> bool:
    """Whether a figure accumulates within its year and so stands on no annual line."""
    accumulates = row.kind in _ACCUMULATING or mention.basis in RATES
    return accumulates and Period.parse(mention.period).is_part_year


def apart_words(mention: Mention, row: IndicatorRow) -> str:
    """2023 年上半年累计 1337 亿元，为 2025 年全年目标的 38.2%；全年时间已过 50%。……"""
    if mention.basis in RATES:
        grown = figure_words.actual(mention, row.kind)
        return say("{grown}，是年内增速，不与全年增速画在一条线上。", grown=grown)
    when, what = dates.period_words(mention.period), amounts.amount(mention)
    goal, now = row.target.value, mention.value
    if not Period.parse(mention.period).is_cumulated:
        return say("{when} {what}，只是一段时间的数，不折算进度。", when=when, what=what)
    if not goal or now is None or row.target.basis == "cumulative":
        return say("{when}累计 {what}，不折算进度。", when=when, what=what)
    share = now * factor(mention.unit, row.target.unit) / goal * 100
    passed = Period.parse(mention.period).passed * 100
    year = dates.period_words(row.target_period)
    return say(
        "{when}累计 {what}，为 {year}全年目标的 {share}；全年时间已过 {passed}。"
        "年内累计数不画在年度线上。",
        when=when,
        what=what,
        year=year,
        share=numbers.percent(share),
        passed=numbers.percent(passed),
    )


def undrawn_words(row: IndicatorRow, figures: int, has_band: bool = False) -> str:
    """Why there is no chart of a row's target; "" where there is.

    `figures` counts what is known besides the target; `has_band` tells a range with known ends.
    """
    if row.plan_kind == "annual":
        return say("年度计划比较全年结果与目标，没有逐年走势。")
    if row.target.value is None and not has_band:
        printed = amounts.quoted(row.target)
        if row.target.bound == "range":
            return say("目标为{quoted}，是一个区间，不画走势。", quoted=printed)
        return say("目标为{quoted}，不是数值，不画走势。", quoted=printed)
    if row.target.basis not in (*AMOUNTS, *RATES):
        return say("目标是变化量，不画走势。")
    if not figures:
        return say("收录的文件没有可与目标画在一条线上的基期值和结果。")
    if row_view.is_comparison(row) and figures == 1 and row.baseline is None:
        return say("文件未印基期值，结果与目标在同一时点，不画走势。")
    return ""
