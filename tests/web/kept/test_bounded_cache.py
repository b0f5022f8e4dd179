"""The gate: a few makers at once, a short queue, what was made is kept by use."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from web.kept.bounded_cache import BoundedCache, BusyError


def maker(made: list[str], name: str, body: bytes = b"12345"):
    """Notes that it was asked."""

    def make() -> bytes:
        made.append(name)
        return body

    return make


def test_what_was_made_is_made_once():
    gate, made = BoundedCache[bytes](running=2, waiting=9), list[str]()
    for _ in range(2):
        assert gate.get("a", maker(made, "a")) == b"12345"
    assert made == ["a"]


def test_a_full_queue_refuses_and_what_is_kept_is_still_given():
    gate, started, go = (
        BoundedCache[bytes](running=1, waiting=0),
        threading.Event(),
        threading.Event(),
    )
    gate.get("kept", lambda: b"K")

    def slow() -> bytes:
        started.set()
        go.wait(5)
        return b"S"

    with ThreadPoolExecutor() as pool:
        first = pool.submit(gate.get, "slow", slow)
        started.wait(5)
        with pytest.raises(BusyError):
            gate.get("other", lambda: b"O")
        assert gate.get("kept", lambda: b"") == b"K"
        go.set()
        assert first.result() == b"S"
    assert gate.get("other", lambda: b"O") == b"O"


def test_no_more_than_allowed_run_at_once():
    gate, lock, now, most = BoundedCache[bytes](running=2, waiting=50), threading.Lock(), [0], [0]

    def make() -> bytes:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        threading.Event().wait(0.01)
        with lock:
            now[0] -= 1
        return b"x"

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda key: gate.get(key, make), range(16)))
    assert most == [2]


def test_callers_that_wait_for_the_same_file_take_the_one_that_was_made():
    gate, made, go = BoundedCache[bytes](running=1, waiting=5), [], threading.Event()

    def make() -> bytes:
        made.append(1)
        go.wait(5)
        return b"A"

    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(gate.get, "a", make) for _ in range(4)]
        go.set()
        assert [item.result() for item in asked] == [b"A"] * 4
    assert made == [1]


def test_an_error_frees_the_place_and_keeps_nothing():
    gate = BoundedCache[bytes](running=1, waiting=0)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            gate.get("a", lambda: b"%d" % (1 // 0))
    assert gate.get("a", lambda: b"A") == b"A"


def test_the_least_used_is_dropped_when_there_is_no_more_room():
    gate, made = BoundedCache[bytes](running=2, waiting=9, kept=10), list[str]()
    for name in ("a", "b", "a", "c", "a", "b"):
        gate.get(name, maker(made, name))
    assert made == ["a", "b", "c", "b"]


def test_a_file_larger_than_the_room_is_given_and_not_kept():
    gate, made = BoundedCache[bytes](running=2, waiting=9, kept=3), list[str]()
    for _ in range(2):
        assert gate.get("a", maker(made, "a")) == b"12345"
    assert made == ["a", "a"]
