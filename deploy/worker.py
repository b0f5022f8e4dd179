"""gunicorn's worker, with two differences: it reads addresses of raw bytes, and refuses in words.

Old browsers and scripts send Chinese as it is, which gunicorn answers with a page of its own in
English, as it does whatever is no HTTP. Here such bytes are escaped, and a refusal has the page, or
the JSON, of all errors.
"""

import re
import socket
from typing import Any

from gunicorn import util
from gunicorn.http import errors
from gunicorn.http.message import Request
from gunicorn.http.parser import RequestParser
from gunicorn.workers.gthread import ThreadWorker

from deploy.files_worker import FILES_WORKER

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

    def load_wsgi(self) -> None:
        """Load the app; who makes files waits for the first that is asked for."""
        if self.makes_files:
            FILES_WORKER.wait(self)
        super().load_wsgi()

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
        asked = getattr(req, "uri", None) or str(exc)
        try:
            util.write_nonblock(client, self._refusal(status, asked))
        except OSError:
            self.log.debug("nobody was there to be refused")

    def _refusal(self, status: int, asked: str) -> bytes:
        from web.guard.refusal import refusal
        from web.monitoring.metrics import REQUESTS

        REQUESTS.labels("none", str(status)).inc()
        return refusal(self.wsgi, status, asked)


def _status(exc: BaseException) -> int:
    """That of the answer: 400 for all that gunicorn calls a fault of the client."""
    for kind, status in _STATUSES.items():
        if isinstance(exc, kind):
            return status
    # What the app put into a header of its own is no fault of the client.
    own = (errors.InvalidResponseHeader, errors.InvalidResponseHeaderName)
    is_client = isinstance(exc, (errors.ParseException, OSError)) and not isinstance(exc, own)
    return 400 if is_client else 500
