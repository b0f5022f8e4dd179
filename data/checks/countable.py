"""What a claim of the text may count, see docs/curating.zh.md."""

import re

from assessment import Period, Rating

_COUNTS = re.compile(
    r"people|indicators|binding|expected|(binding|expected) (?P<verdict>\S+) (?P<period>\S+)"
    r"|(gap|pace) (?P<indicator>\S+) (?P<until>\S+)|overall (?P<at>\S+)"
    r"|(?P<class>\S+) (?P<date>\S+)"
)
_CLASSES = (*(rating.value for rating in Rating), "met", "lagging")


def is_countable(counted: str, indicators: set[str]) -> bool:
    """Whether it is one of the words, of an indicator and a period that there are."""
    match = _COUNTS.fullmatch(counted)
    if match is None:
        return False
    verdict, indicator = match["verdict"] or match["class"], match["indicator"]
    period = match["period"] or match["until"] or match["at"] or match["date"]
    return (
        (verdict is None or verdict in _CLASSES)
        and (indicator is None or indicator in indicators)
        and (period is None or period_of(period) is not None)
    )


def period_of(text: str) -> Period | None:
    """A period as written in a cell; None where it is none."""
    try:
        return Period.parse(text)
    except ValueError:
        return None
