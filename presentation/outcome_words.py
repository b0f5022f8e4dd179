"""Words for counts of verdicts, made from the words the documents print.

A document that tells 完成预期 from 完成目标 means two things: neither word may stand for both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from assessment import Rating
from data.records import IndicatorRow
from presentation import row_view, words
from presentation.counts import are_compared
from presentation.language import Message, Words, mark, say

#: Computed outcomes as a sentence says them.
_SAID = Words(words.OUTCOMES, {Rating.BEHIND: mark("未达目标")})

_MET = Message("完成或超过目标")


class Count(NamedTuple):
    """So many verdicts of one kind, the words for them, and the rating they carry."""

    items: int
    text: str
    rating: str


def rating_words(rows: Sequence[IndicatorRow]) -> Mapping[str, str]:
    """The words for counts of these rows: as printed, else those of progress or of outcomes."""
    if not are_compared(rows):
        return words.RATINGS
    found: dict[str, set[str]] = {rating: set() for rating in words.OUTCOMES}
    for row in rows:
        if row_view.is_rated(row):
            found[row.shown_rating].add(row_view.verdict_words(row))
    return {rating: _head(found[rating], text) for rating, text in words.OUTCOMES.items()}


#: More names than these do not stand over one count.
_NAMES = 2


def _head(names: set[str], otherwise: str) -> str:
    return either(sorted(names)) if 0 < len(names) <= _NAMES else otherwise


def either(names: Iterable[str]) -> str:
    """完成目标, 完成预期 -> 完成目标或预期: each name once, in the order given."""
    found = list(dict.fromkeys(names))
    shared = _shared(found)
    return say("或").join(name[shared if index else 0 :] for index, name in enumerate(found))


def _shared(names: Sequence[str]) -> int:
    """How many characters all names begin with, if each goes on behind them."""
    letters = [len(set(column)) == 1 for column in zip(*names, strict=False)]
    shared = letters.index(False) if False in letters else 0
    # 超额完成 and 超过目标 share a character, not a word.
    return shared if shared > 1 else 0


def outcome_counts(rows: Sequence[IndicatorRow]) -> list[Count]:
    """How many results have which outcome, best first.

    Printed words are counted one by one; where all are computed, 完成 and 超过目标 count as one.
    """
    rated = [row for row in rows if row_view.is_rated(row)]
    found = Counter((row.shown_rating, _said(row)) for row in rated)
    counts = [
        Count(count, text, rating)
        for known in row_view.RATED
        for (rating, text), count in sorted(found.items())
        if rating == known
    ]
    met = [item for item in counts if item.rating in row_view.MET]
    if not met or any(row_view.is_official(row) for row in rated):
        return counts
    return [Count(sum(item.items for item in met), _MET(), Rating.ON_TRACK), *counts[len(met) :]]


def _said(row: IndicatorRow) -> str:
    return row.published_words if row_view.is_official(row) else _SAID[row.shown_rating]
