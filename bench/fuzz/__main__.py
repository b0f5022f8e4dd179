"""`make fuzz`: hostile requests against a gunicorn of its own; ends with code 1 where one did harm.

No answer may be a 5xx but 503 with its Retry-After (501 for a transfer coding there is none of),
none may show a traceback or markup of the request, the server must answer to the end, and its log
may hold no traceback. How far it is, and what did harm, is said on standard error as it goes.
"""

import argparse
import re
import socket
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from bench.fuzz.requests import Generator, corpus
from bench.server import Server, fetch
from data.store import Store
from settings import ROOT, read_settings

_MARKUP = (b"<script>alert(1)", b"<svg/onload=", b"\r\nSet-Cookie: x")
_ALLOWED = (501, 503, 505)

#: How often it is said how far it is.
_SAY_SECONDS = 5.0
_CLIENTS = 4


def patterns() -> list[str]:
    """The addresses of `docs/routes.txt`, and those of Dash."""
    lines = (ROOT / "docs" / "routes.txt").read_text("utf-8").splitlines()
    listed = [line for line in lines if line.startswith("/")]
    return [*listed, "/_dash-layout", "/_dash-dependencies", "/_dash-component-suites/<path>",
            "/assets/<path>", "/<path>/<path>", "/api/v1/<name>", "/_reload-hash"]  # fmt: skip


def real_values(store_dir: Path) -> dict[str, list[str]]:
    """What parameters may be, by name, from the store: they lead past the first check."""
    store = Store(store_dir)
    real = {name: [str(row["value"]) for row in store.rows(
                f"SELECT DISTINCT {name} AS value FROM figures WHERE {name} <> '' ORDER BY value")]
            for name in ("area", "indicator", "plan", "period")}  # fmt: skip
    return real | {
        "district": real["area"], "kind": ["gauge", "summary", "trend"], "release": [store.version],
        "form": ["svg", "csv", "json", "png", "pptx", "xlsx"], "name": ["figures", "projects"],
        "theme": ["dark", "light"], "scale": ["1", "4"], "page": ["1", "2"],
        "path:path": ["compare", "district/" + real["area"][0]],
    }  # fmt: skip


def fault(port: int, sent: bytes) -> tuple[int, str]:
    """Status of the answer (0 for none), and what is wrong with it."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
            connection.sendall(sent)
            received = b"".join(iter(lambda: connection.recv(65536), b""))
    except OSError as error:
        is_closed = isinstance(error, (ConnectionResetError, BrokenPipeError))
        return 0, "" if is_closed else repr(error)
    head, _, body = received.partition(b"\r\n\r\n")
    if not head:
        return 0, ""
    status = int(head.split()[1])
    if status >= 500 and status not in _ALLOWED:
        return status, "a fault of the server"
    if status == 503 and b"retry-after:" not in head.lower():
        return status, "503 without Retry-After"
    if b"Traceback (most" in body:
        return status, "a traceback"
    is_markup = b"text/html" in head and any(mark in body for mark in _MARKUP)
    return status, "markup of the request" if is_markup else ""


def requests_of(store_dir: Path, number: int, seed: int) -> list[bytes]:
    """The kept requests, and that many generated ones."""
    generator = Generator(seed, patterns(), real_values(store_dir))
    return [_closing(sent) for sent in (*corpus(), *generator.requests(number))]


def run(store_dir: Path, number: int, seed: int) -> tuple[Counter[int], list[str]]:
    """How often each status came, and what went wrong with the request that did it."""
    with tempfile.NamedTemporaryFile(suffix=".log") as log:
        server = Server(store_dir, workers=2, log=Path(log.name))
        server.start("/methodology")
        try:
            statuses, wrong = send(server, requests_of(store_dir, number, seed))
            fetch(f"{server.address}/health")
        finally:
            server.stop()
        wrong += tracebacks(Path(log.name).read_text("utf-8", "replace"))
    return statuses, wrong


def send(server: Server, requests: list[bytes]) -> tuple[Counter[int], list[str]]:
    """How often each status came, and what was wrong."""
    port, begun = int(server.address.rpartition(":")[2]), time.monotonic()
    said, statuses, wrong = begun, Counter[int](), list[str]()
    with ThreadPoolExecutor(_CLIENTS) as pool:
        answers = pool.map(partial(fault, port), requests)
        for sent, (status, what) in zip(requests, answers, strict=True):
            statuses[status] += 1
            if what:
                wrong.append(f"{status} {what}: {sent[:300]!r}")
                print(wrong[-1], file=sys.stderr)
            if time.monotonic() - said > _SAY_SECONDS:
                said, number = time.monotonic(), statuses.total()
                print(f"{number} of {len(requests)}, {number / (said - begun):.0f} a second, "
                      f"{len(wrong)} did harm", file=sys.stderr, flush=True)  # fmt: skip
    return statuses, wrong


def tracebacks(log: str) -> list[str]:
    """The last line of each kind of fault that the server logged."""
    ends = re.findall(r"^Traceback \(most.*(?:\n[ \t].*)*\n(\S.*)", log, re.MULTILINE)
    return [f"logged {count} times: {end[:300]}" for end, count in Counter(ends).items()]


def _closing(sent: bytes) -> bytes:
    """A request after whose answer the server closes."""
    if re.search(rb"(?i)connection: close", sent):
        return sent
    return sent.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)


def main() -> int:
    """Say what came, and the requests that did harm."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--number", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    statuses, wrong = run(read_settings().store_dir, chosen.number, chosen.seed)
    said = ", ".join(f"{count} × {status or 'closed'}" for status, count in statuses.most_common())
    print(f"{sum(statuses.values())} requests, seed {chosen.seed}: {said}")
    print(*wrong or ["None did harm."], sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
