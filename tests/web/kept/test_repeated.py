"""What was answered before is sent again as it was, to whom it may be sent, and counted as ever."""

import dataclasses
import logging

import pytest

from app import create_app
from settings import read_settings
from web.monitoring import metrics
from web.monitoring.json_log import REQUESTS

PAGE = "/district/demo"
CARD = "/embed/gauge?area=demo&indicator=firms"


@pytest.fixture(scope="module")
def client(tiny_store_dir):
    settings = read_settings({"PUBLIC_URL": "https://plan.example.cn/"})
    settings = dataclasses.replace(settings, store_dir=tiny_store_dir)
    return create_app(settings).server.test_client()


def _repeated(ask):
    """The answer, and whether it was sent without asking the app."""
    hits = metrics.CACHE_REQUESTS.labels("answers", "hit")
    before = hits._value.get()
    return ask(), hits._value.get() > before


@pytest.mark.parametrize("address", [PAGE, CARD, "/wall", "/wall/demo"])
@pytest.mark.parametrize("encoding", ["gzip, br", "gzip", "identity"])
def test_the_second_answer_is_the_first_one_with_all_its_headers(client, address, encoding):
    def ask():
        return client.get(address, headers={"Accept-Encoding": encoding})

    first, (second, is_repeated) = ask(), _repeated(ask)
    assert is_repeated
    assert (second.status, second.data) == (first.status, first.data)
    assert list(second.headers) == list(first.headers)


def test_a_browser_that_has_the_page_is_told_so_again(client):
    known = {"If-None-Match": client.get(PAGE).headers["ETag"]}
    answers = [_repeated(lambda: client.get(PAGE, headers=known)) for _ in range(2)]
    assert [answer.status_code for answer, _ in answers] == [304, 304]
    assert [is_repeated for _, is_repeated in answers] == [False, True]


@pytest.mark.parametrize(
    ("more", "status"),
    [({"headers": {"Host": "evil.example"}}, 400), ({"headers": {"Range": "bytes=0-9"}}, 200),
     ({"data": b"x" * 99_999}, 413)],
    ids=["another host", "a part", "a body"],
)  # fmt: skip
def test_a_request_that_says_more_is_for_the_app(client, more, status):
    client.get(PAGE)
    answer, is_repeated = _repeated(lambda: client.get(PAGE, **more))
    assert (answer.status_code, is_repeated) == (status, False)


@pytest.mark.parametrize(
    "address", ["/nothing", "/district/nowhere", "/health", f"{CARD}&release=000000000000",
                "/api/v1/figures.json", "/embed/gauge?area=nowhere"]
)  # fmt: skip
def test_what_is_no_page_or_may_change_is_asked_for_each_time(client, address):
    client.get(address)
    assert not _repeated(lambda: client.get(address))[1]


def test_a_repeated_answer_is_counted_and_logged_by_its_pattern_and_name(client, caplog):
    client.get(PAGE)
    counted = metrics.REQUESTS.labels("/district/<district>", "200")
    before = counted._value.get()
    caplog.set_level(logging.INFO, REQUESTS)
    logging.getLogger(REQUESTS).addHandler(caplog.handler)
    _, is_repeated = _repeated(lambda: client.get(PAGE, headers={"X-Request-ID": "front-0001"}))
    logging.getLogger(REQUESTS).removeHandler(caplog.handler)
    said = caplog.records[-1].answer
    assert is_repeated
    assert counted._value.get() == before + 1
    assert (said["method"], said["route"], said["status"]) == ("GET", "/district/<district>", 200)


def test_what_was_answered_need_not_be_drawn_and_what_was_not_must(client):
    needs = client.application.extensions["needs_drawing"]
    assert needs("/glossary?q=2")
    client.get("/glossary?q=2")
    assert not needs("/glossary?q=2")
