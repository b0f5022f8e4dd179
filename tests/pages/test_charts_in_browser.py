"""What Chromium makes of a chart's data in a page."""

from base64 import b64encode
from dataclasses import replace

import pytest
from dash import html

from components.marks.chart import chart
from components.shell.document.html_text import to_html
from tests.components.marks.test_still import EMPTY

pytestmark = pytest.mark.browser


def test_what_follows_a_chart_stands_whatever_the_chart_names(tab):
    drawing = replace(EMPTY, alt="<!--<script>甲</script>")
    page = to_html([html.Meta(charSet="utf-8"), chart(drawing), html.P("乙", id="after")])
    tab.get("data:text/html;base64," + b64encode(page.encode()).decode())
    assert tab.find_element("id", "after").text == "乙"
    name = "JSON.parse(document.querySelector('script').textContent).layout.meta.alt"
    assert tab.execute_script(f"return {name}") == "<!--<script>甲</script>"
