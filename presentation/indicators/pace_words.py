"""Pace and projection in words, the only place that rounds them: two decimals everywhere."""

from assessment import Period
from data.records.rows import IndicatorRow
from presentation import dates, numbers
from presentation.figures import amounts, rounding, row_view
from presentation.joining import bracketed
from presentation.language import mark, say

#: What a board says of a rising and of a falling pace, while a target's years run and afterwards.
_STILL = (mark("{span}需增 {amount}{beside}"), mark("{span}需减 {amount}{beside}"))
_PAST = (mark("{span}增 {amount}才够{beside}"), mark("{span}减 {amount}才够{beside}"))


def moved(row: IndicatorRow, value: float) -> str:
    """增加 7.47%; 增加 1.5 个百分点; 减少 0.2 人."""
    change = amount(row, abs(value))
    return (
        say("增加 {amount}", amount=change) if value >= 0 else say("减少 {amount}", amount=change)
    )


def so_far(row: IndicatorRow) -> str:
    """The yearly pace until now: 增加 6.3%; "" without one."""
    return "" if row.pace_so_far is None else moved(row, row.pace_so_far)


def so_far_since(row: IndicatorRow) -> str:
    """The same where nothing else says since when: 增加 0.57 个百分点（自 2019 年）."""
    pace, year = so_far(row), row_view.other_baseline(row)
    return bracketed(pace, say("自 {year}", year=year) if year else "") if pace else ""


def to_target(row: IndicatorRow) -> str:
    """The yearly pace that reaches the target: 增加 7.47%; "" where none is needed."""
    return "" if row.required_pace is None else moved(row, row.required_pace)


def in_points(pace: str) -> str:
    """增加 8.33 点 for 增加 8.33 个百分点, where a note explains 点."""
    return pace.replace(say("个百分点"), say("点"))


def without_unit(row: IndicatorRow, pace: str) -> str:
    """增加 0.2 for 增加 0.2 平方米/人, where the unit stands beside."""
    return pace.replace(row.target.unit, "").strip() if row.pace_unit != "%" else pace


def projected(row: IndicatorRow) -> str:
    """Where the pace so far leads at the target's date: 2403.52 家; "" without a projection."""
    if row.projected_value is None:
        return ""
    return numbers.unit_after(numbers.number(row.projected_value), row.target.unit)


def needed(row: IndicatorRow) -> str:
    """2023—2025 年每年需增加 7.47%; "" where no pace is needed.

    A pace is asked for only while the target's years run; afterwards it is said what would have
    reached the target: ……增加 7.47% 才能达到目标.
    """
    pace = to_target(row)
    if not pace:
        return ""
    if not row.is_past:
        return say("{span}需{pace}{beside}", span=span(row), pace=pace, beside=_beside(row))
    return say(
        "{span}{spaced}才能达到目标{beside}",
        span=span(row),
        spaced=_spaced(pace),
        beside=_beside(row),
    )


def briefly(row: IndicatorRow) -> str:
    """The same for a board: 2023—2025 年每年需增 7.47%; ……每年增 7.47% 才够 after the end."""
    if row.required_pace is None:
        return ""
    rising, falling = _PAST if row.is_past else _STILL
    pace = amount(row, abs(row.required_pace))
    template = rising if row.required_pace >= 0 else falling
    return say(
        template, span=span(row), amount=_spaced(pace) if row.is_past else pace, beside=_beside(row)
    )


def span(row: IndicatorRow) -> str:
    """2023—2025 年每年; 2025 年 where one year is left; a part of a year is named."""
    done, end = Period.parse(row.period), Period.parse(row.target_period).year
    if done.is_part_year:
        return say("{period}后至 {end} 年每年", period=dates.period_words(row.period), end=end)
    first = done.year + 1
    return (
        say("{end} 年", end=end)
        if first >= end
        else say("{first}—{end} 年每年", first=first, end=end)
    )


def printed_words(row: IndicatorRow) -> str:
    """How far the pace printed in the text lies from the computed one: 相差 0.07 个百分点……"""
    printed, pace = row.printed_pace, row.required_pace
    if printed is None or printed.value is None or pace is None:
        return ""
    return say(
        "与测算{difference}", difference=rounding.difference(printed, pace, rounding.paces(row))
    )


def _beside(row: IndicatorRow) -> str:
    """（文件所写 7.4%）: the pace that the text itself prints."""
    return (
        say("（文件所写 {printed_pace}）", printed_pace=amounts.printed(row.printed_pace))
        if row.printed_pace
        else ""
    )


def _spaced(pace: str) -> str:
    """A space behind a sign, none behind a Chinese unit."""
    return f"{pace} " if pace.endswith("%") else pace


def amount(row: IndicatorRow, value: float) -> str:
    """A pace without its direction: 7.47%; 1.5 个百分点."""
    unit = "%" if row.pace_unit == "%" else row.target.unit.replace("%", "个百分点")
    return numbers.unit_after(numbers.number(value), unit)
