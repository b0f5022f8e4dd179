"""`/wall/remote`: a phone in one of the networks of `WALL_REMOTE` is the remote control of a wall.

The wall reports to `/wall/remote/orders` and is told there what the phone has ordered.
"""

import logging
import sqlite3
from typing import Any
from urllib.parse import urlencode

import flask
from dash import html
from werkzeug.datastructures import MultiDict

from components.wall import remote as drawn
from presentation.shell.site import BRAND
from presentation.wall import remote_words as words
from presentation.wall.remote_words import Remote
from views.addressing.request import current_settings, path
from web.bundles import styles
from web.document import document
from web.guard.callers import is_own_page, is_within
from web.walls.codes import qr_code
from web.walls.states import IDLE, LIVELY, FullError, Wall, Walls

remote = flask.Blueprint("wall_remote", __name__)

#: What a phone may order besides the boards that the wall has named.
_ACTS = ("back", "on", "pause", "go")
#: The most boards and letters that a wall may report.
_MOST_BOARDS, _MOST_LETTERS = 100, 100
_log = logging.getLogger(__name__)


@remote.get("/wall/remote")
def control() -> flask.Response:
    """The remote control of the wall that `wall` names, or a field for its code."""
    code = flask.request.args.get("wall", "").replace(" ", "").upper()
    wall = _walls().look(code) if code else None
    if wall is None:
        return _page(_asking(words.NO_SUCH_WALL() if code else ""), 404 if code else 200)
    return _page(_controls(wall))


@remote.post("/wall/remote")
def order() -> flask.Response:
    """Take an order; the answer leads to the page again, so that to load it anew orders nothing."""
    code, said = flask.request.args.get("wall", ""), flask.request.form.get("order", "")
    wall = _walls().look(code)
    if wall is None:
        return _page(_asking(words.NO_SUCH_WALL()), 404)
    if said not in _ACTS and said not in dict(wall.boards):
        return _page(_controls(wall, words.NO_SUCH_ORDER()), 400)
    try:
        _walls().order(code, said)
    except FullError:
        answer = _page(_controls(wall, words.TOO_FAST()), 429)
        answer.headers["Retry-After"] = "5"
        return answer
    return _unkept(flask.Response(status=303, headers={"Location": _address(code)}))


@remote.post("/wall/remote/orders")
def orders() -> flask.Response:
    """What a wall is to do, and when to ask again; a new wall is given a code to show."""
    form = flask.request.form
    known = form.get("wall", "")
    try:
        wall = _walls().report(known, **_reported(form))
    except FullError:
        flask.abort(503)
    again = LIVELY if _walls().is_watched(wall) else IDLE
    said = [[item.number, item.said] for item in _walls().waiting_orders(wall)]
    answer: dict[str, Any] = {"wall": wall.code, "orders": said, "again": again}
    if wall.code != known:
        answer |= _shown(wall.code)
    return _unkept(flask.jsonify(answer))


@remote.before_request
def refuse() -> flask.Response | None:
    """Without the setting there is nothing here; else it is for its networks and its own pages."""
    settings = current_settings()
    if not settings.wall_remote:
        flask.abort(404)
    if not is_within(settings.wall_remote, settings.trusted_proxies):
        # A wall that anybody sees asks too; it is no fault.
        is_wall = flask.request.endpoint == "wall_remote.orders"
        return _unkept(flask.Response(status=204)) if is_wall else _refused(words.ELSEWHERE())
    if flask.request.method == "POST" and not is_own_page():
        return _refused(words.FOREIGN())
    return None


@remote.errorhandler(sqlite3.Error)
def not_kept(error: sqlite3.Error) -> tuple[str, int]:
    """The file cannot be written: the wall turns on, and asks again."""
    _log.warning("orders of walls cannot be kept: %s", type(error).__name__)
    return "", 503


def _walls() -> Walls:
    return Walls(current_settings().store_dir / "walls.sqlite")


def _reported(form: MultiDict[str, str]) -> dict[str, Any]:
    """What a wall says of itself, in bounds."""
    boards = [text[:_MOST_LETTERS].partition(" ") for text in form.getlist("board")]
    return {
        "boards": tuple((board, name) for board, _, name in boards[:_MOST_BOARDS]),
        "standing": form.get("standing", "")[:_MOST_LETTERS],
        "is_paused": form.get("paused") == "yes",
        "taken": form.get("taken", 0, type=int),
    }


def _shown(code: str) -> dict[str, str]:
    """What the wall shows of its code: the host is the one that the wall itself has reached."""
    address = flask.request.host_url.rstrip("/") + _address(code)
    parted = f"{code[:4]} {code[4:]}"
    return {
        "picture": qr_code(address), "name": words.NAME(), "code": parted,
        "scan": words.SCAN(code=parted),
    }  # fmt: skip


def _address(code: str) -> str:
    return path("/wall/remote") + "?" + urlencode({"wall": code})


def _controls(wall: Wall, notice: str = "") -> html.Main:
    is_sent, is_silent = bool(_walls().waiting_orders(wall)), _walls().is_silent(wall)
    seen = Remote(wall.boards, wall.standing, wall.is_paused, is_sent, is_silent)
    return drawn.remote(seen, _address(wall.code), notice)


def _asking(notice: str) -> html.Main:
    return drawn.ask_for_code(path("/wall/remote"), notice)


def _refused(text: str) -> flask.Response:
    return _page(drawn.message(text), 403)


def _page(main: html.Main, status: int = 200) -> flask.Response:
    title = words.TITLE(brand=BRAND())
    sheet, scripts = styles.REMOTE.file_name, ("wall/phone.js",)
    text = document(title, main, sheet=sheet, scripts=scripts, kind="remote", theme="dark")
    return _unkept(flask.Response(text, status, content_type="text/html; charset=utf-8"))


def _unkept(answer: flask.Response) -> flask.Response:
    """Of this moment: nobody keeps it."""
    answer.headers["Cache-Control"] = "no-store"
    return answer
