"""The chart of a trajectory: results, the straight line to the target, and what parts them."""

from collections.abc import Iterable, Sequence
from typing import Any

from dash import html

from components.marks.chart import chart as chart_place
from components.shell.document.attributes import DECORATIVE
from components.trajectory.points_table import table
from presentation.charts.shapes import Drawing
from presentation.indicators.gauge_spec import status_class
from presentation.trajectory import labels
from presentation.trajectory.drawing import caption, drawing, notes
from presentation.trajectory.legend import legend
from presentation.trajectory.records import Trajectory


def chart(trajectory: Trajectory) -> html.Figure:
    """Chart, key, and the table that says the same; the reason where there is nothing to draw."""
    head = html.Figcaption([html.B(labels.TRAJECTORY()), html.Span(caption(trajectory))])
    drawn = drawing(trajectory)
    parts: list[Any] = [head, _graph(trajectory, drawn)]
    if drawn is not None:
        parts.append(key([trajectory]))
    parts += [html.P(text, className="chart-note") for text in notes(trajectory)]
    if drawn is not None or trajectory.points or trajectory.spans:
        parts.append(table(trajectory))
    return html.Figure(parts, className=f"panel chart {status_class(trajectory.rating)}")


def multiple(
    title: Any, verdict: Any, trajectory: Trajectory, beside: Sequence[Trajectory]
) -> html.Figure:
    """One of several charts beside each other: its table opens from a line below it."""
    words = html.Span(caption(trajectory, beside))
    parts: list[Any] = [
        html.Figcaption([title, verdict, words]),
        _graph(trajectory, drawing(trajectory, beside)),
    ]
    parts += [html.P(text, className="chart-note") for text in notes(trajectory)]
    if trajectory.points or trajectory.spans:
        parts.append(
            html.Details([html.Summary(labels.AS_TABLE()), table(trajectory)], className="as-table")
        )
    return html.Figure(parts, className=f"panel chart {status_class(trajectory.rating)}")


def _graph(trajectory: Trajectory, drawn: Drawing | None) -> html.P | html.Div:
    if drawn is None:
        return html.P(trajectory.undrawn, className="chart-note")
    return html.Div(chart_place(drawn), className="trajectory")


def key(trajectories: Iterable[Trajectory]) -> html.Ul:
    """What the marks mean: only those that are drawn."""
    marks = dict.fromkeys(entry for item in trajectories for entry in legend(item))
    items = [
        html.Li([html.I(className=f"mark mark-{name}", **DECORATIVE), text]) for name, text in marks
    ]
    return html.Ul(items, className="chart-key")
