"""Print one table: what was measured, the median, the spread."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from rich.console import Console
from rich.table import Table

import queries
from bench import chromium, crowd, pictures, slides
from bench.server import fetch, serving
from data.build import build
from data.store import Store
from settings import read_settings

DISTRICTS = ("liangjiang", "nanan", "jiangbei", "chongqing")
RUNS = 7


def main() -> None:
    """Measure, on a store built for the purpose, and print."""
    table = Table("what", "median", "min – max", title="bench")
    with tempfile.TemporaryDirectory() as folder:
        store_dir = Path(folder)
        started = time.perf_counter()
        build(read_settings().curated_dir, store_dir)
        table.add_row("store: check and build", f"{time.perf_counter() - started:.2f} s", "one run")
        _queries(table, Store(store_dir))
        with serving(store_dir) as (address, seconds):
            table.add_row("server: start to first page", f"{seconds:.2f} s", "one run")
            _weights(table, address)
            _answers(table, address)
            crowd.measure(table, address)
            chromium.measure(table, address, RUNS)
            pictures.measure(table, address)
            slides.measure(table, address)
    Console().print(table)


def timed(run: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Milliseconds of each run, after one that is not counted."""
    run()
    found = []
    for _ in range(runs):
        started = time.perf_counter()
        run()
        found.append((time.perf_counter() - started) * 1000)
    return found


def add(table: Table, what: str, values: list[float], unit: str = "ms") -> None:
    """One row: the median and the spread."""
    median = f"{statistics.median(values):.1f} {unit}"
    table.add_row(what, median, f"{min(values):.1f} – {max(values):.1f}")


def _queries(table: Table, store: Store) -> None:
    def page() -> object:
        return queries.district_indicators(store, "liangjiang", "fyp14", "liangjiang", "2022")

    add(table, "query: indicators of a page", timed(page, 30))


def _weights(table: Table, address: str) -> None:
    for district in DISTRICTS:
        url = f"{address}/district/{district}"
        raw, sent = len(fetch(url)), len(fetch(url, "gzip"))
        table.add_row(
            f"page /district/{district}", f"{sent / 1000:.0f} kB gzip", f"{raw / 1000:.0f} kB raw"
        )


def _answers(table: Table, address: str) -> None:
    # A parameter that chooses no view draws nothing anew; a theme that does not exist is told.
    anew = count()
    first = timed(lambda: fetch(f"{address}/district/nanan?theme=new-{next(anew)}"), 15)
    add(table, "server: the longest page, drawn anew", first)
    again = timed(lambda: fetch(f"{address}/district/nanan"), 30)
    add(table, "server: the longest page, drawn before", again)
    add(table, "server: figures.csv", timed(lambda: fetch(f"{address}/api/v1/figures.csv")))


if __name__ == "__main__":
    main()
