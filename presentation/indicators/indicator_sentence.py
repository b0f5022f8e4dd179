"""The head of an indicator's page: one sentence, and what the words of the indicator mean."""

from assessment import Period, Rating, Reason
from data.records.rows import IndicatorRow
from presentation import dates, numbers
from presentation.figures import amounts, row_view
from presentation.figures.share_words import share_words
from presentation.indicators import pace_words
from presentation.joining import clauses, phrases
from presentation.language import Words, mark, say
from presentation.verdicts import reasons, rule_source

#: A part of a sentence: the words and the rating they carry ("" for plain words).
Part = tuple[str, str]

DIRECTIONS = Words(
    {"higher": mark("数值越高越好"), "lower": mark("数值越低越好"), "none": mark("不分高低优劣")}
)

KINDS = Words(
    {
        "stock": mark("时点数：某一时点的总量，年内时点可以与年末比较"),
        "flow": mark("时期数：一年内累计，年内的数不能与全年数比较"),
        "share": mark("比率：份额或比例，年内时点可以与年末比较"),
        "growth": mark("增速：逐年计算，按复利累计"),
        "class": mark("类别：只看是否达到，不折算进度"),
    }
)


def sentence_parts(row: IndicatorRow, area: str) -> list[Part]:
    if row.shown_rating == Rating.NOT_APPLICABLE:
        return [(say("{area}未设此项目标。", area=area), "")]
    if row.reason == Reason.HALF_YEAR and row.share_of_target is not None:
        return [(_flow(row, row.share_of_target, area), "")]
    if not row_view.is_rated(row):
        return [(_open(row, area), "")]
    parts: list[Part] = [(_result(row, area), "")]
    parts += [
        (say("{who}为", who=row_view.who(row)), ""),
        (row_view.verdict_words(row), row.shown_rating),
    ]
    parts += [(row_view.noted(row), "")] if row_view.is_official(row) and row.published_note else []
    if row.agrees is False:
        computed = row_view.computed_words(row)
        parts += [
            (say("，{rule_by}为", rule_by=rule_source.row_by_words(row)), ""),
            (computed, row.rating),
        ]
    if row.reason == Reason.COVERAGE_DIFFERS:
        parts.append((f"；{reasons.reason_sentence(row)}", ""))
    if row.other:
        parts.append((f"；{row_view.doubt_sentence(row)}", ""))
    return [*parts, ("。", "")]


def _open(row: IndicatorRow, area: str) -> str:
    """Result and target in words, and why there is no verdict."""
    result, goal = row_view.actual_sentence(row), row_view.target_clause(row)
    start = f"{area} {result}；" if result else say("{area}的", area=area)
    return start + clauses([goal, row_view.verdict_sentence(row)])


def _flow(row: IndicatorRow, share: float, area: str) -> str:
    """A figure within the year beside the share of the year that has passed: no verdict."""
    assert row.actual is not None
    when, what = dates.period_words(row.period), amounts.amount(row.actual)
    year = dates.period_words(row.target_period)
    flow = say(
        "{area} {when}累计 {what}，为 {year}全年目标的 {share}",
        area=area,
        when=when,
        what=what,
        year=year,
        share=numbers.percent(share),
    )
    passed = (
        say("，全年时间已过 {schedule}", schedule=numbers.percent(row.schedule))
        if row.schedule is not None
        else ""
    )
    return say("{flow}{passed}；年内累计数不作评价。", flow=flow, passed=passed)


def _average(row: IndicatorRow) -> str:
    """2021—2022 年年均增长 6.3%，其中: one year says little of a target of average growth."""
    if row.target.basis != "average_growth" or row.pace_so_far is None:
        return ""
    first, now = Period.parse(row.target_period).first, Period.parse(row.period)
    if now.year <= first:
        return ""
    return say(
        "{first}—{year} 年年均增长 {pace_so_far}，其中 ",
        first=first,
        year=now.year,
        pace_so_far=pace_words.amount(row, row.pace_so_far),
    )


def _result(row: IndicatorRow, area: str) -> str:
    """某新区全境 2022 年底为 1423 家，完成 28.1%，按时序应到 40%；"""
    result = row_view.actual_sentence(row)
    facts = [f"{area} {_average(row)}{result}" if result else area]
    if row_view.is_bound(row) or row_view.completion(row) is None:
        facts.append(row_view.target_clause(row))
    elif row_view.is_comparison(row):
        facts.append(share_words(row))
    else:
        facts.append(say("完成 {row}", row=row_view.completion_since(row)))
        facts.append(say("按时序应到 {schedule}", schedule=numbers.percent(row.schedule or 0)))
    return phrases(facts) + "；"


NATURE_NOTES = Words(
    {"expected": mark("主要靠市场实现，允许适度偏离"), "binding": mark("由政府负责完成")}
)
