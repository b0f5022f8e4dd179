"""Indicators one below the other on one scale: name, verdict, gauge, completion."""

from data.records.rows import IndicatorRow
from presentation import dates
from presentation.figures import amounts
from presentation.figures.as_printed import qualified
from presentation.joining import facts
from presentation.language import say

#: Printed where a document has no figure.
_NO_FIGURE = ("/", "—", amounts.NOTHING)


def row_figures(row: IndicatorRow) -> str:
    """2022 年实际 1423 家 · 2025 年目标 2500 家."""
    mentions = ((say("实际"), row.actual), (say("目标"), row.target))
    return facts(
        f"{dates.period_words(mention.period)}{role} {qualified(mention)}"
        for role, mention in mentions
        if mention is not None and amounts.printed(mention) not in _NO_FIGURE
    )
