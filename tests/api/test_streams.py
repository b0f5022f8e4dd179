"""Tables that are sent while they are read."""

import hashlib
import zlib

import brotli
import pytest

import queries
from api import table_responses, tables
from queries import open_tables


@pytest.fixture
def client(make_client, tiny_store_dir):
    return make_client(tiny_store_dir)


@pytest.fixture
def small_batches(monkeypatch):
    """Two rows at a time."""
    monkeypatch.setattr(tables, "BATCH", 2)
    monkeypatch.setattr(table_responses, "BATCH", 2)


@pytest.mark.parametrize("form", ["csv", "json"])
@pytest.mark.parametrize("query", ["", "?limit=5&offset=1", "?limit=1", "?period=2022"])
@pytest.mark.parametrize("table", ["figures", "assessments", "audit", "releases"])
def test_a_table_sent_in_batches_is_the_table_as_a_whole(
    client, request, monkeypatch, table, form, query
):  # fmt: skip
    if table == "releases" and "period" in query:
        query = ""
    address = f"/api/v1/{table}.{form}{query}"
    whole = client.get(address)
    request.getfixturevalue("small_batches")
    monkeypatch.setattr(open_tables, "_AT_ONCE", 4)
    sent = client.get(address)
    assert sent.data == whole.data and sent.status_code == 200
    for name in ("ETag", "Link", "X-Total-Count", "Content-Type", "Content-Disposition"):
        assert sent.headers.get(name) == whole.headers.get(name), name


def test_the_first_rows_are_sent_before_the_later_ones_are_read(client, small_batches, monkeypatch):
    read = []
    real = queries.open_batches

    def batches(*asked):
        for rows in real(*asked):
            read.append(len(rows))
            yield rows

    monkeypatch.setattr(queries, "open_batches", batches)
    parts = client.get("/api/v1/figures.csv").iter_encoded()
    first = next(parts)
    assert first.count(b"\r\n") == 3 and read == []
    next(parts)
    assert read == [2]


@pytest.mark.parametrize(
    ("encoding", "reader"),
    [
        ("gzip", zlib.decompressobj(wbits=zlib.MAX_WBITS + 16).decompress),
        ("br", brotli.Decompressor().process),
    ],
)
def test_the_first_rows_are_there_to_read_compressed_too(client, small_batches, encoding, reader):
    plain = client.get("/api/v1/figures.csv")
    packed = client.get("/api/v1/figures.csv", headers={"Accept-Encoding": encoding})
    texts = [reader(part) for part in packed.response]
    assert texts[0].count(b"\r\n") == 3 and b"".join(texts) == plain.data
    assert packed.get_etag() == (f"{plain.get_etag()[0]}:{encoding}", False)
    seen = {"If-None-Match": packed.headers["ETag"], "Accept-Encoding": encoding}
    assert client.get("/api/v1/figures.csv", headers=seen).status_code == 304


def test_the_turn_at_the_gate_is_given_back_when_all_is_sent(client, small_batches):
    # More than may be inside at once.
    digests = {hashlib.sha256(client.get("/api/v1/figures.json").data).digest() for _ in range(9)}
    assert len(digests) == 1
