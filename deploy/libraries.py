"""What all workers run and no release of this code changes: loaded once, before they are forked.

Memory that is never written to again stays one copy for all of them. The app itself is loaded by
each worker, so that a reload (SIGHUP) brings new code; none of these starts a thread or opens a
file when it is imported.
"""

import atexit
import ctypes
import gc
from contextlib import suppress
from importlib import import_module

#: The largest, as they are imported by what pages, files and open data are made of. Not DuckDB,
#: which is small and counts what its parent leaves behind.
LIBRARIES = (
    "dash", "dash_bootstrap_components", "docx", "feedgen.feed", "flask", "brotli",
    "importlib_metadata", "multiprocessing", "pptx.chart.data", "resvg_py", "sqlite3",
    "werkzeug.debug", "xlsxwriter",
)  # fmt: skip
#: glibc's name for how many heaps there may be: malloc.h.
_M_ARENA_MAX = -8


def load_libraries() -> None:
    """Import them, and keep the collector from writing into what they left."""
    _share_heaps()
    for name in LIBRARIES:
        import_module(name)
    gc.collect()
    gc.freeze()
    # What hangs on frozen modules would be reported as lost by DuckDB when a process ends.
    atexit.register(gc.unfreeze)


def _share_heaps() -> None:
    """Two heaps for all threads of a process: eight keep a third more of what was let go."""
    with suppress(AttributeError, OSError):  # not glibc
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 2)
