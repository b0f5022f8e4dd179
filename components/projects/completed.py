"""Planned, whole and completed investment of project groups, as printed."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from components.marks.source_fold import source_places
from components.shell.data_table import data_table
from data.records.projects_and_tasks import Investment
from presentation import common, dates, words
from presentation.citing import cited
from presentation.compare import labels as compare_labels
from presentation.joining import phrases
from presentation.projects import labels
from presentation.projects.completed import COMPLETED, WHOLE, CompletedGroup


def completed_table(lines: Sequence[CompletedGroup], documents: Mapping[str, str]) -> html.Div:
    """A row for each group; what no document prints says so."""
    measures = (words.MEASURES[WHOLE], words.MEASURES[COMPLETED])
    heads = (common.PROJECT_GROUP(), labels.PLANNED(), *measures, common.SOURCE())
    body = [_row(line, documents) for line in lines]
    return data_table(heads, body, labels.COMPLETED_OF_PLANNED(), className="is-flow")


def _row(line: CompletedGroup, documents: Mapping[str, str]) -> html.Tr:
    where = phrases((line.plan.district_name, line.plan.plan_name))
    name = html.Th([line.first.group_name, html.Small(where)], scope="row")
    figures = (line.planned, line.whole, line.completed)
    places = [cited.place(row, documents) for row in figures if row]
    source = source_places(line.first.group_name, places)
    return html.Tr([name, *(html.Td(_figure(row)) for row in figures), html.Td(source)])


def _figure(row: Investment | None) -> Any:
    if row is None:
        return compare_labels.NOT_PRINTED()
    return [html.B(row.printed_value), html.Small(dates.period_words(row.period))]
