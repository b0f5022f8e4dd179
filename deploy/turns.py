"""Which requests the threads of a worker take up first: whatever is drawn already.

To draw a page takes a processor for a while. Of those that need it two are drawn at once, and the
others wait here, as connections and not in threads, so that nobody else waits behind them. Who has
waited too long is told to come again; who has left is not drawn for.
"""

import select
import socket
import time
from collections import deque
from typing import Any

#: Drawn at once: more would share one interpreter.
DRAWN_AT_ONCE = 2
#: The longest wait for a turn, in seconds.
PATIENCE = 10.0
#: What is read of a request to know its address: more than web/guard/limits.py allows.
_HEAD_BYTES = 16_384
_GONE = select.POLLRDHUP | select.POLLHUP | select.POLLERR


def head_of(client: socket.socket) -> bytes | None:
    """What a client has sent, which stays to be read; None before it has sent anything."""
    try:
        return client.recv(_HEAD_BYTES, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return None
    except OSError:
        return b""


def address_of(head: bytes) -> str:
    """The address that a whole head of a request asks for; "" where it asks for nothing to see."""
    line, _, rest = head.partition(b"\r\n")
    method, _, target = line.partition(b" ")
    if method not in (b"GET", b"HEAD") or b"\r\n\r\n" not in b"\r\n" + rest:
        return ""
    return target.rpartition(b" ")[0].decode("latin-1")


def has_left(client: socket.socket) -> bool:
    """Whether a client will read no answer."""
    poll = select.poll()
    try:
        poll.register(client, _GONE)
        return bool(poll.poll(0))
    except (OSError, ValueError):
        return True


class Turns:
    """Connections whose requests wait to be drawn, the first first. For one thread."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._waiting: deque[tuple[float, Any]] = deque()
        self._running: set[Any] = set()
        #: Those that are told to come again, one after another.
        self._refused: set[Any] = set()

    def wait(self, connection: Any) -> None:
        """At the end of the queue."""
        self._waiting.append((time.monotonic() + self._patience, connection))

    def end(self, connection: Any) -> None:
        """It was answered."""
        self._running.discard(connection)
        self._refused.discard(connection)

    def next(self) -> tuple[Any, bool] | None:
        """Whose turn it is, and whether it comes too late; None while all have to wait."""
        if not self._waiting:
            return None
        end, connection = self._waiting[0]
        is_late = end < time.monotonic()
        busy, most = (self._refused, 1) if is_late else (self._running, DRAWN_AT_ONCE)
        if len(busy) >= most:
            return None
        self._waiting.popleft()
        busy.add(connection)
        return connection, is_late
