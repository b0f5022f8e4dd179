"""The page as a newcomer to Dash writes it: a graph for each gauge, dropdowns and one callback."""

from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html
from flask_compress import Compress

from bench.references.rows import PERIODS, Gauge, gauges, themes


def application() -> Any:
    """The Flask server of the app, compressed."""
    app = Dash(__name__, title="两江新区")
    Compress(app.server)
    rows = gauges()
    names = [{"label": name, "value": theme} for theme, name in themes(rows[PERIODS[0]]).items()]
    app.layout = html.Div(
        [
            html.H1("两江新区"),
            dcc.Dropdown(list(PERIODS), PERIODS[0], id="period", clearable=False),
            dcc.Dropdown(names, id="theme", placeholder="全部主题"),
            html.Div(id="gauges", style={"display": "flex", "flexWrap": "wrap"}),
        ]
    )

    @app.callback(Output("gauges", "children"), Input("period", "value"), Input("theme", "value"))
    def show(period: str, theme: str | None) -> list[dcc.Graph]:
        return [
            dcc.Graph(figure=figure(row, period), style={"width": 320, "height": 260})
            for row in rows[period] if theme in (None, row.theme)
        ]  # fmt: skip

    return app.server


def figure(row: Gauge, period: str) -> go.Figure:
    """A gauge of Plotly with its value and where it should be."""
    gauge: dict[str, Any] = {"axis": {"range": [0, 120]}, "bar": {"color": "seagreen"}}
    if row.due:
        gauge["threshold"] = {"line": {"color": "black", "width": 3}, "value": row.due}
    title = {"text": f"{row.name}<br>{period} {row.words}", "font": {"size": 13}}
    indicator = go.Indicator(
        mode="gauge+number", value=row.completion, number={"suffix": "%"}, title=title, gauge=gauge
    )
    return go.Figure(indicator)
