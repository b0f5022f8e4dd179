"""A disk without room: the build says so and fails, and the store in use stays as it was."""

import fcntl
import json
import os
import resource
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from data.build import build
from data.store import CURRENT, Store
from data.store.file import check_file, create_tables, read_through
from data.store.writer import StoreNotWrittenError, building, write
from settings import ROOT
from tests.data.test_build import content, files
from tests.small_disk import IN_OWN_MOUNTS
from tests.stores import copy_of_store

Edit = Callable[[str, str, str], Path]
BUILD = [sys.executable, "-m", "data.build"]
#: From too little for a first row to almost enough for a store, which takes some 6 MB.
SIZES = (16, 600, 2_000, 5_000)


def build_with_limit(curated: Path, folder: Path, kilobytes: int) -> Any:
    """`make data` where no file can grow beyond a size: it holds for root and for anybody else."""
    size = kilobytes * 1024
    return subprocess.run(
        BUILD, cwd=ROOT, capture_output=True, encoding="utf-8",
        env=os.environ | {"STORE_DIR": str(folder), "CURATED_DIR": str(curated)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )  # fmt: skip


@pytest.fixture
def built(tiny_store_dir: Path, tmp_path: Path) -> Path:
    """The store of the tiny files in a folder of its own."""
    return (copy_of_store(tiny_store_dir, tmp_path / "store") / CURRENT).resolve()


@pytest.mark.parametrize("kilobytes", SIZES)
def test_a_store_that_finds_no_room_is_not_published(
    edit: Edit, tiny: Path, built: Path, kilobytes: int
) -> None:
    folder, before = built.parent, built
    edit("themes.csv", "绿色生态", "绿色生活")
    ended = build_with_limit(tiny, folder, kilobytes)
    assert ended.returncode == 1
    assert f"Cannot write a store into {folder}" in ended.stderr
    assert "Make room there" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "The store in use is unchanged." in ended.stderr
    assert files(folder) == sorted([CURRENT, before.name])
    assert (folder / CURRENT).resolve() == before


#: Run where only this process sees what is mounted: `folder` is a small disk, filled up.
_ON_A_SMALL_DISK = """
import json, os, pathlib, subprocess, sys
folder, first, changed, *sizes = sys.argv[1:]
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "none", folder], check=True)
store, filler = pathlib.Path(folder, "store"), pathlib.Path(folder, "filler")
def built(curated):
    given = os.environ | {"STORE_DIR": str(store), "CURATED_DIR": curated}
    ended = subprocess.run([sys.executable, "-m", "data.build"], env=given, capture_output=True)
    return [ended.returncode, ended.stderr.decode(), *kept()]
def kept():
    return sorted(path.name for path in store.iterdir()), os.readlink(store / "current.duckdb")
ended = [built(first)]
for size in sizes:
    free = os.statvfs(folder)
    filler.write_bytes(bytes(free.f_bavail * free.f_frsize - int(size) * 1024))
    ended.append(built(changed))
    filler.unlink()
print(json.dumps([*ended, built(changed)]))
"""

# Where nobody may mount, the limit above stands for the disk: the header of the run says so.
if IN_OWN_MOUNTS:

    def test_a_full_disk_leaves_the_store_in_use_and_room_heals(
        edit: Edit, tiny: Path, tmp_path: Path
    ) -> None:
        first = shutil.copytree(tiny, tmp_path / "first")
        changed = edit("themes.csv", "绿色生态", "绿色生活")
        (tmp_path / "disk").mkdir()
        sizes = SIZES[::3]
        arguments = [tmp_path / "disk", first, changed, *sizes]
        ended = subprocess.run(
            [*IN_OWN_MOUNTS, sys.executable, "-c", _ON_A_SMALL_DISK, *map(str, arguments)],
            cwd=ROOT, check=True, capture_output=True, encoding="utf-8",
        )  # fmt: skip
        (_, _, *before), *full, (status, _, names, current) = json.loads(ended.stdout)
        assert [(status, kept) for status, _, *kept in full] == [(1, before)] * len(sizes)
        for _, words, *_ in full:
            assert "No space left on device" in words
            assert "Traceback" not in words
        assert (status, len(names)) == (0, 3)
        assert current != before[1]


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garbage(path: Path) -> None:
    path.write_bytes(os.urandom(300_000))


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def damaged_inside(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 4)
        file.write(os.urandom(path.stat().st_size // 2))


def without_rows(path: Path) -> None:
    path.unlink()
    with duckdb.connect(str(path)) as connection:
        create_tables(connection)


def without_one_row(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("DELETE FROM figures WHERE figure_id = 'd-01'")


@pytest.mark.parametrize(
    "damage", [empty, garbage, cut_short, damaged_inside, without_rows, without_one_row]
)
def test_a_wrong_file_of_the_same_name_is_replaced_and_not_trusted(
    tiny: Path, built: Path, damage: Callable[[Path], None]
) -> None:
    whole = content(built)
    damage(built)
    assert build(tiny, built.parent) == built
    assert content(built) == whole
    assert files(built.parent) == sorted([CURRENT, built.name])


def test_a_reader_of_the_wrong_file_reads_the_right_one_that_takes_its_place(
    tiny: Path, built: Path
) -> None:
    without_one_row(built)
    store, rows = Store(built.parent), "SELECT count(*) AS n FROM figures"
    held = store.at(built.stem.removeprefix("store-"))
    assert held.rows(rows) == [{"n": 14}]
    build(tiny, built.parent)
    del held
    assert store.rows(rows) == [{"n": 15}]


def test_the_log_of_an_older_file_is_not_taken_for_the_new_ones(tiny: Path, built: Path) -> None:
    empty(built)
    built.with_name(f"{built.name}.wal").write_bytes(b"an older log")
    build(tiny, built.parent)
    assert files(built.parent) == sorted([CURRENT, built.name])


def test_what_broken_builds_left_is_cleared_even_where_nothing_is_written(
    tiny: Path, built: Path
) -> None:
    folder = built.parent
    for name in ("store-a.7.tmp", "store-a.7.tmp.wal", ".current.duckdb-7"):
        (folder / name).write_bytes(b"left")
    (folder / "store-a.7.tmp.tmp").mkdir()
    (folder / "mine.txt").write_text("not of a build", "utf-8")
    build(tiny, folder)
    assert files(folder) == sorted([CURRENT, built.name, "mine.txt"])


def test_a_build_waits_for_another_one_in_the_folder(tiny: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    other = os.open(folder, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    thread = threading.Thread(target=build, args=(tiny, folder))
    thread.start()
    thread.join(timeout=2)
    assert (thread.is_alive(), files(folder)) == (True, [])
    os.close(other)
    thread.join(timeout=60)
    assert CURRENT in files(folder)


def test_a_store_with_fewer_rows_than_were_inserted_gets_no_name(tmp_path: Path) -> None:
    def fill(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
        create_tables(connection)
        connection.execute("INSERT INTO meta (version) VALUES ('aaaaaaaaaaaa')")
        return {**read_through(connection), "meta": 2}

    with pytest.raises(StoreNotWrittenError, match="does not hold all rows"), building(tmp_path):
        write(tmp_path / "store-aaaaaaaaaaaa.duckdb", "aaaaaaaaaaaa", fill)
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_named(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(StoreNotWrittenError, match=r"file/store: .*Not a directory"):
        build(tiny, tmp_path / "file" / "store")


def test_every_table_of_a_store_is_counted(tiny: Path, tmp_path: Path) -> None:
    path = build(tiny, tmp_path / "store")
    rows = {name: len(rows) for name, rows in content(path).items()}
    assert check_file(path, Store(tmp_path / "store").version) == rows
