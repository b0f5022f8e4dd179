"""Replicas that come, follow a release and go while readers ask: what each step lost.

`python -m bench.replicas` lets one nginx send published releases and another stand before one or
two servers. With `--send COMMAND --address URL` releases lie in a store of objects instead: the
command takes the published folder, as its last word, to where replicas find it at the address.
"""

from __future__ import annotations

import argparse
import http.client
import os
import shlex
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from bench.crowd import new_views
from bench.curated import grow_curated
from bench.report import p95
from bench.server import Server, fetch, free_port
from data.build import build
from data.releases.published import follow, publish
from data.store import Store
from settings import read_settings
from tests.deploy.nginx import Front
from tests.tools import tool

_CLIENTS = 8
_HEAD = """\
| step | answers | lost | others than 200 | 95 of 100 within | at most |
| --- | --- | --- | --- | --- | --- |"""
_PAGES = ("/", "/district/liangjiang", "/district/nanan", "/methodology", "/data", "/compare")
_NGINX = """\
daemon off; {user} pid {folder}/pid; error_log stderr crit; events {{}}
http {{
    access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    server {{ listen 127.0.0.1:{port}; root {root}; }}
}}
"""


class Answer(NamedTuple):
    """Its status, 0 where there was none, and the seconds until it was whole."""

    status: int
    seconds: float


class Readers:
    """Clients of as many addresses who ask for one page after another, half of them new views."""

    def __init__(self, port: int, views: list[str]) -> None:
        self._port, self._lock, self._over = port, threading.Lock(), threading.Event()
        self._paths = (path for turn, view in enumerate(cycle(views))
                       for path in (_PAGES[turn % len(_PAGES)], view))  # fmt: skip
        self._answers: list[Answer] = []
        self._threads = [
            threading.Thread(target=self._ask, args=(f"127.0.0.{10 + client}",))
            for client in range(_CLIENTS)
        ]

    def __enter__(self) -> Readers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def since(self) -> list[Answer]:
        """The answers since this was asked last."""
        with self._lock:
            answers, self._answers = self._answers, []
        return answers

    def _ask(self, source: str) -> None:
        place = ("127.0.0.1", self._port)
        connection = http.client.HTTPConnection(*place, timeout=60, source_address=(source, 0))
        while not self._over.is_set():
            with self._lock:
                path = next(self._paths)
            began = time.perf_counter()
            status = _status(connection, path)
            with self._lock:
                self._answers.append(Answer(status, time.perf_counter() - began))
        connection.close()


def _status(connection: http.client.HTTPConnection, path: str) -> int:
    try:
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    except (OSError, http.client.HTTPException):
        connection.close()
        return 0


@contextmanager
def sending(root: Path, folder: Path) -> Iterator[str]:
    """An nginx that sends the files of `root`; its address."""
    folder.mkdir()
    port, written = free_port(), folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    written.write_text(_NGINX.format(folder=folder, port=port, root=root, user=user))
    process = subprocess.Popen([tool("nginx"), "-c", str(written)])
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=30)


class Trial:
    """One machine that publishes, two that follow, and who reads meanwhile."""

    def __init__(self, folder: Path, address: str, send: list[str]) -> None:
        self.published, self._address, self._send = folder / "published", address, send
        self._built = folder / "built"
        self._replicas = [folder / "one", folder / "two"]
        self.servers = [Server(place, workers=1, DRAW_AHEAD="yes") for place in self._replicas]

    def publish(self, curated: Path) -> str:
        """Build a release and put it where replicas find it; its name."""
        build(curated, self._built)
        release = publish(self._built, self.published)
        if self._send:
            subprocess.run([*self._send, str(self.published)], check=True)
        return release

    def follow(self, number: int) -> None:
        """Let a replica take over what is published."""
        follow(self._address, self._replicas[number])

    def steps(self, curated: Path, again: Path) -> Iterator[str]:
        """Name each step when it has been taken; its readers are counted until the next."""
        yield "1 replica"
        self.follow(1)
        self.servers[1].start("/health")
        yield "1 → 2 replicas"
        for name, source in (("a new release", again), ("back to the first", curated)):
            release = self.publish(source)
            for number, server in enumerate(self.servers):
                self.follow(number)
                _wait_until_shown(server, release)
            yield name
        self.servers[1].stop()
        yield "2 → 1 replicas"


def _wait_until_shown(server: Server, release: str) -> None:
    end = time.monotonic() + 60
    # While one reader's request opens the new release, others are answered from the old one.
    while release.encode() not in fetch(f"{server.address}/api/v1"):
        if time.monotonic() > end:
            raise TimeoutError(f"a replica does not show release {release}")
        time.sleep(0.1)


def said(step: str, answers: list[Answer]) -> str:
    """A line of the table."""
    waits = [1000 * answer.seconds for answer in answers]
    counts = Counter(answer.status for answer in answers)
    lost = counts.pop(0, 0)
    others = ", ".join(f"{count} × {status}" for status, count in counts.items() if status != 200)
    return (f"| {step} | {len(answers):,} | {lost} | {others or '–'}"
            f" | {p95(waits):,.0f} ms | {max(waits):,.0f} ms |")  # fmt: skip


@contextmanager
def started(trial: Trial, folder: Path) -> Iterator[Readers]:
    """The first replica, the front before both, and its readers."""
    with ExitStack() as running:
        for server in trial.servers:
            running.callback(server.stop)
        trial.servers[0].start()
        origins = " ".join(server.address.removeprefix("http://") for server in trial.servers)
        limits = {"FRONT_RATE": "9999", "FRONT_BURST": "9999"}
        front = running.enter_context(Front(folder / "front", origins, **limits))
        views = new_views(Store(folder / "one"))
        yield running.enter_context(Readers(front.port, views))


def main() -> None:
    """Take the steps, each for as many seconds, and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.replicas", description=__doc__)
    parser.add_argument("--seconds", type=float, default=12)
    parser.add_argument("--send", type=shlex.split, default=[])
    parser.add_argument("--address", default="")
    asked, curated = parser.parse_args(), read_settings().curated_dir
    with tempfile.TemporaryDirectory() as name, ExitStack() as running:
        folder = Path(name)
        again = folder / "curated"
        grow_curated(curated, again, districts=1)
        (folder / "published").mkdir()
        address = asked.address or running.enter_context(
            sending(folder / "published", folder / "objects")
        )
        trial = Trial(folder, address, asked.send)
        trial.publish(curated)
        trial.follow(0)
        readers = running.enter_context(started(trial, folder))
        print(_HEAD, flush=True)
        for step in trial.steps(curated, again):
            time.sleep(asked.seconds)
            print(said(step, readers.since()), flush=True)


if __name__ == "__main__":
    main()
