"""What gunicorn alone would answer in English: raw bytes in an address, and what is no HTTP."""

import json
import socket
from urllib.parse import quote

import pytest

from bench.server import Server
from deploy.worker import escaped
from tests.deploy.nginx import Front


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    return tmp_path_factory.mktemp("said") / "log"


@pytest.fixture(scope="module")
def server(real_store_dir, log):
    made = Server(real_store_dir, workers=1, log=log)
    made.start("/methodology")
    yield made
    made.stop()


def _answer(port, sent):
    """Status, head and body of what comes back to these bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(sent)
        received = b""
        while part := connection.recv(65536):
            received += part
    head, _, body = received.partition(b"\r\n\r\n")
    return int(head.split()[1]), head.decode().lower(), body.decode()


def _ask(server, target, headers=b""):
    line = b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    return _answer(int(server.address.rpartition(":")[2]), line + headers + b"\r\n")


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_raw_chinese_in_a_query_is_read(server, encoding):
    status, _, body = _ask(server, b"/projects?q=" + "大桥".encode(encoding))
    assert status == 200
    assert 'value="大桥"' in body


def test_a_query_escaped_in_gbk_is_read(server):
    assert 'value="桥"' in _ask(server, b"/projects?q=%C7%C5")[2]
    rows = json.loads(_ask(server, b"/api/v1/projects.json?q=%C7%C5")[2])
    assert rows == json.loads(_ask(server, b"/api/v1/projects.json?q=%E6%A1%A5")[2])


def test_a_browser_is_led_to_the_spelling_that_its_scripts_read(server):
    status, head, _ = _ask(server, b"/projects?q=%C7%C5&page=1", b"Accept: text/html\r\n")
    assert status == 308
    assert f"location: /projects?q={quote('桥')}&page=1".lower() in head


@pytest.mark.parametrize(
    ("target", "words"),
    [("/重庆", "没有这个页面"), ("/embed/重庆", "没有这张"), ("/api/v1/重庆", '"status": 404')],
)
def test_raw_chinese_in_a_path_has_the_error_of_its_kind(server, target, words):
    status, _, body = _ask(server, target.encode())
    assert status == 404
    assert words.replace(" ", "") in body.replace(" ", "")


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET / HTTP/1.1\nHost: x\n\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
        (b"GET /a b HTTP/1.1\r\n\r\n", 400),
        (b"get / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/3.0\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nbad header: 1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
        (b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 200 + b"\r\n", 431),
        (b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 200-maybe\r\n\r\n", 417),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x\r\n\r\n", 501),
    ],
)
def test_what_is_no_request_is_refused_in_words(server, sent, status):
    answered, head, body = _answer(int(server.address.rpartition(":")[2]), sent)
    assert answered == status
    assert body.startswith('<!DOCTYPE html><html lang="zh-CN">')
    assert "cache-control: no-store" in head
    assert "回到总览" in body or "返回" in body


@pytest.mark.parametrize(
    ("sent", "line"),
    [
        (b"GET /secret b?q=secret HTTP/1.1\r\n\r\n", "InvalidHTTPVersion, no method, "),
        (b"secret /secret HTTP/1.1\r\n\r\n", "InvalidRequestMethod, no method, "),
        (b"GET /?q=" + b"secret" * 2000 + b" HTTP/1.1\r\n\r\n", "LimitRequestLine, "),
        (b"GET / HTTP/1.1\r\nHost: x\r\nsecret header: 1\r\n\r\n", "InvalidHeaderName, "),
        (b"GET /?q=secret HTTP/1.0\r\nHost: secret.example\r\n\r\n", "a host of 14 characters"),
    ],
)
def test_the_log_says_the_kind_of_what_is_refused_and_no_part_of_it(server, log, sent, line):
    before = len(log.read_text())
    _answer(int(server.address.rpartition(":")[2]), sent)
    (said,) = log.read_text()[before:].splitlines()
    assert f"refused: {line}" in said.replace("no request, ", "")
    assert "secret" not in said


def test_the_api_refuses_it_in_its_own_shape(server):
    status, _, body = _ask(server, b"/api/v1/\x7f")
    assert status == 400
    assert set(json.loads(body)["error"]) == {"status", "message", "advice"}


def test_the_front_passes_raw_bytes_on(server, tmp_path):
    with Front(tmp_path, server.address.removeprefix("http://")) as front:
        line = b"GET /projects?q=\xc7\xc5 HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"
        assert 'value="桥"' in _answer(front.port, line)[2]


def test_a_request_line_of_plain_letters_stays_as_it_is():
    assert escaped(b"GET /a%E6?b=c HTTP/1.1") == b"GET /a%E6?b=c HTTP/1.1"
    assert escaped(b"GET /\xe6\xa1\xa5 HTTP/1.1") == b"GET /%E6%A1%A5 HTTP/1.1"
