"""What can be checked on printed investment figures: sums, shares, parts within their whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.records import Investment
from data.sums import ADDITIVE, Sum
from presentation import words
from presentation.language import say

#: A part, and the whole it must not exceed.
PARTS = (
    ("plan_period_investment", "total_investment"),
    ("annual_investment", "total_investment"),
    ("started_or_finished_count", "project_count"),
)

#: A printed rate is rounded: 127 ÷ 257 = 49.416 % is printed as 49.4 %.
RATE_TOLERANCE = 0.06

Key = tuple[str, str]


@dataclass(frozen=True)
class Check:
    """One arithmetic check as a neutral sentence; `group` is the one it is about."""

    group: str
    holds: bool
    sentence: str


def checks(rows: Sequence[Investment]) -> list[Check]:
    """All checks of a plan's investment figures, in the order of the groups."""
    known = first_values(rows)
    return [*_sum_checks(rows, known), *_rate_checks(rows, known), *_part_checks(rows, known)]


def first_values(rows: Sequence[Investment]) -> dict[Key, Investment]:
    """The first figure with a number of each group and measure."""
    found: dict[Key, Investment] = {}
    for row in rows:
        if row.value is not None:
            found.setdefault((row.group, row.measure), row)
    return found


def oversized(rows: Sequence[Investment]) -> set[str]:
    """Groups of which a part is printed larger than the whole: no chart may add them up."""
    known = first_values(rows)
    return {group for group in _groups(rows) if _larger_parts(group, known)}


def _groups(rows: Sequence[Investment]) -> dict[str, Investment]:
    """The first figure of each group, in the order of the groups."""
    found: dict[str, Investment] = {}
    for row in rows:
        found.setdefault(row.group, row)
    return found


def _sum_checks(rows: Sequence[Investment], known: dict[Key, Investment]) -> list[Check]:
    found = []
    for group, own in _groups(rows).items():
        children = [item.group for item in _groups(rows).values() if item.parent == group]
        for measure in ADDITIVE if children else ():
            whole = known.get((group, measure))
            parts = [known.get((child, measure)) for child in children]
            same = [part for part in parts if part and whole and part.period == whole.period]
            if whole is None or len(same) < len(parts):
                continue
            values = tuple(float(part.value or 0) for part in same)
            checked = Sum(group, measure, whole.period, float(whole.value or 0), values)
            found.append(Check(group, checked.holds, _sum_sentence(own, whole, checked)))
    return found


def _sum_sentence(own: Investment, whole: Investment, checked: Sum) -> str:
    name = f"{own.group_name}，{words.MEASURES[checked.measure]}"
    parts = " + ".join(words.number(part) for part in checked.parts)
    total = words.unit_after(words.number(sum(checked.parts)), whole.unit)
    if checked.holds:
        return say(
            "{name}：{parts} = {total}，与公布的合计一致。", name=name, parts=parts, total=total
        )
    apart = words.number(abs(sum(checked.parts) - checked.whole))
    printed = say(
        "公布的合计为 {printed_value}，相差 {apart}，照原文列出",
        printed_value=whole.printed_value,
        apart=apart,
    )
    return f"{name}：{parts} = {total}，{printed}。"


def _rate_checks(rows: Sequence[Investment], known: dict[Key, Investment]) -> list[Check]:
    found = []
    for group, own in _groups(rows).items():
        names = ("started_or_finished_count", "project_count", "implementation_rate")
        part, whole, rate = (known.get((group, name)) for name in names)
        if not (part and whole and rate and whole.value and rate.value is not None):
            continue
        share = (part.value or 0) / whole.value * 100
        holds = abs(share - rate.value) <= RATE_TOLERANCE
        ratio = f"{words.number(part.value or 0)} ÷ {words.number(whole.value)}"
        told = (
            say("与公布的一致。")
            if holds
            else say("公布为 {printed_value}，照原文列出。", printed_value=rate.printed_value)
        )
        found.append(
            Check(
                group,
                holds,
                say(
                    "{group_name}，实施率：{ratio} = {share}，{told}",
                    group_name=own.group_name,
                    ratio=ratio,
                    share=words.percent(share),
                    told=told,
                ),
            )
        )
    return found


def _part_checks(rows: Sequence[Investment], known: dict[Key, Investment]) -> list[Check]:
    return [
        Check(
            group,
            False,
            say(
                "{group_name}：{measures}{printed_value}大于{measures_2}{printed_value_2}"
                "，照原文列出，不计入图和合计。",
                group_name=own.group_name,
                measures=words.MEASURES[part.measure],
                printed_value=part.printed_value,
                measures_2=words.MEASURES[whole.measure],
                printed_value_2=whole.printed_value,
            ),
        )
        for group, own in _groups(rows).items()
        for part, whole in _larger_parts(group, known)
    ]


def _larger_parts(group: str, known: dict[Key, Investment]) -> list[tuple[Investment, Investment]]:
    found = []
    for name, of in PARTS:
        part, whole = known.get((group, name)), known.get((group, of))
        if part and whole and (part.value or 0) > (whole.value or 0):
            found.append((part, whole))
    return found
