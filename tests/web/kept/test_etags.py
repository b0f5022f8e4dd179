"""Every answer that names itself is sent once: a client that has it is told so."""

import dataclasses
from datetime import date

import pytest

from app import create_app
from data.store import Store
from settings import read_settings
from web.kept.etags import etag_of

ROUTES = (
    "/", "/district/demo", "/compare", "/wall", "/sitemap.xml", "/robots.txt",
    "/wall/boards", "/embed/gauge?area=demo&indicator=firms", "/api/v1/figures.csv",
    "/export/gauge.svg?area=demo&indicator=firms", "/export/district/demo.pptx",
    "/export/table/indicators.csv?district=demo",
)  # fmt: skip


def _client(store_dir, **chosen):
    settings = dataclasses.replace(read_settings({}), store_dir=store_dir, **chosen)
    return create_app(settings).server.test_client()


@pytest.fixture(scope="module")
def client(tiny_store_dir):
    return _client(tiny_store_dir)


@pytest.mark.parametrize("route", ROUTES)
def test_an_answer_is_known_by_its_tag_also_weak_or_compressed(client, route):
    tag = client.get(route).headers["ETag"]
    for if_none_match in (tag, f"W/{tag}", tag[:-1] + ':gzip"', f'"other", {tag}', "*"):
        answer = client.get(route, headers={"If-None-Match": if_none_match})
        assert (answer.status_code, answer.data) == (304, b""), if_none_match


@pytest.mark.parametrize("route", ROUTES)
def test_another_tag_gets_the_answer(client, route):
    assert client.get(route, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("route", ["/district/demo", "/wall", ROUTES[7]])
def test_nothing_is_asked_of_the_store_for_a_page_that_the_browser_has(client, route, monkeypatch):
    tag = client.get(route).headers["ETag"]
    asked: list[str] = []
    monkeypatch.setattr(Store, "table", lambda store, sql, parameters=None: asked.append(sql))
    assert client.get(route, headers={"If-None-Match": tag}).status_code == 304
    assert asked == []


@pytest.mark.parametrize(
    ("other", "host"),
    [({}, "http://localhost:9000/"), ({"organisation": "示例区统计局"}, "http://localhost/")],
)
def test_a_page_that_says_another_thing_has_another_tag(client, tiny_store_dir, other, host):
    answer = _client(tiny_store_dir, **other).get("/district/demo", base_url=host)
    assert answer.headers["ETag"] != client.get("/district/demo").headers["ETag"]


def test_a_page_has_another_tag_on_another_day(client, monkeypatch):
    before = client.get("/").headers["ETag"]
    monkeypatch.setattr("data.day.today", lambda: date(2031, 1, 1))
    assert client.get("/").headers["ETag"] != before


@pytest.mark.parametrize("route", ["/", "/district/demo?theme=economy", "/wall/demo", "/nowhere"])
def test_a_page_is_asked_for_again_each_time(client, route):
    assert client.get(route).headers["Cache-Control"] == "no-cache"


def test_a_page_that_is_not_there_has_no_tag(client):
    assert "ETag" not in client.get("/district/nowhere").headers


def test_tags_tell_parts_apart():
    assert etag_of(("a", "bc")) != etag_of(("ab", "c"))
