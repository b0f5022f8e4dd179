"""What changed between two periods of one area: pairs of rows, sentences, counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment import Period
from data.records.rows import IndicatorRow
from presentation import dates, numbers
from presentation.figures import amounts, row_view
from presentation.figures.row_view import is_lagging
from presentation.indicators.headline_words import Part, joined
from presentation.joining import clauses, listed
from presentation.language import say
from presentation.verdicts.counts import by_status, counted


@dataclass(frozen=True)
class Pair:
    """One target at two periods."""

    before: IndicatorRow
    after: IndicatorRow

    @property
    def is_comparable(self) -> bool:
        """Whether both periods have a verdict."""
        return row_view.is_rated(self.before) and row_view.is_rated(self.after)

    @property
    def step(self) -> int:
        """-1 where the verdict became worse, 1 where better, 0 where it stayed."""
        if self.before.shown_rating == self.after.shown_rating:
            return 0
        return 1 if by_status([self.before, self.after])[0] is self.after else -1


def pairs(before: Sequence[IndicatorRow], after: Sequence[IndicatorRow]) -> list[Pair]:
    """The targets that count and stand at both periods, in the order of the later one."""
    earlier = {row.target.figure_id: row for row in before}
    now = counted(after)
    return [
        Pair(earlier[row.target.figure_id], row) for row in now if row.target.figure_id in earlier
    ]


def sentence_parts(pairs_of_dates: Sequence[Pair]) -> list[Part]:
    """两个时点都有评价的 8 项里，2 项转为滞后，6 项评价不变。"""
    comparable = [pair for pair in pairs_of_dates if pair.is_comparable]
    if not comparable:
        return [(say("没有两个时点都有评价的指标。"), "")]
    worse = [pair for pair in comparable if pair.step < 0]
    fell = [pair for pair in worse if not is_lagging(pair.before) and is_lagging(pair.after)]
    counts = (
        (len(fell), say("转为滞后"), "behind"),
        (len(worse) - len(fell), say("评价变差"), "slightly_behind"),
        (sum(pair.step > 0 for pair in comparable), say("评价变好"), "on_track"),
        (sum(pair.step == 0 for pair in comparable), say("评价不变"), ""),
    )
    parts = [
        (say("{count} 项{text}", count=count, text=text), rating)
        for count, text, rating in counts
        if count
    ]
    return joined(say("两个时点都有评价的 {count} 项里，", count=len(comparable)), parts)


def who_words(pairs_of_dates: Sequence[Pair]) -> str:
    """Whether other people judged by other rules at the two periods."""
    sides = []
    for rows in ([pair.before for pair in pairs_of_dates], [pair.after for pair in pairs_of_dates]):
        who = dict.fromkeys(row_view.who(row) for row in rows if row_view.is_rated(row))
        sides.append((dates.moment_words(rows[0].period) if rows else "", listed(who)))
    (before, one), (after, other) = sides
    if not one or not other or one == other:
        return ""
    return say(
        "{before}为{one}，{after}为{other}，办法不完全相同。",
        before=before, one=one, after=after, other=other,
    )  # fmt: skip


def result_words(row: IndicatorRow) -> str:
    """4%，完成 44.4%; the printed text where nothing is converted."""
    text = amounts.printed(row.actual)
    if row.actual is not None and row.actual.value is not None:
        text = amounts.plain_amount(row.actual)
    if not row_view.is_rated(row):
        return text
    done = row_view.completion_since(row)
    return text if done == amounts.NOTHING else say("{text}，完成 {done}", text=text, done=done)


def change_words(pair: Pair) -> str:
    """多 27 家；由略有滞后转为相对滞后."""
    differences = [_difference(pair), _verdict(pair)]
    return clauses(differences)


def _difference(pair: Pair) -> str:
    one, other = pair.before.actual, pair.after.actual
    if one is None or other is None or one.value is None or other.value is None:
        return ""
    if (one.unit, one.basis) != (other.unit, other.basis) or not _is_one_series(pair):
        return ""
    gap = round(other.value - one.value, 6)
    if not gap:
        return say("数没有变")
    unit = say("个百分点") if one.unit == "%" else one.unit
    amount = numbers.unit_after(numbers.number(abs(gap), 3), unit)
    return say("多 {amount}", amount=amount) if gap > 0 else say("少 {amount}", amount=amount)


def _is_one_series(pair: Pair) -> bool:
    """What adds up within a year is not the same after half of it."""
    is_part = [Period.parse(row.period).is_part_year for row in (pair.before, pair.after)]
    return pair.after.kind not in ("flow", "growth") or not any(is_part)


def _verdict(pair: Pair) -> str:
    if pair.step == 0:
        return say("评价不变")
    return say(
        "由{before}转为{after}",
        before=row_view.verdict_words(pair.before),
        after=row_view.verdict_words(pair.after),
    )
