"""The findings of the audit and the arithmetic done again, as sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from components import words
from components.checks_list import KINDS, by_district, expression_words
from components.finding_arithmetic import arithmetic
from components.finding_list import families, is_pinned, role_words, used_words
from components.finding_rules import rule_words
from components.findings import computed_words, sentence
from data.records_audit import Check, Finding, Place
from exports.sheets.sheet import NUMBER, Cell, Field, Sheet, computed, number, sheet

_PLACES: dict[str, Callable[[Finding], Place | None]] = {
    "第一处": lambda it: it.first,
    "第二处": lambda it: it.second,
    "第三处": lambda it: it.third,
}
_VERDICT_RULES = ("verdict_differs", "verdict_not_recomputable", "verdict_in_text_differs")


def findings(rows: Sequence[Finding], documents: Mapping[str, str]) -> Sheet:
    """The findings by family and rule, as on the page."""
    fields: list[Field[Finding]] = [
        Field("规则", lambda it: rule_words(it.rule).title),
        Field("指标或事项", lambda it: it.name),
        Field("区域", lambda it: it.area_name),
        Field("规划", lambda it: it.plan_name),
        Field("时点", lambda it: words.period_words(it.period) if it.period else ""),
        Field("核对结果", sentence),
        Field("算式", arithmetic),
        Field("采用", used_words),
        Field("说明", lambda it: it.explanation),
        Field("官方评价", _official),
        Field("系统测算", _computed),
        *chain.from_iterable(
            _place_fields(word, place, documents) for word, place in _PLACES.items()
        ),
    ]
    return sheet("核对结果", fields, _ordered(rows))


def _ordered(rows: Sequence[Finding]) -> Iterable[Finding]:
    return (item for _, rules in families(rows) for _, own in rules for item in own)


def _official(it: Finding) -> str:
    return it.first.printed_value if it.rule in _VERDICT_RULES and it.first else ""


def _computed(it: Finding) -> str:
    if it.rule == "verdict_not_recomputable":
        return "无法复核"
    return computed_words(it) if it.rule == "verdict_differs" else ""


def _place_fields(
    word: str, place: Callable[[Finding], Place | None], documents: Mapping[str, str]
) -> list[Field[Finding]]:
    def of(read: Callable[[Place], Cell]) -> Callable[[Finding], Cell]:
        return lambda it: read(found) if (found := place(it)) else ""

    return [
        Field(f"{word}是什么", of(role_words)),
        Field(f"{word}原文", of(lambda it: it.printed_value)),
        Field(f"{word}数值", lambda it: _value(place(it)), NUMBER),
        Field(f"{word}单位", of(lambda it: it.unit)),
        Field(f"{word}备注", of(lambda it: it.note)),
        Field(f"{word}采用", lambda it: _pin(it, place(it))),
        Field(f"{word}出处文件", of(lambda it: documents.get(it.document, it.document))),
        Field(f"{word}出处位置", of(lambda it: it.locator)),
    ]


def _value(place: Place | None) -> Cell:
    return number(place.value, place.printed_value) if place else None


def _pin(finding: Finding, place: Place | None) -> str:
    if finding.rule == "verdict_differs":
        return "采用" if place is finding.first else ""
    return "采用" if place and is_pinned(finding, place) else ""


def checks(rows: Sequence[Check], documents: Mapping[str, str]) -> Sheet:
    """The arithmetic of the documents done again, by district, what does not hold first."""
    fields: list[Field[Check]] = [
        Field("区域", lambda it: it.area_name),
        Field("规划", lambda it: it.plan_name),
        Field("是否成立", lambda it: "不成立" if it.differs else "成立"),
        Field("种类", lambda it: KINDS.get(it.kind, it.kind)),
        Field("核对项", lambda it: it.subject),
        Field("算式", expression_words),
        Field("原文", lambda it: it.printed_value),
        Field("原文（数值）", lambda it: number(it.printed, it.printed_value), NUMBER),
        Field("重算", lambda it: computed(it.computed, 2), NUMBER),
        Field("出处文件", lambda it: documents.get(it.document, it.document)),
        Field("出处位置", lambda it: it.locator),
    ]
    return sheet("合计与计数核对", fields, chain.from_iterable(own for _, own in by_district(rows)))
