"""The answer to what is no request, as bytes: gunicorn reads it before any app does."""

import json
import re
from http import HTTPStatus

import flask

from web.headers import PLAIN_POLICY, error_page

_METHOD = re.compile(r"\b(GET|HEAD|POST|OPTIONS|PUT|DELETE|PATCH|TRACE|CONNECT)\b")


def outline(request_line: str) -> str:
    """What a log may say of a request that is refused: its method and length, nothing it says."""
    method = _METHOD.search(request_line)
    return f"{method[0] if method else 'no method'}, {len(request_line)} characters"


def refusal(server: flask.Flask, status: int, request_line: str) -> bytes:
    """A whole answer: the API's one error shape where `request_line` names one of its addresses."""
    phrase = HTTPStatus(status).phrase
    with server.app_context():
        if "/api/" in request_line:
            advice = "See /api/v1 for the addresses there are."
            error = {"status": status, "message": f"{phrase}.", "advice": advice}
            kind, text = "application/json", json.dumps({"error": error})
        else:
            kind, text = "text/html; charset=utf-8", error_page(status)
    body = text.encode()
    lines = [
        f"HTTP/1.1 {status} {phrase}", "Connection: close", "Cache-Control: no-store",
        f"Content-Type: {kind}", f"Content-Length: {len(body)}", "X-Frame-Options: DENY",
        f"Content-Security-Policy: {PLAIN_POLICY}", "X-Content-Type-Options: nosniff",
    ]  # fmt: skip
    return "\r\n".join([*lines, "", ""]).encode() + body
