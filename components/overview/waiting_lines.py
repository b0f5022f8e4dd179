"""The plans without results: one line each."""

from collections.abc import Sequence

from dash import html

from components.shell.controls.links import choice_link
from presentation import common
from presentation.joining import clauses
from presentation.overview import labels
from presentation.overview.waiting import Waiting, waiting_notes
from presentation.shell.choice import Choice


def waiting_lines(waiting: Sequence[Waiting]) -> html.Ul:
    """District, plan, how many targets, what else it holds, until when."""
    return html.Ul([_line(item) for item in waiting], className="panel waiting-lines")


def _line(item: Waiting) -> html.Li:
    place = item.first
    return html.Li(
        [
            html.B(place.district_name),
            choice_link(Choice(place.plan_name, item.href)),
            html.Span(labels.WAITING_SIZE(count=item.count), className="waiting-size"),
            html.Span(clauses(waiting_notes(item)), className="waiting-notes"),
            html.Span(common.TARGETS_OF_YEAR(plan_end=place.plan_end), className="waiting-end"),
        ]
    )
