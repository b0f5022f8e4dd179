"""The store in use: a cursor per query, reopened after a switch, read-only and closed off."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from data.build import build, switch
from data.store import NoStoreError, Store

Edit = Callable[[str, str, str], Path]


def test_rows_are_dicts_in_the_querys_order(tiny_store: Store) -> None:
    rows = tiny_store.rows("SELECT theme, position FROM themes ORDER BY position DESC")
    assert rows == [{"theme": "ecology", "position": 2}, {"theme": "economy", "position": 1}]


def test_parameters_are_bound_and_never_part_of_the_query(tiny_store: Store) -> None:
    trick = "economy' OR '1' = '1"
    assert tiny_store.rows("SELECT name FROM themes WHERE theme = $theme", {"theme": trick}) == []


def test_the_columns_are_known_even_without_rows(tiny_store: Store) -> None:
    table = tiny_store.table("SELECT theme, name FROM themes WHERE theme = 'none'")
    assert table == (["theme", "name"], [])


def test_threads_never_see_rows_of_another_threads_query(tiny_store: Store) -> None:
    def ask(thread: int) -> list[bool]:
        sql = "SELECT $mine AS mine, range AS i FROM range($count)"
        return [
            tiny_store.rows(sql, {"mine": thread * 1000 + turn, "count": thread + 1})
            == [{"mine": thread * 1000 + turn, "i": i} for i in range(thread + 1)]
            for turn in range(200)
        ]

    with ThreadPoolExecutor(8) as pool:
        answers = [right for checks in pool.map(ask, range(8)) for right in checks]
    assert (len(answers), all(answers)) == (1600, True)


def test_a_fresh_store_object_is_opened_once_by_many_threads(tiny_store_dir: Path) -> None:
    store, start = Store(tiny_store_dir), threading.Barrier(8)

    def ask(_thread: int) -> int:
        start.wait()
        return int(store.rows("SELECT count(*) AS n FROM figures")[0]["n"])

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == [15] * 8


def test_after_a_switch_the_new_store_answers(edit: Edit, tiny: Path, tmp_path: Path) -> None:
    build(tiny, tmp_path / "store")
    store, name = Store(tmp_path / "store"), "SELECT name FROM themes WHERE theme = 'ecology'"
    assert store.rows(name) == [{"name": "绿色生态"}]
    build(edit("themes.csv", "绿色生态", "绿色生活"), tmp_path / "store")
    assert store.rows(name) == [{"name": "绿色生活"}]


def test_queries_that_run_during_switches_see_one_whole_store(
    edit: Edit, tiny: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "store"
    paths = [build(tiny, folder), build(edit("themes.csv", "绿色生态", "绿色生活"), folder)]
    pairs = {path.stem.removeprefix("store-"): name for path, name in zip(
        paths, ["绿色生态", "绿色生活"], strict=True)}  # fmt: skip
    store, done = Store(folder), threading.Event()
    sql = "SELECT version, name FROM meta, themes WHERE theme = 'ecology'"

    def ask(_thread: int) -> set[tuple[str, str]]:
        versions = set()
        while not done.is_set():
            versions |= {(row["version"], row["name"]) for row in store.rows(sql)}
        return versions

    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(ask, thread) for thread in range(4)]
        for number in range(31):
            switch(folder, paths[number % 2])
            store.rows(sql)
        done.set()
    seen = {pair for answer in answers for pair in answer.result()}
    assert seen == set(pairs.items())


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO themes VALUES ('x', 'x', 3)",
        "DELETE FROM themes",
        "CREATE TABLE more (x INTEGER)",
        "COPY themes TO '{folder}/out.csv'",
        "COPY themes FROM '{folder}/themes.csv'",
        "ATTACH '{folder}/other.duckdb'",
        "SELECT * FROM read_csv('{folder}/themes.csv')",
        "SELECT * FROM '{folder}/themes.csv'",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM glob('/*')",
        "EXPORT DATABASE '{folder}/out'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
    ],
)
def test_nothing_but_the_store_can_be_read_and_nothing_written(
    tiny_store: Store, tmp_path: Path, statement: str
) -> None:
    (tmp_path / "themes.csv").write_text("theme,name,position\nx,x,3\n", encoding="utf-8")
    with pytest.raises(duckdb.Error):
        tiny_store.rows(statement.format(folder=tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["themes.csv"]
    assert tiny_store.rows("SELECT count(*) AS n FROM themes") == [{"n": 2}]


def test_without_a_store_there_is_advice(tmp_path: Path) -> None:
    with pytest.raises(NoStoreError, match="Run `make data` to build it"):
        Store(tmp_path).rows("SELECT 1")


def test_a_link_to_a_store_that_is_gone_is_no_store(tmp_path: Path) -> None:
    switch(tmp_path, tmp_path / "store-gone.duckdb")
    with pytest.raises(NoStoreError):
        _ = Store(tmp_path).version


def test_a_store_that_is_built_later_is_found(tiny: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    with pytest.raises(NoStoreError):
        store.rows("SELECT 1")
    path = build(tiny, tmp_path / "store")
    assert store.rows("SELECT 1 AS one") == [{"one": 1}]
    assert path.stem == f"store-{store.version}"
