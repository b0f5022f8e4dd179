"""Where a row's figures are printed, both verdicts, and the arithmetic: opened without a script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dash import html

from components import pace_words, reading, rule, words
from components.attributes import aria
from data.records import IndicatorRow, Mention


def sources(row: IndicatorRow, documents: Mapping[str, str]) -> html.Details:
    """The 出处 of a row; `documents` maps document ids to short titles."""
    content: list[Any] = [_definition(row), _name(row), _figures(row, documents), _verdicts(row)]
    outlook = outlook_words(row)
    content += [_steps(row), html.P(outlook) if outlook else None]
    return html.Details(
        [
            html.Summary("出处", **aria(label=f"出处：{row.label}")),
            html.Div([part for part in content if part is not None], className="source-body"),
        ],
        className="source",
    )


def place(mention: Mention, documents: Mapping[str, str]) -> str:
    """Document and place of a figure in words."""
    title = documents.get(mention.document, mention.document)
    return f"《{title}》{mention.locator}"


def mentions_of(row: IndicatorRow) -> list[Mention]:
    """The printed figures that a gauge shows or its completion is computed from."""
    given = (row.baseline, row.target, row.actual, row.published_completion)
    return [*(mention for mention in given if mention is not None), *row.inputs]


def documents_of(rows: Iterable[IndicatorRow]) -> set[str]:
    """The documents that the figures of rows are printed in."""
    return {mention.document for row in rows for mention in mentions_of(row)}


def _definition(row: IndicatorRow) -> html.P | None:
    return html.P(f"指标含义：{row.definition}") if row.definition else None


def _name(row: IndicatorRow) -> html.P | None:
    """The name as printed, where the row is called otherwise."""
    return html.P(f"文件中的名称：{row.printed_name}") if row.printed_name != row.label else None


def _figures(row: IndicatorRow, documents: Mapping[str, str]) -> html.Ul:
    given = (
        ("baseline", row.baseline),
        ("target", row.target),
        ("actual", row.actual),
        *(("actual", mention) for mention in row.inputs),
        ("published_completion", row.published_completion),
    )
    items = [_figure(role, figure, documents) for role, figure in given if figure is not None]
    return html.Ul(items, className="source-figures")


def _figure(role: str, mention: Mention, documents: Mapping[str, str]) -> html.Li:
    label = f"{words.ROLES[role]}（{words.period_words(mention.period)}）"
    printed = words.printed(mention)
    notes = "；".join(note for note in (words.basis_words(mention), mention.note) if note)
    parts: list[Any] = [
        html.Span(label, className="source-label"),
        html.B(f"原文{words.quoted(mention)}"),
    ]
    if mention.unit and mention.unit not in printed:
        parts.append(html.Span(f"单位：{mention.unit}"))
    if notes:
        parts.append(html.Span(notes))
    parts.append(html.Span(place(mention, documents), className="source-place"))
    return html.Li(parts)


def _verdicts(row: IndicatorRow) -> html.P:
    official = row.published_words or "文件未作评价"
    computed = reading.computed_words(row)
    if row.rating not in reading.RATED:
        computed = f"{computed}（{reading.reason_sentence(row)}）"
    told = f"官方评价：{official}{reading.noted(row)}；系统测算：{computed}。"
    if row.agrees is False:
        told += f"两者不同：页面按官方评价着色，另{rule.by_words(row.rule_by)}。"
    return html.P(told + (f"{reading.doubt_sentence(row)}。" if row.other else ""))


def _steps(row: IndicatorRow) -> html.Ul | None:
    if not row.steps:
        return None
    items = [html.Li(words.step_words(step)) for step in row.steps]
    return html.Ul(items, className="source-steps")


def outlook_words(row: IndicatorRow) -> str:
    """Pace so far, pace to the target and where the pace so far would lead; "" without a pace."""
    if row.pace_so_far is None:
        return ""
    told = [f"至今平均每年{pace_words.moved(row, row.pace_so_far)}"]
    if row.required_pace is not None:
        told.append(pace_words.needed(row))
    if row.projected_value is not None and row.target.unit:
        value = words.unit_after(words.number(row.projected_value), row.target.unit)
        when = words.period_words(row.target_period) + words.basis_words(row.target)
        told.append(f"按至今速度推算，{when}为 {value}")
    return "；".join(told) + "。"
