"""`make bench`: the rows of `docs/benchmarks.md`, in groups, each as soon as it is measured.

`--rows painted weights …` measures some groups, `--write` puts the rows into the document, `--json
FILE` keeps them for programs. The last two groups are for those who work on files and drawings.
"""

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench import crowd, pictures, scale, slides
from bench.readers import rows as readers
from bench.readers.pages import DASHBOARD
from bench.report import Row, machine, put
from bench.server import ROOT, Server
from data.build import build
from data.store import Store
from settings import read_settings

DOCUMENT = ROOT / "docs" / "benchmarks.md"
#: Page -> the application that answers it, and its address there.
REFERENCES = {
    "static": ("bench.references.static_page:application()", "/"),
    "dashboard": ("", DASHBOARD),
    "dash": ("bench.references.typical_dash:application()", "/"),
}
FIRST_TABLE = ("weights", "painted", "clicks", "crowd")
ALL = (*FIRST_TABLE, "scale", "files")


def main() -> None:
    """Measure what is asked for, on stores built for the purpose, and print."""
    options = _arguments()
    load, rows = os.getloadavg()[0], []
    for group in options.rows:
        begun = time.perf_counter()
        for row in _measured(group, options.sizes, options.times):
            print(row.line, flush=True)
            rows.append(row)
        print(f"<!-- {group}: {time.perf_counter() - begun:.0f} s -->", flush=True)
        measured = machine(load, ROOT)
        if options.write:
            DOCUMENT.write_text(put(DOCUMENT.read_text("utf-8"), rows, measured), "utf-8")
    print(measured)
    if options.json:
        said = {"measured": measured, "rows": [asdict(row) for row in rows]}
        Path(options.json).write_text(json.dumps(said, ensure_ascii=False, indent=1), "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rows", nargs="+", choices=ALL, default=[*FIRST_TABLE, "scale"])
    parser.add_argument("--sizes", nargs="+", type=int, choices=scale.SIZES, default=[30, 300])
    parser.add_argument("--times", type=int, default=1, help="how large invented districts are")
    parser.add_argument("--write", action="store_true", help=f"put the rows into {DOCUMENT.name}")
    parser.add_argument("--json", help="a file for programs")
    return parser.parse_args()


def _measured(group: str, sizes: list[int], times: int) -> Iterator[Row]:
    if group == "scale":
        yield from scale.rows(sizes, times)
        return
    with tempfile.TemporaryDirectory() as name, _serving(Path(name)) as servers:
        urls = {page: servers[page].address + path for page, (_, path) in REFERENCES.items()}
        measure: dict[str, Callable[[], Iterable[Row]]] = {
            "weights": lambda: readers.weights(urls),
            "painted": lambda: readers.waits(urls),
            "clicks": lambda: readers.clicks(urls),
            "crowd": lambda: crowd.rows(servers, Store(Path(name)), Path(name)),
            "files": lambda: _files(servers["dashboard"].address),
        }
        yield from measure[group]()


@contextmanager
def _serving(folder: Path) -> Iterator[dict[str, Server]]:
    """The three pages of one new store, each by two workers."""
    build(read_settings().curated_dir, folder)
    servers = {page: Server(folder, app=app) for page, (app, _) in REFERENCES.items()}
    with ExitStack() as running:
        for page, server in servers.items():
            running.callback(server.stop)
            server.start(REFERENCES[page][1])
        yield servers


def _files(address: str) -> list[Row]:
    table = Table("what", "median", "min – max", title="pictures and slides")
    pictures.measure(table, address)
    slides.measure(table, address)
    Console().print(table)
    return []


if __name__ == "__main__":
    main()
