"""How much of each kind of work is done at once, how long one waits for it, and what ends it.

Of a worker's eight threads each gate leaves some for other readers. Who is beyond a gate, or waits
too long, is told to ask again (`web/errors.py`); who is gone does not wait.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

import flask

from data.store.query_limit import HAS_GONE
from web.monitoring import metrics

#: The longest wait for a turn, in seconds: readers have gone by then.
PATIENCE = 20.0
#: How often it is looked whether the one who waits is still there.
_LOOK_SECONDS = 0.25


#: Whether the worker found no turn in time for the request of this thread: deploy/turns.py.
IS_LATE: ContextVar[bool] = ContextVar("is_late", default=False)


class BusyError(RuntimeError):
    """Too many callers wait already; ask again in a few seconds."""


class Gate:
    """At most `running` threads are inside while at most `waiting` wait for a turn."""

    def __init__(
        self, running: int, waiting: int, name: str = "other", patience: float = PATIENCE
    ) -> None:
        self._inside = metrics.GATE_INSIDE.labels(name)
        self._refused = metrics.GATE_REFUSED.labels(name)
        self._turns = threading.Semaphore(running)
        self._places = threading.BoundedSemaphore(running + waiting)
        self._patience = patience

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place in the queue.

        Raises:
            BusyError: the queue is full.
        """
        if not self._places.acquire(blocking=False):
            self._refused.inc()
            raise BusyError("too many wait already")
        try:
            with self._inside.track_inprogress():
                yield
        finally:
            self._places.release()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """The turn of who has a place.

        Raises:
            BusyError: it did not come in time, or nobody waits for it any more.
        """
        end = time.monotonic() + self._patience
        while not self._turns.acquire(timeout=min(_LOOK_SECONDS, self._patience)):
            if time.monotonic() >= end or is_abandoned():
                self._refused.inc()
                raise BusyError("the wait was too long")
        try:
            yield
        finally:
            self._turns.release()

    @contextmanager
    def inside(self) -> Iterator[None]:
        """Place and turn."""
        with self.place(), self.turn():
            yield


#: Cards and walls that are not kept drawn, and what editors ask about them.
DRAWINGS = Gate(running=2, waiting=4, name="drawings")

#: Tables and descriptions of the API, and the lists of addresses.
TABLES = Gate(running=3, waiting=4, name="tables")


def is_abandoned() -> bool:
    """Whether the client of this request has closed the connection."""
    if not flask.has_request_context():
        return False
    return _is_closed(flask.request.environ.get("gunicorn.socket"))


def install_gates(server: flask.Flask) -> None:
    """Refuse whose turn came too late, and let a query end when its client has gone."""
    refused = metrics.GATE_REFUSED.labels("turns")

    @server.before_request
    def tell() -> None:
        if IS_LATE.get():
            refused.inc()
            raise BusyError("the wait was too long")
        HAS_GONE.set(partial(_is_closed, flask.request.environ.get("gunicorn.socket")))

    @server.teardown_request
    def forget(_fault: BaseException | None) -> None:
        HAS_GONE.set(None)


def _is_closed(connection: socket.socket | None) -> bool:
    if connection is None:
        return False
    try:
        return connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
