"""What Chromium makes of a chart's data in a page."""

from base64 import b64encode
from typing import Any, cast

import pytest
from dash import dcc, html

from components.shell.html_text import to_html
from presentation.projects import investment_chart
from tests.presentation.sample import investment

pytestmark = pytest.mark.browser


def test_what_follows_a_chart_stands_whatever_the_chart_names(tab):
    figure = investment_chart.figure([investment(group=name, measure="total_investment",
                                                 unit="亿元") for name in "甲乙"])  # fmt: skip
    assert figure is not None
    figure["data"][0]["name"] = "<!--<script>甲</script>"
    chart = dcc.Graph(figure=cast(Any, figure))
    page = to_html([html.Meta(charSet="utf-8"), chart, html.P("乙", id="after")])
    tab.get("data:text/html;base64," + b64encode(page.encode()).decode())
    assert tab.find_element("id", "after").text == "乙"
    name = "JSON.parse(document.querySelector('script').textContent).data[0].name"
    assert tab.execute_script(f"return {name}") == "<!--<script>甲</script>"
