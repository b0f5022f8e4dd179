"""`/livez`, `/readyz` and `/metrics` at an address of their own, MONITOR_HOST and MONITOR_PORT.

The workers share one listening socket that gunicorn opens before it forks, and answer it in a
thread apart from those that serve readers: a crowd does not keep the counts from being read, and a
worker that hangs takes no question that another could answer.
"""

import json
import os
import shutil
import socket
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from settings import Settings

#: For an answer of the server to its own question.
_PATIENCE = 4

#: Where a server that listens everywhere can be asked.
_EVERYWHERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "[::1]", "[::]": "[::1]"}


class State(NamedTuple):
    """What the server says of itself: whether it answers at all, and what /health says."""

    is_up: bool
    is_ready: bool
    said: dict[str, Any]


def ask(address: str) -> State:
    """Ask the server as a reader would, and believe what comes."""
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
            return State(True, True, json.load(answer))
    except urllib.error.HTTPError as error:
        with error:
            return State(True, False, _said(error.read()))
    except (OSError, ValueError) as error:
        return State(False, False, {"status": "no answer", "advice": str(error)})


def _said(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except ValueError:
        return {"status": "failed"}
    return said if isinstance(said, dict) else {"status": "failed"}


class _Release:
    """The release and its age as they are when they are asked for."""

    def __init__(self, state: State) -> None:
        self._state = state

    def collect(self) -> Iterator[GaugeMetricFamily]:
        said = self._state.said
        yield GaugeMetricFamily(
            "plan_ready", "1 if the server can serve its data.", float(self._state.is_ready)
        )
        degraded = float(said.get("status") == "degraded")
        yield GaugeMetricFamily(
            "plan_degraded", "1 while another release takes the place of the current one.", degraded
        )
        if "built" in said:
            yield GaugeMetricFamily(
                "plan_release_built_seconds", "When the release was built.", said["built"]
            )
        info = GaugeMetricFamily(
            "plan_release_info", "Release and code that answer.", labels=["release", "code"]
        )
        info.add_metric([str(said.get("release", "")), str(said.get("code", ""))], 1)
        yield info


def _metrics(address: str) -> tuple[int, str, bytes]:
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    registry.register(_Release(ask(address)))
    return 200, CONTENT_TYPE_LATEST, generate_latest(registry)


def _live(address: str) -> tuple[int, str, bytes]:
    state = ask(address)
    return _json(200 if state.is_up else 503, {"status": "ok" if state.is_up else "no answer"})


def _ready(address: str) -> tuple[int, str, bytes]:
    state = ask(address)
    said = dict(state.said)
    advice = said.pop("advice", "")
    said["reasons"] = [advice] if advice else []
    return _json(200 if state.is_ready else 503, said)


def _json(status: int, said: Mapping[str, Any]) -> tuple[int, str, bytes]:
    return status, "application/json", json.dumps(said, ensure_ascii=False).encode()


_ROUTES: dict[str, Callable[[str], tuple[int, str, bytes]]] = {
    "/livez": _live, "/readyz": _ready, "/metrics": _metrics,
}  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    #: For a client that says nothing.
    timeout = 5
    address = ""

    def do_GET(self) -> None:
        """Answer one of the three, or 404."""
        answer = _ROUTES.get(self.path.partition("?")[0])
        if answer is None:
            status, kind, body = _json(404, {"addresses": list(_ROUTES)})
        else:
            status, kind, body = answer(self.address)
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))),
                            ("Cache-Control", "no-store")):  # fmt: skip
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nobody reads who asks every few seconds."""


class Monitor:
    """The socket, and the folder in which the workers count; for gunicorn's hooks."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self._folder = ""

    def open(self, host: str, port: int) -> None:
        """Before the workers are forked: end the process with a sentence where it cannot be."""
        self._folder = os.environ["PROMETHEUS_MULTIPROC_DIR"]
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            self._socket = socket.create_server((host, port), family=family, backlog=64)
        except OSError as error:
            self.close()
            advice = "Set MONITOR_HOST and MONITOR_PORT to an address that is free"
            print(f"{advice}: {error.strerror}.", file=sys.stderr)
            sys.exit(2)

    def serve(self, settings: Settings) -> None:
        """In a worker: answer in a thread that ends with it."""
        if self._socket is None:
            return
        host = _EVERYWHERE.get(settings.host, settings.host)
        address = f"http://{host}:{settings.port}{settings.url_prefix}health"
        handler = type("Handler", (_Handler,), {"address": address})
        server = ThreadingHTTPServer(self._socket.getsockname()[:2], handler, False)
        server.socket.close()
        server.socket = self._socket
        threading.Thread(target=server.serve_forever, name="monitor", daemon=True).start()

    def worker_ended(self, process_id: int) -> None:
        """What a worker held no longer counts; what it did still does."""
        if self._folder:
            mark_process_dead(process_id, self._folder)

    def close(self) -> None:
        """At the end of the server."""
        if self._socket is not None:
            self._socket.close()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


#: Of this server: its workers have it from their parent.
MONITOR = Monitor()
