"""`make memory`: a server of two workers under 1.2 GB of memory: what it takes, whom it loses.

As root, where Linux counts memory by groups: 320 pages in and beside a flood of files, twice, and
3,000 hostile requests between. Ends with code 1 where one of these did harm, or a worker ended.
"""

import sys
import tempfile
from pathlib import Path

from bench import flood
from bench.fuzz.__main__ import requests_of, send, tracebacks
from bench.server import Server
from settings import read_settings

_LIMIT = 1_200_000_000
_PAGES, _HOSTILE = 160, 3_000
_GROUPS = Path("/sys/fs/cgroup")
#: Files of a group in the first and the second version: its limit, its most, how often it was met.
_FIRST = ("memory.limit_in_bytes", "memory.max_usage_in_bytes", "memory.failcnt")
_SECOND = ("memory.max", "memory.peak", "memory.events")
#: Puts a shell into a group and becomes the command that follows.
_INSIDE = ["sh", "-c", 'echo $$ >"$0/cgroup.procs" && exec "$@"']


def main() -> int:
    """Say what the server took, and what was lost."""
    folder = _GROUPS / "memory" if (_GROUPS / "memory" / _FIRST[0]).exists() else _GROUPS
    limit, most, met = _FIRST if folder != _GROUPS else _SECOND
    group = Path(tempfile.mkdtemp(prefix="plan-memory-", dir=folder))
    try:
        (group / limit).write_text(str(_LIMIT))
        is_whole = _measured([*_INSIDE, str(group)])
        highest = int((group / most).read_text()) / 1e6
        print(f"{highest:.0f} MB at the most; {met}: {' '.join((group / met).read_text().split())}")
    finally:
        group.rmdir()
    return 0 if is_whole else 1


def _measured(around: list[str]) -> bool:
    store_dir = read_settings().store_dir
    with tempfile.NamedTemporaryFile(suffix=".log") as log:
        server = Server(store_dir, workers=2, log=Path(log.name))
        server.around = around
        server.start()
        try:
            workers = server.worker_ids
            print(flood.measure(server.address, _PAGES))
            statuses, wrong = send(server, requests_of(store_dir, _HOSTILE, seed=1))
            print(f"{statuses.total()} hostile requests: {dict(statuses.most_common())}")
            print(flood.measure(server.address, _PAGES))
            is_same = workers == server.worker_ids
        finally:
            server.stop()
        wrong += tracebacks(Path(log.name).read_text("utf-8", "replace"))
    print("the same workers at the end" if is_same else "a worker ended", *wrong, sep="\n")
    return is_same and not wrong


if __name__ == "__main__":
    sys.exit(main())
