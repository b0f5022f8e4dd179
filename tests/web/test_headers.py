"""Every answer says what it may do, who may show it, and how long it may be kept."""

import pytest

from app import create_app
from settings import read_settings

CARD = "embed/gauge?area=demo&indicator=firms"
PATHS = ["", "district/demo", "projects?q=x", "nothing", CARD, "embed/none", "oembed?url=x", "wall",
         "wall/boards", "export/gauge.svg?area=demo&indicator=firms", "export/none.svg", "api/v1",
         "api/v1/figures.csv", "api/v1/none", "health", "robots.txt", "sitemap.xml",
         "assets/favicon.ico", "assets/none.js", "_dash-layout", "_dash-dependencies",
         "_dash-component-suites/none/none.js", "_reload-hash", "District/demo/"]  # fmt: skip


@pytest.fixture(scope="module")
def client(tiny_store_dir):
    return create_app(read_settings({"STORE_DIR": str(tiny_store_dir)})).server.test_client()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS", "DELETE"])
def test_every_answer_has_the_headers(client, path, method):
    answer = client.open("/" + path, method=method)
    assert answer.status_code < 500
    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
                 "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cache-Control",
                 "Cross-Origin-Resource-Policy"):  # fmt: skip
        assert name in answer.headers, name


def test_a_style_element_is_taken_by_its_hash_alone(client):
    rules = dict(
        rule.strip().split(" ", 1)
        for rule in client.get("/").headers["Content-Security-Policy"].split(";")
    )
    assert "unsafe-inline" not in rules["style-src-elem"]
    assert "sha256-" in rules["style-src-elem"]
    assert "unsafe" not in rules["script-src"]


def test_a_card_takes_no_style_element_at_all(client):
    policy = client.get("/" + CARD).headers["Content-Security-Policy"]
    assert "style-src-elem 'self' ;" in policy


@pytest.mark.parametrize(
    ("path", "readers"),
    [(CARD, "cross-origin"), ("assets/embed/frame.js", "cross-origin"),
     ("api/v1/figures.csv", "cross-origin"), ("export/none.svg", "cross-origin"),
     ("district/demo", "same-origin"), ("wall", "same-origin")],
)  # fmt: skip
def test_other_sites_may_show_what_is_made_for_them(client, path, readers):
    assert client.get("/" + path).headers["Cross-Origin-Resource-Policy"] == readers


def test_an_error_is_not_kept(client):
    assert client.get("/assets/none.js").headers["Cache-Control"] == "no-store"


def test_a_request_that_fails_is_logged_by_its_pattern(tiny_store_dir, caplog):
    server = create_app(read_settings({"STORE_DIR": str(tiny_store_dir)})).server
    with server.test_request_context("/zhangsan-13800000000"):
        server.log_exception((ValueError, ValueError("x"), None))
    assert "a request failed: GET unknown" in caplog.text
    assert "zhangsan" not in caplog.text
