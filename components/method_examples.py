"""Worked examples of the assessment, drawn from rows of the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dash import html

from assessment import Step
from components import reading, words
from components.gauge import gauge, gauge_spec
from components.links import Choice, choice_link
from components.sources import place
from components.status import row_badge
from data.records import IndicatorRow, Mention


@dataclass(frozen=True)
class Example:
    """A row that shows a rule: `title` names the rule, `note` says what to look at."""

    title: str
    note: str
    row: IndicatorRow
    href: str


def example(item: Example, documents: Mapping[str, str]) -> html.Article:
    """One worked example: its figures with places, the arithmetic, gauge and verdict."""
    row = item.row
    spec = gauge_spec(row)
    where = f"{row.scope}，{words.period_words(row.period)}"
    head = [
        html.Span(item.title, className="example-rule"),
        html.H3(choice_link(Choice(row.label, item.href))),
        html.Span(where, className="example-where"),
    ]
    return html.Article(
        [
            html.Div(head, className="example-head"),
            html.Div([row_badge(row), html.Div(gauge(spec), className="sample")],
                     className="example-shown"),
            html.P(item.note),
            html.Ul(_figures(row, documents), className="example-figures"),
            *_steps(row),
            html.P(spec.sentence, className="example-sentence"),
        ],
        className="panel example",
    )  # fmt: skip


def _figures(row: IndicatorRow, documents: Mapping[str, str]) -> list[html.Li]:
    given = (("基期", row.baseline), ("目标", row.target), ("实际", row.actual))
    return [html.Li(_figure(label, mention, documents)) for label, mention in given if mention]


def _figure(label: str, mention: Mention, documents: Mapping[str, str]) -> list[Any]:
    printed = words.unit_after(words.quoted(mention), mention.unit)
    basis = words.basis_words(mention)
    told = (
        f"{label}（{words.period_words(mention.period)}）{printed}{'，' + basis if basis else ''}"
    )
    return [html.Span(told), html.Span(place(mention, documents), className="is-place")]


def _steps(row: IndicatorRow) -> list[html.Ol]:
    lines = [words.step_words(step) for step in row.steps]
    mechanical = _mechanical(row)
    if mechanical:
        lines.append(mechanical)
    return [html.Ol([html.Li(line) for line in lines], className="example-steps")] if lines else []


def _mechanical(row: IndicatorRow) -> str:
    """What the formula would give for a bound, and why it is not used."""
    base, goal, now = (
        figure.value if figure else None for figure in (row.baseline, row.target, row.actual)
    )
    if not reading.is_bound(row) or base is None or goal is None or now is None or goal == base:
        return ""
    step = Step(
        "completion", "(actual − baseline) ÷ (target − baseline)",
        f"({now:g} − {base:g}) ÷ ({goal:g} − {base:g})", (now - base) / (goal - base) * 100, "%",
    )  # fmt: skip
    formula = words.step_words(step).partition(" = ")[2]
    return f"若机械代入公式：{formula}，对守底线的指标没有意义，不用。"
