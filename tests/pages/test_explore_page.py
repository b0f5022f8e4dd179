"""The chart a reader puts together: its address holds it, and it keeps the rules of the pages."""

import json

import pytest
from flask.testing import FlaskClient
from lxml import html as parser

from tests.components.select import select

AT = "/explore?district=liangjiang&plan=fyp14&area=liangjiang&period=2022"


def _page(drawing: FlaskClient, more: str):
    answer = drawing.get(AT + more)
    assert answer.status_code == 200
    return parser.fromstring(answer.text)


def _figures(page):
    return [json.loads(item.text) for item in select(page, ".chart-place script")]


def test_completion_has_a_point_for_each_row_with_a_length_and_names_the_others(drawing):
    page = _page(drawing, "")
    (figure,) = _figures(page)
    points = [trace for trace in figure["data"] if trace["uid"].startswith("rating-")]
    beside = select(page, ".glance-beside li")
    rows = page.get_element_by_id("figures").find_class("indicator")
    assert sum(len(trace["x"]) for trace in points) + len(beside) == len(rows) == 24
    assert "空气质量优良天数：相对滞后，达标类，没有进度" in [it.text for it in beside]


def test_a_point_says_the_sentence_of_its_gauge_and_leads_to_its_indicator(drawing):
    (figure,) = _figures(_page(drawing, "&indicator=high-tech-enterprises"))
    (trace,) = [trace for trace in figure["data"] if trace["uid"].startswith("rating-")]
    hover = trace["hovertext"][0].replace("<br>", "")
    assert "2025 年达到 2500 家" in hover and "官方评价：相对滞后" in hover
    assert trace["customdata"][0][0].startswith("/indicator/liangjiang/high-tech-enterprises?")
    assert trace["marker"]["symbol"] == "square"


def test_verdicts_differ_in_shape_as_well_as_in_colour(drawing):
    (figure,) = _figures(_page(drawing, ""))
    points = [trace for trace in figure["data"] if trace["uid"].startswith("rating-")]
    assert len({trace["marker"]["symbol"] for trace in points}) == len(points)


def test_trajectories_stand_beside_each_other_for_each_area(drawing):
    page = _page(drawing, "&kind=trajectory&indicator=rd-intensity")
    heads = [item.text_content() for item in select(page, ".explore-multiples h3")]
    assert heads == ["研发经费投入强度 · 两江新区全域", "研发经费投入强度 · 两江新区直管区"]
    whole, direct = (figure["layout"]["yaxis"]["range"] for figure in _figures(page))
    assert whole == direct
    # What a chart shows is in its table, which opens below it; the marks are told once.
    assert len(select(page, ".explore-multiples .as-table tbody")) == 2
    assert len(select(page, ".chart-key")) == 1


def test_no_line_crosses_a_change_of_definition(drawing):
    page = _page(drawing, "&kind=trajectory&indicator=digital-economy-gdp-share")
    figures = _figures(page)
    assert figures
    for figure in figures:
        lines = [trace for trace in figure["data"] if trace["uid"].startswith("actual")]
        assert lines and all(len(trace["x"]) == 1 for trace in lines)


def test_a_half_year_flow_is_told_and_not_drawn(drawing):
    page = _page(drawing, "&kind=trajectory&indicator=trade-total")
    assert "年内累计数不画在年度线上" in page.text_content()
    assert all(2022.5 not in trace["x"] for it in _figures(page) for trace in it["data"])


@pytest.mark.parametrize("kind", ["completion", "values", "trajectory", "compare", "investments"])
def test_every_kind_can_be_taken_along_and_its_address_says_all(drawing, kind):
    page = _page(drawing, f"&kind={kind}&indicator=high-tech-enterprises,rd-intensity")
    links = [item.get("href") for item in select(page, ".take a")]
    for ending in (".csv", ".xlsx", ".svg", ".png", ".pptx"):
        (link, *_) = (link for link in links if ending in link)
        assert drawing.get(link).status_code == 200, link
    words = select(page, ".take")[0].text_content()
    assert "/embed/" in words and "重庆规划进展" in words and "版本" in words
    if kind == "completion":
        assert any(
            "/export/gauges.pptx" in link and "high-tech-enterprises" in link for link in links
        )
        picture = drawing.get(next(link for link in links if "/export/gauges.svg" in link))
        assert "研发经费投入强度" in picture.text and "进出口总额" not in picture.text


@pytest.mark.parametrize(
    ("asked", "shortest"),
    [
        ("?kind=completion&district=liangjiang&plan=fyp14&area=liangjiang", ""),
        ("?district=nanan&kind=values", "?kind=values&district=nanan"),
        ("?indicator=rd-intensity&kind=trajectory", "?kind=trajectory&indicator=rd-intensity"),
    ],
)
def test_the_canonical_address_has_only_what_differs_from_the_start(drawing, asked, shortest):
    page = parser.fromstring(drawing.get(f"/explore{asked}").text)
    (link,) = page.xpath("//link[@rel='canonical']/@href")
    assert link.partition("/explore")[2] == shortest
    # The start is in the site map; what a reader put together is for those who get its link.
    assert bool(page.xpath("//meta[@name='robots']")) == bool(shortest)


def test_investment_offers_no_choice_that_changes_nothing(drawing):
    bar = select(_page(drawing, "&kind=investments"), ".island-first")[0].text_content()
    assert "逐年走势" in bar and "南岸区" in bar
    assert "2023 年上半年" not in bar and "/ 24 项" not in bar


def test_what_does_not_exist_is_replaced_and_named(drawing):
    page = parser.fromstring(drawing.get("/explore?kind=pie&district=moon").text)
    assert len(select(page, ".notices p")) == 2


def test_without_a_script_every_choice_is_a_link(drawing):
    page = _page(drawing, "")
    links = {item.get("href") for item in select(page, ".island-first a")}
    assert any("kind=trajectory" in link for link in links)
    assert any("indicator=rd-intensity" in link for link in links)
    assert any("district=nanan" in link for link in links)
