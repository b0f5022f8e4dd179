"""Every answer that names itself is sent once: a client that has it is told so."""

from __future__ import annotations

import dataclasses

import pytest

from app import create_app
from etags import tag_of
from settings import read_settings

ROUTES = (
    "/wall/boards", "/embed/gauge?area=demo&indicator=firms", "/api/v1/figures.csv",
    "/export/gauge.svg?area=demo&indicator=firms", "/export/district/demo.pptx",
    "/export/table/indicators.csv?district=demo",
)  # fmt: skip


@pytest.fixture(scope="module")
def client(tiny_store_dir):
    settings = dataclasses.replace(read_settings({}), store_dir=tiny_store_dir)
    return create_app(settings).server.test_client()


@pytest.mark.parametrize("route", ROUTES)
def test_an_answer_is_known_by_its_tag_also_weak_or_compressed(client, route):
    tag = client.get(route).headers["ETag"]
    for given in (tag, f"W/{tag}", tag[:-1] + ':gzip"', f'"other", {tag}', "*"):
        answer = client.get(route, headers={"If-None-Match": given})
        assert (answer.status_code, answer.data) == (304, b""), given


@pytest.mark.parametrize("route", ROUTES)
def test_another_tag_gets_the_answer(client, route):
    assert client.get(route, headers={"If-None-Match": '"other"'}).status_code == 200


def test_tags_tell_parts_apart():
    assert tag_of(("a", "bc")) != tag_of(("ab", "c"))
