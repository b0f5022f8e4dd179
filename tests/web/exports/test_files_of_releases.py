"""Files and cards of older releases: those of another form, those that are no longer kept."""

import dataclasses
import shutil

import duckdb
import pytest

from app import create_app
from settings import read_settings
from tests.stores import copy_of_store

OTHER = "0123456789ab"
FILES = (
    "/export/gauge.svg?area=demo&indicator=firms", "/export/district/demo.pptx?plan=fyp14",
    "/export/table/indicators.csv?district=demo", "/export/card.png?path=/district/demo",
)  # fmt: skip
CARD = "/embed/gauge?area=demo&indicator=firms"


@pytest.fixture
def folder(tiny_store_dir, tmp_path):
    """Stores of the current release and of another one in the same form."""
    copy_of_store(tiny_store_dir, tmp_path / "store")
    current = (tmp_path / "store" / "current.duckdb").resolve()
    shutil.copy(current, tmp_path / "store" / f"store-{OTHER}.duckdb")
    return tmp_path / "store"


@pytest.fixture
def client(folder):
    settings = dataclasses.replace(read_settings({}), store_dir=folder)
    return create_app(settings).server.test_client()


def _held(path: str) -> str:
    return f"{path}&release={OTHER}" if "?" in path else f"{path}?release={OTHER}"


@pytest.mark.parametrize("path", FILES)
def test_a_release_in_another_form_is_told_in_words(client, folder, path):
    with duckdb.connect(str(folder / f"store-{OTHER}.duckdb")) as store:
        store.execute("ALTER TABLE documents RENAME TO papers")
    answer = client.get(_held(path))
    assert (answer.status_code, OTHER in answer.get_data(as_text=True)) == (410, True)
    assert answer.content_type == "text/plain; charset=utf-8"


@pytest.mark.parametrize("path", [*FILES[:3], CARD])
def test_a_release_that_was_deleted_while_it_was_read_is_no_longer_kept(client, folder, path):
    assert client.get(_held(path)).status_code == 200
    (folder / f"store-{OTHER}.duckdb").unlink()
    answer = client.get(_held(path))
    assert (answer.status_code, "数据版本" in answer.get_data(as_text=True)) == (404, True)
