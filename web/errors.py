"""The one error shape of the API: `{"error": {"status", "message", "advice"}}`."""

from collections.abc import Callable
from typing import Any

import flask
from werkzeug.exceptions import HTTPException

from data.store import NoStoreError
from data.store.query_limit import SlowQueryError
from web.guard.gates import BusyError

#: "In a minute", as the words of all answers say.
RETRY_SECONDS = "60"

#: "In a few seconds": pages are drawn faster than that.
BUSY_SECONDS = "3"

_SEE = "See /api/v1 for the addresses there are."


class ApiError(Exception):
    """A request that cannot be answered: an HTTP status, what is wrong, what to do."""

    def __init__(self, status: int, message: str, advice: str) -> None:
        super().__init__(message)
        self.status, self.message, self.advice = status, message, advice


def install_errors(
    server: flask.Flask,
    page: Callable[[int], str] | None = None,
    busy: Callable[[], str] = lambda: "",
) -> None:
    """Answer errors without a traceback: in the one shape on API addresses, else with a page.

    `page` makes the HTML for a status; without it Flask's own pages are sent. `busy` is the one
    for a page that too many others wait before.
    """

    def on_http(error: HTTPException) -> Any:
        status = error.code or 500
        if is_api() or is_callback():
            advice = "Load the page anew." if is_callback() else _SEE
            answer = _answer(ApiError(status, error.description or error.name, advice))
            return _with_allowed(answer, error)
        return (page(status), status) if page else error

    def on_no_store(error: NoStoreError) -> Any:
        if page and not is_api() and not is_callback():
            return page(503), 503
        return _answer(ApiError(503, "The data store is not ready.", "Try again in a minute."))

    def on_busy(_error: BusyError | SlowQueryError) -> flask.Response:
        if is_api() or is_callback():
            answer = _answer(ApiError(503, "Too many ask at once.", "Try again in a few seconds."))
        else:
            # A browser asks again by itself.
            answer = flask.Response(busy(), 503, {"Refresh": BUSY_SECONDS})
        answer.headers["Retry-After"] = BUSY_SECONDS
        return answer

    server.register_error_handler(BusyError, on_busy)
    server.register_error_handler(SlowQueryError, on_busy)
    server.register_error_handler(ApiError, _answer)
    server.register_error_handler(NoStoreError, on_no_store)
    server.register_error_handler(HTTPException, on_http)
    server.after_request(_when_again)


def is_api() -> bool:
    """Whether the request is for an address of the API, known or not."""
    return "/api/" in flask.request.path


def is_callback() -> bool:
    """Whether the request is for the address of Dash's callbacks."""
    return flask.request.path.endswith("/_dash-update-component")


def _when_again(answer: flask.Response) -> flask.Response:
    """What is unavailable says when to ask again, and is kept by nobody, whoever answers so."""
    if answer.status_code == 503:
        answer.headers.setdefault("Retry-After", RETRY_SECONDS)
        answer.headers["Cache-Control"] = "no-store"
    return answer


def _answer(error: ApiError) -> flask.Response:
    body = {"status": error.status, "message": error.message, "advice": error.advice}
    answer = flask.jsonify(error=body)
    answer.status_code = error.status
    # What is wrong now may be right in a minute.
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _with_allowed(answer: flask.Response, error: HTTPException) -> flask.Response:
    """Which methods there are (405), or how long the file is (416)."""
    for name in ("Allow", "Content-Range"):
        value = dict(error.get_headers()).get(name)
        if value:
            answer.headers[name] = value
    return answer
