"""How sure a computed verdict is, in words: what it would be for all that the print allows."""

from collections.abc import Mapping, Sequence

from assessment import Rating
from data.records.rows import IndicatorRow
from presentation import numbers
from presentation.figures.row_view import computed_table, computed_words, is_comparison
from presentation.figures.share_words import share_name
from presentation.joining import phrases
from presentation.language import say
from presentation.verdicts.counts import usual_classes
from presentation.verdicts.threshold_words import THRESHOLD_NAMES


def short(row: IndicatorRow) -> str:
    """± 测算也可为略有滞后, of a verdict on the edge; "" of one that is sure, or without any."""
    sure = row.certainty
    if sure is None or sure.is_sure:
        return ""
    others = [text for text in _classes(row, sure.best, sure.worst) if text != computed_words(row)]
    return say("± 测算也可为{others}", others=span_words(others))


def sentence(row: IndicatorRow) -> str:
    """In full, with the completions and what other thresholds say; "" without a verdict."""
    sure = row.certainty
    if sure is None:
        return ""
    text = _completions(row)
    if sure.is_sure:
        text += say("评价只能是{verdict}", verdict=computed_words(row))
    else:
        text += say("评价可为{verdicts}", verdicts=span_words(_classes(row, sure.best, sure.worst)))
        # 39.48 % beside 40 %: only the digits of the rule leave it open.
        text += say("（规则的分界只印到整数百分比）") if sure.low == sure.high else ""
    thresholds = phrases(
        say(
            "{thresholds}为{verdicts}",
            thresholds=THRESHOLD_NAMES[name],
            verdicts=span_words(_classes(row, best, worst)),
        )
        for name, (best, worst) in sure.by_thresholds.items()
    )
    more = say("；换一把尺子：{thresholds}", thresholds=thresholds) if thresholds else ""
    return say("所印数字的位数许可的各值：{values}{more}。", values=text, more=more)


def _completions(row: IndicatorRow) -> str:
    assert row.certainty is not None
    low, high = row.certainty.low, row.certainty.high
    if low is None or high is None:
        return ""
    least, most = numbers.number(low) + "%", numbers.number(high) + "%"
    what = share_name(row) if is_comparison(row) else say("完成进度")
    if least == most:
        return say("{what} {least}，", what=what, least=least)
    return say("{what} {least} 至 {most}，", what=what, least=least, most=most)


def _classes(row: IndicatorRow, best: str, worst: str) -> list[str]:
    return classes_between(computed_table(row), best, worst, compared=is_comparison(row))


def classes_between(
    table: Mapping[str, str], best: str, worst: str, *, compared: bool
) -> list[str]:
    """The words of all classes between two, best first; others have degrees of progress alone."""
    ends = [_class(rating, compared) for rating in (best, worst)]
    # A rule may have classes of its own: 好于预期, 滞后 without a degree.
    order = [str(item) for item in Rating if item in (*usual_classes(compared), *ends)]
    first, last = (order.index(end) for end in ends)
    return [table[rating] for rating in order[first : last + 1]]


def _class(rating: str, compared: bool) -> str:
    return "basically_met" if compared and rating == "slightly_behind" else rating


def span_words(names: Sequence[str]) -> str:
    """A; A或B; A至D of more than two."""
    if len(names) > 2:
        return say("{first}至{last}", first=names[0], last=names[-1])
    return say("或").join(names)
