"""`/export/<kind>.<form>`: one piece as a file, named and dated, with its sources inside.

The query names the piece as `/embed/<kind>` does, and `release` another release of the data. For
pictures `theme` is light or dark, for PNG `scale` is 1 to 4.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import flask
from exports.picture import svg
from exports.png import png

from components import words
from components.piece import Piece
from data.store import UnknownReleaseError
from exports import names
from exports.palette import THEMES
from pages._frame import code_version, current_store, read_release
from pages._gate import BusyError, Gate
from pages._pieces import UnknownPieceError, piece

blueprint = flask.Blueprint("export", __name__)
#: One for the process: all callers share its processor and its memory.
gate = Gate()
_RETRY_SECONDS = "3"
_SCALES = ("1", "2", "3", "4")


class Form(NamedTuple):
    """A file format: its type, the drawing options it takes, and what makes it of a piece."""

    content_type: str
    options: tuple[str, ...]
    make: Callable[[Piece, dict[str, str]], bytes]


FORMS = {
    "svg": Form("image/svg+xml", ("theme",), lambda it, how: svg(it, how["theme"]).encode()),
    "png": Form(
        "image/png", ("theme", "scale"),
        lambda it, how: png(svg(it, how["theme"]), int(how["scale"])),
    ),
}  # fmt: skip
#: Option -> the values it may have, the default first.
OPTIONS = {"theme": THEMES, "scale": ("2", *(s for s in _SCALES if s != "2"))}


@blueprint.get("/<kind>.<form>")
def one(kind: str, form: str) -> flask.Response:
    """A piece as a file of one format."""
    if form not in FORMS:
        flask.abort(404)
    asked = flask.request.args.to_dict()
    release = asked.pop("release", "")
    how = {name: _option(name, asked.pop(name, "")) for name in FORMS[form].options}
    try:
        store = read_release(release) if release else current_store()
        found = piece(store, kind, asked)
    except (UnknownPieceError, UnknownReleaseError):
        flask.abort(404)
    key = (code_version(), found.release, kind, form, found.parameters, tuple(how.items()))
    return answer(key, lambda: FORMS[form].make(found, how), FORMS[form].content_type,
                  file_name(found, form))  # fmt: skip


def _option(name: str, value: str) -> str:
    if value and value not in OPTIONS[name]:
        flask.abort(400)
    return value or OPTIONS[name][0]


def file_name(given: Piece, ending: str) -> str:
    """District, plan, period, title and release."""
    when = words.period_words(given.period) if given.period else ""
    return names.file_name(
        [given.area_name, given.plan_name, when, given.title], given.release, ending
    )


def answer(
    key: tuple[object, ...], make: Callable[[], bytes], content_type: str, name: str
) -> flask.Response:
    """The file kept under `key`, or made now; 429 while too many others wait."""
    etag = names.tag(key)
    if flask.request.if_none_match.contains(etag):
        return flask.Response(status=304, headers={"ETag": f'"{etag}"'})
    try:
        body = gate.get(key, make)
    except BusyError:
        return flask.Response(
            "正在生成的文件太多，请稍候再试。", 429, {"Retry-After": _RETRY_SECONDS},
            content_type="text/plain; charset=utf-8",
        )  # fmt: skip
    response = flask.Response(body, content_type=content_type)
    response.set_etag(etag)
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Content-Disposition"] = names.disposition(name)
    return response
