"""What a finding of the audit says, in one neutral sentence.

It is made from the record alone, so that page and open data cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable

from assessment import Method, Rating
from assessment.method import SLIGHTLY_BEHIND_SHARE
from components import reading, rule, words
from components.finding_rules import rule_words
from data.records_audit import Finding, Place


def sentence(finding: Finding) -> str:
    """A finding in one neutral sentence; what the rule compares where no shape is known."""
    shape = _SENTENCES.get(finding.rule)
    return shape(finding) if shape else rule_words(finding.rule).how


def amount(place: Place | None) -> str:
    """A printed number with its bound and unit, 不低于 320 天; the text where it is no number."""
    if place is None:
        return words.NOTHING
    if place.value is None:
        return place.printed_value
    text = words.unit_after(exact(place.value), place.unit)
    before = words.BOUNDS.get(place.bound, "")
    return f"{before} {text}" if before else text


def computed_words(finding: Finding) -> str:
    """The verdict the rule or the numbers give, for a published verdict that differs."""
    rating = finding.arithmetic.partition(" / ")[2]
    table = words.OUTCOMES if is_comparison(finding) else words.RATINGS
    return table.get(rating, rating)


def is_comparison(finding: Finding) -> bool:
    """Whether the verdict of a finding compares a result with its target."""
    due = finding.third.period if finding.third else finding.period
    return reading.compares(finding.method, finding.period, due)


def exact(value: float) -> str:
    return words.number(value, words.EXACT)


def _with_unit(value: float | None, finding: Finding) -> str:
    if value is None:
        return words.NOTHING
    unit = "个百分点" if finding.unit == "%" else finding.unit
    return words.unit_after(words.number(abs(value), 3), unit)


def _printed(place: Place | None) -> str:
    return f"“{place.printed_value}”" if place else words.NOTHING


def _verdict(finding: Finding) -> str:
    if finding.method == Method.PROGRESS:
        return _progress_verdict(finding)
    official, computed = _printed(finding.first), computed_words(finding)
    text = f"{_compared(finding)}；公布评价为{official}，按数值为{computed}。"
    nearly = Rating.SLIGHTLY_BEHIND in finding.arithmetic
    return text + ("基本完成的界线（目标的 90%）由系统设定，文件没有说明。" if nearly else "")


def _compared(finding: Finding) -> str:
    """2020 年目标 100 家，结果 93 家，为目标的 93%; a bound is kept or not and has no share."""
    goal, result = _spaced(amount(finding.third)), amount(finding.second)
    if finding.method == Method.EVERY_YEAR:
        kept = finding.arithmetic.endswith((Rating.ON_TRACK, Rating.AHEAD))
        return f"每年须守住的目标{goal}，结果 {result}，{'符合' if kept else '不符合'}"
    when = words.period_words(finding.third.period) if finding.third else ""
    share = finding.second_value
    of_goal = f"，为目标的 {words.percent(share)}" if share is not None else ""
    return f"{when}目标{goal}，结果 {result}{of_goal}"


def _progress_verdict(finding: Finding) -> str:
    official, computed = _printed(finding.first), computed_words(finding)
    done = words.percent(finding.second_value or 0)
    told = f"文件未印完成进度，测算为 {done}"
    if finding.first_value is not None:
        told = f"公布的完成进度为 {words.number(finding.first_value)}%"
    by = f"{rule.by_words(finding.rule_by)}（{_rule(finding)}）"
    return f"{told}，公布评价为{official}；{by}为{computed}。"


def _rule(finding: Finding) -> str:
    """The line of the rule between both verdicts: that of the better one."""
    due, both = finding.computed or 0, finding.arithmetic.split(" / ")
    if Rating.AHEAD in both:
        return "高于 100% 为超期完成"
    if Rating.ON_TRACK in both:
        return f"大于或等于 {words.percent(due)} 为达到预期进度"
    return f"大于或等于 {words.percent(SLIGHTLY_BEHIND_SHARE * due)} 为略有滞后"


def _spaced(text: str) -> str:
    return text if text.startswith(tuple(words.BOUNDS.values())) else " " + text


def _not_recomputable(finding: Finding) -> str:
    reason = words.REASONS.get(finding.arithmetic, ("", "缺少测算条件"))[1]
    target = words.period_words(finding.third.period) if finding.third else ""
    result = f"原文为{_printed(finding.second)}，"
    told = reason.format(
        period=words.period_words(finding.period), target=f" {target}", result=result
    )
    return f"公布评价为{_printed(finding.first)}；{told}，无法复核。"


def _verdict_in_text(finding: Finding) -> str:
    when = words.moment_words(finding.period)
    return f"{when}，表格的评价为{_printed(finding.first)}，正文写作{_printed(finding.second)}。"


def _progress(finding: Finding) -> str:
    when, share = words.period_words(finding.period), words.percent(finding.second_value or 0)
    return f"正文称{_printed(finding.first)}；按 {when}的数值测算，完成进度为 {share}。"


def _completion(finding: Finding) -> str:
    first, second = words.number(finding.first_value or 0), words.number(finding.second_value or 0)
    return f"公布的完成进度为 {first}%，按所印数值测算为 {second}%，相差超过四舍五入范围。"


def _fact(finding: Finding) -> str:
    what = "目标" if finding.subject == "target" else "结果"
    both = f"一处印作{_printed(finding.first)}，另一处印作{_printed(finding.second)}"
    when = words.period_words(finding.period)
    return f"{when}的{what}，{both}，相差 {_with_unit(finding.computed, finding)}。"


def _bound(finding: Finding) -> str:
    value = words.unit_after(exact(finding.first_value or 0), finding.unit)
    both = f"{_printed(finding.first)}与{_printed(finding.second)}"
    return f"{both}数字相同；结果恰为 {value}，按一处算达到目标，按另一处不算。"


_MEANINGS = {"new": "新增（新建）数", "new or renovated": "新增或改造数", "in all": "总数"}


def _meaning(finding: Finding) -> str:
    first, _, second = finding.arithmetic.partition(" / ")
    value = words.unit_after(exact(finding.first_value or 0), finding.unit)
    one, other = _MEANINGS.get(first, first), _MEANINGS.get(second, second)
    return f"数字都是 {value}，一处是{one}，另一处是{other}。"


def _basis(finding: Finding) -> str:
    goal, result = _printed(finding.first), _printed(finding.second)
    return f"同一行的目标印作{goal}，完成值印作{result}；【】为五年累计数，两者不能直接相比。"


def _again(finding: Finding) -> str:
    second = exact(round(finding.second_value or 0, 4))
    return f"原文印作{_printed(finding.first)}，按所印数值重算为 {second}。"


def _whole(finding: Finding) -> str:
    more = words.number(finding.computed or 0, 3)
    part, whole = _printed(finding.first), _printed(finding.second)
    unit = finding.first.unit if finding.first else ""
    return f"部分{part}大于总体{whole}，多 {words.unit_after(more, unit)}。"


def _claim(finding: Finding) -> str:
    if "−" in finding.arithmetic:
        return _again(finding)
    found = exact(finding.second_value or 0)
    met = "表中官方评价为完成目标、完成预期或超过目标的"
    return f"正文称{_printed(finding.first)}；{met}，数得 {found} 项。"


def _growth(finding: Finding) -> str:
    start, goal = amount(finding.third), amount(finding.second)
    pace, printed = words.percent(finding.computed or 0), words.percent(finding.first_value or 0)
    return (
        f"由 {start} 到 {goal}，平均每年增长 {pace}；同一处所印的年均增速为 {printed}。"
        "两者可能因价格口径不同。"
    )


def _people(finding: Finding) -> str:
    one, all_ = _printed(finding.first), _printed(finding.second)
    return f"{finding.name}印作{one}，同一文件所称的全市人数为{all_}，前者大于后者。"


def _easier(finding: Finding) -> str:
    better = "高" if finding.direction == "higher" else "低"
    goal, start = amount(finding.first), amount(finding.second)
    when = words.period_words(finding.second.period) if finding.second else ""
    if finding.second and finding.second.value is None:
        start = f"{words.unit_after(exact(finding.second_value or 0), finding.unit)}（取自{start}）"
    gap = _with_unit(finding.computed, finding)
    return f"目标为 {goal}，起点（{when}）为 {start}；此项以{better}为好，目标比起点宽 {gap}。"


def _forecast(finding: Finding) -> str:
    goal, result = amount(finding.first), amount(finding.second)
    when = words.period_words(finding.second.period) if finding.second else ""
    then = words.period_words(finding.period)
    return f"正文预期 {then}提升至 {goal}，{when}的结果为 {result}，高于预期的数。"


def _names(finding: Finding) -> str:
    names, values = exact(finding.first_value or 0), exact(finding.second_value or 0)
    both = f"名称 {names} 个（{finding.subject}），数值 {values} 个（{finding.arithmetic}）"
    return f"{both}，无法逐一对应。"


_UNITS = {
    "twice": "单位印了两遍",
    "rate": "名称是“率”，单位是金额",
    "people": "所列是人口，单位是“家”",
}


def _unit(finding: Finding) -> str:
    name = finding.first.name if finding.first else finding.name
    told = _UNITS.get(finding.arithmetic, "单位与名称不符")
    return f"{name}印作{_printed(finding.first)}：{told}。"


_Shape = Callable[[Finding], str]
_SENTENCES: dict[str, _Shape] = {
    "verdict_differs": _verdict,
    "verdict_in_text_differs": _verdict_in_text,
    "verdict_not_recomputable": _not_recomputable,
    "progress_words_differ": _progress,
    "completion_differs": _completion,
    "fact_differs": _fact,
    "bound_differs": _bound,
    "meaning_differs": _meaning,
    "basis_differs": _basis,
    "sum_differs": _again,
    "rate_differs": _again,
    "change_differs": _again,
    "claim_differs": _claim,
    "part_exceeds_whole": _whole,
    "growth_differs": _growth,
    "people_exceed_population": _people,
    "target_easier": _easier,
    "forecast_below_result": _forecast,
    "names_and_values": _names,
    "unit_does_not_fit": _unit,
}
