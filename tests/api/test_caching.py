"""What may be kept, for how long, who may read it, and what is sent again."""

import flask
import pytest
from flask.testing import FlaskClient
from flask_compress import Compress

from data.store import Store

PATHS = (
    "", "/openapi.json", "/datapackage.json", "/store.duckdb", "/figures.csv?period=2022",
    "/figures.json", "/audit.parquet", "/releases.csv",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_an_answer_that_has_not_changed_is_not_sent_again(client: FlaskClient, path: str) -> None:
    first = client.get(f"/api/v1{path}")
    seen = {"If-None-Match": first.headers["ETag"]}
    again = client.get(f"/api/v1{path}", headers=seen)
    assert (first.status_code, again.status_code, again.get_data()) == (200, 304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_other_filters_pages_and_formats_have_other_etags(client: FlaskClient) -> None:
    paths = (
        "figures.csv", "figures.json", "figures.parquet", "figures.csv?period=2022",
        "figures.csv?period=2020", "figures.csv?limit=1", "figures.csv?offset=1", "audit.csv",
    )  # fmt: skip
    etags = {client.get(f"/api/v1/{path}").headers["ETag"] for path in paths}
    assert len(etags) == len(paths)


def test_another_code_version_has_another_etag(client: FlaskClient) -> None:
    before = client.get("/api/v1/figures.csv").headers["ETag"]
    client.application.extensions["code_version"] = "ba9876543210"
    assert client.get("/api/v1/figures.csv").headers["ETag"] != before


def test_a_compressed_answer_is_not_sent_again_either(client: FlaskClient) -> None:
    Compress(client.application)
    first = client.get("/api/v1/figures.json", headers={"Accept-Encoding": "gzip"})
    assert first.headers["Content-Encoding"] == "gzip"
    seen = {"If-None-Match": first.headers["ETag"], "Accept-Encoding": "gzip"}
    again = client.get("/api/v1/figures.json", headers=seen)
    assert (again.status_code, again.headers["ETag"]) == (304, first.headers["ETag"])


@pytest.mark.parametrize("path", ["figures.csv", "audit.parquet", "datapackage.json"])
def test_the_current_release_is_asked_for_again_and_a_named_one_is_kept(
    client: FlaskClient, tiny_store: Store, path: str
) -> None:
    current = client.get(f"/api/v1/{path}")
    named = client.get(f"/api/v1/{path}?release={tiny_store.version}")
    assert current.headers["Cache-Control"] == "no-cache"
    assert named.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert named.headers["ETag"] == current.headers["ETag"]


def test_the_list_of_releases_is_never_kept(client: FlaskClient, tiny_store: Store) -> None:
    for path in ("releases.json", f"releases.json?release={tiny_store.version}"):
        assert client.get(f"/api/v1/{path}").headers["Cache-Control"] == "no-cache"


def test_an_error_is_not_kept(client: FlaskClient) -> None:
    answer = client.get("/api/v1/figures.json?release=000000000000")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST"])
@pytest.mark.parametrize("path", [*PATHS, "/no/such", "/figures.json?x=1", "/figures.xml"])
def test_pages_of_any_host_may_read_every_answer(
    client: FlaskClient, method: str, path: str
) -> None:
    answer = client.open(f"/api/v1{path}", method=method)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "X-Total-Count" in answer.headers["Access-Control-Expose-Headers"]


def test_an_answer_that_is_not_sent_again_may_be_read_too(client: FlaskClient) -> None:
    answer = client.get("/api/v1/figures.csv", headers={"If-None-Match": "*"})
    assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (304, "*")


def test_a_preflight_is_told_what_it_may_send(client: FlaskClient) -> None:
    answer = client.options("/api/v1/figures.parquet")
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Range" in answer.headers["Access-Control-Allow-Headers"]


def test_addresses_outside_the_api_are_not_opened(client: FlaskClient) -> None:
    client.application.add_url_rule("/x", view_func=lambda: flask.Response("x"))
    assert "Access-Control-Allow-Origin" not in client.get("/x").headers


@pytest.mark.parametrize("path", PATHS)
def test_head_is_answered_like_get_without_the_body(client: FlaskClient, path: str) -> None:
    head, whole = client.head(f"/api/v1{path}"), client.get(f"/api/v1{path}")
    assert (head.status_code, head.get_data()) == (200, b"")
    for name in ("Content-Length", "Content-Type", "ETag"):
        assert head.headers[name] == whole.headers[name]
