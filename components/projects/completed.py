"""Planned, whole and completed investment of project groups, as printed."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.marks.source_fold import source_places
from components.shell.attributes import aria
from data.records.works import Investment
from presentation import common, dates, words
from presentation.citing import cited
from presentation.compare import labels as compare_labels
from presentation.joining import phrases
from presentation.projects import labels
from presentation.projects.completed import COMPLETED, WHOLE, CompletedGroup


def completed_table(lines: Sequence[CompletedGroup], documents: Mapping[str, str]) -> html.Div:
    """A row for each group; what no document prints says so."""
    head = html.Thead(html.Tr([html.Th(text, scope="col") for text in _heads()]))
    table = html.Table([head, html.Tbody([_row(line, documents) for line in lines])],
                       className="plain-table")  # fmt: skip
    named = aria(label=labels.COMPLETED_OF_PLANNED())
    return html.Div(table, className="panel scroll as-cards", tabIndex="0", role="region", **named)


def _row(line: CompletedGroup, documents: Mapping[str, str]) -> html.Tr:
    where = phrases((line.plan.district_name, line.plan.plan_name))
    name = html.Th([line.first.group_name, html.Small(where)], scope="row")
    figures = (line.planned, line.whole, line.completed)
    places = [cited.place(row, documents) for row in figures if row]
    source = source_places(line.first.group_name, places)
    drawn = (*(_figure(row) for row in figures), source)
    cells = [html.Td(part, **_label(head)) for head, part in zip(_heads()[1:], drawn, strict=True)]
    return html.Tr([name, *cells])


def _heads() -> tuple[str, ...]:
    measures = (words.MEASURES[WHOLE], words.MEASURES[COMPLETED])
    return common.PROJECT_GROUP(), labels.PLANNED(), *measures, common.SOURCE()


def _label(head: str) -> dict[str, Any]:
    """Names a cell where a row is a card."""
    return {"data-label": head}


def _figure(row: Investment | None) -> Any:
    if row is None:
        return compare_labels.NOT_PRINTED()
    return [html.B(row.printed_value), html.Small(dates.period_words(row.period))]
