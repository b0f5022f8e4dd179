"""The place of a chart in a page."""

from typing import Any, cast

from dash import dcc, html

from components.marks.plotly_figure import CONFIG, figure
from components.marks.still import still
from components.shell.document.attributes import aria
from components.shell.document.html_text import Ready
from presentation.charts.shapes import Drawing


def chart(drawing: Drawing) -> html.Div:
    """A place of the chart's height: its still picture, for paper and where no script runs, and the
    figure that `assets/js/charts.js` draws there."""
    graph = dcc.Graph(figure=cast(Any, figure(drawing)), config=cast(Any, CONFIG))
    return html.Div(
        [Ready(still(drawing)), graph],
        className="chart-place",
        style={"height": f"{drawing.height}px"},
        role="img",
        **aria(label=drawing.alt),
    )
