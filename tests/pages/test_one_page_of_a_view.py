"""Addresses that lead to the same view get the same page: it is kept once for all of them."""

import re
from html import unescape

import pytest

from app import create_app

WAYS = {
    "/": ("?plan=fyp14", "?q=x"),
    "/district/liangjiang": (
        "?period=2022",
        "?plan=fyp14&area=liangjiang&period=2022",
        "?plan=fyp14&area=liangjiang-direct&period=2023H1",
        "?theme=economy&plan=fyp14&period=2022",
        "?plan=chengyu-2023-2027",
    ),
    "/district/nanan": ("?plan=fyp14", "?plan=fyp13", "?theme=economy&plan=fyp14"),
    "/compare": ("?theme=economy", "?period=2022", "?plan=fyp14"),
    "/projects": ("?page=1", "?district=nanan&page=2", "?category=ecology&page=1"),
    "/actions": ("?district=liangjiang", "?plan=fyp14"),
    "/audit": ("?district=nanan", "?district="),
    "/indicator/liangjiang/gdp": ("?plan=fyp14", "?period=2022"),
}


@pytest.fixture(scope="module")
def canonical(drawing):
    """Another client, asked for canonical addresses alone: it keeps nothing of others."""
    settings = drawing.application.extensions["settings"]
    return create_app(settings).server.test_client()


@pytest.mark.parametrize("address", [path + way for path, ways in WAYS.items() for way in ways])
def test_a_view_is_the_same_page_whatever_spelling_leads_to_it(drawing, canonical, address):
    text = drawing.get(address).get_data(as_text=True)
    link = re.search(r'<link[^>]*href="http://localhost([^"]*)"[^>]*rel="canonical"', text)
    assert link
    if 'content="noindex"' not in text:
        assert canonical.get(unescape(link[1])).get_data(as_text=True) == text
