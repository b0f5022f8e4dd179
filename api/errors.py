"""The one error shape of the API: `{"error": {"status", "message", "advice"}}`."""

from __future__ import annotations

import flask
from werkzeug.exceptions import HTTPException

from data.store import NoStoreError


class ApiError(Exception):
    """A request that cannot be answered: an HTTP status, what is wrong, what to do."""

    def __init__(self, status: int, message: str, advice: str) -> None:
        super().__init__(message)
        self.status, self.message, self.advice = status, message, advice


def install_errors(server: flask.Flask) -> None:
    """Answer errors on API addresses in the one shape, without a traceback."""
    server.register_error_handler(ApiError, _answer)
    server.register_error_handler(NoStoreError, _no_store)
    server.register_error_handler(HTTPException, _http)


def _answer(error: ApiError) -> tuple[flask.Response, int]:
    body = {"status": error.status, "message": error.message, "advice": error.advice}
    return flask.jsonify(error=body), error.status


def _no_store(error: NoStoreError) -> tuple[flask.Response, int]:
    return _answer(ApiError(503, "The data store is not ready.", "Try again in a minute."))


def _http(error: HTTPException) -> flask.Response | HTTPException | tuple[flask.Response, int]:
    if "/api/" not in flask.request.path:
        return error
    advice = "See /api/v1 for the addresses there are."
    return _answer(ApiError(error.code or 500, error.description or error.name, advice))
