"""The main pages of a release are drawn before readers ask, once for all workers."""

import dataclasses
import time

import pytest

from app import create_app
from data.build import build
from settings import read_settings
from tests.stores import copy_of_store
from web.kept.ahead import Ahead, main_addresses
from web.monitoring import metrics

FRONT = "https://plan.example.cn/"


@pytest.fixture
def make_app(tiny_store_dir, tmp_path):
    """Apps of workers that share one store."""
    copy_of_store(tiny_store_dir, tmp_path / "store")
    settings = read_settings({"PUBLIC_URL": FRONT})
    settings = dataclasses.replace(settings, store_dir=tmp_path / "store")
    return lambda: create_app(settings, shares_pages=True)


def _pages(result):
    return metrics.CACHE_REQUESTS.labels("pages", result)._value.get()


def _until(is_so):
    end = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture
def started():
    """Start the thread of an app; all are stopped at the end."""
    threads = []

    def start(app):
        threads.append(Ahead(app, look=0.02, rest=0.0))
        threads[-1].start()
        return threads[-1]

    yield start
    for thread in threads:
        thread.stop()
        assert not thread.is_alive()


def test_readers_of_any_worker_find_main_pages_drawn_and_those_of_a_new_release_too(
    make_app, started, edit, tmp_path
):
    first, second = make_app(), make_app()
    wanted = main_addresses(first.server.extensions["store"])
    assert {"/", "/district/demo", "/audit", "/indicator/demo/firms"} <= set(wanted)
    before = metrics.PAGES_AHEAD._value.get()
    started(first)
    _until(lambda: metrics.PAGES_AHEAD._value.get() >= before + len(wanted))
    misses = _pages("miss")
    for app in (first, second):
        for address in ("/", "/district/demo", "/audit", "/indicator/demo/firms"):
            assert app.server.test_client().get(address, base_url=FRONT).status_code == 200
    assert _pages("miss") == misses
    build(edit("areas.csv", "示例区,city", "样本区,city"), tmp_path / "store")
    _until(lambda: metrics.PAGES_AHEAD._value.get() >= before + 2 * len(wanted))
    misses = _pages("miss")
    assert "样本区" in second.server.test_client().get("/district/demo", base_url=FRONT).text
    assert _pages("miss") == misses


def test_it_ends_after_the_page_in_hand(make_app, started):
    app, before = make_app(), metrics.PAGES_AHEAD._value.get()
    thread = started(app)
    _until(lambda: metrics.PAGES_AHEAD._value.get() > before)
    thread.stop()
    drawn = metrics.PAGES_AHEAD._value.get()
    assert not thread.is_alive()
    assert drawn < before + len(main_addresses(app.server.extensions["store"]))
