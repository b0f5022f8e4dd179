"""The head of an indicator's page: one sentence, and what the words of the indicator mean."""

from __future__ import annotations

from typing import Any

from dash import html

from assessment import Period, Rating, Reason
from components import reading, rule, words
from components.gauge import status_class
from components.printed import with_unit
from data.records import IndicatorRow
from data.records_indicator import Facts, PlacedMention

#: A part of a sentence: the words and the rating they carry ("" for plain words).
Part = tuple[str, str]

DIRECTIONS = {
    "higher": "数值越高越好",
    "lower": "数值越低越好",
    "none": "不分高低优劣",
}
KINDS = {
    "stock": "时点数：某一时点的总量，半年末可以与年末比较",
    "flow": "时期数：一年内累计，半年数不能与全年数比较",
    "share": "比率：份额或比例，半年末可以与年末比较",
    "growth": "增速：逐年计算，按复利累计",
    "class": "类别：只看是否达到，不折算进度",
}


def headline(row: IndicatorRow, area: str) -> html.P:
    """The sentence with an `em` for each verdict."""
    return html.P([_part(part) for part in _parts(row, area)], className="headline")


def headline_text(row: IndicatorRow, area: str) -> str:
    """The sentence as plain text."""
    return "".join(text for text, _ in _parts(row, area))


def _part(part: Part) -> Any:
    text, rating = part
    return html.Em(text, className=status_class(rating)) if rating else text


def _parts(row: IndicatorRow, area: str) -> list[Part]:
    if row.shown_rating == Rating.NOT_APPLICABLE:
        return [(f"{area}未设此项目标。", "")]
    if row.reason == Reason.HALF_YEAR and row.share_of_target is not None:
        return [(_flow(row, row.share_of_target, area), "")]
    if not reading.is_rated(row):
        return [(_open(row, area), "")]
    told: list[Part] = [(_result(row, area), "")]
    told += [(f"{reading.who(row)}为", ""), (reading.verdict_words(row), row.shown_rating)]
    told += [(reading.noted(row), "")] if reading.is_official(row) and row.published_note else []
    if row.agrees is False:
        computed = reading.computed_words(row)
        told += [(f"，{rule.by_words(row.rule_by)}为", ""), (computed, row.rating)]
    if row.reason == Reason.COVERAGE_DIFFERS:
        told.append((f"；{reading.reason_sentence(row)}", ""))
    if row.other:
        told.append((f"；{reading.doubt_sentence(row)}", ""))
    return [*told, ("。", "")]


def _open(row: IndicatorRow, area: str) -> str:
    """Result and target in words, and why there is no verdict."""
    result, goal = reading.actual_sentence(row), reading.target_sentence(row)
    told = f"{area} {result}；" if result else f"{area}的"
    return f"{told}{goal.removesuffix('。')}；{reading.verdict_sentence(row)}"


def _flow(row: IndicatorRow, share: float, area: str) -> str:
    """A figure within the year beside the share of the year that has passed: no verdict."""
    assert row.actual is not None
    when, what = words.period_words(row.period), words.amount(row.actual)
    year = words.period_words(row.target_period)
    told = f"{area} {when}累计 {what}，为 {year}全年目标的 {words.percent(share)}"
    passed = f"，全年时间已过 {words.percent(row.schedule)}" if row.schedule is not None else ""
    return f"{told}{passed}；年内累计数不作评价。"


def _average(row: IndicatorRow) -> str:
    """2021—2022 年年均增长 6.3%，其中: one year says little of a target of average growth."""
    if row.target.basis != "average_growth" or row.pace_so_far is None:
        return ""
    first, now = Period.parse(row.target_period).first, Period.parse(row.period)
    if now.year <= first:
        return ""
    return f"{first}—{now.year} 年年均增长 {words.percent(row.pace_so_far)}，其中 "


def _result(row: IndicatorRow, area: str) -> str:
    """两江新区全域 2022 年底为 1423 家，完成 28.1%，按时序应到 40%；"""
    result = reading.actual_sentence(row)
    told = [f"{area} {_average(row)}{result}" if result else area]
    if reading.is_bound(row) or reading.completion(row) is None:
        told.append(reading.target_sentence(row).removesuffix("。"))
    elif reading.is_comparison(row):
        told.append(f"为目标的 {reading.completion_words(row)}")
    else:
        told.append(f"完成 {reading.completion_words(row)}")
        told.append(f"按时序应到 {words.percent(row.schedule or 0)}")
    return "，".join(told) + "；"


def without_target(facts: Facts, area: str, results: list[PlacedMention]) -> html.P:
    """The sentence where the documents print results but no target."""
    last = results[-1].mention if results else None
    told = f"收录的文件没有给出{area}此项指标的目标，不作评价。"
    if last is not None:
        noted = f"（{last.note}）" if last.note else ""
        when = words.moment_words(last.period, facts.kind)
        told += f"印出的结果：{when} {with_unit(last)}{noted}。"
    return html.P(told, className="headline")


def meaning(facts: Facts, row: IndicatorRow | None) -> html.Dl:
    """Definition, unit, direction, kind and nature in words."""
    nature = words.NATURES.get(row.nature, row.nature) if row else ""
    entries = (
        ("含义", facts.definition or "文件未另作说明，按名称理解"),
        ("单位", facts.unit or "无单位"),
        ("优劣方向", DIRECTIONS.get(facts.direction, facts.direction)),
        ("数据类型", KINDS.get(facts.kind, facts.kind)),
        ("指标性质", f"{nature}（{_NATURE_NOTES[row.nature]}）" if row and nature else "文件未印"),
        ("文件中的名称", row.printed_name if row else ""),
        ("主题", facts.theme_name),
    )
    parts: list[Any] = []
    for name, text in entries:
        if text:
            parts += [html.Dt(name), html.Dd(text)]
    return html.Dl(parts, className="panel meaning")


_NATURE_NOTES = {
    "expected": "主要靠市场实现，允许适度偏离",
    "binding": "由政府负责完成",
}
