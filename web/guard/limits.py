"""What a request may be: how long its address, how large its body, what the page callback is sent.

What is refused costs one line in the log, and nothing of it is kept.
"""

import json
import logging
from typing import Any

import flask
from werkzeug.exceptions import (
    HTTPException,
    RequestEntityTooLarge,
    RequestURITooLarge,
    UnsupportedMediaType,
)

from web.errors import is_callback
from web.guard.refusal import outline

#: The longest address, path and query together, as it is sent or as a callback names it.
ADDRESS_BYTES = 4096

#: The largest body. Only the callback has one at all: an address of a page.
BODY_BYTES = 65_536

_log = logging.getLogger(__name__)


class MalformedCallbackError(ValueError):
    """The body is not what the page's own script sends; the message says where."""


def install_limits(server: flask.Flask) -> None:
    """Refuse what is too long, too large, or none of the one callback there is."""
    # A body that does not tell its size is read to here and no further, without a word.
    server.config["MAX_CONTENT_LENGTH"] = BODY_BYTES + 1

    @server.before_request
    def refuse() -> None:
        request = flask.request
        try:
            if len(request.environ.get("RAW_URI") or request.full_path) > ADDRESS_BYTES:
                raise RequestURITooLarge(f"The address has more than {ADDRESS_BYTES} bytes.")
            _check_size(request.content_length or 0)
            if request.method == "POST" and is_callback():
                check_callback(_body())
        except HTTPException as error:
            _note(error.code, error.description)
            raise
        except MalformedCallbackError as error:
            _note(400, str(error))
            flask.abort(400, str(error))


def check_callback(body: Any) -> None:
    """Let only pass what the page's script sends: the address of a page for the one callback.

    Raises:
        MalformedCallbackError: anything else.
    """
    if not isinstance(body, dict):
        raise MalformedCallbackError("The body is no object.")
    if body.get("output") != "drawn.data":
        raise MalformedCallbackError("There is no such callback.")
    if body.get("outputs") != {"id": "drawn", "property": "data"}:
        raise MalformedCallbackError("outputs are not those of the callback.")
    if body.get("state", []) != []:
        raise MalformedCallbackError("state is not that of the callback.")
    if body.get("changedPropIds", []) not in ([], ["wanted.data"]):
        raise MalformedCallbackError("changedPropIds are not those of the callback.")
    match body.get("inputs"):
        case [{"id": "wanted", "property": "data", "value": value}]:
            _check_address(value)
        case _:
            raise MalformedCallbackError("inputs are not those of the callback.")


def _check_address(value: Any) -> None:
    """An address in two parts, as the browser names them."""
    match value:
        case {"path": str(path), "search": str(search)}:
            address = path + search
        case _:
            raise MalformedCallbackError("The value has no path and search in text.")
    if not path.startswith("/") or search[:1] not in ("", "?"):
        raise MalformedCallbackError("path and search are no address.")
    try:
        length = len(address.encode())
    except UnicodeEncodeError:
        raise MalformedCallbackError("The address has half a character.") from None
    if length > ADDRESS_BYTES:
        raise MalformedCallbackError(f"The address has more than {ADDRESS_BYTES} bytes.")


def _check_size(size: int) -> None:
    if size > BODY_BYTES:
        raise RequestEntityTooLarge(f"The body has more than {BODY_BYTES} bytes.")


def _body() -> Any:
    if not flask.request.is_json:
        raise UnsupportedMediaType("The body is not sent as JSON.")
    try:
        sent = flask.request.get_data()
    except HTTPException:
        raise
    except Exception as error:
        # Each server has errors of its own for a body that breaks off or is badly cut in chunks.
        raise MalformedCallbackError("The body cannot be read.") from error
    _check_size(len(sent))
    try:
        return json.loads(sent)
    except (ValueError, RecursionError):
        raise MalformedCallbackError("The body is no JSON.") from None


def _note(status: int | None, reason: str | None) -> None:
    request = flask.request
    # The pattern, never the address: that may hold what a reader searched for.
    kind = request.url_rule.rule if request.url_rule else "no address"
    address = request.environ.get("RAW_URI") or request.full_path
    request_line = outline(f"{request.method} {address}")
    _log.warning("refused: %s, %s, %s: %s", kind, request_line, status, reason)
