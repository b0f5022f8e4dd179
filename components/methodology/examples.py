"""Worked examples of the assessment, drawn from rows of the store."""

from collections.abc import Mapping
from typing import Any

from dash import html

from components.marks.gauge import gauge
from components.marks.status import row_badge
from components.shell.controls.links import choice_link
from data.records.rows import IndicatorRow, Mention
from presentation import common, dates, numbers
from presentation.citing.cited import place
from presentation.figures import amounts
from presentation.indicators.gauge_spec import gauge_spec
from presentation.joining import bracketed, phrases
from presentation.methodology.examples import RuleExample, is_mechanical
from presentation.places import scope_of
from presentation.shell.choice import Choice
from presentation.verdicts import step_words


def example(item: RuleExample, documents: Mapping[str, str]) -> html.Article:
    """One worked example: its figures with places, the arithmetic, gauge and verdict."""
    row = item.row
    spec = gauge_spec(row)
    where = phrases([scope_of(row), dates.period_words(row.period)])
    head = [
        html.Span(item.title, className="example-rule"),
        html.H3(choice_link(Choice(row.label, item.href))),
        html.Span(where, className="example-where"),
    ]
    return html.Article(
        [
            html.Section(head, className="example-head"),
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
    figures = (
        (common.BASELINE(), row.baseline),
        (common.TARGET(), row.target),
        (common.ACTUAL(), row.actual),
    )
    return [html.Li(_figure(label, mention, documents)) for label, mention in figures if mention]


def _figure(label: str, mention: Mention, documents: Mapping[str, str]) -> list[Any]:
    printed = numbers.unit_after(amounts.quoted(mention), mention.unit)
    when = bracketed(label, dates.period_words(mention.period))
    text = phrases([f"{when}{printed}", amounts.basis_words(mention)])
    return [html.Span(text), html.Span(place(mention, documents), className="is-place")]


def _steps(row: IndicatorRow) -> list[html.Ol]:
    lines = [step_words.step_words(step) for step in row.steps]
    mechanical = is_mechanical(row)
    if mechanical:
        lines.append(mechanical)
    return [html.Ol([html.Li(line) for line in lines], className="example-steps")] if lines else []
