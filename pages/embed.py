"""`/embed/<kind>?…`: one piece as a card for other people's pages.

The query names the piece as `/export/<kind>.<form>` does; `theme` is light or dark, and `release`
holds the card to one release of the data. A card is never blank: what cannot be shown is told.
`docs/embeds.md` tells what is promised.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import NamedTuple

import duckdb
import flask
from dash import html

from components.chrome import BRAND, titled
from components.embed_card import Held, card, notice
from components.links import Choice
from components.piece import Piece
from data.store import NoStoreError, UnknownReleaseError
from pages._document import BASE_STYLES, document
from pages._frame import code_version, current_store, path, read_release, served_store
from pages._known import FRESH, known, page_tag
from pages._pieces import MalformedPieceError, UnknownPieceError, piece
from pages._share import absolute, discovery, embed_path, front_page
from queries.releases import built

embed = flask.Blueprint("embed", __name__)
THEMES = ("light", "dark")
_OF_PAGES = ("61-indicator.css", "63-compare.css", "80-works.css")
_OWN = tuple(f"embed/{name}.css" for name in ("card", "gauge", "lists", "plot", "widths"))
_STYLES = (*BASE_STYLES, *_OF_PAGES, *_OWN)
_SCRIPTS = ("embed/size.js",)
#: Cards kept drawn: some 20 kB each.
_KEPT = 256
#: Older releases searched for a figure that is gone.
_SEARCHED = 8
_log = logging.getLogger(__name__)


class Drawn(NamedTuple):
    """A card as an HTML document, with its status."""

    html: str
    status: int = 200


@embed.get("", defaults={"kind": ""})
@embed.get("/<path:kind>")
def one(kind: str) -> flask.Response:
    """The card of an address."""
    tag = page_tag()
    answer = known(tag) or _answer(_card(kind))
    if answer.status_code == 200:
        answer.set_etag(tag)
    return answer


def _answer(drawn: Drawn) -> flask.Response:
    return flask.Response(drawn.html, drawn.status, FRESH, content_type="text/html; charset=utf-8")


def _card(kind: str) -> Drawn:
    asked = dict(flask.request.args.lists())
    theme, release = asked.pop("theme", ["light"]), asked.pop("release", [""])
    if len(theme) > 1 or theme[0] not in THEMES:
        told = "地址里的 theme 只能是 light 或 dark。"
        return _notice("无法显示这张卡片", [told], [_home()], 400)
    wanted = tuple((name, values[0] if len(values) == 1 else tuple(values))
                   for name, values in asked.items())  # fmt: skip
    try:
        _hold_to(release)
        return _drawn(code_version(), current_store().version, served_store().version, front_page(),
                      kind, wanted, theme[0])  # fmt: skip
    except UnknownReleaseError:
        return _unknown_release(kind, wanted, theme[0])
    except UnknownPieceError as error:
        return _missing(kind, wanted, theme[0], error)
    except duckdb.Error:
        _log.exception("release %s cannot be read", current_store().version)
        return _unreadable(kind, wanted, theme[0])


Wanted = tuple[tuple[str, object], ...]


def _hold_to(release: list[str]) -> None:
    if len(release) > 1:
        raise UnknownReleaseError("several releases")
    if release[0]:
        read_release(release[0])


@lru_cache(maxsize=_KEPT)
def _drawn(
    code: str, release: str, current: str, front: str, kind: str, wanted: Wanted, theme: str
) -> Drawn:
    """A card; `code`, `release`, `current` and `front` only tell apart what is kept."""
    found = piece(current_store(), kind, dict(wanted))
    held = None if release == current else _standing(kind, wanted, theme)
    return Drawn(_page(found.title, card(found, absolute(found.page), held), theme, found))


def _standing(kind: str, wanted: Wanted, theme: str) -> Held:
    """How a card that is held to another release stands to the current one."""
    latest = _here(kind, wanted, theme) if _is_current(kind, wanted) else ""
    return Held(latest, built(served_store()) < built(current_store()))


def _is_current(kind: str, wanted: Wanted) -> bool:
    """Whether the current release has the piece."""
    store = served_store()
    try:
        piece(store.at(store.version), kind, dict(wanted))
    except UnknownPieceError:
        return False
    return True


def _page(title: str, body: html.Div, theme: str, found: Piece | None = None) -> str:
    own = f"{title} · {found.context}" if found and found.context else title
    head = [discovery(absolute(embed_path(found.kind, found.parameters)), own)] if found else []
    return document(
        titled(own), body, styles=_STYLES, scripts=_SCRIPTS, head=head, theme=theme,
        kind="embed",
    )  # fmt: skip


def _here(kind: str, wanted: Wanted, theme: str, release: str = "") -> str:
    """The address of this card with another release, below the prefix."""
    given = [(name, value) for name, value in wanted if isinstance(value, str)]
    look = theme if theme != THEMES[0] else ""
    return path(embed_path(kind, given, release=release, theme=look))


def _notice(
    title: str, told: list[str], ways: list[Choice], status: int, theme: str = "light"
) -> Drawn:
    return Drawn(_page(title, notice(title, told, ways), theme), status)


def _home() -> Choice:
    return Choice(f"打开{BRAND}", front_page())


def _missing(kind: str, wanted: Wanted, theme: str, error: UnknownPieceError) -> Drawn:
    """410 for what only another release still has, else 404."""
    is_malformed, asked = isinstance(error, MalformedPieceError), current_store().version
    if not is_malformed and asked != served_store().version and _is_current(kind, wanted):
        return _not_in(asked, kind, wanted, theme)
    old = None if is_malformed else _last(kind, wanted)
    if old is None:
        return _notice("没有这张卡片", [str(error), "请核对嵌入地址。"], [_home()], 404, theme)
    told = [
        f"“{old.title}”（{old.context}）不在现行数据里：数字已撤下，或编号有变。",
        f"最后收录它的数据版本是 {old.release}。",
    ]
    way = Choice(f"查看版本 {old.release} 的卡片", _here(kind, wanted, theme, old.release))
    return _notice("这项数字已撤下", told, [way, _home()], 410, theme)


def _not_in(release: str, kind: str, wanted: Wanted, theme: str) -> Drawn:
    told = [f"版本 {release} 没有这项数字，现行数据里有。"]
    ways = [Choice("查看现行数据的卡片", _here(kind, wanted, theme)), _home()]
    return _notice("这个数据版本没有这项数字", told, ways, 404, theme)


def _last(kind: str, wanted: Wanted) -> Piece | None:
    """The piece as the latest of the other releases has it."""
    store, shown = served_store(), current_store().version
    others = [release for release in store.releases() if release != shown]
    for release in others[:_SEARCHED]:
        try:
            return piece(store.at(release), kind, dict(wanted))
        except (UnknownPieceError, UnknownReleaseError, NoStoreError, duckdb.Error):
            continue
    return None


def _unknown_release(kind: str, wanted: Wanted, theme: str) -> Drawn:
    told = ["地址里的数据版本没有保存在这里，无法显示当时的数字。"]
    ways = [Choice("查看最新数据的卡片", _here(kind, wanted, theme)), _home()]
    return _notice("没有这个数据版本", told, ways, 404, theme)


def _unreadable(kind: str, wanted: Wanted, theme: str) -> Drawn:
    told = [f"数据版本 {current_store().version} 的格式与现行程序不同，无法显示当时的数字。"]
    ways = [Choice("查看最新数据的卡片", _here(kind, wanted, theme)), _home()]
    return _notice("无法读取这个数据版本", told, ways, 410, theme)


@embed.errorhandler(NoStoreError)
def not_ready(_error: NoStoreError) -> flask.Response:
    """The card that stands where no store can be read."""
    told = ["数据库正在准备，请一分钟后再试。"]
    return _answer(_notice("数据尚未就绪", told, [_home()], 503))
