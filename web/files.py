"""What all files of `/export` have in common: how they are asked for, kept, sent and refused."""

import logging
from collections.abc import Callable

import duckdb
import flask

from data.store import NoStoreError, UnknownReleaseError
from exports import names
from exports.pictures.png import NoFontError
from exports.pictures.png_process import RenderError
from presentation.files import labels
from views.addressing.choosing import shorten
from views.addressing.request import code_version, current_store, read_release, today
from views.sharing.shares import front_page
from web.exports import apart
from web.kept.bounded_cache import BoundedCache, BusyError, File
from web.kept.etags import etag_of, matching_etag

#: For the one process of a server that makes files. A picture may take seconds, so the others do
#: not wait behind it. Six may wait in all: even if one worker was asked for all of them, it keeps
#: two of its eight threads for pages.
PICTURES = BoundedCache[File](running=1, waiting=2, name="pictures")

OTHERS = BoundedCache[File](running=1, waiting=2, name="files")

_RETRY_SECONDS = "3"

_PLAIN = "text/plain; charset=utf-8"

NOT_READY = labels.DATA_NOT_READY_YET

_log = logging.getLogger(__name__)


class RefusedError(Exception):
    """There is no such file: `status`, and in words for readers why."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


def refusal(status: int, reason: str) -> flask.Response:
    """Why there is no file, in words."""
    return flask.Response(reason, status, {"Cache-Control": "no-store"}, content_type=_PLAIN)


def blueprint(name: str) -> flask.Blueprint:
    """A blueprint of files, which refuses in words."""
    made = flask.Blueprint(name, __name__)
    made.before_request(apart.passed_on)
    made.register_error_handler(RefusedError, lambda error: refusal(error.status, str(error)))
    made.register_error_handler(NoStoreError, _without_store)
    return made


def _without_store(_error: NoStoreError) -> flask.Response:
    """Another worker may still hold a store that can no longer be read."""
    is_passed_on = flask.current_app.extensions.get("makes_files")
    return refusal(apart.NOT_HERE if is_passed_on else 503, NOT_READY())


def request_parameters() -> dict[str, str]:
    """The request's parameters but `release`, to which the request is held from now on.

    Raises:
        RefusedError: 400 for one that is given twice, 404 for a release that is not kept.
    """
    for name, values in flask.request.args.lists():
        if len(values) > 1:
            raise RefusedError(400, labels.REPEATED_PARAMETER(name=shorten(name)))
    parameters = flask.request.args.to_dict()
    release = parameters.pop("release", "")
    if release:
        try:
            read_release(release)
        except UnknownReleaseError:
            reason = labels.RELEASE_IS_NOT_KEPT(release=shorten(release))
            raise RefusedError(404, reason) from None
    return parameters


def send(cache: BoundedCache[File], make: Callable[[], File]) -> flask.Response:
    """The file of this address: known to the client, kept, or made now through a gate.

    To be called after `request_parameters`. 429 while too many others wait, 503 where it cannot
    be drawn.
    """
    release, address = current_store().version, flask.request.path
    query = sorted(flask.request.args.items())
    key = (code_version(), release, today(), front_page(), address, *query)
    is_pinned = bool(flask.request.args.get("release"))
    tag = etag_of(key)
    headers = {
        "ETag": f'"{tag}"',
        "Cache-Control": "public, max-age=31536000, immutable" if is_pinned else "no-cache",
    }
    if matching_etag(tag):
        return flask.Response(status=304, headers=headers)
    try:
        file = cache.get(key, make)
    except BusyError:
        answer = refusal(429, labels.TOO_MANY_FILES())
        answer.headers["Retry-After"] = _RETRY_SECONDS
        return answer
    except NoFontError as error:
        return refusal(503, str(error))
    except RenderError:
        _log.exception("a picture cannot be drawn: %s", flask.request.url_rule)
        return refusal(503, labels.PICTURE_FAILED())
    except duckdb.Error:
        if not is_pinned:
            raise
        _log.exception("release %s cannot be read", release)
        return refusal(410, labels.RELEASE_FORM_UNREADABLE(release=release))
    return _sent(file, headers)


def _sent(file: File, headers: dict[str, str]) -> flask.Response:
    if file.status != 200:
        headers = {"Cache-Control": "no-store"}
    headers["Content-Disposition"] = names.disposition(file.name, file.kind)
    return flask.Response(file.body, file.status, headers, content_type=file.content_type)
