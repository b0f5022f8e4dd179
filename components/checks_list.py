"""The arithmetic of the documents done again: what holds and what does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from dash import html

from components import words
from data.records_audit import Check

KINDS = {
    "sum": "合计",
    "rate": "实施率",
    "parts": "分类实施项数",
    "count": "正文计数",
    "gap": "正文差额",
    "change": "正文增量",
    "structure": "占比合计",
}
_COUNTED = {
    "indicators": "表中指标数",
    "binding": "表中约束性指标数",
    "expected": "表中预期性指标数",
    "lagging": "表中评价为滞后的项数",
    "met": "表中评价为完成或超过的项数",
}


def checks_list(checks: Sequence[Check], documents: Mapping[str, str]) -> html.Div | None:
    """Checks by district, those that do not hold first; None without any."""
    if not checks:
        return None
    drawn = []
    for district, own in by_district(checks):
        items = [html.Li(_check(item, documents), className=_state(item)) for item in own]
        drawn.append(html.Section([html.H3(district), html.Ul(items, className="sums")]))
    return html.Div(drawn, className="panel checked")


def by_district(checks: Sequence[Check]) -> list[tuple[str, list[Check]]]:
    """The checks of each district, those that do not hold first."""
    return [
        (district, sorted(group, key=lambda item: not item.differs))
        for district, group in groupby(checks, key=lambda item: item.district_name)
    ]


def counts_words(checks: Sequence[Check]) -> str:
    """39 项成立，1 项不成立。"""
    broken = sum(check.differs for check in checks)
    return f"{len(checks) - broken} 项成立，{broken} 项不成立。"


def _state(check: Check) -> str:
    return "sum-breaks" if check.differs else "sum-holds"


def _check(check: Check, documents: Mapping[str, str]) -> list[html.Span]:
    mark = "不成立" if check.differs else "成立"
    title = f"{KINDS.get(check.kind, check.kind)}：{check.subject}"
    place = f"《{documents.get(check.document, check.document)}》{check.locator}"
    return [
        html.Span(mark, className="sum-state"),
        html.Span([title, html.Small(check.area_name)], className="sum-name"),
        html.Span([expression_words(check), html.Small(place)], className="sum-made"),
        html.Span(f"原文“{check.printed_value}”", className="sum-printed"),
    ]


def expression_words(check: Check) -> str:
    """The arithmetic with its result; for a count what was counted."""
    result = words.number(check.computed)
    if check.kind != "count":
        unit = "%" if check.kind in ("rate", "structure") else ""
        return f"{check.expression} = {result}{unit}"
    return f"{_counted(check.expression)} = {result}"


def _counted(expression: str) -> str:
    first, *rest = expression.split(" ")
    if "met" in rest:
        return f"{words.NATURES.get(first, first)}指标中{_COUNTED['met'].removeprefix('表中')}"
    if first in words.RATINGS:
        return f"表中评价为“{words.RATINGS[first]}”的项数"
    return _COUNTED.get(first, expression)
