"""The place of a chart, and a drawing as a figure of Plotly."""

import ast
from dataclasses import replace

import pytest

from components.marks.chart import chart
from components.marks.plotly_figure import figure
from components.shell.document.html_text import to_html
from presentation.charts.shapes import BarLayer, BarShape, Layer, Spot
from settings import ROOT
from tests.components.marks.test_still import EMPTY, POINTS


def test_a_place_has_the_height_of_the_chart_its_words_and_both_drawings():
    place = to_html(chart(replace(POINTS, alt="完成进度")))
    assert 'role="img"' in place and 'aria-label="完成进度"' in place
    assert 'style="height:200px"' in place
    assert "<svg" in place and '"type":"scatter"' in place


def test_bold_words_and_their_lines_are_what_plotly_takes_for_them():
    (trace,) = figure(POINTS)["data"]
    assert trace["text"] == ["25%", "<b>50%</b><br>2025 目标"]
    assert trace["textposition"] == ["middle left", "middle left"]


def test_two_lines_of_a_kind_are_two_traces_of_plotly():
    spans = (Layer("span", (Spot(0, 1), Spot(1, 1))), Layer("span", (Spot(1, 2), Spot(2, 2))))
    traces = figure(replace(EMPTY, layers=spans))["data"]
    assert [trace["uid"] for trace in traces] == ["span", "span1"]


def test_a_bar_that_says_nothing_still_leads_somewhere():
    bars = BarLayer("compared", (BarShape(0, 0, 1, lead=("/projects", "")), BarShape(1, 0, 1)), 1)
    (trace,) = figure(replace(EMPTY, bars=(bars,)))["data"]
    assert trace["customdata"] == [("/projects", ""), None]
    # With "skip" Plotly reports no click.
    assert trace["hoverinfo"] == "none"


_ROOMS = (
    "presentation",
    "audit",
    "components",
    "exports",
    "views",
    "web",
    "pages",
    "api",
    "mirror",
)
#: What only a figure of Plotly has: names of its properties, and its marks for words.
_OF_PLOTLY = {"xaxis", "yaxis", "ticktext", "tickvals", "annotations", "hovertext", "customdata",
              "textposition", "scatter", "<br>", "<b>", "</b>"}  # fmt: skip


def _knowing(text: str) -> set[str]:
    """How a module comes by a figure of Plotly: it makes or takes one, or names a part of it."""
    knowing = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            knowing |= {node.value} & _OF_PLOTLY
        if isinstance(node, ast.Attribute) and node.attr == "Graph":
            knowing.add("Graph")
        if isinstance(node, ast.ImportFrom):
            names = {f"{node.module}", *(f"{node.module}.{alias.name}" for alias in node.names)}
            knowing |= names & {"components.marks.plotly_figure"}
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = [getattr(node, "module", ""), *(alias.name for alias in node.names)]
            knowing |= {"plotly" for name in modules if str(name).split(".")[0] == "plotly"}
    return knowing


@pytest.mark.parametrize(
    "text",
    ["from components.marks.plotly_figure import figure", "import plotly.graph_objects as go",
     "from components.marks import plotly_figure", "lines = words.split('<br>')",
     "def ticks(drawn):\n    return drawn['layout']['yaxis']", "graph = dcc.Graph(figure=made)"],
)  # fmt: skip
def test_a_module_that_reads_a_figure_back_is_seen(text: str) -> None:
    assert _knowing(text)


def test_only_its_renderer_knows_a_figure_of_plotly():
    """All others draw the record that the figure is made of, so that they cannot disagree."""
    modules = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for room in _ROOMS
        for path in (ROOT / room).rglob("*.py")
    }
    knowing = {name: names for name, text in modules.items() if (names := _knowing(text))}
    assert knowing.pop("components/marks/plotly_figure.py") >= _OF_PLOTLY - {"</b>"}
    assert knowing == {
        "components/marks/chart.py": {"components.marks.plotly_figure", "Graph"},
        # Its figure becomes the JSON of the page, unread.
        "components/shell/document/html_text.py": {"Graph"},
    }
