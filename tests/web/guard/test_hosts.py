"""The site answers under its own names alone: a forged one stands in no link and no cache."""

import dataclasses
import re

import pytest

from app import create_app
from settings import read_settings


@pytest.fixture(scope="module")
def make(tiny_store_dir):
    def client(**environ):
        settings = read_settings({"STORE_DIR": str(tiny_store_dir), **environ})
        return create_app(dataclasses.replace(settings)).server.test_client()

    return client


@pytest.fixture(scope="module")
def public(make):
    return make(PUBLIC_URL="https://plan.example.cn/", FRONT_NAMES="www.example.cn *.gov.example")


@pytest.mark.parametrize(
    "host",
    ["evil.example", "plan.example.cn.evil.example", "evil.example:80", "127.0.0.1@evil.example",
     "localhost,evil.example", "localhost/evil", "[::1", "127.0.0.1.", "10.0.0.1", "a b"],
)  # fmt: skip
def test_another_host_is_refused(public, host):
    assert public.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize(
    "path", ["/", "/embed/gauge?area=demo&indicator=firms", "/api/v1/figures.csv",
             "/oembed?url=x", "/nothing", "/export/gauge.svg?area=demo&indicator=firms"]
)  # fmt: skip
def test_a_forged_host_is_refused_everywhere_and_not_repeated(public, path):
    answer = public.get(path, headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "evil" not in answer.text + str(answer.headers)


@pytest.mark.parametrize(
    "host", ["plan.example.cn", "PLAN.example.cn:443", "www.example.cn", "a.b.gov.example",
             "localhost:8050", "127.0.0.1", "[::1]:8050"]
)  # fmt: skip
def test_configured_hosts_and_this_machine_are_answered(public, host):
    assert public.get("/", headers={"Host": host}).status_code == 200


def test_without_any_setting_this_machine_alone_is_answered(make):
    client = make()
    assert client.get("/", headers={"Host": "localhost:9000"}).status_code == 200
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400


def test_the_api_refuses_in_its_own_shape(public):
    answer = public.get("/api/v1", headers={"Host": "evil.example"})
    assert answer.get_json()["error"]["message"] == "This host is not served here."


def test_a_check_by_number_is_answered(public):
    assert public.get("/health", headers={"Host": "10.1.2.3:8050"}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/indicator/demo/firms", "/oembed?url=https://plan.example.cn/indicator/demo/firms",
             "/sitemap.xml", "/robots.txt", "/api/v1/datapackage.json", "/data",
             "/embed/gauge?area=demo&indicator=firms", "/api/v1/openapi.json"]
)  # fmt: skip
def test_every_absolute_address_is_the_public_one(public, path):
    answer = public.get(
        path, headers={"Host": "127.0.0.1:8050", "X-Forwarded-Host": "evil.example"}
    )
    said = answer.text + str(answer.headers)
    assert "https://plan.example.cn/" in said
    assert not re.search(r"127\.0\.0\.1|localhost:|evil", said)


def test_pages_are_kept_once_whatever_name_they_are_asked_by(tiny_store_dir, tmp_path):
    settings = read_settings({"PUBLIC_URL": "https://plan.example.cn/"})
    store = tmp_path / "store"
    store.mkdir()
    for file in tiny_store_dir.glob("store-*.duckdb"):
        (store / file.name).symlink_to(file)
        (store / "current.duckdb").symlink_to(file.name)
    app = create_app(dataclasses.replace(settings, store_dir=store), shares_pages=True)
    for host in ("localhost", "plan.example.cn", "127.0.0.1:1", "evil.example"):
        app.server.test_client().get("/methodology", headers={"Host": host})
    assert len([path for path in (store / "pages").rglob("*") if path.is_file()]) == 1
