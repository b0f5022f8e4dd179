"""Figures and pages are cited where they stand."""

from __future__ import annotations

import re
from html import unescape

import pytest
from flask.testing import FlaskClient

from data import day


def text(client: FlaskClient, address: str) -> str:
    return unescape(client.get(address).get_data(as_text=True))


def test_every_figure_of_an_indicator_is_cited_at_an_anchor_that_the_page_has(
    drawing: FlaskClient,
) -> None:
    page = text(drawing, "/indicator/liangjiang/high-tech-enterprises")
    anchors = re.findall(r'<tr[^>]* id="(figure-[^"]+)"', page)
    links = re.findall(
        r"<code>[^<]*/indicator/liangjiang/high-tech-enterprises#(figure-[a-z0-9-]+)</code>", page
    )
    assert anchors and sorted(links) == sorted(anchors)


@pytest.mark.parametrize(
    "address", ["/", "/actions?action=3", "/projects?district=nanan", "/audit?district=nanan"]
)
def test_a_page_is_shared_at_its_filtered_view_with_the_day_of_access(
    drawing: FlaskClient, address: str
) -> None:
    page = text(drawing, address)
    links = re.findall(r"<code>([^<]*)</code>", page)
    assert any(link.endswith(address) for link in links), links
    assert any(f"{address}，{day.today()} 访问。" in link for link in links)
