"""What a reader's line carries before a page is painted: no kind of page grows unnoticed.

Bytes and requests are the same on every machine; `docs/benchmarks.md` has the times. Who needs more
says so by raising a budget here. The goal is 40 kB for every page.
"""

import gzip
import re
from typing import NamedTuple

import brotli
import pytest
from flask.testing import FlaskClient
from lxml import html as parser

from web.bundles import scripts, styles

#: A page of each kind, and the most kB that are sent of it before it is painted: its HTML.
BUDGETS = {
    "/": 24,
    "/district/liangjiang": 38,
    "/district/nanan": 35,
    "/indicator/liangjiang/high-tech-enterprises": 20,
    "/compare": 17,
    # Each plan's fold has its bars of investment.
    "/projects": 24,
    "/figures": 15,
    "/actions": 17,
    "/audit": 32,
    "/methodology": 24,
    "/data": 17,
    "/changes": 15,
    "/periods/liangjiang": 13,
    "/search?q=GDP": 12,
}
#: A card of each kind keeps within this, also the longest list: 53 targets of a plan.
CARD_KB = 10
#: The same where a proxy leaves no Brotli: two lists, of 93 and 44 rows, go beyond 10.
GZIPPED_CARD_KB = 10.3
FIGURE = "area=liangjiang&indicator=high-tech-enterprises&plan=fyp14"
CARDS = {
    f"/embed/gauge?{FIGURE}": CARD_KB,
    f"/embed/trajectory?{FIGURE}": CARD_KB,
    "/embed/summary?district=liangjiang": CARD_KB,
    "/embed/comparison?indicator=high-tech-enterprises": CARD_KB,
    "/embed/investments?district=liangjiang&plan=fyp14": CARD_KB,
    "/embed/gauges?district=nanan&plan=fyp14": CARD_KB,
    "/embed/gauges?district=nanan&plan=fyp13": CARD_KB,
}
#: The document; a card has its styles and its script besides.
REQUESTS = 1
OF_CARDS = 3
#: With the real controls, Dash, React and dash-bootstrap-components; besides the favicon and what
#: Dash asks for (5 kB).
IN_ALL_KB, REQUESTS_IN_ALL = 370, 13
#: Everything that is shared by all pages, of which a second page asks nothing again.
SHARED_KB = 32


class Sent(NamedTuple):
    """The bytes that are sent of a page's document and of the files it names for the paint."""

    document: int
    files: list[int]


def sent(client: FlaskClient, path: str, encoding: str = "br") -> Sent:
    """What a browser that takes Brotli, or gzip alone, gets before the first paint."""
    answer = client.get(path, headers={"Accept-Encoding": encoding})
    unpacked = brotli.decompress if encoding == "br" else gzip.decompress
    page = parser.fromstring(unpacked(answer.data).decode())
    names = page.xpath("//link[@rel='stylesheet']/@href | //script/@src")
    files = [client.get(name, headers={"Accept-Encoding": encoding}) for name in names]
    assert [file.request.path for file in (answer, *files) if file.status_code != 200] == []
    return Sent(len(answer.data), [len(file.data) for file in files])


@pytest.mark.parametrize("path", [*BUDGETS, *CARDS])
def test_a_page_keeps_within_its_budget_before_it_is_painted(
    drawing: FlaskClient, path: str
) -> None:
    page = sent(drawing, path)
    assert 1 + len(page.files) <= (OF_CARDS if path in CARDS else REQUESTS)
    assert page.document + sum(page.files) <= (BUDGETS | CARDS)[path] * 1000


@pytest.mark.parametrize("path", CARDS)
def test_a_card_is_light_without_brotli_too(drawing: FlaskClient, path: str) -> None:
    page = sent(drawing, path, "gzip")
    assert page.document + sum(page.files) <= GZIPPED_CARD_KB * 1000


def test_the_styles_and_the_script_of_all_pages_keep_within_their_budget() -> None:
    shared = styles.BUNDLE.smallest, scripts.BUNDLE.smallest
    assert sum(map(len, shared)) <= SHARED_KB * 1000


def test_a_page_with_controls_keeps_within_its_budget_in_all(drawing: FlaskClient) -> None:
    answer = drawing.get("/district/liangjiang", headers={"Accept-Encoding": "br"})
    text = brotli.decompress(answer.data).decode()
    sizes = [len(styles.BUNDLE.smallest), len(scripts.BUNDLE.smallest), len(answer.data)]
    for source in re.findall(r'"(/_dash-component-suites/[^"]*)"', text):
        if "dash_ag_grid" not in source:
            sizes.append(len(drawing.get(source, headers={"Accept-Encoding": "br"}).data))
    assert len(sizes) <= REQUESTS_IN_ALL and sum(sizes) <= IN_ALL_KB * 1000


@pytest.mark.parametrize("path", ["/district/liangjiang", "/explore"])
def test_no_island_has_a_component_that_dash_fetches_by_itself(
    drawing: FlaskClient, path: str
) -> None:
    """Those alone need what `web/bundles/scripts.py` leaves out: Babel's regenerator."""
    kinds = r'"type":"(\w+)","namespace":"dash_core_components"'
    assert set(re.findall(kinds, drawing.get(path).get_data(as_text=True))) == {"Store"}


def test_no_styles_and_no_script_of_a_page_come_from_another_host(drawing: FlaskClient) -> None:
    page = parser.fromstring(drawing.get("/").get_data(as_text=True))
    named = page.xpath("//link[@rel='stylesheet']/@href | //script/@src")
    later = page.xpath("//script/@data-href | //script/@data-src")
    assert len(later) == 2
    assert all(name.startswith("/assets/") for name in (*named, *later))
