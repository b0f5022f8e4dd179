"""How much is done at once: who is beyond it is told when to ask again, who is gone is let go."""

import socket
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager

import duckdb
import pytest

import web.guard.gates
import web.walls.wall
from app import create_app
from bench.server import Server
from data.store.query_limit import QueryLimit, SlowQueryError
from data.store.release import Release
from settings import read_settings
from web.guard.gates import IS_LATE, BusyError, Gate, _is_closed

SLOW = "SELECT count(*) FROM range(100000000) a, range(1000) b WHERE (a.range * b.range) % 7 = 1"


@pytest.fixture
def client(tiny_store_dir):
    return create_app(read_settings({"STORE_DIR": str(tiny_store_dir)})).server.test_client()


def _full(gate):
    """Take all places of a gate; call each to leave."""
    places: list[AbstractContextManager[None]] = []
    while True:
        place = gate.place()
        try:
            place.__enter__()
        except BusyError:
            return places
        places.append(place)


@pytest.mark.parametrize(
    ("gate", "path", "words"),
    [("TABLES", "/api/v1/figures.csv", "Too many ask at once."),
     ("TABLES", "/sitemap.xml", "几秒后"),
     ("DRAWINGS", "/embed/gauge?area=demo&indicator=firms&period=2022", "几秒后"),
     ("DRAWINGS", "/wall/demo", "几秒后"),
     ("DRAWINGS", "/oembed?url=http://localhost/embed/gauge?area=demo%26indicator=firms", "many")],
)  # fmt: skip
def test_beyond_its_gate_an_address_says_in_words_when_to_ask_again(client, gate, path, words):
    web.walls.wall._boards.cache_clear()
    web.embed._drawn.cache_clear()
    places = _full(getattr(web.guard.gates, gate))
    try:
        answer = client.get(path)
    finally:
        for place in places:
            place.__exit__(None, None, None)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "3")
    assert answer.headers["Cache-Control"] == "no-store"
    assert words in answer.text
    assert client.get(path).status_code == 200


def test_a_wait_ends_when_its_time_is_over():
    gate = Gate(running=1, waiting=1, patience=0.1)
    with gate.inside(), pytest.raises(BusyError, match="too long"), gate.inside():
        pass


def test_a_turn_is_given_on_after_a_fault():
    gate = Gate(running=1, waiting=0)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), gate.inside():
            raise ZeroDivisionError
    with gate.inside():
        pass


def test_who_has_gone_does_not_wait(client):
    ours, theirs = socket.socketpair()
    gate = Gate(running=1, waiting=1, patience=60)
    environ = {"gunicorn.socket": ours}
    with client.application.test_request_context("/", environ_overrides=environ), gate.inside():
        threading.Timer(0.3, theirs.close).start()
        started = time.monotonic()
        with pytest.raises(BusyError), gate.inside():
            pass
    ours.close()
    assert time.monotonic() - started < 5


def test_a_query_that_takes_too_long_is_stopped(tiny_store):
    cursor, started = duckdb.connect(), time.monotonic()
    with pytest.raises(SlowQueryError), QueryLimit(0.3).on(cursor):
        cursor.execute(SLOW)
    assert time.monotonic() - started < 5


def test_a_query_ends_when_its_client_has_gone(client, monkeypatch):
    asked = Release.table
    monkeypatch.setattr(
        Release, "table", lambda release, sql, parameters: asked(release, SLOW, None)
    )
    ours, theirs = socket.socketpair()
    threading.Timer(0.3, theirs.close).start()
    started = time.monotonic()
    client.get("/api/v1/figures.csv", environ_overrides={"gunicorn.socket": ours})
    ours.close()
    assert time.monotonic() - started < 5


def test_a_query_runs_on_while_its_client_sends_more_or_nothing():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert not _is_closed(ours)
        theirs.send(b"GET /")
        assert not _is_closed(ours)


def test_a_stopped_query_is_503_and_the_next_is_answered(client, monkeypatch):
    monkeypatch.setattr("data.store.release._LIMIT", QueryLimit(0.2))
    asked = Release.table
    monkeypatch.setattr(
        Release, "table", lambda release, sql, parameters: asked(release, SLOW, None)
    )
    answer = client.get("/api/v1/figures.csv")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "3")
    monkeypatch.undo()
    assert client.get("/api/v1/figures.csv").status_code == 200


def _status(address):
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def test_a_flood_of_one_kind_leaves_threads_for_pages(tiny_store_dir):
    server = Server(tiny_store_dir, workers=1)
    server.start("/methodology")
    addresses = [f"{server.address}/api/v1/figures.csv?offset={n}" for n in range(40)]
    try:
        with ThreadPoolExecutor(40) as clients:
            flood = clients.map(_status, addresses)
            assert _status(f"{server.address}/methodology") == 200
            assert set(flood) <= {200, 503}
    finally:
        server.stop()


def test_whose_turn_came_too_late_is_asked_to_come_again(client):
    token = IS_LATE.set(True)
    try:
        answer = client.get("/glossary")
    finally:
        IS_LATE.reset(token)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "3")
