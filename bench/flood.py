"""Pages while files are asked for en masse: what their readers wait, and what the flood gets.

`python -m bench.flood [address]` measures a gunicorn of its own and the front before it, or the
server at `address` alone. Twelve clients of twelve addresses ask for files that nobody asked for.
"""

import http.client
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

from bench.server import ROOT, Server
from settings import read_settings
from tests.deploy.nginx import Front

_CLIENTS = 12
_PAGES = ("/", "/district/liangjiang", "/district/nanan", "/methodology", "/data")
_DELAY_AFTER_REFUSAL = 0.05


def measure(address: str, number: int = 320) -> str:
    """The milliseconds of that many pages, without a flood and within one."""
    place = urlsplit(address)
    files, lock, ended = _files(), threading.Lock(), threading.Event()
    statuses: Counter[int] = Counter()

    def flood(client: int) -> None:
        while not ended.is_set():
            with lock:
                path = next(files)
            status = _status(place.netloc, path, f"127.0.0.{10 + client}")
            with lock:
                statuses[status] += 1
            if status == 429:
                time.sleep(_DELAY_AFTER_REFUSAL)

    # The worker that makes files starts with the first.
    for path in ("/export/card.png?path=/", *_PAGES):
        _status(place.netloc, path)
    before = _waits(place.netloc, number)
    with ThreadPoolExecutor(_CLIENTS) as pool:
        clients = [pool.submit(flood, client) for client in range(_CLIENTS)]
        time.sleep(2)
        within = _waits(place.netloc, number)
        ended.set()
    for client in clients:
        client.result()
    flooded = ", ".join(f"{count} × {status}" for status, count in statuses.most_common())
    return f"pages {_said(before)}; in the flood {_said(within)}; the flood got {flooded}"


def _files() -> Iterator[str]:
    """Addresses of files, none of them twice: pictures, slides, decks and tables."""
    cards = (ROOT / "docs" / "embed-addresses.txt").read_text("utf-8").splitlines()
    charts = [line.removeprefix("/embed/") for line in cards if line.startswith("/embed/")]
    periods = ["2025", "2024", "2023", "2022", "2021", "2020"]
    decks = [f"district/{district}.pptx?period={period}"
             for period in periods for district in ("liangjiang", "nanan", "jiangbei")]  # fmt: skip
    for number, (form, chart) in enumerate(product(("png", "pptx", "svg"), charts)):
        kind, _, query = chart.partition("?")
        yield f"/export/{kind}.{form}?{query}"
        yield f"/export/table/projects.xlsx?q={number}"
        if number % 4 == 0 and number // 4 < len(decks):
            yield "/export/" + decks[number // 4]


def _waits(host: str, number: int) -> list[float]:
    """Sorted seconds, minus infinity where the answer was no page."""
    waits = []
    for turn in range(number):
        began = time.perf_counter()
        # The number lets no cache of the front answer.
        status = _status(host, f"{_PAGES[turn % len(_PAGES)]}?n={time.monotonic_ns()}")
        waits.append(time.perf_counter() - began if status == 200 else float("inf"))
    return sorted(waits)


def _said(waits: list[float]) -> str:
    middle, most = (1000 * waits[len(waits) * share // 100] for share in (50, 95))
    lost = sum(wait == float("inf") for wait in waits)
    return f"half within {middle:.1f} ms, 95 of 100 within {most:.1f} ms, {lost} lost"


def _status(host: str, path: str, source: str = "127.0.0.1") -> int:
    connection = http.client.HTTPConnection(host, timeout=60, source_address=(source, 0))
    try:
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


def main() -> int:
    """Measure the server alone and behind the front."""
    if len(sys.argv) > 1:
        print(measure(sys.argv[1]))
        return 0
    for place in ("alone", "front"):
        with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
            server = Server(read_settings().store_dir)
            server.start()
            running.callback(server.stop)
            address = server.address.removeprefix("http://")
            if place == "front":
                front = Front(Path(folder), address, FRONT_RATE="9999", FRONT_BURST="9999")
                address = f"127.0.0.1:{running.enter_context(front).port}"
            print(f"{place}: {measure(f'http://{address}')}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
