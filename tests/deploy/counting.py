"""A small server that counts what it is asked."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class CountingServer:
    """Answers every address with how many requests there were; `headers` are those of the last.

    The first answers have these `statuses`, all others the last of them.
    """

    def __init__(self, *statuses: int) -> None:
        statuses = statuses or (200,)
        self.count = 0
        self.headers: dict[str, str] = {}
        counting = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                counting.count += 1
                counting.headers = dict(self.headers.items())
                body = f"answer {counting.count}".encode()
                self.send_response(statuses[min(counting.count, len(statuses)) - 1])
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "no-cache")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> CountingServer:
        # Looks often whether it is to end: each test waits for that.
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
