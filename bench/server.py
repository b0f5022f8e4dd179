"""A real gunicorn on a store of its own, for the time of a measurement."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


#: Bound for as long as this process lives.
_held_ports: list[socket.socket] = []


def free_port() -> int:
    """A port that nobody listens on and that no other process is offered.

    It stays bound here, but not listened on: beside a socket that may be shared, as this one may
    once it is bound, a server that shares its address (gunicorn, nginx) can listen.
    """
    held = socket.socket()
    held.bind(("127.0.0.1", 0))
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    _held_ports.append(held)
    return int(held.getsockname()[1])


class Server:
    """A gunicorn that can be stopped and started again at the same address.

    `root` is the checkout whose code it runs, `workers` how many processes answer, `log` the file
    that takes what they say, `environ` other settings. `app` names another application to serve,
    with what gunicorn does of itself.
    """

    def __init__(
        self,
        store_dir: Path,
        root: Path = ROOT,
        workers: int = 2,
        log: Path = Path(os.devnull),
        app: str = "",
        **environ: str,
    ) -> None:
        self.root = root
        #: What stands before the command: a program that runs it.
        self.around: list[str] = []
        self._log = log
        self._app = app
        self._port = free_port()
        self._given = {"STORE_DIR": str(store_dir), "WEB_CONCURRENCY": str(workers)}
        # A measurement, or a test, of pages that nobody has asked for.
        self._given["DRAW_AHEAD"] = "no"
        self._given |= environ
        self._process: subprocess.Popen[bytes] | None = None
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self, page: str = "/district/liangjiang") -> None:
        """Start, and wait until `page` is answered."""
        environ = {**os.environ, "HOST": "127.0.0.1", "PORT": str(self._port), **self._given}
        command = [*self.around, sys.executable, "-m", "gunicorn", *self._arguments()]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(command, cwd=self.root, env=environ, stderr=log)
        _wait_for(self.address + page)

    def _arguments(self) -> list[str]:
        if not self._app:
            return ["--config", "deploy/gunicorn.conf.py"]
        return [self._app, "--bind", f"127.0.0.1:{self._port}", "--threads", "8",
                "--no-control-socket"]  # fmt: skip

    @property
    def process_id(self) -> int:
        """The running server's main process, whose children answer."""
        assert self._process is not None
        return self._process.pid

    @property
    def worker_ids(self) -> list[int]:
        """The processes that answer."""
        children = Path(f"/proc/{self.process_id}/task/{self.process_id}/children")
        return [int(number) for number in children.read_text().split()]

    def stop(self) -> None:
        """End the process; nothing if it does not run."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=30)
            self._process = None


@contextmanager
def serving(store_dir: Path) -> Iterator[tuple[str, float]]:
    """Serve `store_dir`; yields the address and the seconds until the first page was complete."""
    server = Server(store_dir)
    started = time.perf_counter()
    try:
        server.start()
        yield server.address, time.perf_counter() - started
    finally:
        server.stop()


def fetch(url: str, encoding: str = "identity") -> bytes:
    """The body of an answer, as sent."""
    request = urllib.request.Request(url, headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return bytes(answer.read())


def _wait_for(url: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            fetch(url)
            return
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{url} did not answer within {seconds:g} s") from None
            time.sleep(0.05)
