"""The front while the server is dead: the copy answers, by names that queries lead to."""

import json

import pytest

from tests.deploy.nginx import Front

CARD = "/embed/gauge?area=demo&indicator=firms&plan=fyp14&period=2022"


@pytest.fixture(scope="module")
def front(tmp_path_factory):
    with Front(tmp_path_factory.mktemp("front")) as front:
        addresses = ["/", "/district/demo", "/district/demo?plan=fyp14&period=2022", CARD,
                     "/api/v1/figures.csv", "/export/district/demo.pptx",
                     "/export/gauge.svg?area=demo&indicator=firms",
                     "/export/card.png?path=%2Fdistrict%2Fdemo%3Fplan%3Dfyp14"]  # fmt: skip
        for address in addresses:
            front.keep(address, f"copy of {address}")
        front.put("api/v1/index.json", "{}")
        front.put("_copy/releases/release=0123456789ab", "")
        yield front


def test_a_page_comes_from_the_copy_within_a_second_and_tells_its_age(front):
    answer = front.get("/district/demo")
    assert (answer.status, answer.text) == (200, "copy of /district/demo")
    assert answer.seconds < 1
    assert answer.headers["x-copy"] == answer.headers["last-modified"]
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "address",
    [
        CARD,
        "/embed/gauge?period=2022&plan=fyp14&indicator=firms&area=demo",
        CARD + "&from=singlemessage&isappinstalled=0",
        CARD + "&theme=light",
        CARD + "&release=0123456789ab",
    ],
)
def test_a_card_is_known_by_what_it_shows_in_whatever_order(front, address):
    answer = front.get(address)
    assert (answer.status, answer.text) == (200, f"copy of {CARD}")
    assert "frame-ancestors *" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("address", "content_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/api/v1", "application/json; charset=utf-8"),
        ("/api/v1/figures.csv", "text/csv; charset=utf-8"),
        ("/export/gauge.svg?indicator=firms&area=demo", "image/svg+xml"),
        ("/export/card.png?path=%2Fdistrict%2Fdemo%3Fplan%3Dfyp14", "image/png"),
        (
            "/export/district/demo.pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ),
    ],
)
def test_each_kind_of_file_has_its_content_type(front, address, content_type):
    answer = front.get(address)
    assert (answer.status, answer.headers["content-type"]) == (200, content_type)


@pytest.mark.parametrize(
    "address",
    [
        "/district/demo?plan=other",
        "/district/demo?plan=../../../conf/nginx.conf",
        "/district/demo?plan=fyp14&period=2022&theme=economy",
        CARD + "&release=ffffffffffff",
        "/export/gauge.svg",
        "/%2e%2e/%2e%2e/conf/nginx.conf",
    ],
)
def test_what_the_copy_has_not_is_never_another_figure(front, address):
    answer = front.get(address)
    assert answer.status in (400, 503)
    assert "copy of" not in answer.text
    assert "worker_processes" not in answer.text


def test_what_the_copy_has_not_is_told_in_the_words_of_its_kind(front):
    page, card = front.get("/projects?q=x"), front.get("/embed/none?area=x")
    assert "副本里没有收录这个地址" in page.text
    assert "这张卡片暂时无法显示" in card.text
    answer = front.get("/api/v1/figures.csv?district=demo")
    assert json.loads(answer.text)["error"]["status"] == answer.status == 503
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["retry-after"] == "30"


def test_a_callback_of_an_open_page_is_refused_so_that_the_page_is_loaded(front):
    answer = front.get("/_dash-update-component", method="POST", body=b"{}")
    assert answer.status == 503


def test_no_log_holds_a_query_while_the_server_is_dead(front):
    front.get("/projects?q=secret")
    logs = {log.name: log.read_text() for log in (front.folder / "run").glob("*.log")}
    assert any(logs.values())
    assert not any("secret" in text for text in logs.values())


def test_ready_made_gzip_is_sent_as_it_is(front):
    front.put("data/index.html", "plain")
    front.put("data/index.html.gz", "ready-made")
    assert front.get("/data", headers={"Accept-Encoding": "gzip"}).text == "ready-made"
    assert front.get("/data").text == "plain"
