"""Counts, times and logs each answer: by the pattern of its address, never by the address."""

import logging
import re
import secrets
import time
from typing import Any

import flask

from web.errors import is_callback
from web.monitoring import metrics
from web.monitoring.json_log import REQUEST_ID, REQUESTS

_log = logging.getLogger(REQUESTS)

#: What the front calls a request; another client's is not believed to be one.
_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


#: Where in the environment of a request its pattern stands when it is answered.
ROUTE = "plan.route"


class QuietFlask(flask.Flask):
    """Flask, which names a request that failed by its pattern instead of by its address."""

    def log_exception(self, exc_info: Any) -> None:
        """Log the fault with its traceback."""
        settings = self.extensions["settings"]
        said = f"a request failed: {_method()} {_route(settings.url_prefix)}"
        self.logger.error(said, exc_info=exc_info)


def observe(server: flask.Flask, prefix: str) -> None:
    """Observe all answers; to be called before anything else is installed."""

    @server.before_request
    def note_begin() -> None:
        flask.g.began = begin(flask.request.headers.get("X-Request-ID", ""))

    @server.after_request
    def note_end(answer: flask.Response) -> flask.Response:
        route, callback = _route(prefix), "drawn.data" if is_callback() else ""
        flask.request.environ[ROUTE] = route
        began = flask.g.get("began", time.perf_counter())
        # A file is counted and logged by the worker that was asked.
        if not server.extensions.get("makes_files"):
            end(_method(), route, answer.status_code, began, callback)
        return answer


def begin(sent: str) -> float:
    """Name the request of this thread, as the front `sent` it if it did; the moment it began."""
    REQUEST_ID.set(sent if _ID.fullmatch(sent) else secrets.token_hex(16))
    return time.perf_counter()


def end(method: str, route: str, status: int, began: float, callback: str = "") -> None:
    """Count, time and log the answer to the request of this thread."""
    seconds = time.perf_counter() - began
    metrics.REQUESTS.labels(route, str(status)).inc()
    metrics.REQUEST_SECONDS.labels(route, callback).observe(seconds)
    if not _log.isEnabledFor(logging.INFO):
        return
    said = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
    _log.info("", extra={"answer": said})


def _method() -> str:
    """The request's method, if it is one: a client may send any word."""
    known = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT")
    return flask.request.method if flask.request.method in known else "other"


def _route(prefix: str) -> str:
    """The pattern below the prefix: one of some fifty, whatever is asked for.

    A callback counts for the page that it draws.
    """
    rule = flask.request.url_rule
    if rule is None:
        return "none"
    pattern = rule.rule
    page = flask.g.get("drawn_path")
    if page or pattern in (prefix, f"{prefix}<path:path>"):
        return str(flask.current_app.extensions["page_pattern"](page or flask.request.path))
    return "/" + pattern.removeprefix(prefix).removeprefix("/")
