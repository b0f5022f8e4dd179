"""`/export/<kind>.<form>`: one piece as a file, named and dated, with its sources inside.

The query names the piece as `/embed/<kind>` does, and `release` another release of the data. For
pictures `theme` is light or dark, for PNG `scale` is 1 to 4. `/export/card.png?path=` is the card
of a page, for links that people share.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import flask

from components import words
from components.piece import Piece
from data.store import Store, UnknownReleaseError
from exports import names
from exports.palette import THEMES
from exports.pictures import card
from exports.pictures.picture import svg
from exports.pictures.png import NoFontError
from exports.pictures.png_process import Renderer
from exports.slides import CONTENT_TYPE as PPTX
from pages._card import page_card
from pages._deck import slide_of
from pages._frame import code_version, current_settings, current_store, read_release
from pages._gate import BusyError, Gate
from pages._pieces import UnknownPieceError, piece

blueprint = flask.Blueprint("export", __name__)
#: One for the process: all callers share its processor and its memory. A worker has four threads:
#: one is left for pages, whatever is exported.
gate = Gate(running=2, waiting=1)
renderer = Renderer()
_RETRY_SECONDS = "3"
_SCALES = ("1", "2", "3", "4")
_PLAIN = "text/plain; charset=utf-8"


class Form(NamedTuple):
    """A file format: its type, the drawing options it takes, and what makes it of a piece."""

    content_type: str
    options: tuple[str, ...]
    make: Callable[[Piece, dict[str, str]], bytes]


FORMS = {
    "svg": Form("image/svg+xml", ("theme",), lambda it, how: svg(it, how["theme"]).encode()),
    "png": Form(
        "image/png", ("theme", "scale"),
        lambda it, how: renderer.png(svg(it, how["theme"]), int(how["scale"])),
    ),
    "pptx": Form(PPTX, (), lambda it, how: slide_of(it)),
}  # fmt: skip
#: Option -> the values it may have, the default first.
OPTIONS = {"theme": THEMES, "scale": ("2", *(s for s in _SCALES if s != "2"))}


@blueprint.errorhandler(UnknownPieceError)
@blueprint.errorhandler(UnknownReleaseError)
def _unknown(error: Exception) -> flask.Response:
    told = (
        str(error) if isinstance(error, UnknownPieceError) else "没有这个数据版本，或已不再保留。"
    )
    return refusal(404, told)


@blueprint.get("/<kind>.<form>")
def one(kind: str, form: str) -> flask.Response:
    """A piece as a file of one format."""
    if form not in FORMS:
        return refusal(404, "没有这种文件格式。")
    asked = flask.request.args.to_dict(flat=False)
    if repeated := [name for name, values in asked.items() if len(values) > 1]:
        return refusal(400, f"地址里的参数“{repeated[0][:30]}”重复。")
    wanted = {name: values[0] for name, values in asked.items()}
    release = wanted.pop("release", "")
    how = {name: wanted.pop(name, "") or OPTIONS[name][0] for name in FORMS[form].options}
    for name, value in how.items():
        if value not in OPTIONS[name]:
            return refusal(400, f"参数 {name} 可以是 {'、'.join(sorted(OPTIONS[name]))}。")
    store = read_release(release) if release else current_store()
    found = _piece(store, kind, wanted)
    # Slides carry the address people reach the dashboard at.
    front = current_settings().front_page(flask.request.host_url)
    key = (code_version(), found.release, kind, form, found.parameters, tuple(how.items()), front)
    return answer(key, lambda: FORMS[form].make(found, how), FORMS[form].content_type,
                  file_name(found, form), pinned=bool(release))  # fmt: skip


@blueprint.get("/card.png")
def page_card_picture() -> flask.Response:
    """The card of a page; that of the dashboard, with status 404, for a page there is not."""
    asked = flask.request.args.to_dict(flat=False)
    if set(asked) - {"path", "release"} or any(len(values) > 1 for values in asked.values()):
        return refusal(400, "可用的参数是 path 和 release，各一次。")
    path, release = asked.get("path", ["/"])[0], asked.get("release", [""])[0]
    store = read_release(release) if release else current_store()
    shown, is_known = _kept_card(_Source(store), path)
    key = (code_version(), store.version, "card", shown)
    response = answer(
        key, lambda: renderer.png(card.svg(shown)), "image/png",
        names.file_name([shown.title, "分享图"], store.version, "png"), pinned=bool(release),
        kind="inline",
    )  # fmt: skip
    if not is_known and response.status_code == 200:
        response.status_code = 404
        response.headers["Cache-Control"] = "no-store"
    return response


def _piece(store: Store, kind: str, wanted: dict[str, str]) -> Piece:
    """The piece of an address, kept: fetching it takes as long as drawing it."""
    return _kept_piece(_Source(store), kind, tuple(sorted(wanted.items())))


class _Source:
    """A store that equals another one of the same release."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._key = (store.path, store.version)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Source) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=256)
def _kept_piece(source: _Source, kind: str, wanted: tuple[tuple[str, str], ...]) -> Piece:
    return piece(source.store, kind, dict(wanted))


@lru_cache(maxsize=256)
def _kept_card(source: _Source, path: str) -> tuple[card.Card, bool]:
    return page_card(source.store, path)


def file_name(given: Piece, ending: str) -> str:
    """District, plan, period, title and release."""
    when = words.period_words(given.period) if given.period else ""
    return names.file_name(
        [given.area_name, given.plan_name, when, given.title], given.release, ending
    )


def refusal(status: int, told: str, headers: dict[str, str] | None = None) -> flask.Response:
    """Why there is no file, in words."""
    given = {"Cache-Control": "no-store", **(headers or {})}
    return flask.Response(told, status, given, content_type=_PLAIN)


def answer(
    key: tuple[object, ...],
    make: Callable[[], bytes],
    content_type: str,
    name: str,
    *,
    pinned: bool = False,
    kind: str = "attachment",
) -> flask.Response:
    """The file kept under `key`, or made now; 429 while too many others wait.

    `pinned` says that the address names a release, so that its file never changes; `kind` is
    attachment or inline.
    """
    etag = names.tag(key)
    headers = {
        "ETag": f'"{etag}"',
        "Cache-Control": "public, max-age=31536000, immutable" if pinned else "no-cache",
    }
    if _is_known(etag):
        return flask.Response(status=304, headers=headers)
    try:
        body = gate.get(key, make)
    except BusyError:
        told = "正在生成的文件太多，请稍候再试。"
        return refusal(429, told, {"Retry-After": _RETRY_SECONDS})
    except NoFontError as error:
        return refusal(503, str(error))
    headers["Content-Disposition"] = names.disposition(name, kind)
    return flask.Response(body, headers=headers, content_type=content_type)


def _is_known(etag: str) -> bool:
    """Whether the caller has the file already, also as compressed (Flask-Compress adds `:br`)."""
    known = flask.request.if_none_match.as_set(include_weak=True)
    return any(item.partition(":")[0] == etag for item in known)
