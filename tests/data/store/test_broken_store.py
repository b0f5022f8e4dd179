"""A current store that cannot be read: the last good one is served, else another, else none."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from data.build import build
from data.store import CURRENT, NoStoreError, Store
from data.store import follow as store_module
from tests.damage import DAMAGES, OF_THE_FILE, OF_THE_LINK, Damage, a_folder, deleted, garbage
from tests.stores import copy_of_store

Edit = Callable[[str, str, str], Path]
COUNT = "SELECT count(*) AS n FROM figures"
#: Reads every column of every row.
ALL = "SELECT * FROM figures ORDER BY ALL"


@pytest.fixture
def one(tiny_store_dir: Path, tmp_path: Path) -> Path:
    """A folder with one release."""
    return copy_of_store(tiny_store_dir, tmp_path / "store")


@pytest.fixture
def two(edit: Edit, tiny: Path, one: Path) -> Path:
    """A folder with an older release of 15 figures and the current one of 14."""
    os.utime((one / CURRENT).resolve(), (1_600_000_000, 1_600_000_000))
    last = "d-15,demo,annual-2022,trade-growth,进出口增速,,,%,2022,actual,-1.5%,-1.5,eq,"
    build(edit("demo-2023/figures.csv", last + "yoy_growth,,,三、正文\n", ""), one)
    return one


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_store_that_is_open_goes_on_being_served(one: Path, damage: Damage) -> None:
    store = Store(one)
    before = (store.version, store.rows(COUNT))
    whole = Store(one).rows(ALL)
    damage(one)
    assert (store.version, store.rows(COUNT)) == before
    assert store.rows(ALL) == whole
    assert store.at(store.version).rows(ALL) == whole
    assert store.problem != ""


@pytest.mark.parametrize("damage", OF_THE_FILE)
def test_a_fresh_reader_takes_the_latest_other_release_and_says_so_once(
    two: Path, damage: Damage, caplog: pytest.LogCaptureFixture
) -> None:
    damage(two)
    store = Store(two)
    assert [len(store.rows(ALL)) for _ in range(3)] == [15, 15, 15]
    assert [line.endswith(f"Release {store.version} is served instead.")
            for line in caplog.messages] == [True]  # fmt: skip


@pytest.mark.parametrize("damage", OF_THE_LINK)
def test_a_fresh_reader_without_a_link_takes_the_latest_release(two: Path, damage: Damage) -> None:
    damage(two)
    store = Store(two)
    assert len(store.rows(ALL)) == 14
    assert store.problem.startswith(f"{CURRENT} leads to no store.")


@pytest.mark.parametrize("damage", OF_THE_FILE)
def test_without_another_release_there_is_no_store(one: Path, damage: Damage) -> None:
    damage(one)
    with pytest.raises(NoStoreError):
        Store(one).rows(COUNT)


@pytest.mark.parametrize("damage", [damage for damage in OF_THE_FILE if damage is not a_folder])
def test_a_store_that_was_mended_is_served_again(
    tiny: Path, one: Path, damage: Damage, caplog: pytest.LogCaptureFixture
) -> None:
    whole = Store(one).rows(ALL)
    damage(one)
    store = Store(one)
    with pytest.raises(NoStoreError):
        store.rows(COUNT)
    build(tiny, one)
    assert store.rows(ALL) == whole
    assert store.problem == ""
    assert "can be read again" in caplog.messages[-1]


def test_a_new_release_that_cannot_be_read_changes_nothing(two: Path, tiny: Path) -> None:
    store = Store(two)
    before = store.rows(ALL)
    (two / "store-0123456789ab.duckdb").write_bytes(b"x" * 20_000)
    (two / CURRENT).unlink()
    (two / CURRENT).symlink_to("store-0123456789ab.duckdb")
    assert store.rows(ALL) == before
    assert "store-0123456789ab.duckdb cannot be read" in store.problem


def test_a_release_of_another_form_is_not_served(two: Path) -> None:
    with duckdb.connect(str((two / CURRENT).resolve())) as connection:
        connection.execute("ALTER TABLE themes DROP COLUMN position")
    store = Store(two)
    assert len(store.rows(ALL)) == 15
    assert "built by other code" in store.problem


def test_a_store_under_another_releases_name_is_not_served(two: Path) -> None:
    older = two / f"store-{list(Store(two).releases())[1]}.duckdb"
    shutil.copy(older, (two / CURRENT).resolve())
    store = Store(two)
    assert store.path == older.resolve()
    assert f"holds release '{store.version}'" in store.problem


def test_what_could_not_be_opened_is_tried_again(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The older one stays in use as long as the machine, not the file, is at fault."""
    monkeypatch.setattr(store_module, "_AGAIN_SECONDS", 0.0)
    file, away = (two / CURRENT).resolve(), two / "away"
    store = Store(two)
    file.rename(away)
    assert len(store.rows(ALL)) == 15
    away.rename(file)
    assert len(store.rows(ALL)) == 14


@pytest.mark.parametrize("damage", OF_THE_FILE)
def test_the_file_of_a_damaged_store_is_not_handed_out(one: Path, damage: Damage) -> None:
    store = Store(one)
    assert store.path.is_file()
    damage(one)
    with pytest.raises(NoStoreError):
        _ = store.path


def test_a_named_release_that_was_deleted_is_unknown_though_the_current_one_is_not(
    two: Path,
) -> None:
    store = Store(two)
    current, older = store.releases()
    assert store.rows(COUNT) == [{"n": 14}]
    (two / f"store-{older}.duckdb").unlink()
    deleted(two)
    assert store.at(current).rows(COUNT) == [{"n": 14}]
    with pytest.raises(LookupError):
        store.at(older)


def test_a_store_that_is_served_without_a_copy_of_its_own_gives_way_to_another(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(two / "no such folder"))
    store = Store(two)
    store.rows("SELECT 1")
    garbage(two)
    with pytest.raises(NoStoreError):
        # By the index, which is read when it is first needed.
        store.rows("SELECT * FROM figures WHERE figure_id = 'd-01'")
    assert len(store.rows(ALL)) == 15
