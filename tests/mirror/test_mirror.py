"""A copy of the tiny store: what is in it, and that a front answers each of it."""

import re
from dataclasses import replace
from datetime import datetime
from html import unescape

import pytest

from data.store import Store
from mirror.write import MirrorError, mirror
from tests.mirror.conftest import CARDS


def _addresses(index):
    return dict(index["files"].values())


def test_every_page_of_the_sitemap_is_in_the_copy(copy, index):
    listed = re.findall(r"<loc>https://plan.example(.*?)</loc>", (copy / "sitemap.xml").read_text())
    assert len(listed) > 10
    assert {unescape(address) for address in listed} <= set(_addresses(index))


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("rest", ["", "&theme=dark", "&release=000000000001"])
def test_each_promised_card_is_in_the_copy_dark_and_held_to_releases(index, card, rest):
    assert card + rest in _addresses(index)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/api/v1", "application/json"),
        ("/api/v1/figures.csv", "text/csv"),
        ("/api/v1/figures.parquet", "application/vnd.apache.parquet"),
        ("/api/v1/store.duckdb", "application/vnd.duckdb"),
        ("/export/gauge.svg?area=demo&indicator=firms&plan=fyp14&period=2022", "image/svg+xml"),
        ("/export/gauge.png?area=demo&indicator=firms&plan=fyp14&period=2022", "image/png"),
        ("/export/card.png?path=%2Fdistrict%2Fdemo", "image/png"),
        ("/wall/demo", "text/html"),
        ("/robots.txt", "text/plain"),
        ("/.well-known/security.txt", "text/plain"),
    ],
)
def test_data_pictures_and_walls_are_in_the_copy(index, address, kind):
    assert _addresses(index).get(address, "").startswith(kind)


def test_decks_and_tables_that_pages_link_are_in_the_copy(index):
    kinds = {address.partition("?")[0] for address in _addresses(index)}
    assert {"/export/district/demo.pptx", "/export/table/indicators.xlsx"} <= kinds


def test_pages_and_cards_say_that_they_are_a_copy_and_of_when(copy, index, settings):
    release = Store(settings.store_dir).version
    made = datetime.fromisoformat(index["made"])
    words = f"{made.year} 年 {made.month} 月 {made.day} 日 {made:%H:%M}"
    for file in ("index.html", "district/demo/index.html"):
        text = (copy / file).read_text(encoding="utf-8")
        assert f'副本，制作于 <time datetime="{index["made"]}">{words}</time>，' in text
        assert f"数据版本 {release}。" in text


def test_nothing_in_a_page_of_the_copy_asks_a_server(copy):
    pages = [page.read_text(encoding="utf-8") for page in copy.rglob("*.html")]
    files = re.compile(r'<(?:script|link)[^>]* (?:src|href)="(/(?:assets|_copy)/[^"?]*)')
    places = {place for text in pages for place in files.findall(text)}
    assert len(pages) > 10 and len(places) > 3
    for text in pages:
        assert not re.search(r"_dash-component-suites/(?!plotly)|DashRenderer|react-entry", text)
    for place in places:
        assert (copy / place.lstrip("/")).is_file(), place


def test_a_copy_says_what_it_leaves_out_and_why(index):
    assert any(reason.startswith("searches and filters") for reason in index["left_out"])


def test_a_copy_needs_an_address_of_its_own(settings):
    with pytest.raises(MirrorError, match="Set PUBLIC_URL"):
        mirror(replace(settings, public_url=""))


def test_a_copy_that_cannot_be_made_leaves_the_latest_in_use(copy, settings):
    with pytest.raises(MirrorError, match="No release 'ffffffffffff'"):
        mirror(settings, release="ffffffffffff")
    assert (settings.mirror_dir / "current").resolve() == copy
    assert [path.name for path in settings.mirror_dir.glob(".copy-*")] == []


def test_every_address_of_the_copy_is_answered_while_the_server_is_dead(front, index):
    wrong = [
        (address, answer.status, answer.headers.get("content-type"), kind)
        for address, kind in _addresses(index).items()
        for answer in [front.get(address)]
        if answer.status != 200
        or answer.headers["content-type"].split(";")[0] != kind.split(";")[0]
    ]
    assert len(_addresses(index)) > 10
    assert wrong == []


def test_a_card_held_to_the_release_of_the_copy_is_answered(front, settings):
    held = front.get(f"{CARDS[0]}&release={Store(settings.store_dir).version}")
    assert held.text == front.get(CARDS[0]).text
