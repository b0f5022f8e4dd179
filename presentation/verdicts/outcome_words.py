"""Words for counts of verdicts, made from the words the documents print.

A document that tells 完成预期 from 完成目标 means two things: neither word may stand for both.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from assessment import Rating
from data.records.rows import IndicatorRow
from presentation.figures import row_view
from presentation.language import Message, say
from presentation.verdicts import grades
from presentation.verdicts.counts import are_compared, classes

_MET = Message("完成或超过目标")
#: A computed 未完成 as a sentence says it.
_MISSED = Message("未达目标")


class Count(NamedTuple):
    """So many verdicts of one kind, the words for them, and the class they belong to."""

    items: int
    text: str
    rating: str


def rating_words(rows: Sequence[IndicatorRow]) -> Mapping[str, str]:
    """Class -> the words for a count of it, in the documents' order.

    They are those that the documents have for it, and those of computed verdicts among the rows.
    """
    usual = grades.OUTCOMES if are_compared(rows) else grades.RATINGS
    printed: dict[str, list[str]] = {}
    for word in dict.fromkeys(word for row in rows for word in row.scheme):
        printed.setdefault(word.rating, []).append(word.printed)
    shown: dict[str, set[str]] = {}
    for row in rows:
        if row_view.is_rated(row):
            shown.setdefault(row.shown_rating, set()).add(row_view.verdict_words(row))
    return {
        rating: _head(printed.get(rating, []), shown.get(rating, set()), usual[rating])
        for rating in classes(rows)
    }


#: More names than these do not stand over one count.
_NAMES = 2


def _head(printed: Sequence[str], shown: Iterable[str], otherwise: str) -> str:
    """The words of a scheme and those shown, as far as they have room; else the scheme's alone."""
    for names in (dict.fromkeys([*printed, *sorted(shown)]), printed):
        if 0 < len(names) <= _NAMES:
            return either(names)
    return either(printed) or otherwise


def either(names: Iterable[str]) -> str:
    """完成目标, 完成预期 -> 完成目标或预期: each name once, in the order given."""
    distinct = list(dict.fromkeys(names))
    shared = _shared(distinct)
    return say("或").join(name[shared if index else 0 :] for index, name in enumerate(distinct))


def _shared(names: Sequence[str]) -> int:
    """How many characters all names begin with, if each goes on behind them."""
    letters = [len(set(column)) == 1 for column in zip(*names, strict=False)]
    shared = letters.index(False) if False in letters else 0
    # 超额完成 and 超过目标 share a character, not a word.
    return shared if shared > 1 else 0


def outcome_counts(rows: Sequence[IndicatorRow]) -> list[Count]:
    """How many verdicts of which words, in the documents' order.

    Printed words are counted one by one; where all are computed, 完成 and 超过目标 count as one.
    """
    rated = [row for row in rows if row_view.is_rated(row)]
    items = Counter((row.shown_rating, _said(row)) for row in rated)
    order = [word.printed for row in rated for word in row.scheme]
    counts = [
        Count(count, text, rating)
        for known in classes(rows)
        for (rating, text), count in sorted(items.items(), key=lambda item: _place(item[0], order))
        if rating == known
    ]
    if not are_compared(rows) or any(row_view.is_official(row) for row in rated):
        return counts
    met = sum(bool(row.shown_met) for row in rated)
    missed = [item for item in counts if item.rating not in (Rating.AHEAD, Rating.ON_TRACK)]
    return [Count(met, _MET(), Rating.ON_TRACK), *missed] if met else missed


def _place(named: tuple[str, str], order: Sequence[str]) -> tuple[int, str]:
    text = named[1]
    return (order.index(text) if text in order else len(order), text)


def _said(row: IndicatorRow) -> str:
    is_missed = row.shown_rating == Rating.BEHIND and row_view.is_comparison(row)
    if is_missed and not row_view.is_official(row):
        return _MISSED()
    return row_view.verdict_words(row)
