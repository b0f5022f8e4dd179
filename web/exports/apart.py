"""Passes a request for a file to the worker that makes them, where the server has one.

Made in the worker that was asked, a file takes the interpreter from its pages: docs/reliability.md.
"""

import socket
import time
from http.client import HTTPConnection, HTTPException

import flask

from web.guard.gates import BusyError, is_abandoned
from web.monitoring.json_log import REQUEST_ID

#: What a file may wait for its turn, its query and its picture.
_PATIENCE = 60.0
#: How often it is looked whether the one who waits is still there.
_LOOK_SECONDS = 0.25
#: "Misdirected request": it has no data, which who was asked may still have open.
NOT_HERE = 421
_SENT = ("Host", "If-None-Match", "Accept-Encoding")
#: Headers of one connection, and those that this worker writes.
_LEFT = frozenset(("connection", "content-length", "date", "server", "transfer-encoding"))


def passed_on() -> flask.Response | None:
    """The answer of the worker that makes files; None where this worker is to make it.

    Raises:
        BusyError: it does not answer, or nobody waits for it any more.
    """
    place = flask.current_app.extensions.get("files_worker")
    if place is None:
        return None
    host, port = place
    connection = HTTPConnection(host, port, timeout=_LOOK_SECONDS)
    try:
        _send(connection)
        _wait(connection.sock)
        return _received(connection)
    except (OSError, HTTPException) as error:
        raise BusyError("no answer from the worker that makes files") from error
    finally:
        connection.close()


def _send(connection: HTTPConnection) -> None:
    request = flask.request
    headers = {name: request.headers[name] for name in _SENT if name in request.headers}
    headers |= {"X-Request-ID": REQUEST_ID.get(), "X-Forwarded-Proto": request.scheme}
    connection.request(request.method, request.environ["RAW_URI"], headers=headers)


def _wait(answering: socket.socket) -> None:
    """Until the answer begins."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            answering.recv(1, socket.MSG_PEEK)
            return answering.settimeout(_PATIENCE)
        except TimeoutError:
            if is_abandoned() or time.monotonic() > end:
                raise


def _received(connection: HTTPConnection) -> flask.Response | None:
    received = connection.getresponse()
    if received.status == NOT_HERE:
        return None
    answer = flask.Response(received.read(), received.status)
    answer.headers.clear()
    kept = [header for header in received.getheaders() if header[0].lower() not in _LEFT]
    answer.headers.extend(kept)
    return answer
