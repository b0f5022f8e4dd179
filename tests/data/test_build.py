"""Building a store: all or nothing, named by its content, switched to atomically."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from bench.curated import grow_curated
from data.build import build, switch
from data.checks.problems import CuratedDataError
from data.store import CURRENT, Store
from settings import ROOT
from tests.conftest import TINY

Edit = Callable[[str, str, str], Path]
FIGURES = "demo-2023/figures.csv"


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of a store."""
    with duckdb.connect(str(path), read_only=True) as connection:
        names = [row[0] for row in connection.execute("SHOW TABLES").fetchall()]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY ALL').fetchall()
            for name in names
        }


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_the_same_files_give_the_same_name_and_the_same_content(tiny: Path, tmp_path: Path) -> None:
    one, other = build(tiny, tmp_path / "one"), build(tiny, tmp_path / "other")
    assert one.name == other.name
    assert content(one) == content(other)


def test_neither_processes_nor_parts_change_a_store(
    curated: Path, real_store_dir: Path, tmp_path: Path
) -> None:
    in_parts = build(curated, tmp_path, processes=2, part_size=1)
    assert content(in_parts) == content(real_store_dir / CURRENT)


@pytest.fixture
def two(tiny: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A folder of two districts, and the figures of the second."""
    folder = tmp_path / "two"
    grow_curated(tiny, folder, 1, district="demo")
    return folder, folder / "demo-2023-1-1" / "figures.csv"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("d-04,demo-1,fyp14,parks,公园,,,个,2021,actual,9个,9,eq,level,,,二、正文", "the key d-04"),
        ("e-01,city,fyp14,parks,公园,,,个,2021,actual,9000个,9000,eq,level,,,二、正文",
         "a hundred times another"),
    ],
    ids=["an id of another", "a leap in a series of both"],
)  # fmt: skip
def test_what_documents_of_two_parts_print_is_checked_together(
    two: tuple[Path, Path], tmp_path: Path, row: str, said: str
) -> None:
    folder, figures = two
    figures.write_text(f"{figures.read_text('utf-8')}{row}\n", "utf-8")
    first = folder / FIGURES
    of_city = "d-20,city,fyp14,parks,公园,,,个,2022,actual,9个,9,eq,level,,,二、正文\n"
    first.write_text(first.read_text("utf-8") + of_city, "utf-8")
    with pytest.raises(CuratedDataError, match=said):
        build(folder, tmp_path / "store", part_size=1)


def test_the_store_holds_its_tables_and_nothing_else_lies_beside_it(
    tiny: Path, tmp_path: Path
) -> None:
    path = build(tiny, tmp_path / "store")
    assert files(tmp_path / "store") == sorted([CURRENT, path.name])
    rows = {name: len(rows) for name, rows in content(path).items()}
    assert (rows["figures"], rows["assessments"], rows["meta"]) == (15, 8, 1)


def test_building_again_writes_nothing_new(tiny: Path, tmp_path: Path) -> None:
    path = build(tiny, tmp_path / "store")
    before = path.stat().st_mtime_ns
    assert build(tiny, tmp_path / "store") == path
    assert path.stat().st_mtime_ns == before


def test_a_changed_byte_gives_another_version(edit: Edit, tiny: Path, tmp_path: Path) -> None:
    first = build(tiny, tmp_path / "store")
    edit("themes.csv", "绿色生态", "绿色生活")
    second = build(tiny, tmp_path / "store")
    assert files(tmp_path / "store") == sorted([CURRENT, first.name, second.name])
    assert Store(tmp_path / "store").version == second.stem.removeprefix("store-")


def test_going_back_to_the_old_files_goes_back_to_the_old_store(
    edit: Edit, tiny: Path, tmp_path: Path
) -> None:
    first = build(tiny, tmp_path / "store")
    build(edit("themes.csv", "绿色生态", "绿色生活"), tmp_path / "store")
    assert build(edit("themes.csv", "绿色生活", "绿色生态"), tmp_path / "store") == first
    assert (tmp_path / "store" / CURRENT).resolve() == first


@pytest.mark.parametrize(
    ("old", "new"),
    [("150家,150,eq", "150家,151,eq"), ("figure_id,area", "id,area"), ("150家,150", '"150家,150')],
)
def test_a_fault_leaves_the_store_in_use_untouched(
    edit: Edit, tiny: Path, tmp_path: Path, old: str, new: str
) -> None:
    path = build(tiny, tmp_path / "store")
    before = (files(tmp_path / "store"), path.stat().st_mtime_ns)
    with pytest.raises(CuratedDataError):
        build(edit(FIGURES, old, new), tmp_path / "store")
    assert (files(tmp_path / "store"), path.stat().st_mtime_ns) == before
    assert (tmp_path / "store" / CURRENT).resolve() == path


def test_a_fault_without_a_store_leaves_no_store(edit: Edit, tmp_path: Path) -> None:
    with pytest.raises(CuratedDataError) as caught:
        build(edit(FIGURES, "150家,150,eq", "150家,151,eq"), tmp_path / "store")
    assert files(tmp_path / "store") == []
    assert str(caught.value) == (
        "demo-2023/figures.csv, line 2, column value（第2行）: 数值 151 不是原文“150家”里的数 / "
        "the value 151 is not the number printed in '150家'. "
        "照抄数，或改正原文 / Copy the number, or correct the text."
    )


def test_readers_see_the_old_store_or_the_new_one_and_never_none(tmp_path: Path) -> None:
    stores = [tmp_path / "store-a.duckdb", tmp_path / "store-b.duckdb"]
    for path in stores:
        path.touch()
    switch(tmp_path, stores[0])
    seen, done = set(), threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(os.readlink(tmp_path / CURRENT))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(2000):
        switch(tmp_path, stores[number % 2])
    done.set()
    reader.join()
    assert seen <= {"store-a.duckdb", "store-b.duckdb"}
    assert files(tmp_path) == [CURRENT, "store-a.duckdb", "store-b.duckdb"]


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "power cut"])
def test_a_build_that_is_cut_short_leaves_no_store(
    tiny: Path, tmp_path: Path, sent: signal.Signals
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "data.build"], cwd=ROOT, stderr=subprocess.DEVNULL,
        env=os.environ | {"STORE_DIR": str(tmp_path / "store"), "CURATED_DIR": str(tiny)},
        # A job of a background shell is born deaf to Ctrl-C, and so are its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    while process.poll() is None and not any(".tmp" in name for name in files(tmp_path / "store")):
        time.sleep(0.002)
    process.send_signal(sent)
    assert process.wait(timeout=60) != 0
    assert [name for name in files(tmp_path / "store") if name.endswith(".duckdb")] == []
    if sent is signal.SIGINT:
        assert files(tmp_path / "store") == []


def test_make_data_names_every_fault_and_fails(edit: Edit, tmp_path: Path) -> None:
    folder = edit(FIGURES, "150家,150,eq", "150家,151,eq")
    ended = subprocess.run(
        [sys.executable, "-m", "data.build"], cwd=ROOT, capture_output=True, encoding="utf-8",
        env=os.environ | {"STORE_DIR": str(tmp_path / "store"), "CURATED_DIR": str(folder)},
    )  # fmt: skip
    assert ended.returncode == 1
    assert "demo-2023/figures.csv, line 2, column value" in ended.stderr
    assert "Nothing was written; the store in use is unchanged." in ended.stderr


def test_the_latest_publication_is_one_that_a_document_prints(edit: Edit, tmp_path: Path) -> None:
    undated = "demo-2024,demo,无日期,无日期,示例区,,2024,2023-12-31,no.txt,demo,no,"
    header, row = TINY["documents.csv"].replace("scheme,", "scheme,prints_date,").splitlines()
    dated = row.replace(",demo,虚构", ",demo,,虚构")
    folder = edit("documents.csv", TINY["documents.csv"], "\n".join([header, undated, dated, ""]))
    figures = (folder / FIGURES).read_text("utf-8").splitlines()
    (folder / "demo-2024").mkdir()
    again = f"{figures[0]}\n{figures[1].replace('d-01', 'e-01')}\n"
    (folder / "demo-2024" / "figures.csv").write_text(again, "utf-8")
    (meta,) = content(build(folder, tmp_path / "store"))["meta"]
    assert meta[-1] == "2023-09"
