"""Parquet and the whole store: the same contents as CSV and JSON, whole or in part."""

import csv
import io
from pathlib import Path
from typing import Any

import duckdb
import pytest
from flask.testing import FlaskClient

from data.records.open_data import OpenTable
from data.store import Store
from exports.csv_text import unguarded
from queries import catalogue

_COLUMN = {"string": "VARCHAR", "number": "DOUBLE", "integer": "BIGINT", "boolean": "BOOLEAN"}


def parquet(client: FlaskClient, path: str, folder: Path) -> duckdb.DuckDBPyRelation:
    file = folder / "answer.parquet"
    file.write_bytes(client.get(f"/api/v1/{path}").get_data())
    return duckdb.connect().read_parquet(str(file))


def typed(text: str, kind: str) -> Any:
    """A cell of a CSV as JSON has it; a guarded formula without its guard."""
    if text == "":
        return None
    if kind == "boolean":
        return {"TRUE": True, "FALSE": False}[text]
    if kind in ("number", "integer"):
        return pytest.approx(float(text), abs=1e-9)
    return unguarded(text)


def from_csv(client: FlaskClient, table: OpenTable) -> list[tuple[Any, ...]]:
    text = client.get(f"/api/v1/{table.name}.csv").get_data().decode("utf-8-sig")
    kinds = [column.kind for column in table.columns]
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert header == table.column_names
    return [tuple(map(typed, row, kinds)) for row in rows]


def nothing_for_empty(rows: list[Any]) -> list[tuple[Any, ...]]:
    """CSV cannot tell an empty text from none."""
    return [tuple(None if value == "" else value for value in row) for row in rows]


@pytest.mark.parametrize("table", catalogue.TABLES, ids=lambda table: table.name)
def test_csv_json_and_parquet_hold_the_same(
    real_client: FlaskClient, tmp_path: Path, table: OpenTable
) -> None:
    rows = real_client.get(f"/api/v1/{table.name}.json").get_json()
    in_json = [tuple(row[name] for name in table.column_names) for row in rows]
    in_parquet = parquet(real_client, f"{table.name}.parquet", tmp_path)
    assert in_parquet.columns == table.column_names
    assert in_parquet.fetchall() == in_json
    assert from_csv(real_client, table) == nothing_for_empty(in_json)


@pytest.mark.parametrize("table", catalogue.TABLES, ids=lambda table: table.name)
def test_parquet_has_the_declared_types_even_without_rows(
    client: FlaskClient, tmp_path: Path, table: OpenTable
) -> None:
    rows = parquet(client, f"{table.name}.parquet?offset=1000", tmp_path)
    assert [str(kind) for kind in rows.types] == [_COLUMN[item.kind] for item in table.columns]
    assert rows.fetchall() == []


def test_parquet_is_filtered_too(client: FlaskClient, tmp_path: Path) -> None:
    rows = parquet(client, "figures.parquet?indicator=dust&period=2022", tmp_path)
    assert [row[0] for row in rows.fetchall()] == ["d-12"]


def test_parquet_needs_no_guard_against_formulas(client: FlaskClient, tmp_path: Path) -> None:
    rows = parquet(client, "projects.parquet?limit=1", tmp_path)
    assert rows.project("name").fetchall() == [("=1+1 大道",)]


def test_the_same_rows_are_the_same_file(client: FlaskClient) -> None:
    first = client.get("/api/v1/figures.parquet").get_data()
    assert client.get("/api/v1/figures.parquet").get_data() == first


@pytest.mark.parametrize("path", ["figures.parquet", "store.duckdb"])
def test_a_part_of_a_file_can_be_taken(client: FlaskClient, path: str) -> None:
    whole = client.get(f"/api/v1/{path}").get_data()
    part = client.get(f"/api/v1/{path}", headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.get_data()) == (206, whole[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(whole)}"


@pytest.mark.parametrize("path", ["figures.parquet", "store.duckdb"])
def test_a_part_that_a_file_has_not_is_an_error_in_the_one_shape(
    client: FlaskClient, path: str
) -> None:
    answer = client.get(f"/api/v1/{path}", headers={"Range": "bytes=99999999-"})
    assert (answer.status_code, answer.get_json()["error"]["status"]) == (416, 416)
    assert answer.headers["Content-Range"].startswith("bytes */")


def test_the_whole_store_is_the_file_named_by_its_release(
    client: FlaskClient, tiny_store: Store
) -> None:
    answer = client.get("/api/v1/store.duckdb")
    assert answer.get_data() == tiny_store.path.read_bytes()
    name = f"attachment; filename=store-{tiny_store.version}.duckdb"
    assert answer.headers["Content-Disposition"] == name


def test_nothing_is_left_in_the_folder_for_temporary_files(
    client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert client.get("/api/v1/figures.parquet").status_code == 200
    assert list(tmp_path.iterdir()) == []
