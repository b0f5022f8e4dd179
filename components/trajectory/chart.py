"""The chart of a trajectory: results, the straight line to the target, and what parts them.

Colours come from the tokens: every trace has a `uid`, which Plotly makes a class of
(`tracezone`, `traceschedule`, …), and `assets/css/pages/indicator.css` colours these
in light and dark.
"""

from typing import Any, cast

from dash import dcc, html

from components.shell.attributes import DECORATIVE
from components.trajectory.points_table import table
from presentation.charts.template import CONFIG
from presentation.indicators.gauge_spec import status_class
from presentation.trajectory import labels
from presentation.trajectory.figure import caption, figure, notes
from presentation.trajectory.legend import legend
from presentation.trajectory.trajectory import Trajectory


def chart(trajectory: Trajectory) -> html.Figure:
    """Chart, key, and the table that says the same; the reason where there is nothing to draw."""
    head = html.Figcaption([html.B(labels.TRAJECTORY()), html.Span(caption(trajectory))])
    drawn = figure(trajectory)
    parts: list[Any] = [head]
    if drawn is None:
        parts.append(html.P(trajectory.undrawn, className="chart-note"))
    else:
        graph = dcc.Graph(
            id=f"trajectory-{trajectory.figure_id}",
            figure=drawn,
            config=cast(Any, CONFIG),
            responsive=True,
        )
        parts += [html.Div(graph, className="trajectory"), key(trajectory)]
    parts += [html.P(text, className="chart-note") for text in notes(trajectory)]
    if drawn is not None or trajectory.points or trajectory.spans:
        parts.append(table(trajectory))
    return html.Figure(parts, className=f"panel chart {status_class(trajectory.rating)}")


def key(trajectory: Trajectory) -> html.Ul:
    """What the marks mean: only those that are drawn."""
    items = [
        html.Li([html.I(className=f"mark mark-{name}", **DECORATIVE), text])
        for name, text in legend(trajectory)
    ]
    return html.Ul(items, className="chart-key")
