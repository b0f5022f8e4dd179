"""A real nginx with the front's configuration, for the time of a test."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bench.server import free_port
from deploy.nginx.render import read_front, render
from mirror.names import file_of
from settings import read_settings
from tests.tools import tool


class Answer(NamedTuple):
    """What came back, and after how many seconds."""

    status: int
    headers: dict[str, str]
    text: str
    seconds: float


class Front:
    """An nginx of its own: ports, folders and copy below `folder`."""

    #: After how long a server that was gone is tried again; tests need not wait for five seconds.
    again = "1s"

    def __init__(self, folder: Path, origin: str = "", **changes: str) -> None:
        self.folder, self.port, self.copy_port = folder, free_port(), free_port()
        self.prefix = "/"
        self.copy = folder / "copies" / "one"
        self.copy.mkdir(parents=True)
        (folder / "copies" / "current").symlink_to("one")
        (folder / "run").mkdir()
        self._process: subprocess.Popen[bytes] | None = None
        self.environ = {
            "FRONT_NAMES": "127.0.0.1 localhost", "FRONT_ADDRESSES": "127.0.0.1",
            "FRONT_HTTP_PORT": str(self.port), "FRONT_COPY_PORT": str(self.copy_port),
            "FRONT_ORIGINS": origin or f"127.0.0.1:{free_port()}",
            "FRONT_CACHE": str(folder / "cache"), "FRONT_PID": str(folder / "run" / "pid"),
            "FRONT_ACCESS_LOG": str(folder / "run" / "access.log"),
            "FRONT_ERROR_LOG": str(folder / "run" / "error.log"),
            # Folders of tests are closed to other accounts.
            "FRONT_USER": "root" if os.geteuid() == 0 else "nobody", **changes,
        }  # fmt: skip

    def write(self) -> Path:
        """Render; the path of nginx.conf."""
        settings = replace(
            read_settings({"URL_PREFIX": self.prefix}), mirror_dir=self.folder / "copies"
        )
        out = self.folder / "conf"
        render(read_front(self.environ), settings, out)
        servers = out / "front.conf"
        text = servers.read_text()
        assert "fail_timeout=5s" in text
        servers.write_text(text.replace("fail_timeout=5s", f"fail_timeout={self.again}"))
        return out / "nginx.conf"

    def tested(self) -> str:
        """What `nginx -t` says of it."""
        command = [tool("nginx"), "-t", "-c", str(self.write())]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        return ran.stderr

    def __enter__(self) -> Front:
        command = [tool("nginx"), "-c", str(self.write()), "-g", "daemon off;"]
        with (self.folder / "said").open("wb") as said:
            self._process = subprocess.Popen(command, stderr=said)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                self.get("/front-health", host="other.example")
                return self
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)
        raise TimeoutError((self.folder / "said").read_text())

    def kill(self) -> None:
        """End master and workers at once, as systemd does with what is left of a unit."""
        master = (self.folder / "run" / "pid").read_text().strip()
        children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
        for number in (master, *children):
            os.kill(int(number), signal.SIGKILL)
        assert self._process is not None
        self._process.wait(timeout=10)

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=30)

    def get(
        self,
        path: str,
        *,
        host: str = "127.0.0.1",
        source: str = "127.0.0.1",
        method: str = "GET",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """One request, on a connection of its own."""
        started = time.perf_counter()
        # The usual address chooses no port: one taken before the other end is known may be the
        # very port asked, and the connection then answers itself.
        chosen = None if source == "127.0.0.1" else (source, 0)
        connection = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=20, source_address=chosen
        )
        try:
            connection.request(method, path, body, {"Host": host, **(headers or {})})
            response = connection.getresponse()
            text = response.read().decode(errors="replace")
            named = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, named, text, time.perf_counter() - started)
        finally:
            connection.close()

    def keep(self, address: str, text: str) -> None:
        """The answer of an address, in the copy."""
        name = file_of(address)
        assert name is not None
        self.put(name, text)

    def put(self, name: str, text: str) -> None:
        """A file of the copy."""
        path = self.copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
