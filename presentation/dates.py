"""Periods in words: a year, a part of it, a span, the moment at its end."""

from assessment import Period
from presentation.language import Words, mark, say

_COUNTING = Words(
    {
        "1": mark("一"),
        "2": mark("两"),
        "3": mark("三"),
        "4": mark("四"),
        "5": mark("五"),
        "6": mark("六"),
        "7": mark("七"),
        "8": mark("八"),
        "9": mark("九"),
        "10": mark("十"),
    }
)

_PARTS = Words(
    {
        "H1": mark("上半年"),
        "H2": mark("下半年"),
        "Q1": mark("一季度"),
        "Q2": mark("二季度"),
        "Q3": mark("三季度"),
        "Q4": mark("四季度"),
        "Q1-3": mark("前三季度"),
    }
)

_ACCUMULATING = ("flow", "growth")


def period_words(period: str) -> str:
    """2022 年; 2023 年上半年; 2023 年前三季度; 2023 年 5 月; 2023 年 1—11 月; 2016—2020 年."""
    when = Period.parse(period)
    if when.is_range:
        return say("{first}—{year} 年", first=when.first, year=when.year)
    part = part_words(period)
    space = " " if part[:1].isdecimal() else ""
    return say("{year} 年{space}{part}", year=when.year, space=space, part=part)


def part_words(period: str) -> str:
    """上半年, 前三季度, 5 月, 1—11 月; "" for a year or a range of years."""
    part = period[4:]
    if part.startswith("M"):
        return say("{months} 月", months=part[1:].replace("-", "—"))
    return _PARTS.get(part, "")


def part_kind(period: str) -> str:
    """What a figure within a year is called in short: 半年数, 季度数, 前三季度数, 月度数."""
    part = period[4:]
    if part == "Q1-3":
        return say("前三季度数")
    kinds = {"H": say("半年数"), "Q": say("季度数"), "M": say("月度数")}
    return kinds.get(part[:1], say("年内数"))


def moment_words(period: str, kind: str = "stock") -> str:
    """The moment a level is read at, such as 2022 年底; the span of a flow or of growth."""
    when = Period.parse(period)
    if when.is_range and kind not in _ACCUMULATING:
        return say("{year} 年底", year=when.year)
    if when.is_range or kind in _ACCUMULATING:
        return period_words(period)
    if when.is_part_year:
        return say("{period}末", period=period_words(_last_part(period)))
    return say("{year} 年底", year=when.year)


def _last_part(period: str) -> str:
    """The quarter or month at whose end a level is read: 2023Q3 of 2023Q1-3."""
    start, _, last = period.partition("-")
    return start[:5] + last if last else period


def brief_moment(period: str, kind: str = "stock") -> str:
    """A moment within a year where room is short: 2023 上半年末, 2023 上半年 of a flow."""
    is_sum = kind in _ACCUMULATING
    year, part = Period.parse(period).year, part_words(period if is_sum else _last_part(period))
    if is_sum:
        return say("{year} {part}", year=year, part=part)
    return say("{year} {part}末", year=year, part=part)


def years(period: str) -> str:
    """The year or years alone, for a label beside the word 年: 2025; 2021—2025."""
    when = Period.parse(period)
    return f"{when.first}—{when.year}" if when.is_range else str(when.year)


def years_words(period: str) -> str:
    """How many years a span has: 2021-2025 -> 五年."""
    when = Period.parse(period)
    count = when.year - when.first + 1
    return say("{counting}年", counting=_COUNTING.get(str(count), count))
