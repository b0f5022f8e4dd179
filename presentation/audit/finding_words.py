"""What a finding of the audit says, in one neutral sentence.

It is made from the record alone, so that page and open data cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable

from assessment import Method, Rating
from assessment.method import SLIGHTLY_BEHIND_SHARE
from data.records_audit import Finding, Place
from presentation import row_view, words
from presentation.audit.finding_rules import rule_words
from presentation.indicators import rule
from presentation.language import Message, Words, mark, say


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
    return row_view.compares(finding.method, finding.period, due)


def exact(value: float) -> str:
    return words.number(value, words.EXACT)


def _with_unit(value: float | None, finding: Finding) -> str:
    if value is None:
        return words.NOTHING
    unit = say("个百分点") if finding.unit == "%" else finding.unit
    return words.unit_after(words.number(abs(value), 3), unit)


def _printed(place: Place | None) -> str:
    return f"“{place.printed_value}”" if place else words.NOTHING


def _verdict(finding: Finding) -> str:
    if finding.method == Method.PROGRESS:
        return _progress_verdict(finding)
    official, computed = _printed(finding.first), computed_words(finding)
    text = say(
        "{compared}；公布评价为{official}，按数值为{computed}。",
        compared=_compared(finding),
        official=official,
        computed=computed,
    )
    nearly = Rating.SLIGHTLY_BEHIND in finding.arithmetic
    return text + (say("基本完成的界线（目标的 90%）由系统设定，文件没有说明。") if nearly else "")


def _compared(finding: Finding) -> str:
    """2020 年目标 100 家，结果 93 家，为目标的 93%; a bound is kept or not and has no share."""
    goal, result = _spaced(amount(finding.third)), amount(finding.second)
    if finding.method == Method.EVERY_YEAR:
        kept = finding.arithmetic.endswith((Rating.ON_TRACK, Rating.AHEAD))
        return say(
            "每年须守住的目标{goal}，结果 {result}，{kept}",
            goal=goal,
            result=result,
            kept=say("符合") if kept else say("不符合"),
        )
    when = words.period_words(finding.third.period) if finding.third else ""
    share = finding.second_value
    of_goal = say("，为目标的 {share}", share=words.percent(share)) if share is not None else ""
    return say(
        "{when}目标{goal}，结果 {result}{of_goal}",
        when=when,
        goal=goal,
        result=result,
        of_goal=of_goal,
    )


def _progress_verdict(finding: Finding) -> str:
    official, computed = _printed(finding.first), computed_words(finding)
    done = words.percent(finding.second_value or 0)
    told = say("文件未印完成进度，测算为 {done}", done=done)
    if finding.first_value is not None:
        told = say("公布的完成进度为 {first_value}%", first_value=words.number(finding.first_value))
    by = f"{rule.by_words(finding.rule_by)}（{_rule(finding)}）"
    return say(
        "{told}，公布评价为{official}；{by}为{computed}。",
        told=told,
        official=official,
        by=by,
        computed=computed,
    )


def _rule(finding: Finding) -> str:
    """The line of the rule between both verdicts: that of the better one."""
    due, both = finding.computed or 0, finding.arithmetic.split(" / ")
    if Rating.AHEAD in both:
        return say("高于 100% 为超期完成")
    if Rating.ON_TRACK in both:
        return say("大于或等于 {due} 为达到预期进度", due=words.percent(due))
    return say(
        "大于或等于 {slightly_behind_share} 为略有滞后",
        slightly_behind_share=words.percent(SLIGHTLY_BEHIND_SHARE * due),
    )


def _spaced(text: str) -> str:
    return text if text.startswith(tuple(words.BOUNDS.values())) else " " + text


_NOT_COMPUTABLE = Message("缺少测算条件")


def _not_recomputable(finding: Finding) -> str:
    known = finding.arithmetic in words.REASONS
    reason = words.REASONS[finding.arithmetic][1] if known else _NOT_COMPUTABLE
    target = words.period_words(finding.third.period) if finding.third else ""
    result = say("原文为{printed}，", printed=_printed(finding.second))
    told = reason(period=words.period_words(finding.period), target=f" {target}", result=result)
    return say(
        "公布评价为{printed}；{told}，无法复核。", printed=_printed(finding.first), told=told
    )


def _verdict_in_text(finding: Finding) -> str:
    when = words.moment_words(finding.period)
    return say(
        "{when}，表格的评价为{printed}，正文写作{printed_2}。",
        when=when,
        printed=_printed(finding.first),
        printed_2=_printed(finding.second),
    )


def _progress(finding: Finding) -> str:
    when, share = words.period_words(finding.period), words.percent(finding.second_value or 0)
    return say(
        "正文称{printed}；按 {when}的数值测算，完成进度为 {share}。",
        printed=_printed(finding.first),
        when=when,
        share=share,
    )


def _completion(finding: Finding) -> str:
    first, second = words.number(finding.first_value or 0), words.number(finding.second_value or 0)
    return say(
        "公布的完成进度为 {first}%，按所印数值测算为 {second}%，相差超过四舍五入范围。",
        first=first,
        second=second,
    )


def _fact(finding: Finding) -> str:
    what = say("目标") if finding.subject == "target" else say("结果")
    both = say(
        "一处印作{printed}，另一处印作{printed_2}",
        printed=_printed(finding.first),
        printed_2=_printed(finding.second),
    )
    when = words.period_words(finding.period)
    return say(
        "{when}的{what}，{both}，相差 {with_unit}。",
        when=when,
        what=what,
        both=both,
        with_unit=_with_unit(finding.computed, finding),
    )


def _bound(finding: Finding) -> str:
    value = words.unit_after(exact(finding.first_value or 0), finding.unit)
    both = say(
        "{printed}与{printed_2}",
        printed=_printed(finding.first),
        printed_2=_printed(finding.second),
    )
    return say(
        "{both}数字相同；结果恰为 {value}，按一处算达到目标，按另一处不算。", both=both, value=value
    )


_MEANINGS = Words(
    {
        "new": mark("新增（新建）数"),
        "new or renovated": mark("新增或改造数"),
        "in all": mark("总数"),
    }
)


def _meaning(finding: Finding) -> str:
    first, _, second = finding.arithmetic.partition(" / ")
    value = words.unit_after(exact(finding.first_value or 0), finding.unit)
    one, other = _MEANINGS.get(first, first), _MEANINGS.get(second, second)
    return say(
        "数字都是 {value}，一处是{one}，另一处是{other}。", value=value, one=one, other=other
    )


def _basis(finding: Finding) -> str:
    goal, result = _printed(finding.first), _printed(finding.second)
    return say(
        "同一行的目标印作{goal}，完成值印作{result}；【】为五年累计数，两者不能直接相比。",
        goal=goal,
        result=result,
    )


def _again(finding: Finding) -> str:
    second = exact(round(finding.second_value or 0, 4))
    return say(
        "原文印作{printed}，按所印数值重算为 {second}。",
        printed=_printed(finding.first),
        second=second,
    )


def _whole(finding: Finding) -> str:
    more = words.number(finding.computed or 0, 3)
    part, whole = _printed(finding.first), _printed(finding.second)
    unit = finding.first.unit if finding.first else ""
    return say(
        "部分{part}大于总体{whole}，多 {more}。",
        part=part,
        whole=whole,
        more=words.unit_after(more, unit),
    )


def _claim(finding: Finding) -> str:
    if "−" in finding.arithmetic:
        return _again(finding)
    found = exact(finding.second_value or 0)
    met = say("表中官方评价为完成目标、完成预期或超过目标的")
    return say(
        "正文称{printed}；{met}，数得 {found} 项。",
        printed=_printed(finding.first),
        met=met,
        found=found,
    )


def _growth(finding: Finding) -> str:
    start, goal = amount(finding.third), amount(finding.second)
    pace, printed = words.percent(finding.computed or 0), words.percent(finding.first_value or 0)
    return say(
        "由 {start} 到 {goal}，平均每年增长 {pace}；同一处所印的年均增"
        "速为 {printed}。两者可能因价格口径不同。",
        start=start,
        goal=goal,
        pace=pace,
        printed=printed,
    )


def _people(finding: Finding) -> str:
    one, all_ = _printed(finding.first), _printed(finding.second)
    return say(
        "{name}印作{one}，同一文件所称的全市人数为{all}，前者大于后者。",
        name=finding.name,
        one=one,
        all=all_,
    )


def _easier(finding: Finding) -> str:
    better = say("高") if finding.direction == "higher" else say("低")
    goal, start = amount(finding.first), amount(finding.second)
    when = words.period_words(finding.second.period) if finding.second else ""
    if finding.second and finding.second.value is None:
        start = say(
            "{exact}（取自{start}）",
            exact=words.unit_after(exact(finding.second_value or 0), finding.unit),
            start=start,
        )
    gap = _with_unit(finding.computed, finding)
    return say(
        "目标为 {goal}，起点（{when}）为 {start}；此项以{better}为好，目标比起点宽 {gap}。",
        goal=goal,
        when=when,
        start=start,
        better=better,
        gap=gap,
    )


def _forecast(finding: Finding) -> str:
    goal, result = amount(finding.first), amount(finding.second)
    when = words.period_words(finding.second.period) if finding.second else ""
    then = words.period_words(finding.period)
    return say(
        "正文预期 {then}提升至 {goal}，{when}的结果为 {result}，高于预期的数。",
        then=then,
        goal=goal,
        when=when,
        result=result,
    )


def _names(finding: Finding) -> str:
    names, values = exact(finding.first_value or 0), exact(finding.second_value or 0)
    both = say(
        "名称 {names} 个（{subject}），数值 {values} 个（{arithmetic}）",
        names=names,
        subject=finding.subject,
        values=values,
        arithmetic=finding.arithmetic,
    )
    return say("{both}，无法逐一对应。", both=both)


_UNITS = Words(
    {
        "twice": mark("单位印了两遍"),
        "rate": mark("名称是“率”，单位是金额"),
        "people": mark("所列是人口，单位是“家”"),
    }
)


def _unit(finding: Finding) -> str:
    name = finding.first.name if finding.first else finding.name
    told = _UNITS.get(finding.arithmetic, say("单位与名称不符"))
    return say(
        "{name}印作{printed}：{told}。", name=name, printed=_printed(finding.first), told=told
    )


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
