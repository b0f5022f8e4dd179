"""What Chromium makes of a chart's data in a page."""

from base64 import b64encode

import pytest
from dash import dcc, html

from components.shell.html_text import to_html

pytestmark = pytest.mark.browser


def test_what_follows_a_chart_stands_whatever_the_chart_names(tab):
    chart = dcc.Graph(figure={"data": [{"name": "<!--<script>甲</script>"}], "layout": {}})
    page = to_html([html.Meta(charSet="utf-8"), chart, html.P("乙", id="after")])
    tab.get("data:text/html;base64," + b64encode(page.encode()).decode())
    assert tab.find_element("id", "after").text == "乙"
    name = "JSON.parse(document.querySelector('script').textContent).data[0].name"
    assert tab.execute_script(f"return {name}") == "<!--<script>甲</script>"
