"""The same function for many parts, in as many processes as are asked for."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

#: Calls a function with each of some arguments; what it gives, in their order.
Run = Callable[..., Iterator[Any]]
#: No more, as each holds a part in memory.
_MOST = 8


@contextmanager
def workers(tasks: int, processes: int = 0) -> Iterator[Run]:
    """Runs what it is asked to in `processes`, or one for each processor that this one may use.

    For one task, and with one process, that is this one.
    """
    many = min(tasks, processes or min(len(os.sched_getaffinity(0)), _MOST))
    if many <= 1:
        yield map
        return
    # Spawned: threads of this process, DuckDB's among them, do not survive a fork.
    spawned = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(many, mp_context=spawned)
    try:
        yield pool.map
    finally:
        pool.shutdown(cancel_futures=True)
