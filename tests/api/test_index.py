"""The index: what there is, where, and under what terms."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from data.store import Store
from queries import catalogue


@pytest.mark.parametrize("path", ["/api/v1", "/api/v1/"])
def test_the_index_names_every_table_with_its_filters(
    client: FlaskClient, tiny_store: Store, path: str
) -> None:
    body = client.get(path).get_json()
    assert body["release"] == tiny_store.version
    assert sorted(body["tables"]) == sorted(catalogue.BY_NAME)
    assert body["tables"]["actions"] == {
        "csv": "http://localhost/api/v1/actions.csv",
        "json": "http://localhost/api/v1/actions.json",
        "parquet": "http://localhost/api/v1/actions.parquet",
        "title": "任务",
        "filters": ["district", "plan"],
    }


def test_every_address_of_the_index_answers(client: FlaskClient) -> None:
    body = client.get("/api/v1").get_json()
    forms = [table[form] for table in body["tables"].values() for form in catalogue.FORMS]
    for address in (*forms, body["store"], body["openapi"], body["datapackage"]):
        assert client.get(address).status_code == 200, address


def test_addresses_start_where_people_reach_the_dashboard(
    make_client: Callable[..., FlaskClient], tiny_store_dir: Path
) -> None:
    client = make_client(tiny_store_dir, PUBLIC_URL="https://plan.example.cn/progress")
    body = client.get("/api/v1").get_json()
    assert body["store"] == "https://plan.example.cn/progress/api/v1/store.duckdb"
    link = client.get("/api/v1/figures.json?limit=1").headers["Link"]
    assert link.startswith("<https://plan.example.cn/progress/api/v1/figures.json?")


def test_without_a_licence_none_is_invented(client: FlaskClient) -> None:
    body = client.get("/api/v1").get_json()
    assert body["licence"] == {"name": None, "url": None}
    assert "licenses" not in client.get("/api/v1/datapackage.json").get_json()
    assert "license" not in client.get("/api/v1/openapi.json").get_json()["info"]


def test_licence_and_attribution_come_from_the_settings(
    make_client: Callable[..., FlaskClient], tiny_store_dir: Path
) -> None:
    client = make_client(
        tiny_store_dir,
        LICENCE_NAME="示例许可",
        LICENCE_URL="https://x.example/",
        ATTRIBUTION="示例",
    )
    body = client.get("/api/v1").get_json()
    licence = {"name": "示例许可", "url": "https://x.example/"}
    assert (body["licence"], body["attribution"]) == (licence, "示例")
    package = client.get("/api/v1/datapackage.json").get_json()
    assert package["licenses"] == [{"name": "示例许可", "path": "https://x.example/"}]
    assert client.get("/api/v1/openapi.json").get_json()["info"]["license"] == licence
