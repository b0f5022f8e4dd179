"""What every answer of the API carries: who may read it, how long it keeps, what names it."""

import json
from typing import Any

import flask

from settings import Settings
from web.errors import is_api
from web.kept.etags import etag_of, matching_etag

#: A release never changes, so its answers may be kept for good.
KEPT = "public, max-age=31536000, immutable"

#: The current release may be another one at the next request: ask whether it still is.
REVALIDATED = "no-cache"

_EXPOSED = "Content-Disposition, Content-Range, ETag, Link, X-Data-Release, X-Total-Count"

_CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": _EXPOSED}

_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match, If-Range, Range",
    "Access-Control-Max-Age": "86400",
}


def with_cors(answer: flask.Response) -> flask.Response:
    """Let pages of any host read the API's answers, errors as well."""
    if is_api():
        answer.headers.update(_CORS)
        if flask.request.method == "OPTIONS":
            answer.headers.update(_PREFLIGHT)
    return answer


def settings() -> Settings:
    """The settings the running app was put together with."""
    running = flask.current_app.extensions["settings"]
    assert isinstance(running, Settings)
    return running


def base() -> str:
    """The address of the API as people use it, without a slash at its end."""
    return settings().front_page(flask.request.host_url) + "api/v1"


def response_etag(*parts: str) -> str:
    """A name for an answer: of the code that makes it and of all it is made from."""
    return etag_of((flask.current_app.extensions["code_version"], *parts))


def described(body: Any, release: str = "", *, keeps: bool = False) -> flask.Response:
    """A JSON document about the data, with its ETag, or 304."""
    text = json.dumps(body, ensure_ascii=False, indent=1)
    etag = response_etag(text)
    answer = flask.Response(content_type="application/json; charset=utf-8")
    answer.headers["Cache-Control"] = KEPT if keeps else REVALIDATED
    if release:
        answer.headers["X-Data-Release"] = release
    known = matching_etag(etag)
    answer.set_etag(known or etag)
    if known:
        answer.status_code = 304
    else:
        answer.set_data(text)
    return answer
