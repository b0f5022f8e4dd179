"""What is said of printed investment figures: sums, shares, parts within their whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.records.projects_and_tasks import Investment, SumCheck
from presentation import numbers, words
from presentation.joining import phrases
from presentation.language import say

Key = tuple[str, str]


@dataclass(frozen=True)
class SumSentence:
    """One arithmetic check as a neutral sentence; `group` is the one it is about."""

    group: str
    holds: bool
    sentence: str


def checks(rows: Sequence[Investment]) -> list[SumSentence]:
    """All checks of a plan's figures: sums, then rates, then parts beyond their whole."""
    by_id = {row.investment_id: row for row in rows}
    return [
        SumSentence(row.group, check.holds, sentence(row, check, by_id))
        for kind, sentence in _SENTENCES.items()
        for row in rows
        for check in row.checks
        if check.kind == kind
    ]


def first_values(rows: Sequence[Investment]) -> dict[Key, Investment]:
    """The first figure with a number of each group and measure."""
    firsts: dict[Key, Investment] = {}
    for row in rows:
        if row.value is not None:
            firsts.setdefault((row.group, row.measure), row)
    return firsts


def oversized(rows: Sequence[Investment]) -> set[str]:
    """Groups of which a part is printed larger than the whole: no chart may add them up."""
    return {row.group for row in rows for check in row.checks if check.kind == "within"}


_ById = dict[str, Investment]


def _sum_sentence(row: Investment, check: SumCheck, by_id: _ById) -> str:
    name = phrases([row.group_name, words.MEASURES[row.measure]])
    total = numbers.unit_after(numbers.number(check.computed), row.unit)
    if check.holds:
        return say(
            "{name}：{parts} = {total}，与公布的合计一致。",
            name=name,
            parts=check.expression,
            total=total,
        )
    printed = say(
        "公布的合计为 {printed_value}，相差 {apart}，照原文列出",
        printed_value=row.printed_value,
        apart=numbers.number(abs(check.computed - check.printed)),
    )
    return f"{name}：{check.expression} = {total}，{printed}。"


def _rate_sentence(row: Investment, check: SumCheck, by_id: _ById) -> str:
    printed = say("公布为 {printed_value}，照原文列出。", printed_value=row.printed_value)
    return say(
        "{group_name}，实施率：{ratio} = {share}，{outcome}",
        group_name=row.group_name,
        ratio=check.expression,
        share=numbers.percent(check.computed),
        outcome=say("与公布的一致。") if check.holds else printed,
    )


def _within_sentence(row: Investment, check: SumCheck, by_id: _ById) -> str:
    whole = by_id[check.other_id]
    return say(
        "{group_name}：{measures}{printed_value}大于{measures_2}{printed_value_2}"
        "，照原文列出，不计入图和合计。",
        group_name=row.group_name,
        measures=words.MEASURES[row.measure],
        printed_value=row.printed_value,
        measures_2=words.MEASURES[whole.measure],
        printed_value_2=whole.printed_value,
    )


_SENTENCES: dict[str, Callable[[Investment, SumCheck, _ById], str]] = {
    "sum": _sum_sentence,
    "rate": _rate_sentence,
    "within": _within_sentence,
}
