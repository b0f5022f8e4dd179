"""When clients can connect: from the first worker that can answer until the server is told to end.

gunicorn listens before any worker has loaded the app, and a worker that ends keeps its socket open
until it has answered what it took: who connects meanwhile waits for seconds. Who is refused, as
the front is, asks another server at once.
"""

import errno
import os
import socket
from functools import partial
from typing import Any


def refuse(arbiter: Any) -> None:
    """Keep the address; let nobody connect before `listen`, nor once the parent closes it."""
    for listener in arbiter.LISTENERS:
        _stop(listener.sock)
        listener.close = partial(_close, listener.sock, os.getpid())


def listen(worker: Any) -> None:
    """This worker can answer: let clients connect, to it and to the others."""
    for listener in worker.sockets:
        listener.listen(worker.cfg.backlog)


def is_stopped(error: OSError) -> bool:
    """Whether a client could not be taken because the server ends; its workers are told next."""
    return error.errno == errno.EINVAL


def _close(listening: socket.socket, parent: int) -> None:
    # The parent closes when the server ends; a worker also when another takes its place.
    if os.getpid() == parent:
        _stop(listening)
    listening.close()


def _stop(listening: socket.socket) -> None:
    try:
        listening.shutdown(socket.SHUT_RD)
    except OSError as error:
        if error.errno != errno.ENOTCONN:
            raise
