"""Words that several rules share: printed places, numbers with units, differences."""

from typing import Protocol

from assessment import Rating
from data.records.audit import Finding, Place
from presentation import dates, numbers
from presentation.figures import amounts
from presentation.language import say


def printed(place: Place | None) -> str:
    """A printed text in quotation marks."""
    return f"“{place.printed_value}”" if place else amounts.NOTHING


def amount(place: Place | None) -> str:
    """A printed number with its bound and unit, 不低于 320 天; the text where it is no number."""
    if place is None:
        return amounts.NOTHING
    if place.value is None:
        return place.printed_value
    text = numbers.unit_after(exact(place.value), place.unit)
    before = amounts.BOUNDS.get(place.bound, "")
    return f"{before} {text}" if before else text


def spaced(text: str) -> str:
    """With a space before a number; none before the word of a bound."""
    return text if text.startswith(tuple(amounts.BOUNDS.values())) else " " + text


def exact(value: float) -> str:
    """All digits that a document prints."""
    return numbers.number(value, numbers.EXACT)


def gap(finding: Finding) -> str:
    """How far apart both numbers are, with the unit; points of a share are percentage points."""
    if finding.difference is None:
        return amounts.NOTHING
    unit = say("个百分点") if finding.unit == "%" else finding.unit
    return numbers.unit_after(numbers.number(abs(finding.difference), 3), unit)


def is_allowed(verdict: str, best: str | None, worst: str | None) -> bool:
    """Whether a verdict lies between the ends of what the printed digits allow.

    Findings of older releases know neither end.
    """
    order = list(Rating)
    if not best or not worst:
        return False
    return order.index(Rating(best)) <= order.index(Rating(verdict)) <= order.index(Rating(worst))


def also_allowed(published: str, best: str | None, worst: str | None) -> str:
    """That the printed digits leave room for the published verdict too; "" where they do not."""
    is_open = is_allowed(published, best, worst)
    return say("所印数字的位数也许可公布的评价。") if is_open else ""


def when(place: Place | None) -> str:
    """The period of a place in words."""
    return dates.period_words(place.period) if place else ""


def difference(finding: Finding, facts: object = None) -> str:
    """1432 − 1423 = 9."""
    other = finding.second_value if finding.computed is None else finding.computed
    if finding.first_value is None or other is None or finding.difference is None:
        return ""
    result = numbers.number(finding.difference, 3)
    return f"{exact(finding.first_value)} − {exact(other)} = {result}"


class Expressed(Protocol):
    """Facts with the arithmetic that was done again, such as `2 + 3`."""

    @property
    def expression(self) -> str:
        """Numbers and signs, without the result."""


def done_again(finding: Finding, facts: Expressed) -> str:
    """2 + 3 = 5; "" where things were counted."""
    is_sum = any(sign in facts.expression for sign in "+−÷×")
    return f"{facts.expression} = {exact(round(finding.computed or 0, 4))}" if is_sum else ""


def recomputed(finding: Finding, facts: object = None) -> str:
    """What is printed, and what the printed figures give in its place."""
    return say(
        "原文印作{printed}，按所印数值重算为 {second}。",
        printed=printed(finding.first),
        second=exact(round(finding.computed or 0, 4)),
    )
