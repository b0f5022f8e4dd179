"""The one error shape of the API: `{"error": {"status", "message", "advice"}}`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flask
from werkzeug.exceptions import HTTPException

from data.store import NoStoreError


class ApiError(Exception):
    """A request that cannot be answered: an HTTP status, what is wrong, what to do."""

    def __init__(self, status: int, message: str, advice: str) -> None:
        super().__init__(message)
        self.status, self.message, self.advice = status, message, advice


def install_errors(server: flask.Flask, page: Callable[[int], str] | None = None) -> None:
    """Answer errors without a traceback: in the one shape on API addresses, else with a page.

    `page` makes the HTML for a status; without it Flask's own pages are sent.
    """

    def on_http(error: HTTPException) -> Any:
        status = error.code or 500
        if is_api():
            advice = "See /api/v1 for the addresses there are."
            answer = _answer(ApiError(status, error.description or error.name, advice))
            return _with_allowed(answer, error)
        return (page(status), status) if page else error

    def on_no_store(error: NoStoreError) -> Any:
        if page and not is_api():
            return page(503), 503
        return _answer(ApiError(503, "The data store is not ready.", "Try again in a minute."))

    server.register_error_handler(ApiError, _answer)
    server.register_error_handler(NoStoreError, on_no_store)
    server.register_error_handler(HTTPException, on_http)


def is_api() -> bool:
    """Whether the request is for an address of the API, known or not."""
    return "/api/" in flask.request.path


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
