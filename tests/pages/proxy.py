"""A real proxy between browser and server that treats callbacks badly; pages come through."""

import contextlib
import http.client
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

#: Where Dash sends its callbacks: by POST, which some firewalls refuse.
CALLBACK = "/_dash-update-component"


class Proxy:
    """Stands before `upstream`; `refuse`, `lose` and `delay` tell what happens to callbacks."""

    def __init__(self, upstream: str) -> None:
        self.upstream = urlsplit(upstream).netloc
        self.mend()
        handler = type("Handler", (_Handler,), {"proxy": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def mend(self) -> None:
        """Let callbacks through as they are."""
        self.refuse = 0  # a status to answer instead
        self.lose = False  # close the connection without an answer
        self.delay = 0.0  # seconds to wait before they are passed on

    def stop(self) -> None:
        """Listen no longer."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    proxy: Proxy

    def do_GET(self) -> None:
        self._pass_on()

    def do_POST(self) -> None:
        proxy, body = self.proxy, self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.startswith(CALLBACK):
            time.sleep(proxy.delay)
            if proxy.lose:
                self.close_connection = True
                return
            if proxy.refuse:
                self._answer(proxy.refuse, [("Content-Type", "text/html")], b"<h1>Refused</h1>")
                return
        self._pass_on(body)

    def _pass_on(self, body: bytes | None = None) -> None:
        connection = http.client.HTTPConnection(self.proxy.upstream, timeout=60)
        connection.request(self.command, self.path, body, dict(self.headers))
        answer = connection.getresponse()
        hop = ("connection", "transfer-encoding", "content-length")
        headers = [(name, text) for name, text in answer.getheaders() if name.lower() not in hop]
        self._answer(answer.status, headers, answer.read())
        connection.close()

    def _answer(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.send_response_only(status)
        for name, text in (*headers, ("Content-Length", str(len(body))), ("Connection", "close")):
            self.send_header(name, text)
        self.end_headers()
        with contextlib.suppress(OSError):  # the browser may have gone elsewhere
            self.wfile.write(body)
