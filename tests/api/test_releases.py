"""A release that is named stays what it is, whatever becomes the current one."""

import os
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from flask.testing import FlaskClient

from data.build import build
from data.store import CURRENT, Store
from tests.conftest import TINY, write_files
from tests.stores import copy_of_store

OLD_FORM = "aaaaaaaaaaaa"


@pytest.fixture(scope="module")
def store_dir(tiny_store_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases, and an older one that other code wrote, in another form."""
    folder = tmp_path_factory.mktemp("releases")
    curated = write_files(folder / "curated", TINY)
    first = (copy_of_store(tiny_store_dir, folder / "store") / CURRENT).resolve()
    os.utime(first, (1_600_000_000, 1_600_000_000))
    figures = curated / "demo-2023" / "figures.csv"
    text = figures.read_text(encoding="utf-8")
    figures.write_text(text.replace(",150家,150,", ",151家,151,"), encoding="utf-8")
    build(curated, folder / "store")
    old = folder / "store" / f"store-{OLD_FORM}.duckdb"
    with duckdb.connect(str(old)) as connection:
        connection.execute("CREATE TABLE figures (figure TEXT)")
    os.utime(old, (1_500_000_000, 1_500_000_000))
    return folder / "store"


@pytest.fixture
def two(store_dir: Path) -> list[str]:
    """The names of the two releases, the earlier first."""
    later, earlier, _old = Store(store_dir).releases()
    return [earlier, later]


@pytest.fixture
def served(make_client: Callable[..., FlaskClient], store_dir: Path) -> FlaskClient:
    return make_client(store_dir)


def printed(client: FlaskClient, query: str) -> str:
    return str(client.get(f"/api/v1/figures.json?limit=1{query}").get_json()[0]["printed_value"])


def test_a_named_release_is_read_and_no_other(served: FlaskClient, two: list[str]) -> None:
    assert printed(served, f"&release={two[0]}") == "150家"
    assert printed(served, f"&release={two[1]}") == "151家"
    assert printed(served, "") == "151家"


@pytest.mark.parametrize("path", ["figures.csv", "audit.json", "assessments.parquet",
                                  "datapackage.json", "store.duckdb"])  # fmt: skip
def test_the_current_release_by_its_name_is_the_same_bytes(
    served: FlaskClient, two: list[str], path: str
) -> None:
    current = served.get(f"/api/v1/{path}")
    named = served.get(f"/api/v1/{path}?release={two[1]}")
    assert named.get_data() == current.get_data()


def test_an_unknown_release_is_a_404_that_leads_on(served: FlaskClient) -> None:
    answer = served.get("/api/v1/figures.csv?release=000000000000")
    assert answer.status_code == 404
    assert answer.get_json()["error"] == {
        "status": 404,
        "message": "There is no release '000000000000' here.",
        "advice": "See /api/v1/releases.json for the releases there are.",
    }


@pytest.mark.parametrize(
    "path", ["figures.csv", "releases.csv", "store.duckdb", "datapackage.json"]
)
@pytest.mark.parametrize("release", ["", "current", "*", "../current", "%00"])
def test_what_names_no_release_is_not_taken_for_the_current_one(
    served: FlaskClient, path: str, release: str
) -> None:
    assert served.get(f"/api/v1/{path}?release={release}").status_code == 404


def test_releases_are_listed_the_latest_first(served: FlaskClient, two: list[str]) -> None:
    rows = served.get("/api/v1/releases.json").get_json()
    assert [row["release"] for row in rows] == [two[1], two[0], OLD_FORM]
    assert [row["is_current"] for row in rows] == [True, False, False]
    assert rows[1] == {
        "release": two[0], "is_current": False, "built": "2020-09-13T12:26:40Z", "figures": 15,
        "documents": 1,
    }  # fmt: skip


def test_one_release_can_be_looked_up(served: FlaskClient, two: list[str]) -> None:
    (row,) = served.get(f"/api/v1/releases.json?release={two[0]}").get_json()
    assert row["release"] == two[0]


def test_the_next_page_is_of_the_same_release(served: FlaskClient, two: list[str]) -> None:
    link = served.get("/api/v1/figures.json?limit=1").headers["Link"]
    assert f"release={two[1]}" in link


@pytest.mark.parametrize("path", ["figures.csv", "audit.json", "actions.parquet",
                                  "datapackage.json"])  # fmt: skip
def test_a_release_of_another_form_is_refused_in_words(served: FlaskClient, path: str) -> None:
    answer = served.get(f"/api/v1/{path}?release={OLD_FORM}")
    assert answer.status_code == 409
    error = answer.get_json()["error"]
    assert error["message"] == f"Release {OLD_FORM} has another form than this API reads."
    assert f"store.duckdb?release={OLD_FORM}" in error["advice"]


def test_a_release_of_another_form_is_listed_and_can_be_taken_whole(
    served: FlaskClient,
) -> None:
    rows = served.get("/api/v1/releases.json").get_json()
    (row,) = [row for row in rows if row["release"] == OLD_FORM]
    assert (row["figures"], row["documents"]) == (None, None)
    assert served.get(f"/api/v1/store.duckdb?release={OLD_FORM}").status_code == 200


def test_a_current_store_of_another_form_is_not_ready(
    make_client: Callable[..., FlaskClient], tmp_path: Path
) -> None:
    path = tmp_path / f"store-{OLD_FORM}.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE figures (figure TEXT)")
    (tmp_path / "current.duckdb").symlink_to(path.name)
    answer = make_client(tmp_path).get("/api/v1/figures.csv")
    assert (answer.status_code, answer.get_json()["error"]["status"]) == (503, 503)
