"""Addresses as people send them: other spellings lead to the one that is answered."""

import dataclasses
import re
from urllib.parse import quote, unquote

import pytest

from api.parameters import PAGING
from app import create_app
from queries import catalogue
from settings import ROOT, read_settings
from views.addressing.addresses import SHARING, normal, without_sharing
from views.chart_kinds import KINDS
from views.tables.registry import TABLES

#: As WeChat and a campaign leave it.
SHARED = "from=singlemessage&isappinstalled=0&utm_source=news"
#: One address of each kind.
ANSWERED = (
    "/", "/district/demo", "/indicator/demo/firms", "/compare", "/data", "/wall", "/wall/demo",
    "/wall/boards", "/embed/gauge?area=demo&indicator=firms", "/health", "/api/v1",
    "/api/v1/figures.csv", "/api/v1/openapi.json", "/export/table/indicators.csv?district=demo",
    "/export/gauge.svg?area=demo&indicator=firms", "/export/district/demo.pptx",
    "/export/card.png?path=%2F",
    "/oembed?url=http%3A%2F%2Flocalhost%2Fembed%2Fgauge%3Farea%3Ddemo%26indicator%3Dfirms",
)  # fmt: skip

RESPELT = {
    "a slash at the end": lambda path: path + "/",
    "capitals": str.upper,
    "double slashes": lambda path: path.replace("/", "//"),
    "two slashes first": lambda path: "/" + path,
    "escapes": lambda path: path.replace("/", "/%2f").replace("a", "%61"),
}


def _client(store_dir, **settings):
    chosen = dataclasses.replace(read_settings({}), store_dir=store_dir, **settings)
    return create_app(chosen).server.test_client()


def _send(client, address):
    """Ask as a socket does: a client that reads addresses takes `//wall` for a host."""
    path, _, query = address.partition("?")
    raw = {"RAW_URI": address, "PATH_INFO": unquote(path, "latin1"), "QUERY_STRING": query}
    return client.get("/", environ_overrides=raw)


@pytest.fixture(scope="module")
def client(tiny_store_dir):
    return _client(tiny_store_dir)


@pytest.mark.parametrize("address", ANSWERED)
def test_what_chats_add_to_a_link_changes_no_answer(client, address):
    plain = client.get(address)
    shared = client.get(address + ("&" if "?" in address else "?") + SHARED)
    assert (shared.status_code, plain.status_code) == (200, 200)
    assert shared.data == plain.data
    assert shared.headers.get("ETag") == plain.headers.get("ETag")


@pytest.mark.parametrize(
    "address",
    ["/embed/gauge?area=demo&indicator=firms", "/export/gauge.svg?area=demo&indicator=firms",
     "/export/table/indicators.csv?district=demo", "/api/v1/figures.csv?district=demo"],
)  # fmt: skip
def test_any_other_unknown_parameter_stays_an_error(client, address):
    assert client.get(f"{address}&utm_colour=red").status_code in (400, 404)


def test_no_parameter_of_the_dashboard_is_ignored():
    used = {name for kind in KINDS.values() for name in kind.parameters}
    used |= {name for _, names in TABLES.values() for name in names}
    used |= {*catalogue.FILTERS, *PAGING, "scale", "path", "url", "format", "dwell", "districts"}
    assert used & SHARING == set()


def test_the_documentation_names_what_is_ignored():
    text = (ROOT / "docs" / "addresses.md").read_text(encoding="utf-8")
    section = text.partition("## What chats")[2]
    named = set(re.findall(r"`(\w+)`", section))
    assert named == SHARING


def test_what_is_not_ignored_keeps_its_order_and_its_writing():
    assert without_sharing("b=%e4%b8%80&from=x&a=1+2&&b=") == "b=%e4%b8%80&a=1+2&&b="


@pytest.mark.parametrize("address", ANSWERED)
@pytest.mark.parametrize("respell", RESPELT.values(), ids=RESPELT.keys())
def test_another_spelling_leads_to_the_one_that_is_answered(client, address, respell):
    path, mark, query = address.partition("?")
    answer = _send(client, respell(path) + mark + query)
    if answer.status_code == 200:
        assert respell(path) in ("/", "/api/v1/")
    else:
        assert (answer.status_code, answer.headers["Location"]) == (308, address)


def test_a_redirect_keeps_the_query_as_it_is(client):
    answer = client.get("/Wall/?dwell=30&from=x&area=%e4%b8%80+2")
    assert answer.headers["Location"] == "/wall?dwell=30&from=x&area=%e4%b8%80+2"


@pytest.mark.parametrize(
    "path",
    ["//evil.example/", "//evil.example//", "/%2fevil.example/", "/%5cevil.example/",
     "/\\evil.example/", "/wall/..//evil.example/", "/.//evil.example/", "/%0d%0aset-cookie:x/"],
)  # fmt: skip
def test_no_redirect_leads_to_another_host(client, path):
    target = _send(client, path).headers.get("Location", "/")
    assert target[0] == "/" and target[1:2] not in ("/", "\\")


@pytest.mark.parametrize("path", ["/assets/Favicon.ico", "/_dash-Layout", "/district/%E5%8D%97"])
def test_files_and_words_are_not_respelt(client, path):
    assert client.get(path).status_code == 404


def test_below_a_prefix_only_what_follows_it_is_respelt(tiny_store_dir):
    client = _client(tiny_store_dir, url_prefix="/Plan/")
    for sent, answered in (("/plan", "/Plan/"), ("/PLAN//Wall/", "/Plan/wall")):
        assert client.get(sent).headers["Location"] == answered
        assert client.get(answered).status_code == 200
    assert normal("/elsewhere/", "/Plan/") is None


@pytest.mark.parametrize(
    "sent",
    ["district/demo/", "District/DEMO", "/district//demo", "district/%64emo",
     f"district/demo?{SHARED}", "district/demo?plan=none&period=1999&area=x&theme=y",
     "district/demo?period=2022&period=2023H1", "indicator/demo/firms/?plan=none",
     f"embed/gauge/?area=demo&indicator=firms&{SHARED}"],
)  # fmt: skip
def test_oembed_takes_whatever_address_its_page_answers(client, sent):
    # Two slashes at the start of a path would name a host to the client.
    path = "/" + sent.removeprefix("/")
    assert client.get(path, follow_redirects=True).status_code == 200
    for host in ("http://localhost", "https://LOCALHOST", "http://localhost:80"):
        answer = client.get("/oembed?url=" + quote(f"{host}/{sent}", safe=""))
        assert answer.get_json()["type"] == "rich"


@pytest.mark.parametrize("host", ["//localhost:81", "http://localhost:81", "http://x@localhost"])
def test_oembed_takes_no_other_host(client, host):
    assert client.get("/oembed?url=" + quote(f"{host}/district/demo")).status_code == 404


@pytest.mark.parametrize("address", ["/projects?q=\xff", "/embed/gauge?area=\xff", "/wall/?q=\xff"])
def test_bytes_that_are_no_text_get_a_calm_answer(client, address):
    assert _send(client, address).status_code in (200, 308, 404)
