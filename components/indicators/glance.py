"""All indicators of a plan in one chart; the list beneath is its alternative."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from dash import dcc, html

from data.records.rows import IndicatorRow
from presentation.charts.template import CONFIG
from presentation.indicators import completion_figure, labels


def glance(
    rows: Sequence[IndicatorRow], href_of: Callable[[IndicatorRow], str], *, picks: bool = False
) -> html.Figure | None:
    """Completion against schedule, and by name what stands on no such axis; None where all does."""
    figure = completion_figure.figure(rows, href_of, picks=picks)
    if figure is None:
        return None
    graph = dcc.Graph(figure=cast(Any, figure), config=cast(Any, CONFIG), responsive=True)
    beside = [html.Li(text) for text in completion_figure.beside(rows)]
    note = labels.GLANCE_PICKS() if picks else labels.GLANCE_LEADS()
    parts = [html.Figcaption(note, className="section-note"), graph]
    if beside:
        parts += [html.B(labels.NOT_ON_AXIS()), html.Ul(beside, className="glance-beside")]
    return html.Figure(parts, className="glance")
