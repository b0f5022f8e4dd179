"""How much of what was planned is implemented, as far as a plan prints a rate of its groups."""

from collections.abc import Sequence
from typing import NamedTuple

from data.records.projects_and_tasks import Investment
from presentation import dates, words
from presentation.language import say

_RATE, _RATING = "implementation_rate", "published_rating"


class Implemented(NamedTuple):
    """The printed rate of a group, and what the document says of it in words."""

    rate: Investment
    official: str
    is_whole: bool


def implemented(rows: Sequence[Investment]) -> list[Implemented]:
    """The groups with a rate on a scale of per cent, as printed; the whole before its parts."""
    rates = [row for row in rows if row.measure == _RATE and row.value is not None]
    said = {row.group: row.printed_value for row in rows if row.measure == _RATING}
    wholes = {row.parent for row in rates}
    groups = [Implemented(row, said.get(row.group, ""), row.group in wholes) for row in rates]
    return sorted(groups, key=lambda item: not item.is_whole)


def scale_words(items: Sequence[Implemented]) -> str:
    """What the bars are a part of, as of when, and why no amount is derived from them."""
    return say(
        "{rate}，{period}：完工及在建的项目数占规划项目数，满格为 100%。按项数计，不与投资额相乘。",
        rate=words.MEASURES[_RATE],
        period=dates.period_words(items[0].rate.period),
    )
