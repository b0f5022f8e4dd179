"""The table of invented districts: what check and build take, and the first who asks for a page."""

import http.client
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.curated import grow_curated
from bench.districts import SOURCE
from bench.report import KEPT, Row
from bench.server import ROOT, Server
from settings import read_settings

SIZES = (30, 300, 3_000)
#: Seconds; beyond them a row says that no answer came.
_PATIENCE = 60
_BUILD_PATIENCE = 3600
_DISTRICT = f"{SOURCE}-7"
#: What is asked for -> the goal at 3,000, and what it took when the goal was set: 30, 300, 3,000.
_PATHS = {
    "/": ("≤ 0.3 s, ≤ 30 kB", "3–4 s, 50 kB / 67–113 s, 412 kB / > 11 min"),
    f"/district/{_DISTRICT}": ("≤ 1.5 × four districts", "0.24 / 0.3 / 0.7 s"),
    f"/indicator/{_DISTRICT}/gdp": ("≤ 1.5 × four districts", "0.13 / 3.9 / 31–79 s"),
    "/compare": ("≤ 0.5 s", "2 s / timeout / 500"),
    "/audit": ("≤ 0.5 s", "3 s / timeout / 500"),
    "/methodology": ("≤ 0.5 s", "15 s / timeout / 500"),
    "/wall": ("≤ 0.5 s", "1.4 s / timeout / timeout"),
    "/projects": ("≤ 0.5 s", "–"),
    "/search?q=gdp": ("–", "–"),
    "/api/v1/figures.json?limit=100": ("≤ 50 ms", "30 ms / 280 ms / 4–5 s, 5.5 GB"),
    "/api/v1/figures.csv": (
        "≤ 0.2 s to the first byte, ≤ 100 MB", "1.2 s / 15 s, 3 GB / ~150 s, ~29 GB"
    ),
}  # fmt: skip
_BUILD = ("check and build", "≤ 3 min, ≤ 4 GB", "13 s, 0.5 GB / 131 s, 3.3 GB / ~22 min, ~31 GB")
_MEMORY = ("memory of one worker, at most", "≤ 200 MB", "–")


class Measurement(NamedTuple):
    """What was measured at one size: of what, and in words."""

    what: str
    cell: str


def rows(sizes: list[int], times: int = 1) -> Iterator[Row]:
    """A row of each address with a cell of each size; other cells stay what they are.

    Each district has the documents of the one it copies, as many `times` over.
    """
    goals = {_BUILD[0]: _BUILD[1:], **_PATHS, _MEMORY[0]: _MEMORY[1:]}
    for size in sizes:
        place = SIZES.index(size)
        for what, cell in measured(size, times):
            cells = [cell if at == place else KEPT for at in range(len(SIZES))]
            yield Row(f"`{what}`" if what in _PATHS else what, *goals[what], *cells)


def measured(districts: int, times: int) -> Iterator[Measurement]:
    """Build curated files of as many districts, and ask one worker for each page once."""
    with tempfile.TemporaryDirectory() as name:
        curated, stores = Path(name) / "curated", Path(name) / "stores"
        grow_curated(read_settings().curated_dir, curated, districts, SOURCE, times)
        yield Measurement(_BUILD[0], _build(curated, stores))
        if not stores.exists():
            return
        server = Server(stores, workers=1)
        try:
            server.start("/glossary")
            for path in _PATHS:
                before, spent = _peak(server), _processor(server)
                cell = _asked(server.address, path)
                cell += f", CPU {_processor(server) - spent:.2f} s"
                more = f", {_peak(server) - before:.0f} MB more" if path.endswith("csv") else ""
                yield Measurement(path, cell + more)
            yield Measurement(_MEMORY[0], f"{_peak(server):.0f} MB")
        finally:
            server.stop()


def _build(curated: Path, stores: Path) -> str:
    """The time of `make data`, and the most that its processes take together."""
    environ = {**os.environ, "CURATED_DIR": str(curated), "STORE_DIR": str(stores)}
    begun, spent = time.perf_counter(), _children()
    process = subprocess.Popen(
        [sys.executable, "-m", "data.build"], cwd=ROOT, env=environ,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    most = 0.0
    while process.poll() is None:
        most = max(most, sum(map(_own_memory, _family(process.pid))))
        if time.perf_counter() - begun > _BUILD_PATIENCE:
            process.kill()
        time.sleep(0.2)
    seconds = time.perf_counter() - begun
    said = f"{seconds:.0f} s, CPU {_children() - spent:.0f} s, {most / 1e6:.1f} GB"
    if process.returncode:
        return f"not done after {said}"
    size = sum(path.stat().st_size for path in stores.glob("store-*.duckdb"))
    return f"{said}; a store of {size / 1e6:,.0f} MB"


def _children() -> float:
    """The processor time of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _family(process: int) -> list[int]:
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [process, *(each for child in text.split() for each in _family(int(child)))]


def _own_memory(process: int) -> float:
    """kB of a process; what it shares with others is shared out among them."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return float(text.partition("\nPss:")[2].split()[0])


def _asked(address: str, path: str) -> str:
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=_PATIENCE)
    begun = time.perf_counter()
    try:
        connection.request("GET", path, headers={"Accept-Encoding": "br, gzip"})
        answer = connection.getresponse()
        first = answer.read(1)
        until_first = time.perf_counter() - begun
        size = len(first + answer.read())
    except OSError as error:
        return f"none within {time.perf_counter() - begun:.0f} s ({error})"
    finally:
        connection.close()
    status = "" if answer.status == 200 else f"{answer.status}, "
    whole = time.perf_counter() - begun
    said = f"{until_first:.2f} s to the first byte, {whole:.1f} s" if path.endswith("csv") else (
        f"{whole * 1000:.0f} ms" if whole < 0.1 else f"{whole:.2f} s")  # fmt: skip
    return f"{status}{said}, {size / 1000:.0f} kB"


def _peak(server: Server) -> float:
    """MB that the workers took at most, so far."""
    texts = [Path(f"/proc/{child}/status").read_text() for child in server.worker_ids]
    return max(int(text.partition("VmHWM:")[2].split()[0]) for text in texts) / 1000


def _processor(server: Server) -> float:
    """What the workers spent so far, which others on the machine do not change."""
    texts = [Path(f"/proc/{child}/stat").read_text() for child in server.worker_ids]
    ticks = sum(int(one) for text in texts for one in text.rpartition(")")[2].split()[11:13])
    return ticks / os.sysconf("SC_CLK_TCK")
