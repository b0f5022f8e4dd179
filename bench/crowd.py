"""Many readers at once, made by wrk: pages a second, drawn before and new, others beside them."""

from __future__ import annotations

import http.client
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import queries
from bench.readers.pages import DASHBOARD
from bench.report import Row, p95
from bench.server import Server, fetch
from data.store import Store

#: Few ask for new pages: of more, those are told to come again whose turn does not come in 10 s.
FEW_NEW, FEW, MANY = 4, 8, 256
#: How long they ask for a page drawn before, and for new ones.
SECONDS, SECONDS_NEW = 6, 12
_SCRIPT = Path(__file__).parent / "addresses.lua"
_BUSY = re.compile(r"Non-2xx or 3xx responses: (\d+)")


@dataclass(frozen=True)
class Load:
    """What clients got: pages, answers that were none, requests without an answer, seconds."""

    pages: int
    refused: int
    lost: int
    seconds: float

    def __str__(self) -> str:
        rate = self.pages / self.seconds
        more = f", {self.refused / self.seconds:,.0f}/s told to come again" if self.refused else ""
        more += f", {self.lost} lost" if self.lost else ""
        return f"{rate:,.{0 if rate > 10 else 1}f}/s{more}"


def load_of(said: str) -> Load:
    """What wrk says when it ends."""
    requests, seconds = re.findall(r"(\d+) requests in ([\d.]+)s", said)[0]
    refused = sum(map(int, _BUSY.findall(said)))
    errors = re.findall(
        r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said
    )
    lost = sum(map(int, errors[0])) if errors else 0
    return Load(int(requests) - refused, refused, lost, float(seconds))


def send(
    address: str, clients: int, paths: list[str], folder: Path, seconds: int = SECONDS
) -> Load:
    """Let `clients` ask for one of `paths` after another."""
    wrk = shutil.which("wrk")
    if wrk is None:
        raise RuntimeError("Install wrk: scripts/apt-install.sh wrk")
    listed = folder / "addresses.txt"
    # As many as wrk has threads, at least.
    listed.write_text("\n".join(paths if len(paths) > 1 else paths * 2), encoding="utf-8")
    command = [wrk, "-t2", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", str(_SCRIPT),
               address, "--", str(listed)]  # fmt: skip
    return load_of(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def new_views(store: Store) -> list[str]:
    """Addresses of views that exist, none of them twice: pairs and triples of themes."""
    themes = [theme.theme for theme in queries.themes(store)]
    pairs = [",".join(each) for count in (2, 3) for each in combinations(themes, count)]
    views = [
        f"/district/{district.area}?plan={plan.plan}&area={area.area}&period={row['period']}"
        for district in queries.districts(store)
        for plan in queries.plans(store, district.area)
        for area in queries.areas_of_plan(store, district.area, plan.plan)
        for row in queries.periods(store, district.area, plan.plan, area.area)
    ]
    return [f"{view}&theme={pair}" for pair in pairs for view in views]


class Other:
    """One more reader, who meanwhile asks for a page and its styles again and again."""

    def __init__(self, address: str) -> None:
        self._host = address.removeprefix("http://")
        style = re.search(rb"/assets/pages-\w+\.css", fetch(address + "/"))
        self._paths = ("/", style[0].decode() if style else "/")
        self.waits: list[float] = []
        self.failed = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._ask)

    def __enter__(self) -> Other:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()

    def _ask(self) -> None:
        while not self._ended.is_set():
            for path in self._paths:
                self._once(path)
            time.sleep(0.02)

    def _once(self, path: str) -> None:
        connection = http.client.HTTPConnection(self._host, timeout=60)
        started = time.perf_counter()
        try:
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            self.failed += answer.status != 200
        except OSError:
            self.failed += 1
        finally:
            connection.close()
        self.waits.append((time.perf_counter() - started) * 1000)

    def __str__(self) -> str:
        said = f"p95 {p95(self.waits):,.0f} ms, at most {max(self.waits):,.0f}"
        return f"{said}, {self.failed} failed" if self.failed else said


def rows(servers: dict[str, Server], store: Store, folder: Path) -> Iterator[Row]:
    """Pages a second for few and many clients, what others waited, and the workers' memory."""
    yield _drawn_before(servers, FEW, "≥ 3,000/s", "300–600/s", folder)
    yield _drawn_before(servers, MANY, "≥ 2,500/s", "315/s", folder)
    views = new_views(store)
    for turn, (clients, goal) in enumerate(((FEW_NEW, "≥ 60/s"), (MANY, "others unharmed"))):
        yield from _new(servers["dashboard"].address, clients, goal, views[turn::2], folder)
    yield Row(
        "memory of the workers, after all this", "≤ 400 MB", "709 MB",
        *(memory(servers[page]) for page in ("dashboard", "static", "dash")),
    )  # fmt: skip


def _drawn_before(
    servers: dict[str, Server], clients: int, goal: str, before: str, folder: Path
) -> Row:
    paths = {"static": "/", "dashboard": DASHBOARD, "dash": "/"}
    loads = {
        page: str(send(server.address, clients, [paths[page]], folder))
        for page, server in servers.items()
    }
    return Row(f"page views drawn before, {clients} clients", goal, before,
               loads["dashboard"], loads["static"], loads["dash"])  # fmt: skip


def _new(address: str, clients: int, goal: str, views: list[str], folder: Path) -> list[Row]:
    with Other(address) as other:
        load = send(address, clients, views, folder, SECONDS_NEW)
    drained = _seconds_until_answered(f"{address}/search?q=drained-{clients}")
    return [
        Row(f"page views new, {clients} clients", goal, "5–15/s" if clients == FEW_NEW else "5/s",
            str(load)),
        Row(f"another reader's page and styles meanwhile, {clients} clients", "unharmed",
            "0/s for seconds", f"{other}; {drained:.1f} s to drain"),
    ]  # fmt: skip


def _seconds_until_answered(url: str) -> float:
    left = time.perf_counter()
    while time.perf_counter() - left < 60:
        try:
            fetch(url)
            break
        except OSError:  # told to come again
            time.sleep(0.1)
    return time.perf_counter() - left


def memory(server: Server) -> str:
    """What the server holds, and each worker: of the dashboard, the last makes files.

    What processes share is shared out among them, as the kernel's limit for a group counts it.
    """
    texts = [
        Path(f"/proc/{process}/smaps_rollup").read_text()
        for process in (server.process_id, *server.worker_ids)
    ]
    parent, *each = [int(text.partition("\nPss:")[2].split()[0]) / 1000 for text in texts]
    return f"{parent + sum(each):.0f} MB ({' + '.join(f'{one:.0f}' for one in each)})"
