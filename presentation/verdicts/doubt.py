"""What a document prints otherwise than the figure or verdict used, where a verdict hangs on it."""

from collections.abc import Mapping

from data.records.rows import IndicatorRow, Mention
from presentation.figures import amounts
from presentation.language import say


def short(row: IndicatorRow, table: Mapping[str, str]) -> str:
    """另印 42，则基本完成; 另作“略有滞后” of a verdict; "" where nothing is printed otherwise.

    `table` has the words of computed verdicts.
    """
    if row.other is None:
        return ""
    if _is_verdict(row.other):
        return say("另作“{other}”", other=amounts.printed(row.other))
    return say(
        "另印 {other}，则{get}",
        other=amounts.printed(row.other),
        get=table.get(row.other_rating, ""),
    )


def sentence(row: IndicatorRow, table: Mapping[str, str]) -> str:
    """The same in full, with its place and what is used, without its full stop."""
    other = row.other
    if other is None:
        return ""
    if _is_verdict(other):
        return say(
            "同一评价原文另作“{other}”（{locator}），这里采用“{published_words}”",
            other=amounts.printed(other),
            locator=other.locator,
            published_words=row.published_words,
        )
    used = _used(row, other)
    readings = say(
        "同一数原文另印 {other}（{locator}），按此测算为",
        other=amounts.printed(other),
        locator=other.locator,
    )
    return say(
        "{readings}{get}；这里采用 {used}",
        readings=readings,
        get=table.get(row.other_rating, ""),
        used=amounts.printed(used),
    )


def _is_verdict(other: Mention) -> bool:
    return other.basis == "rating"


def _used(row: IndicatorRow, other: Mention) -> Mention | None:
    """The figure of the row in whose place the other one is printed."""
    mentions = (row.actual, row.target, row.baseline)
    alike = [item for item in mentions if item is not None and item.period == other.period]
    return next(iter(alike), row.actual)
