"""Readers at the size of a province: a store with invented districts, and what its pages take.

Each invented district is a copy of a curated one under another id, in the store alone: nothing of
it can be mistaken for data, and the build is not measured.
"""

from __future__ import annotations

import http.client
import os
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from bench.server import Server
from data.build import build
from data.store import CURRENT
from settings import read_settings

SOURCE = "nanan"
PATHS = (
    "/",
    f"/district/{SOURCE}-7",
    f"/indicator/{SOURCE}-7/gdp",
    "/compare",
    "/audit",
    "/projects",
    "/methodology",
    "/wall",
    "/search?q=gdp",
    "/api/v1/figures.json?limit=100",
    "/api/v1/figures.csv",
)
#: Table -> the column that says whose a row is.
_TABLES = {
    "areas": "district", "documents": "district", "plans": "district", "figures": "of_district",
    "groups": "district", "investments": "of_district", "projects": "of_district",
    "actions": "district", "findings": "district", "claims": "district",
    "assessments": "of_district",
}  # fmt: skip
#: Seconds; beyond them a row says that no answer came.
_PATIENCE = 60
_PLACES = ("area", "district", "of_district", "parent", "scope_of")
_IDS = (
    "figure_id", "document", "group", "investment_id", "project_id", "task_id", "finding_id",
    "claim_id", "first_id", "second_id", "third_id", "target_figure", "baseline_figure",
    "actual_figure", "rating_figure", "completion_figure", "other_figure",
)  # fmt: skip


def grow(store: Path, districts: int, source: str = SOURCE) -> None:
    """Add copies of a district to a store that nobody has open."""
    with duckdb.connect(str(store)) as connection:
        connection.execute(f"CREATE TEMP TABLE own AS FROM areas WHERE district = '{source}'")
        for table, whose in _TABLES.items():
            names = [row[0] for row in connection.execute(f"DESCRIBE {table}").fetchall()]
            changed = ", ".join(filter(None, (_copied(table, name) for name in names)))
            connection.execute(
                f"INSERT INTO {table} SELECT s.* REPLACE ({changed}) FROM {table} AS s,"
                f" range(1, {districts + 1}) AS t(k) WHERE s.{whose} = '{source}'"
            )


def _copied(table: str, name: str) -> str:
    """The value of a column in the copy `k` of a row; "" where it is the same."""
    column, new = f's."{name}"', f"s.\"{name}\" || '-' || t.k"
    if name in _PLACES and table != "groups":
        return (
            f'CASE WHEN {column} IN (SELECT area FROM own) THEN {new} ELSE {column} END AS "{name}"'
        )
    if name in _IDS or name in _PLACES:
        return f"CASE WHEN coalesce({column}, '') = '' THEN {column} ELSE {new} END AS \"{name}\""
    if name == "position":
        return f'{column} + t.k * 10000 AS "{name}"'
    return ""


def main() -> None:
    """Print what each page takes for the first who asks, with as many districts as are named."""
    districts = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        build(read_settings().curated_dir, Path(folder))
        grow((Path(folder) / CURRENT).resolve(), districts)
        size = (Path(folder) / CURRENT).stat().st_size / 1e6
        print(f"{districts} + 4 districts, {size:.0f} MB, load {os.getloadavg()[0]:.1f}")
        print(f"built and copied in {time.perf_counter() - begun:.0f} s")
        _row("new", "first byte", "all", "CPU", "memory, at most", "size")
        server = Server(Path(folder), workers=1)
        try:
            server.start("/glossary")
            for path in PATHS:
                before = _processor_seconds(server)
                first, total, size_of_it = _asked(server.address, path)
                spent = _processor_seconds(server) - before
                _row(path, first, total, f"{spent:.2f} s", _memory(server), size_of_it)
        finally:
            server.stop()


def _row(name: str, *cells: str) -> None:
    """One line at once: with many districts a page takes a while."""
    print(f"{name:32}", *(f"{cell:>12}" for cell in cells), flush=True)


def _asked(address: str, path: str) -> tuple[str, str, str]:
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=_PATIENCE)
    begun = time.perf_counter()
    try:
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        first = answer.read(1)
    except OSError as error:
        return "-", f"{time.perf_counter() - begun:.0f} s", str(error)
    seconds = time.perf_counter() - begun
    size = len(first + answer.read())
    total = time.perf_counter() - begun
    return f"{seconds:.2f} s", f"{total:.2f} s", f"{answer.status}, {size / 1000:.0f} kB"


def _processor_seconds(server: Server) -> float:
    """What the workers spent so far, which others on the machine do not change."""
    texts = [Path(f"/proc/{child}/stat").read_text() for child in server.worker_ids]
    ticks = sum(int(one) for text in texts for one in text.rpartition(")")[2].split()[11:13])
    return ticks / os.sysconf("SC_CLK_TCK")


def _memory(server: Server) -> str:
    texts = [Path(f"/proc/{child}/status").read_text() for child in server.worker_ids]
    peaks = [int(text.partition("VmHWM:")[2].split()[0]) for text in texts]
    return f"{max(peaks) / 1000:.0f} MB"


if __name__ == "__main__":
    main()
