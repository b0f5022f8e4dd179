"""What readers get of pages that are drawn once."""

import dataclasses
import gzip
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import brotli
import dash
import pytest

from app import create_app
from data.build import build
from settings import read_settings
from tests.callback import callback_for
from tests.stores import copy_of_store
from web import closed_folds
from web.bundles import scripts

PAGE = "/district/demo"


@pytest.fixture
def make_client(tiny_store_dir, tmp_path):
    """Clients of workers that share one store."""
    copy_of_store(tiny_store_dir, tmp_path / "store")

    def make(**chosen):
        settings = dataclasses.replace(read_settings({}), store_dir=tmp_path / "store", **chosen)
        return create_app(settings, shares_pages=True).server.test_client()

    return make


def watch(ran):
    """Note each drawing of a district's page in `ran`."""
    real = dash.page_registry["pages.district"]["layout"]

    def layout(**address):
        ran.append(1)
        return real(**address)

    dash.page_registry["pages.district"]["layout"] = layout


@pytest.fixture
def ran(make_client):
    """What `watch` notes; the layout is put back afterwards."""
    make_client()
    entry = dash.page_registry["pages.district"]
    real = entry["layout"]
    yield []
    entry["layout"] = real


def test_workers_and_the_callback_draw_a_page_once(make_client, ran):
    first, second = make_client(), make_client()
    watch(ran)
    pages = [client.get(PAGE).data for client in (first, second, first)]
    answer = second.post("/_dash-update-component", json=callback_for(PAGE))
    view = answer.json["response"]["drawn"]["data"]["html"]
    assert view in closed_folds.left_out(pages[0].decode())
    assert pages[0] == pages[1] == pages[2]
    assert ran == [1]


def test_what_chooses_no_other_view_makes_no_other_page(make_client, ran):
    client = make_client()
    watch(ran)
    for query in ("", "?x=1", "?theme=", "?y=2&theme=&x=3"):
        client.get(PAGE + query)
    assert ran == [1]


def test_a_page_is_kept_compressed_and_plain_for_who_asks_so(make_client):
    client = make_client()
    plain, zipped, small = (
        client.get(PAGE, headers={"Accept-Encoding": encoding})
        for encoding in ("identity", "gzip", "gzip, br")
    )
    assert gzip.decompress(zipped.data) == brotli.decompress(small.data) == plain.data
    assert [answer.headers["Vary"] for answer in (plain, zipped, small)] == ["Accept-Encoding"] * 3
    assert zipped.headers["ETag"] == plain.headers["ETag"][:-1] + ':gzip"'


def test_a_head_request_tells_what_a_get_request_gets(make_client):
    client = make_client()
    for headers in ({}, {"Accept-Encoding": "gzip"}):
        get, head = client.get(PAGE, headers=headers), client.head(PAGE, headers=headers)
        assert head.data == b""
        assert dict(head.headers) == dict(get.headers)


def test_a_new_release_is_shown_at_once(make_client, edit, tmp_path):
    client = make_client()
    before = client.get(PAGE)
    build(edit("areas.csv", "示例区,city", "样本区,city"), tmp_path / "store")
    after = client.get(PAGE, headers={"If-None-Match": before.headers["ETag"]})
    assert "样本区" in after.get_data(as_text=True)
    assert "样本区" not in before.get_data(as_text=True)


def test_another_day_and_other_code_draw_anew(make_client, ran, monkeypatch):
    client = make_client()
    watch(ran)
    client.get(PAGE)
    monkeypatch.setattr("data.day.today", lambda: date(2031, 1, 1))
    client.get(PAGE)
    client.application.extensions["code_version"] = "0" * 12
    client.get(PAGE)
    assert ran == [1, 1, 1]


def test_other_settings_and_hosts_have_pages_of_their_own(make_client):
    text = make_client(organisation="示例区统计局").get(PAGE).get_data(as_text=True)
    assert "示例区统计局" in text
    other = make_client().get(PAGE, base_url="http://localhost:9000/").get_data(as_text=True)
    assert "示例区统计局" not in other
    assert "http://localhost:9000/district/demo" in other


def test_addresses_that_do_not_exist_leave_no_file(make_client, tmp_path):
    client = make_client()
    client.get(PAGE)
    kept = sorted((tmp_path / "store" / "pages").rglob("*"))
    for number in range(9):
        assert client.get(f"/nothing/{number}").status_code == 404
        assert client.get(f"/district/none{number}").status_code == 404
        assert client.get(f"{PAGE}?plan=none{number}").status_code == 200
    assert sorted((tmp_path / "store" / "pages").rglob("*")) == kept


def test_under_a_crowd_a_page_says_when_it_comes_and_others_are_sent(make_client, ran):
    client = make_client()
    client.get("/")
    go, inside = threading.Event(), threading.Semaphore(0)
    entry = dash.page_registry["pages.district"]
    real = entry["layout"]

    def slow(**address):
        inside.release()
        go.wait(10)
        return real(**address)

    entry["layout"] = slow
    server = client.application

    def ask(number):
        return server.test_client().get(f"{PAGE}?plan=p{number}")

    with ThreadPoolExecutor(7) as pool:
        asked = [pool.submit(ask, number) for number in range(7)]
        for _ in range(2):
            assert inside.acquire(timeout=5)
        refused = _first_refused(asked)
        assert client.get("/").status_code == 200
        callback = client.post("/_dash-update-component", json=callback_for(PAGE))
        go.set()
        assert sorted(item.result().status_code for item in asked) == [200] * 6 + [503]
    assert "排队" in refused.get_data(as_text=True)
    headers = refused.headers
    assert (headers["Retry-After"], headers["Refresh"], headers["Cache-Control"]) == (
        "3",
        "3",
        "no-store",
    )
    assert (callback.status_code, callback.json["error"]["status"]) == (503, 503)


def _first_refused(asked):
    for _ in range(100):
        done = [item.result() for item in asked if item.done()]
        if done:
            return done[0]
        threading.Event().wait(0.05)
    raise AssertionError("nobody was refused")


def test_before_a_page_stands_a_browser_fetches_nothing_else(make_client):
    text = make_client().get(PAGE).get_data(as_text=True)
    assert re.findall(r' src="/[^"]*\.js|rel="(?:stylesheet|preload)"', text) == []
    assert f'data-src="/assets/{scripts.BUNDLE.file_name}"' in text
    sent = make_client().get(f"/assets/{scripts.BUNDLE.file_name}")
    assert (sent.status_code, sent.cache_control.immutable) == (200, True)
