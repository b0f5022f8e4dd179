"""Declared columns, filters and pages against the real figures."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

import queries
from api.tables import open_page
from data.records.open_data import OpenTable
from data.store import Store
from queries import catalogue

ASKED = [table for table in catalogue.TABLES if table.name in queries.OPEN_TABLES]
FILTERED = [(table.name, name) for table in catalogue.TABLES for name in table.filters]
KINDS = {"string": str, "number": float, "integer": int, "boolean": bool}


@pytest.fixture(scope="module")
def store(real_store_dir: Path) -> Store:
    return Store(real_store_dir)


@pytest.mark.parametrize("table", ASKED, ids=lambda table: table.name)
def test_the_declared_columns_are_those_of_the_query(store: Store, table: OpenTable) -> None:
    page = open_page(store, table.name, {})
    assert page.columns == table.column_names
    assert page.rows


@pytest.mark.parametrize("table", ASKED, ids=lambda table: table.name)
def test_every_cell_is_of_the_declared_kind_and_one_of_the_declared_values(
    store: Store, table: OpenTable
) -> None:
    rows = open_page(store, table.name, {}).rows
    for column in table.columns:
        values = {row[column.name] for row in rows if row[column.name] is not None}
        assert {type(value) for value in values} <= {KINDS[column.kind]}, column.name
        assert not column.values or values <= set(column.values), column.name


@pytest.mark.parametrize("table", ASKED, ids=lambda table: table.name)
def test_the_key_tells_rows_apart(store: Store, table: OpenTable) -> None:
    rows = open_page(store, table.name, {}).rows
    keys = [tuple(row[name] for name in table.key) for row in rows]
    assert len(set(keys)) == len(keys)
    assert all(value not in (None, "") for key in keys for value in key)


def _told(row: dict[str, str | None], name: str) -> list[str]:
    """The values a row has for a filter; a document may speak of several plans."""
    if name in row:
        return [row[name] or ""]
    return (row[f"{name}s"] or "").split()


@pytest.mark.parametrize(("table", "name"), FILTERED)
def test_every_value_of_a_filter_gives_its_rows_and_all_values_give_all_rows(
    store: Store, table: str, name: str
) -> None:
    everything = queries.open_page(store, table, {}).rows
    values = sorted({value for row in everything for value in _told(row, name) if value})
    key = catalogue.BY_NAME[table].key
    assert values
    # Each of few values, forty of many, and all of them at once.
    for value in values[:: 1 + len(values) // 40]:
        rows = queries.open_page(store, table, {name: value}).rows
        assert rows == [row for row in everything if value in _told(row, name)]
    seen = {
        tuple(row[part] for part in key)
        for row in queries.open_page(store, table, {name: ",".join(values)}).rows
    }
    with_value = [row for row in everything if any(_told(row, name))]
    assert seen == {tuple(row[part] for part in key) for row in with_value}


def test_filters_hold_together(real_client: FlaskClient) -> None:
    query = "district=nanan&theme=ecology&period=2025&plan=fyp14"
    rows = real_client.get(f"/api/v1/figures.json?{query}").get_json()
    assert rows
    assert {(row["district"], row["theme"], row["period"], row["plan"]) for row in rows} == {
        ("nanan", "ecology", "2025", "fyp14")
    }


@pytest.mark.parametrize("table", list(catalogue.BY_NAME))
def test_following_the_next_page_gives_every_row_once(real_client: FlaskClient, table: str) -> None:
    everything = real_client.get(f"/api/v1/{table}.json").get_json()
    size = max(1, len(everything) // 4)
    address: str | None = f"/api/v1/{table}.json?limit={size}"
    rows = []
    while address:
        page = real_client.get(address)
        assert page.headers["X-Total-Count"] == str(len(everything))
        assert len(page.get_json()) <= size
        rows += page.get_json()
        link = page.headers.get("Link", "")
        address = link.removeprefix("<").partition(">")[0].partition("localhost")[2]
    assert rows == everything


@pytest.mark.parametrize("form", list(catalogue.FORMS))
def test_every_format_is_paged_alike(real_client: FlaskClient, form: str) -> None:
    answer = real_client.get(f"/api/v1/figures.{form}?limit=5&offset=10&theme=ecology")
    whole = real_client.get("/api/v1/figures.json?theme=ecology")
    assert answer.headers["X-Total-Count"] == str(len(whole.get_json()))
    release = answer.headers["X-Data-Release"]
    assert answer.headers["Link"] == (
        f"<http://localhost/api/v1/figures.{form}?theme=ecology&limit=5&offset=15"
        f'&release={release}>; rel="next"'
    )


@pytest.mark.parametrize("table", ["figures", "releases"])
def test_beyond_the_last_row_there_is_an_empty_page(real_client: FlaskClient, table: str) -> None:
    total = len(real_client.get(f"/api/v1/{table}.json").get_json())
    answer = real_client.get(f"/api/v1/{table}.json?limit=3&offset={total}")
    assert (answer.get_json(), answer.headers["X-Total-Count"]) == ([], str(total))
    assert "Link" not in answer.headers


def test_a_page_of_findings_has_its_sentences(real_client: FlaskClient) -> None:
    rows = real_client.get("/api/v1/audit.json?limit=3&offset=2").get_json()
    assert len(rows) == 3
    assert all(row["sentence"] for row in rows)
