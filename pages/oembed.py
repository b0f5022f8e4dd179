"""`/oembed?url=…`: how to embed an address of the dashboard, for editors that ask (oembed.com).

Answered for cards and for the pages that have one card of their own: a district's summary, an
indicator's gauge.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

import duckdb
import flask

from components.chrome import BRAND
from components.embed_card import height
from components.piece import Piece
from components.share import iframe
from data.store import UnknownReleaseError
from pages._frame import current_store, read_release
from pages._pieces import PARAMETERS, UnknownPieceError, piece
from pages._share import embed_address, frame_title, front_page

oembed = flask.Blueprint("oembed", __name__)
#: The width of an article's column, in pixels.
_WIDTH = 640
_CACHE_SECONDS = 86_400


class Asked(NamedTuple):
    """What an address names: the piece, and the card's own choices."""

    kind: str
    parameters: dict[str, str]
    theme: str
    release: str


@oembed.get("/oembed")
def answer() -> flask.Response:
    """The JSON of an address; 404 for one that has no card, 501 for XML."""
    given = flask.request.args
    if given.get("format", "json") != "json":
        return _refused(501, "Only format=json is served.")
    limits = [_limit(given.get(name, "")) for name in ("maxwidth", "maxheight")]
    if 0 in limits:
        return _refused(400, "Give maxwidth and maxheight as whole numbers of pixels.")
    asked = _asked(given.get("url", ""))
    found = _found(asked) if asked else None
    if asked is None or found is None:
        return _refused(404, "Give the url of a card, of a district's or of an indicator's page.")
    return _json(_described(found, asked, *limits), 200, _CACHE_SECONDS)


def _limit(text: str) -> int | None:
    """A limit in pixels; None where there is none, 0 where it is no number."""
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _asked(url: str) -> Asked | None:
    """What a url names; None for another host and for a page without a card."""
    try:
        own, base = urlsplit(url), urlsplit(front_page())
    except ValueError:
        return None
    if own.scheme not in ("http", "https") or own.netloc != base.netloc:
        return None
    if not own.path.startswith(base.path):
        return None
    pairs = parse_qsl(own.query)
    query = dict(pairs)
    if len(query) < len(pairs):
        return None
    match own.path.removeprefix(base.path).split("/"):
        case ["embed", kind]:
            theme, release = query.pop("theme", ""), query.pop("release", "")
            return Asked(kind, query, theme, release)
        case ["district", district]:
            return Asked("summary", _known("summary", query) | {"district": district}, "", "")
        case ["indicator", area, indicator]:
            of_page = {"area": area, "indicator": indicator}
            return Asked("gauge", _known("gauge", query) | of_page, "", "")
    return None


def _known(kind: str, query: dict[str, str]) -> dict[str, str]:
    """A page's address may carry more than names its card, such as a theme or a campaign."""
    return {name: value for name, value in query.items() if name in PARAMETERS[kind]}


def _found(asked: Asked) -> Piece | None:
    if asked.theme not in ("", "light", "dark"):
        return None
    try:
        store = read_release(asked.release) if asked.release else current_store()
        return piece(store, asked.kind, asked.parameters)
    except (UnknownPieceError, UnknownReleaseError, duckdb.Error):
        return None


def _described(
    found: Piece, asked: Asked, max_width: int | None, max_height: int | None
) -> dict[str, str | int]:
    width, tall = min(_WIDTH, max_width or _WIDTH), height(found)
    tall = min(tall, max_height or tall)
    title = frame_title(found)
    look = asked.theme if asked.theme != "light" else ""
    source = embed_address(found, theme=look, release=asked.release)
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": BRAND,
        "provider_url": front_page(),
        "cache_age": _CACHE_SECONDS,
        "width": width,
        "height": tall,
        "html": iframe(source, title, tall, str(width)),
    }


def _refused(status: int, message: str) -> flask.Response:
    return _json({"status": status, "message": message}, status, 0)


def _json(content: dict[str, str | int], status: int, seconds: int) -> flask.Response:
    made = flask.jsonify(content)
    made.status_code = status
    made.headers["Cache-Control"] = f"public, max-age={seconds}" if seconds else "no-store"
    made.headers["Access-Control-Allow-Origin"] = "*"
    return made
