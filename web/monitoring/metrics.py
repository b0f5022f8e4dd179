"""What is counted and timed; `/metrics` adds up all workers (`deploy/monitor.py`).

gunicorn names a folder for the counts of its workers before this module is read
(`deploy/gunicorn.conf.py`); in a single process they stay in memory.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import Counter, Gauge, Histogram

#: From a page that is kept to a picture of the largest size.
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)

REQUESTS = Counter("plan_requests_total", "Answers of the server.", ["route", "status"])

REQUEST_SECONDS = Histogram(
    "plan_request_seconds",
    "Time to an answer, by what was asked for; callback is empty for what is no callback.",
    ["route", "callback"],
    buckets=_SECONDS,
)

CACHE_REQUESTS = Counter(
    "plan_cache_requests_total", "Asked of a cache: hit, file or miss.", ["cache", "result"]
)

CACHE_BYTES = Gauge(
    "plan_cache_bytes", "What a cache keeps.", ["cache"], multiprocess_mode="livesum"
)

GATE_INSIDE = Gauge(
    "plan_gate_inside",
    "Requests that are worked on or wait before a gate.",
    ["gate"],
    multiprocess_mode="livesum",
)

GATE_REFUSED = Counter("plan_gate_refused_total", "Requests a full gate refused.", ["gate"])

PAGES_AHEAD = Counter("plan_pages_ahead_total", "Main pages drawn before readers asked.")

PICTURES = Counter("plan_pictures_total", "Pictures drawn by the renderer, or failed.", ["result"])

PICTURE_SECONDS = Histogram(
    "plan_picture_seconds", "Time of the renderer for a picture.", buckets=_SECONDS
)

RENDERER_STARTS = Counter(
    "plan_renderer_starts_total", "Times that the renderer's process was started."
)


@contextmanager
def one_picture() -> Iterator[None]:
    """Time a picture, and count whether it was drawn."""
    started = time.perf_counter()
    try:
        yield
    except BaseException:
        PICTURES.labels("failed").inc()
        raise
    PICTURES.labels("drawn").inc()
    PICTURE_SECONDS.observe(time.perf_counter() - started)
