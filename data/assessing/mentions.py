"""Printed figures of one fact: which are alike, which one is used, and as what the method sees it.

Of several mentions of one fact one counts: with a number before without, in a table before in
running text, then the first printed. That order is made here alone and stored with each figure
(`precedence`, and `counts` for the first of a role, period and basis). The audit shows the others.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

import pandas as pd

from assessment.exact import exact
from assessment.sums import CHANGES
from data.rounding import is_missing
from data.units import class_in, convertible, factor, ratio_in

#: Bases that measure the same thing and may stand in one calculation.
_FAMILIES = {
    "level": "amount",
    "every_year": "amount",
    "cumulative": "amount",
    "yoy_growth": "growth",
    "average_growth": "growth",
    "change": "change",
    "change_rate": "change",
}

Mention = Any  # a row of the typed figures frame


def family(mention: Mention) -> str:
    """What a figure measures: amount, growth, or its basis."""
    return _FAMILIES.get(mention.basis, mention.basis)


def alike(mentions: Iterable[Mention], target: Mention) -> list[Mention]:
    """The mentions that measure what the target does."""
    return [m for m in mentions if family(m) == family(target)]


def countable(mentions: Iterable[Mention], target: Mention, years_add: str) -> list[Mention]:
    """Results that a target can be held against: of its own measure, or such that it can be worked
    out from, where levels give a change, and yearly results one of several years (`years_add`)."""
    measures = {family(target)}
    if target.basis in CHANGES:
        measures |= {"amount", "change"}
    if years_add and target.basis == "cumulative":
        measures |= {"change", "growth"}
    return [m for m in mentions if family(m) in measures]


def used(mentions: Iterable[Mention]) -> Mention | None:
    """Of several mentions of one fact, the one that counts."""
    return min(mentions, key=lambda mention: mention.precedence, default=None)


#: What tells one printed fact from another.
_FACT = ["of_district", "plan", "area", "indicator", "role", "period", "basis"]


#: More than there are figures: what a blank, and a place in running text, is put behind.
_BEHIND = 500_000_000


def count_mentions(figures: pd.DataFrame) -> None:
    """Add `precedence`, the rank by which mentions of one fact count, and `counts`."""
    is_blank, is_text = figures["value"].isna(), ~figures["in_table"].astype(bool)
    figures["precedence"] = (2 * is_blank + is_text) * _BEHIND + figures["position"]
    first = figures.sort_values("precedence").drop_duplicates(_FACT).index
    figures["counts"] = figures.index.isin(first)


def one_a_fact(mentions: Iterable[Mention]) -> list[Mention]:
    """The one that counts of each period and basis."""
    return one_of_each(mentions, lambda mention: (mention.period, mention.basis))


def one_of_each(
    mentions: Iterable[Mention], fact: Callable[[Mention], tuple[str, str]]
) -> list[Mention]:
    """The one that counts of all that print one fact."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[fact(mention)].append(mention)
    return [one for group in groups.values() if (one := used(group)) is not None]


def observed(mention: Mention, unit: str, kind: str, classes: str = "") -> dict[str, Any]:
    """The fields of an `Observation`, its numbers in `unit`; a class has a rank in place of them.

    `kind` and `classes` are the indicator's.
    """
    converts = mention.unit != unit and convertible(mention.unit, unit)
    scale = exact(factor(mention.unit, unit)) if converts else Fraction(1)
    value, low, high = (
        None if is_missing(number) else exact(float(number)) * scale
        for number in (mention.value, mention.low, mention.high)
    )
    if mention.basis == "ratio":
        value = ratio_in(mention.printed_value)
    return {
        "period": mention.period,
        "value": value,
        "bound": mention.bound,
        "basis": mention.basis,
        "missing": mention.missing,
        "figure_id": mention.figure_id,
        "coverage": mention.coverage,
        "rank": class_in(mention.printed_value, classes) if kind == "class" else None,
        "low": low,
        "high": high,
    }


def results(figures: pd.DataFrame) -> dict[tuple[str, str, str, str], list[Mention]]:
    """Results by district, area, indicator and period: an annual plan starts from last year's."""
    by_key: dict[tuple[str, str, str, str], list[Mention]] = defaultdict(list)
    for mention in figures[figures["role"] == "actual"].itertuples():
        key = (mention.of_district, mention.area, mention.indicator, mention.period)
        by_key[key].append(mention)
    return by_key
