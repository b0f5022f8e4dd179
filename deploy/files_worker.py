"""The one worker of a server that makes the files of `/export`, after the others had the processor.

gunicorn's parent opens a socket for this machine alone before it forks. The worker with this role
answers there instead of at the server's address; the others pass to it what they are asked for
(`web/exports/apart.py`). It is watched and replaced as any worker is.
"""

import os
import select
import socket
import sys
import time
from typing import Any

#: Added to the priority of the server: pages go first.
_NICE = 10
#: So long it takes no memory and no start's time, if no file is asked for.
_IDLE_SECONDS = 15.0
_LOOK_SECONDS = 0.25


class FilesWorker:
    """The socket, and who has the role; for gunicorn's hooks."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        #: Workers up to this age are being replaced.
        self._last_age = 0

    def open(self) -> None:
        """Before any worker is forked."""
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)

    def reloaded(self, arbiter: Any) -> None:
        """All workers that there are will be replaced."""
        self._last_age = arbiter.worker_age

    def choose(self, arbiter: Any, worker: Any) -> None:
        """Give a worker the role if nobody has it and all others are there: pages go first."""
        peers = [peer for peer in arbiter.WORKERS.values() if peer.age > self._last_age]
        is_free = not any(peer.makes_files for peer in peers)
        worker.makes_files = is_free and len(peers) >= arbiter.cfg.workers - 1

    def begin(self, worker: Any) -> None:
        """In the forked worker: take the role."""
        if worker.makes_files:
            worker.sockets = [self._socket]
            # Who passes a request on says how its reader came.
            worker.cfg.set("forwarded_allow_ips", "127.0.0.1")

    def wait(self, worker: Any) -> None:
        """Before it loads the app: until it is needed, or others are hardly starting any more."""
        assert self._socket is not None
        end = time.monotonic() + _IDLE_SECONDS
        while time.monotonic() < end:
            worker.notify()
            if not worker.alive or not worker.is_parent_alive():
                sys.exit(0)
            if select.select([self._socket], [], [], _LOOK_SECONDS)[0]:
                return

    def tell(self, worker: Any) -> None:
        """Let the app know that it makes files, after pages, or where it finds who does."""
        assert self._socket is not None
        worker.wsgi.extensions["makes_files"] = worker.makes_files
        if worker.makes_files:
            # Not before: who asks for the first file waits for the app to be loaded.
            os.nice(_NICE)
        else:
            worker.wsgi.extensions["files_worker"] = self._socket.getsockname()


#: Of this server: its workers have it from their parent.
FILES_WORKER = FilesWorker()
