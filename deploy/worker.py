"""gunicorn's worker, with three differences: it reads addresses of raw bytes, refuses in words, and
answers what is drawn already before it draws.

Old browsers and scripts send Chinese as it is, which gunicorn answers with a page of its own in
English, as it does whatever is no HTTP. Here such bytes are escaped, and a refusal has the page, or
the JSON, of all errors.
"""

import re
import socket
import sys
import time
from functools import partial
from selectors import EVENT_READ
from typing import Any

from gunicorn import util
from gunicorn.http import errors
from gunicorn.http.message import Request
from gunicorn.http.parser import RequestParser
from gunicorn.workers.gthread import TConn, ThreadWorker

from deploy.files_worker import FILES_WORKER
from deploy.listening import is_stopped
from deploy.turns import Turns, address_of, has_left, head_of

_STATUSES: dict[type[Exception], int] = {
    errors.LimitRequestLine: 414,
    errors.LimitRequestHeaders: 431,
    errors.ExpectationFailed: 417,
    errors.UnsupportedTransferCoding: 501,
    errors.ForbiddenProxyRequest: 403,
}
_RAW = re.compile(rb"[\x80-\xff]")


def escaped(line: bytes) -> bytes:
    """A request line with its raw bytes as `%XX`, as browsers of today send them."""
    return _RAW.sub(lambda match: b"%%%02X" % match[0][0], line)


class _Request(Request):
    def parse_request_line(self, line_bytes: bytes) -> None:
        super().parse_request_line(escaped(line_bytes))


RequestParser.mesg_class = _Request


class Worker(ThreadWorker):
    """Threads that answer requests; `makes_files` is true for the one worker of `/export`."""

    makes_files = False

    def init_process(self) -> None:
        """Begin; a thread that draws lets others answer five times as often as Python would."""
        sys.setswitchinterval(0.001)
        self._turns = Turns()
        super().init_process()

    def load_wsgi(self) -> None:
        """Load the app; who makes files waits for the first that is asked for."""
        if self.makes_files:
            FILES_WORKER.wait(self)
        super().load_wsgi()

    def accept(self, listener: Any) -> None:
        """Take a client; none while the server ends."""
        try:
            super().accept(listener)
        except OSError as error:
            if not is_stopped(error):
                raise
            self.set_accept_enabled(False)

    def enqueue_req(self, conn: TConn) -> None:
        """Hand a request to a thread when it is its turn: `deploy/turns.py`."""
        head = head_of(conn.sock)
        if head is None and not conn.initialized:
            self._wait_for_head(conn)
        elif head and self._is_drawing(address_of(head)):
            self._turns.wait(conn)
            self._take_turns()
        else:
            super().enqueue_req(conn)

    def _wait_for_head(self, conn: TConn) -> None:
        conn.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)
        readable = partial(self.on_pending_socket_readable, conn)
        self.poller.register(conn.sock, EVENT_READ, readable)

    def _is_drawing(self, address: str) -> bool:
        needs_drawing = self.wsgi.extensions["needs_drawing"]
        return bool(address) and not self.makes_files and needs_drawing(address)

    def _take_turns(self) -> None:
        while (turn := self._turns.next()) is not None:
            conn, is_late = turn
            conn.is_late = is_late
            if has_left(conn.sock):
                self._turns.end(conn)
                self.nr_conns -= 1
                conn.close()
            else:
                super().enqueue_req(conn)

    def handle(self, conn: TConn) -> Any:
        """Answer a request in a thread; one whose turn came too late is refused."""
        from web.guard.gates import IS_LATE

        IS_LATE.set(getattr(conn, "is_late", False))
        return super().handle(conn)

    def finish_request(self, conn: TConn, fs: Any) -> None:
        """It was answered: the next one's turn."""
        self._turns.end(conn)
        conn.is_late = False
        super().finish_request(conn, fs)
        self._take_turns()

    def murder_pending(self) -> None:
        """Once a second: also refuse whose turn did not come."""
        super().murder_pending()
        self._take_turns()

    def handle_error(
        self, req: Request | None, client: socket.socket, addr: Any, exc: BaseException
    ) -> None:
        """Refuse what is no HTTP, or too long; what failed here is logged with its traceback."""
        # The app is loaded by now, and in this process alone.
        from web.guard.refusal import outline

        status, kind = _status(exc), type(exc).__name__
        if status < 500:
            said = outline(str(getattr(exc, "req", None) or exc))
            self.log.warning("refused: no request, %s, %s, %s", kind, said, status)
        elif status == 500:
            self.log.error("a request failed", exc_info=exc)
        address = getattr(req, "uri", None) or str(exc)
        try:
            util.write_nonblock(client, self._refusal(status, address))
        except OSError:
            self.log.debug("nobody was there to be refused")

    def _refusal(self, status: int, address: str) -> bytes:
        from web.guard.refusal import refusal
        from web.monitoring.metrics import REQUESTS

        REQUESTS.labels("none", str(status)).inc()
        return refusal(self.wsgi, status, address)


def _status(exc: BaseException) -> int:
    """That of the answer: 400 for all that gunicorn calls a fault of the client."""
    for kind, status in _STATUSES.items():
        if isinstance(exc, kind):
            return status
    # What the app put into a header of its own is no fault of the client.
    of_the_app = (errors.InvalidResponseHeader, errors.InvalidResponseHeaderName)
    is_client = isinstance(exc, (errors.ParseException, OSError)) and not isinstance(
        exc, of_the_app
    )
    return 400 if is_client else 500
