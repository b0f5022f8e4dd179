"""What visitors without a person ask for."""

import dataclasses
from urllib.parse import parse_qs, urlsplit

import dash
import pytest
from lxml import etree
from lxml import html as parser

import queries
from app import create_app
from settings import ROOT, read_settings
from views import district_view, indicator_view
from views.addressing.site_map import addresses
from web import sitemap

FRONT = "https://plan.example/jindu/"
#: What only filters a page: links lead to it.
FILTERS = {
    "figures": {"district", "plan", "theme", "role", "period", "q", "order", "page"},
    "district": {"theme", "nature", "status", "q", "points", "order"},
    "explore": {"kind", "district", "plan", "area", "period", "indicator"},
    "corrections": {"figure"},
    "periods": {"before", "after", "area", "plan"},
    "search": {"q"},
    "projects": {"district", "plan", "category", "stage", "q", "order", "page"},
    "actions": {"action", "department"},
    "audit": {"rule", "district", "plan"},
    "changes": {"district"},
}


@pytest.fixture(scope="module")
def client(tiny_store_dir):
    settings = dataclasses.replace(
        read_settings({}), store_dir=tiny_store_dir, public_url=FRONT, url_prefix="/plan/"
    )
    return create_app(settings).server.test_client()


def _listed(client, path="/plan/sitemap.xml"):
    answer = client.get(path)
    assert answer.content_type == "application/xml; charset=utf-8"
    return etree.fromstring(answer.data).xpath("//*[local-name()='loc']/text()")


def _canonical(client, path):
    """The canonical address of a page, and the pages it links to, below the prefix."""
    page = parser.fromstring(client.get(path).data)
    links = {link.partition("#")[0] for link in page.xpath("//main//a/@href | //nav//a/@href")}
    links = {path.partition("?")[0] + link if link.startswith("?") else link for link in links}
    ours = {link for link in links if link.startswith("/plan/") and not _is_file(link)}
    return page.xpath("//link[@rel='canonical']/@href")[0], ours


def _is_file(link):
    """Whether it is no page of its own: a file, or what a page shows in another form."""
    name = link.split("/")[2].partition("?")[0]
    return name in ("api", "export", "embed", "wall", "factsheet", "grid", "changes.atom")


def test_every_page_that_links_lead_to_is_listed_at_each_view_of_its_subject(client):
    reached, asked, waiting = set(), set(), {"/plan/"}
    while waiting:
        path = waiting.pop()
        asked.add(path)
        canonical, links = _canonical(client, path)
        reached.add(canonical)
        waiting |= {link for link in links - asked if not _is_filtered(link)}
    assert {address for address in reached if not _is_filtered(address)} - set(
        _listed(client)
    ) == set()


def _is_filtered(address):
    parts = urlsplit(address.removeprefix(FRONT).removeprefix("/plan/"))
    return bool(FILTERS.get(parts.path.partition("/")[0], set()) & set(parse_qs(parts.query)))


def test_the_map_for_people_leads_to_every_page_of_one_address(client):
    pages = {page["path"] for page in dash.page_registry.values() if not page["path_template"]}
    listed = _canonical(client, "/plan/sitemap")[1]
    assert {"/plan" + page for page in pages} - listed <= {"/plan/sitemap", "/plan/not-found-404"}


def test_every_listed_address_is_its_own_canonical(client):
    listed = _listed(client)
    assert len(listed) > 10
    for address in listed:
        assert _canonical(client, address.replace(FRONT, "/plan/"))[0] == address


def test_real_districts_and_indicators_are_listed_as_their_views_write_them(drawn_store):
    # Every fifth: which plan, area and period they name differs from one to the next.
    some, seen = list(addresses(drawn_store))[::5], set()
    assert len(some) > 40
    for address in some:
        parts = urlsplit(address)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        match parts.path.split("/")[1:]:
            case ["district", district]:
                seen.add("district")
                home = queries.district(drawn_store, district)
                assert home is not None
                assert district_view.resolve(drawn_store, home, asked).canonical == parts.query
            case ["indicator", area, indicator]:
                seen.add("indicator")
                view = indicator_view.resolve(drawn_store, area, indicator, asked)
                assert view is not None and view.canonical == parts.query
    assert seen == {"district", "indicator"}


def test_a_list_longer_than_a_file_may_be_comes_in_parts(client, monkeypatch):
    every = _listed(client)
    monkeypatch.setattr(sitemap, "MOST", 10)
    parts = _listed(client)
    assert parts[0] == f"{FRONT}sitemap.xml?part=1"
    inner = [_listed(client, part.replace(FRONT, "/plan/")) for part in parts]
    assert [address for part in inner for address in part] == every
    assert client.get("/plan/sitemap.xml?part=0").status_code == 404


@pytest.mark.parametrize("at", ["/", "/plan/"])
def test_crawlers_are_told_of_the_map_and_kept_from_made_files(client, at):
    lines = client.get(at + "robots.txt").get_data(as_text=True).splitlines()
    assert "Disallow: /jindu/export/" in lines
    assert "Allow: /jindu/export/card.png" in lines
    assert f"Sitemap: {FRONT}sitemap.xml" in lines


@pytest.mark.parametrize("at", ["/", "/plan/"])
def test_the_icon_is_where_browsers_look_for_it(client, at):
    answer = client.get(at + "favicon.ico")
    assert answer.mimetype == "image/x-icon"
    assert answer.data == (ROOT / "assets" / "favicon.ico").read_bytes()


def test_without_a_store_the_map_is_not_ready(tmp_path):
    settings = dataclasses.replace(read_settings({}), store_dir=tmp_path)
    assert create_app(settings).server.test_client().get("/sitemap.xml").status_code == 503
