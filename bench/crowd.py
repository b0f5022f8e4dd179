"""Many readers at once: pages a second, drawn before and new, and what one more of them waits."""

from __future__ import annotations

import http.client
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count, product

from rich.table import Table

from bench.server import fetch

CLIENTS = (8, 64)
SECONDS = 4.0

_DRAWN_BEFORE = "/district/liangjiang"
_DISTRICTS = ("liangjiang", "nanan", "jiangbei", "chongqing")
_YEARS = (2021, 2022, 2023, 2024, 2025)


class Load:
    """What clients got: answers by status, the milliseconds of each, the seconds of all."""

    def __init__(self) -> None:
        self.statuses: Counter[int] = Counter()
        self.waits: list[float] = []
        self.seconds = 0.0

    @property
    def rate(self) -> str:
        """Pages a second, and answers a second that are none: a server that is full says so."""
        pages = self.statuses[200]
        refused = self.statuses.total() - pages
        more = f", {refused / self.seconds:.0f}/s refused" if refused else ""
        return f"{pages / self.seconds:.0f} pages/s{more}"

    @property
    def slow(self) -> str:
        """The milliseconds that 99 of a hundred answers take at most."""
        return f"99 % within {sorted(self.waits)[len(self.waits) * 99 // 100]:.0f} ms"


def measure(table: Table, address: str) -> None:
    """Rows for a page drawn before and for new ones, each for few clients and for many."""
    for page in (_DRAWN_BEFORE, "/"):
        fetch(address + page)
    for clients in CLIENTS:
        load = asked(address, clients, lambda: _DRAWN_BEFORE)
        table.add_row(f"{clients} clients: a page drawn before", load.rate, load.slow)
    views = _new_views()
    for clients in CLIENTS:
        with ThreadPoolExecutor() as pool:
            beside = pool.submit(asked, address, 1, lambda: "/")
            load = asked(address, clients, lambda: next(views))
        table.add_row(f"{clients} clients: each page a new one", load.rate, load.slow)
        other = beside.result()
        table.add_row("one more, meanwhile: / drawn before", other.rate, other.slow)


def asked(address: str, clients: int, page: Callable[[], str], seconds: float = SECONDS) -> Load:
    """Let `clients` ask for one page after another, each on a connection of its own."""
    load, lock = Load(), threading.Lock()
    begun = time.perf_counter()

    def client(_number: int) -> None:
        connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=60)
        while time.perf_counter() - begun < seconds:
            with lock:
                path = page()
            started = time.perf_counter()
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            with lock:
                load.statuses[answer.status] += 1
                load.waits.append((time.perf_counter() - started) * 1000)
        connection.close()

    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(client, range(clients)))
    load.seconds = time.perf_counter() - begun
    return load


def _new_views() -> Iterator[str]:
    """Addresses of views, none of them twice: a theme that does not exist is said on the page."""
    views = list(product(_DISTRICTS, _YEARS))
    for number in count():
        district, year = views[number % len(views)]
        yield f"/district/{district}?period={year}&theme=none-{number}"
