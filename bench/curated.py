"""Curated folders at the size of a country: a district's own files, again for invented ones.

Every invented district is a copy of a curated one under other ids, in a folder outside this one:
nothing of it can be mistaken for data. `python -m bench.curated 30` measures a build of it.
"""

import csv
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from data.build import build
from data.curation.columns import CuratedTable
from data.curation.read import curated_files
from data.curation.tables import BY_NAME, TABLES
from settings import read_settings

Row = dict[str, str]

#: Keys of a document's rows; the others name areas, plans and documents.
_IDS = ("figure_id", "investment_id", "project_id", "task_id", "claim_id", "group", "parent")


def grow_curated(
    source: Path, folder: Path, districts: int, district: str = "nanan", times: int = 1
) -> None:
    """Write into `folder` what `source` holds, and as many invented districts beside it.

    The k-th is called `<district>-<k>` and has each plan and document of `district`, `times` over:
    the more, the larger a district (of 340 figures, as this is written).
    """
    for path in curated_files(source):
        (folder / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / path.relative_to(source))
    areas = {row["area"] for row in _rows(source / "areas.csv") if row["district"] == district}
    documents = [
        row["document"] for row in _rows(source / "documents.csv") if row["district"] == district
    ]
    for name in ("areas", "plans", "documents", "rules"):
        path = folder / f"{name}.csv"
        rows = [row for row in _rows(path) if row["district"] == district]
        again = 1 if name == "areas" else times
        _write(path, list(_copies(BY_NAME[name], rows, areas, districts, again)), "a")
    for table in (table for table in TABLES if table.per_document):
        for document in documents:
            if (source / document / f"{table.name}.csv").exists():
                _grow_document(folder, table, document, areas, districts, times)


def _grow_document(
    folder: Path, table: CuratedTable, document: str, areas: set[str], districts: int, times: int
) -> None:
    rows = list(_rows(folder / document / f"{table.name}.csv"))
    for k in range(1, districts + 1):
        for time_ in range(1, times + 1):
            path = folder / f"{document}-{k}-{time_}" / f"{table.name}.csv"
            path.parent.mkdir(exist_ok=True)
            _write(path, [_copy(table, row, areas, k, time_) for row in rows], "w")


def _copies(
    table: CuratedTable, rows: list[Row], areas: set[str], districts: int, times: int
) -> Iterator[Row]:
    for k in range(1, districts + 1):
        for time_ in range(1, times + 1):
            yield from (_copy(table, row, areas, k, time_) for row in rows)


def _copy(table: CuratedTable, row: Row, areas: set[str], k: int, time_: int) -> Row:
    """The row of the k-th district: what names the district's own things names the copy's."""
    copy = dict(row)
    for column in table.columns:
        cell = row.get(column.name, "")
        if column.refers_to == "areas" or (table.name, column.name) == ("areas", "area"):
            copy[column.name] = f"{cell}-{k}" if cell in areas else cell
        elif cell and column.name in ("document", "rule", *_IDS):
            copy[column.name] = f"{cell}-{k}-{time_}"
        elif cell and column.name == "plan" and time_ > 1:
            copy["plan"] = f"{cell}-{time_}"
        elif "@" in cell and column.name == "compared_with":
            copy[column.name] = f"{cell}-{k}" if cell.partition("@")[2] in areas else cell
    if table.name == "areas":
        copy["name"] = f"{row['name']}{k}"
        copy["position"] = str(int(row["position"]) + 1000 * k)
    return {name: copy[name] for name in row}


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: list[Row], mode: str) -> None:
    with path.open(mode, encoding="utf-8", newline="") as file:
        if not rows:
            return
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        if mode == "w":
            writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    """Print what check and build take with as many districts as are named."""
    districts, times = int(sys.argv[1]), int((sys.argv[2:] or ["1"])[0])
    with tempfile.TemporaryDirectory() as folder:
        curated, stores = Path(folder) / "curated", Path(folder) / "stores"
        grow_curated(read_settings().curated_dir, curated, districts, times=times)
        begun = time.perf_counter()
        store = build(curated, stores)
        seconds = time.perf_counter() - begun
        spent = {
            who: resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        }
        cpu = sum(each.ru_utime + each.ru_stime for each in spent.values())
        memory = ", ".join(f"{each.ru_maxrss / 1e6:.2f}" for each in spent.values())
        print(
            f"{districts} districts, {times} times: {seconds:.0f} s, CPU {cpu:.0f} s,"
            f" memory {memory} GB, store {store.stat().st_size / 1e6:.0f} MB"
        )


if __name__ == "__main__":
    main()
