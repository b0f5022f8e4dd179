"""Whose request a worker takes up first."""

import socket
import time

import pytest

from deploy.turns import DRAWN_AT_ONCE, Turns, address_of, has_left, head_of
from web.guard.turns import needs_drawing

HEAD = b"GET /district/nanan?theme=economy HTTP/1.1\r\nHost: a\r\n\r\n"


@pytest.fixture
def pair():
    client, server = socket.socketpair()
    with client, server:
        yield client, server


def test_a_request_is_looked_at_and_stays_to_be_read(pair):
    client, server = pair
    assert head_of(server) is None
    client.sendall(HEAD)
    assert head_of(server) == HEAD == server.recv(1000)


@pytest.mark.parametrize(
    ("head", "address"),
    [
        (HEAD, "/district/nanan?theme=economy"),
        (HEAD[:-2], ""),  # more of it is on its way
        (HEAD.replace(b"GET", b"POST"), ""),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", ""),
        (b"", ""),
    ],
)
def test_only_who_asks_for_something_to_see_has_an_address(head, address):
    assert address_of(head) == address


def test_pages_wait_that_were_not_drawn_before_and_nothing_else():
    needs = needs_drawing("/plan/", lambda address: address == "/plan/district/nanan")
    assert needs("/plan/district/jiangbei")
    assert needs("/plan/embed/gauges?area=nanan")
    for other in ("district/nanan", "assets/pages.css", "health", "api/v1/figures.csv", "export/x"):
        assert not needs("/plan/" + other)


def test_two_are_drawn_at_once_and_the_next_when_one_ends():
    turns = Turns()
    for name in "abc":
        turns.wait(name)
    assert DRAWN_AT_ONCE == 2
    assert [turns.next(), turns.next(), turns.next()] == [("a", False), ("b", False), None]
    turns.end("a")
    assert turns.next() == ("c", False)


def test_who_waited_too_long_is_told_so_one_after_another():
    turns = Turns(patience=0)
    for name in "ab":
        turns.wait(name)
    time.sleep(0.001)
    assert [turns.next(), turns.next()] == [("a", True), None]
    turns.end("a")
    assert turns.next() == ("b", True)


def test_who_left_is_seen_to_have_left(pair):
    client, server = pair
    assert not has_left(server)
    client.close()
    assert has_left(server)
