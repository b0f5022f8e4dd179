"""What may be set of the front, and that nginx takes what is written."""

import re
import socket
import ssl
import subprocess
from dataclasses import fields

import pytest

from bench.server import free_port
from deploy.nginx import render
from settings import ROOT
from tests.deploy.nginx import Front


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    cert, key = folder / "cert.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
               "-subj", "/CN=localhost", "-keyout", key, "-out", cert]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return {"FRONT_CERTIFICATE": str(cert), "FRONT_KEY": str(key)}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"FRONT_ORIGINS": "10.0.0.1:8050 10.0.0.2:8050"},
        {"FRONT_TRUSTED": "10.0.0.0/8 192.168.1.1"},
    ],
)
def test_nginx_takes_the_configuration(tmp_path, changes):
    said = Front(tmp_path, **changes).tested()
    assert "test is successful" in said
    assert [line for line in said.splitlines() if "[warn]" in line and "user" not in line] == []


def test_nginx_takes_the_configuration_below_a_prefix(tmp_path):
    front = Front(tmp_path)
    front.prefix = "/plan/"
    assert "test is successful" in front.tested()


def test_with_a_certificate_http_leads_to_https_with_hsts_and_http_2(tmp_path, certificate):
    port = free_port()
    with Front(tmp_path, FRONT_HTTPS_PORT=str(port), **certificate) as front:
        plain = front.get("/data?x=1", host="localhost")
        assert plain.status == 308
        assert plain.headers["location"] == f"https://localhost:{port}/data?x=1"
        assert _protocol(port) == "h2"
        assert "strict-transport-security: max-age=31536000" in _head(port)


def _connected(port: int, protocol: str) -> ssl.SSLSocket:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_alpn_protocols([protocol])
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    return context.wrap_socket(connection, server_hostname="localhost")


def _protocol(port: int) -> str | None:
    with _connected(port, "h2") as connection:
        return connection.selected_alpn_protocol()


def _head(port: int) -> str:
    with _connected(port, "http/1.1") as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return connection.recv(4000).decode().lower()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FRONT_NAMES", "x; include /etc/passwd"),
        ("FRONT_HTTP_PORT", "0"),
        ("FRONT_ORIGINS", "a}b"),
        ("FRONT_CACHE", "/tmp/x y"),
    ],
)
def test_a_value_that_could_end_a_directive_is_refused_by_name(name, value):
    with pytest.raises(ValueError, match=f"Set {name} to something like"):
        render.read_front({name: value})


def test_a_certificate_without_its_key_is_refused():
    with pytest.raises(ValueError, match="FRONT_CERTIFICATE and FRONT_KEY together"):
        render.read_front({"FRONT_CERTIFICATE": "/a.pem"})


def test_the_documentation_lists_every_setting_with_its_default_and_help():
    text = (ROOT / "docs" / "front.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(FRONT_\w+)` \| (\S+) \| (.*) \|$", text, flags=re.MULTILINE)
    shown = {name: (default.strip("`"), help) for name, default, help in rows}
    assert shown == {
        f"FRONT_{item.name.upper()}": (item.default or "(empty)", item.metadata["help"])
        for item in fields(render.Front)
    }
