"""Components that are made quickly are to Dash what its own are."""

from typing import Any

from dash import html

from components.shell.document.light import lighten


def test_dash_reads_the_same_of_a_light_component():
    data: dict[str, Any] = {"data-c": "d"}
    heavy = html.Span("x", id="a", className="b", **data).to_plotly_json()
    lighten()
    light = html.Span("x", id="a", className="b", **data)
    assert light.to_plotly_json() == heavy
    assert heavy == {
        "props": {"children": "x", "id": "a", "className": "b", "data-c": "d"},
        "type": "Span",
        "namespace": "dash_html_components",
    }
    assert "_prop_names" not in vars(light)
