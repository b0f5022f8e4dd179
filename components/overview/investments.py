"""The investment headline of each district: as printed, or added up and saying so."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.marks.source_fold import source_places
from components.shell.controls.links import choice_link
from presentation import common
from presentation.joining import phrases
from presentation.overview import labels
from presentation.overview.investment_lines import (
    COLUMNS,
    InvestmentLine,
    LinkedInvestments,
    investment_lines,
)
from presentation.shell.choice import Choice


def investment_table(plans: Sequence[LinkedInvestments], documents: Mapping[str, str]) -> html.Div:
    """A row per whole that is printed; groups without a printed whole are added up, named so."""
    heads = (common.AREA(), labels.SCOPE_AND_PERIOD(), *COLUMNS, labels.CHECKS_AND_SOURCES())
    kinds = (None, None, *("num" for _ in COLUMNS), None)
    head = [
        html.Th(text, scope="col", className=kind) for text, kind in zip(heads, kinds, strict=True)
    ]
    body = [
        html.Tr(_cells(plan, line))
        for plan in plans
        for line in investment_lines(plan.rows, documents)
    ]
    table = html.Table(
        [html.Thead(html.Tr(head)), html.Tbody(body)], className="plain-table overview-investments"
    )
    return html.Div(table, className="panel")


def _cells(plan: LinkedInvestments, line: InvestmentLine) -> list[Any]:
    link = choice_link(Choice(plan.district_name, plan.href))
    scope = html.Td([line.name, html.Small(phrases([plan.plan_name, line.when]))])
    checks: list[Any] = [
        html.Li(check.sentence, className="is-sound" if check.holds else "is-broken")
        for check in line.checks
    ]
    places = source_places(line.name, line.places)
    values = [
        html.Td([html.Span(f"{name} ", className="investment-label"), cell.text], className="num")
        for name, cell in zip(COLUMNS, line.cells, strict=True)
    ]
    checked = [html.Ul(checks, className="line-checks")] if checks else []
    return [html.Th(link, scope="row"), scope, *values, html.Td([*checked, places])]
