"""Component trees as HTML text."""

import json
import re
from typing import Any

import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html

from components.shell.document.html_text import to_html
from components.shell.document.island import Island


def test_text_is_escaped():
    assert to_html(html.P("<script>&")) == "<p>&lt;script&gt;&amp;</p>"


def test_attribute_values_are_escaped():
    assert to_html(html.P(title='"><b>')) == '<p title="&quot;&gt;&lt;b&gt;"></p>'


def test_names_become_those_of_html():
    markup = to_html(html.Label("x", className="a b", htmlFor="c", tabIndex="-1"))
    assert markup == '<label class="a b" for="c" tabindex="-1">x</label>'


def test_aria_and_data_attributes_stay():
    marks: dict[str, Any] = {"data-nav": "view", "aria-current": "true"}
    markup = to_html(html.A(href="?a=1&b=2", **marks))
    assert markup == '<a aria-current="true" data-nav="view" href="?a=1&amp;b=2"></a>'


def test_style_is_written_as_css_and_custom_properties_stay():
    markup = to_html(html.I(style={"--p": "40", "marginTop": "1px"}))
    assert markup == '<i style="--p:40;margin-top:1px"></i>'


@pytest.mark.parametrize(
    ("is_open", "markup"), [(True, "<details open></details>"), (False, "<details></details>")]
)
def test_a_boolean_attribute_is_there_or_not(is_open, markup):
    assert to_html(html.Details(open=is_open)) == markup


def test_a_void_element_has_no_end():
    assert to_html(html.Br()) == "<br>"


def test_none_draws_nothing_and_zero_draws_itself():
    assert to_html([None, 0, "a", [html.B(1), None]]) == "0a<b>1</b>"


def test_a_link_of_dash_becomes_a_plain_link():
    assert to_html(dcc.Link("总览", href="/")) == '<a href="/">总览</a>'


@pytest.mark.parametrize("name", ["</script>", "<!--<script>", "<SCRIPT", "]]><"])
def test_a_charted_name_cannot_end_or_hide_its_script(name: str) -> None:
    figure = {"data": [], "layout": {"meta": {"name": name}}}
    text = re.sub("</?script[^<>]*>", "", to_html(dcc.Graph(figure=figure)))
    assert "<" not in text
    assert json.loads(text)["layout"]["meta"] == {"name": name}


def test_what_steers_only_the_browser_is_left_out():
    assert to_html(html.Div("x", n_clicks=0)) == "<div>x</div>"


def test_a_component_that_needs_its_script_is_refused_outside_an_island():
    with pytest.raises(TypeError, match=r"dash_bootstrap_components.*Checklist needs a script"):
        to_html(html.Div(dbc.Checklist(options=[])))


def test_an_island_holds_its_components_and_what_stands_there_first():
    island = Island([dbc.Checklist(id="a", options=["</script>"])], "place", html.A("全部"))
    markup = to_html(html.Div(island))  # type: ignore[arg-type]
    assert markup.startswith(
        '<div><div class="island" id="place"><div class="island-first"><a>全部'
    )
    (spec,) = re.findall(r"<script[^>]*>(.*?)</script>", markup)
    assert json.loads(spec)["wide"] == json.loads(spec)["narrow"]
    assert json.loads(spec)["wide"][0]["props"]["options"] == ["</script>"]
