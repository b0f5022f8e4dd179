"""What lies below what is due, whatever its verdict: one rule for page, deck, wall and card.

A document may print 完成预期 beside 3.2 against a target of 6.5. The verdict stays as printed; the
distance is told beside it, in one order everywhere.
"""

from collections import Counter
from collections.abc import Sequence

from assessment import Rating
from data.records.rows import IndicatorRow
from presentation import numbers
from presentation.figures import amounts, row_view
from presentation.joining import bracketed, clauses, labelled, listed, phrases
from presentation.language import say
from presentation.verdicts import grades
from presentation.verdicts.counts import are_compared, by_status
from presentation.verdicts.outcome_words import either


def below(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The rows below what is due, the farthest first, rows without a length last.

    `rows` are of one plan and period; what is returned has its schedule.
    """
    missed = [row for row in rows if is_below(row)]
    return sorted(missed, key=_farthest_first)


def is_below(row: IndicatorRow) -> bool:
    """Whether the verdict says so, or the figures do: completion, or a bound that is not kept."""
    if not row_view.is_rated(row):
        return False
    ahead = row_view.distance(row)
    short = ahead < 0 if ahead is not None else row_view.is_bound(row) and not row.met
    return short or row_view.is_lagging(row)


def title(rows: Sequence[IndicatorRow]) -> str:
    """滞后 9 项; 未达目标值 7 项（官方评价：完成预期 6、基本完成 1）."""
    missed = below(rows)
    if are_compared(rows):
        return (
            say("未达目标值 {count} 项{verdicts}", count=len(missed), verdicts=_verdicts(missed))
            if missed
            else say("评价中没有未达目标的")
        )
    lagging = [row for row in missed if row_view.is_lagging(row)]
    counts = [say("滞后 {count} 项", count=len(lagging)) if lagging else say("没有滞后的指标")]
    if rest := [row for row in missed if row not in lagging]:
        counts.append(
            say("另有 {count} 项低于应到进度{verdicts}", count=len(rest), verdicts=_verdicts(rest))
        )
    return phrases(counts)


def marks(rows: Sequence[IndicatorRow]) -> dict[str, str]:
    """Theme -> 滞后 2, 未达目标值 3: how many of its rows a list of themes points at."""
    compared = are_compared(rows)
    count = Counter(row.theme for row in below(rows) if compared or row_view.is_lagging(row))
    return {
        theme: say("未达目标值 {count}", count=n) if compared else say("滞后 {count}", count=n)
        for theme, n in count.items()
    }


def remark(rows: Sequence[IndicatorRow]) -> str:
    """官方评为完成预期或基本完成的，有 7 项数值低于目标值; "" where no verdict hides a distance."""
    named = [row for row in below(rows) if _sounds_met(row)]
    if not named:
        return ""
    names = either(row.published_words for row in by_status(named))
    what = say("数值未达目标值") if are_compared(rows) else say("低于应到进度")
    return say("官方评为{names}的，有 {count} 项{what}", names=names, count=len(named), what=what)


def sentence(rows: Sequence[IndicatorRow]) -> str:
    """What lies below its target by name, or what lies farthest from its schedule."""
    missed = below(rows)
    if not missed:
        return ""
    if are_compared(rows):
        names = listed(_named(row) for row in missed[:_NAMED])
        more = say("等") if len(missed) > _NAMED else ""
        return say(
            "未达目标值的 {count} 项，由远到近（实际 ÷ 目标）：{names}{more}。",
            count=len(missed),
            names=names,
            more=more,
        )
    return _farthest(missed[0]) + _unsaid(missed)


#: Names in a sentence.
_NAMED = 4


def _farthest_first(row: IndicatorRow) -> float:
    ahead = row_view.distance(row)
    return float("inf") if ahead is None else ahead


def _sounds_met(row: IndicatorRow) -> bool:
    """Whether a printed verdict does not itself say that the target or the schedule is missed."""
    says_so = row_view.is_lagging(row) and row.shown_rating != Rating.BASICALLY_MET
    return row_view.is_official(row) and not says_so


def _verdicts(missed: Sequence[IndicatorRow]) -> str:
    """（官方评价：完成预期 6、基本完成 1）: who says what, and where several things how often."""
    by_judge = []
    for who in (grades.OFFICIAL(), grades.COMPUTED()):
        judged = by_status([row for row in missed if row_view.who(row) == who])
        count = Counter(row_view.verdict_words(row) for row in judged)
        if count:
            several = len(count) > 1
            names = (f"{text} {n}" if several else text for text, n in count.items())
            by_judge.append(labelled(who, listed(names)))
    return bracketed("", clauses(by_judge))


def _named(row: IndicatorRow) -> str:
    """社会消费品零售总额增速 49.2%（完成预期）."""
    done = say("未达标") if row_view.distance(row) is None else row_view.completion_since(row)
    return f"{row.label.removeprefix('#')} {done}（{row_view.verdict_words(row)}）"


def _farthest(row: IndicatorRow) -> str:
    if row_view.distance(row) is None or row_view.is_comparison(row):
        return ""
    gaps = [
        f"{label} {amounts.amount(figure)}"
        for label, figure in (
            (say("{year}基期", year=row_view.other_baseline(row)), row.baseline),
            (say("目标"), row.target),
            (say("实际"), row.actual),
        )
        if figure is not None and figure.value is not None
    ]
    done, due = row_view.completion_words(row), numbers.percent(row.schedule or 0)
    return say(
        "与时序相差最大的是{label}：{gaps}，完成 {done}，应到 {due}。",
        label=row.label,
        gaps=phrases(gaps),
        done=done,
        due=due,
    )


def _unsaid(missed: Sequence[IndicatorRow]) -> str:
    """What lies below its schedule though its printed verdict says otherwise."""
    names = listed(_named(row) for row in missed if row.shown_met)
    return say("低于应到进度而评为达到的：{names}。", names=names) if names else ""
