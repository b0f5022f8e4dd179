"""`/wall` and `/wall/<district>`: full-screen boards that nobody touches.

The page is drawn with its boards; from then on it asks `/wall/boards` for newer ones. An unchanged
wall is answered 304 without a query. `docs/wall.md` tells how a wall is set up and what it does.
"""

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlencode

import flask
from dash import html

import queries
from components.shell.document.html_text import to_html
from components.wall import frame
from components.wall.city import city
from data.records.overview import PlanArea
from data.store import NoStoreError
from presentation.language import spoken
from presentation.shell.site import BRAND, MOTTO
from presentation.wall import labels
from presentation.wall.wiring import Wiring
from queries import changes, overview
from views.addressing.request import code_version, current_settings, current_store, path, today
from views.sharing.shares import absolute, front_page
from views.wall_view import districts_of, scenes
from web.bundles import styles
from web.document import document
from web.guard.gates import DRAWINGS
from web.kept.etags import etag_of, matching_etag
from web.kept.known_pages import FRESH, known, page_tag
from web.kept.repeated import may_be_repeated
from web.walls.codes import qr_code
from web.walls.options import Options, read_options

wall = flask.Blueprint("wall", __name__)

#: What the address says about the data; the rest is between the page and its script.
_OF_DATA = ("districts", "area", "plans", "boards")

_SCRIPTS = tuple(f"wall/{name}.js" for name in ("tasks", "clock", "fit", "remote", "wall"))

#: Walls with different choices kept drawn: some 5,000 components each.
_KEPT = 4


@wall.get("/wall")
def everything() -> flask.Response:
    """All districts in rotation."""
    return _page("")


@wall.get("/wall/<district>")
def one(district: str) -> flask.Response:
    """The boards of one district."""
    return _page(district)


@wall.get("/wall/boards")
def boards() -> flask.Response:
    """The boards of a wall as HTML, for its script; 304 where they are those it has."""
    district = flask.request.args.get("district", "")
    tag = _tag(district)
    answer = flask.Response(content_type="text/html; charset=utf-8")
    answer.headers["Cache-Control"] = "no-cache"
    answer.headers["X-Code-Version"] = code_version()
    answer.set_etag(tag)
    if matching_etag(tag):
        answer.status_code = 304
        return answer
    request = _requested(district)
    answer.status_code = 200 if request.places else 404
    answer.set_data(to_html(_drawn(district, request)) if request.places else "")
    return answer


class _Request(NamedTuple):
    """What an address asks for; `places` is empty for an unknown district."""

    places: list[PlanArea]
    options: Options


def _page(district: str) -> flask.Response:
    may_be_repeated()
    try:
        own_tag = page_tag()
        if kept := known(own_tag):
            return kept
        request, tag = _requested(district), _tag(district)
    except NoStoreError:
        content, tag, status = frame.not_ready(), "", 503
        request = _Request([], read_options(flask.request.args, (), ()))
    else:
        if not request.places:
            return _unknown(request.options)
        content, status = _drawn(district, request), 200
    # What an address of a wall without data asks for cannot be known yet.
    notices = request.options.notices if status == 200 else ()
    options = request.options
    remote = path("/wall/remote/orders") if current_settings().wall_remote else ""
    wiring = Wiring(
        _source(district), tag, code_version(), options.dwell, options.quiet, path("/"), remote
    )
    answer = _document(frame.wall(content, wiring, notices), request.options, status)
    if status == 200:
        answer.set_etag(own_tag)
    return answer


def _requested(district: str) -> _Request:
    store, notice = current_store(), ""
    names = [district]
    if not district:
        named = flask.request.args.get("districts", "").split(",")
        names, notice = districts_of(store, named)
    places = overview.plan_areas(store, names)
    districts = list(dict.fromkeys(place.district for place in places))
    areas = [place.area for place in places]
    plans = [place.plan for place in places]
    options = read_options(flask.request.args, districts, areas, plans)
    return _Request(places, replace(options, notices=(*options.notices, *filter(None, [notice]))))


def _drawn(district: str, request: _Request) -> list[Any]:
    options = request.options
    release, day = current_store().version, today()
    return _boards(
        release, day, spoken(), front_page(), not district, tuple(request.places),
        options.districts, options.areas, options.plans, options.boards,
    )  # fmt: skip


@lru_cache(maxsize=_KEPT)
def _boards(
    release: str, day: date, language: str, front: str,
    is_all: bool, places: tuple[PlanArea, ...], districts: tuple[str, ...], areas: tuple[str, ...],
    plans: tuple[str, ...], boards: str,
) -> list[Any]:  # fmt: skip
    """The boards of a wall; `language` and `front` only tell apart what is kept."""
    store = current_store()
    with DRAWINGS.inside():
        screens = scenes(store, places, districts, areas, plans)
    is_whole = is_all and boards in ("rated", "all", "city")
    log = changes.revisions(store)
    whole = city(screens, log[0] if log else None, day) if is_whole else None
    shown = screens
    if whole is not None and boards == "rated" and not plans:
        # What has no result is a line on the board of the whole, unless it is asked for.
        shown = [scene for scene in screens if scene.is_rated] or screens
    if boards == "city" and whole is not None:
        shown = []
    codes = {scene.id: qr_code(absolute(scene.glance.href)) for scene in shown}
    return frame.boards(shown, day, whole, codes)


def _source(district: str) -> str:
    """Where the script of a page asks for newer boards."""
    parameters = {
        "district": district,
        **{name: flask.request.args.get(name, "") for name in _OF_DATA},
    }
    query = {name: value for name, value in parameters.items() if value}
    return path("/wall/boards") + ("?" + urlencode(query) if query else "")


def _tag(district: str) -> str:
    """Names what `/wall/boards` answers: another code, release, day or choice has another one."""
    chosen = [district, *(flask.request.args.get(name, "") for name in _OF_DATA)]
    return etag_of((code_version(), current_store().version, today(), spoken(), *chosen))


def _document(main: html.Main, options: Options, status: int) -> flask.Response:
    text = document(
        labels.TITLE(brand=BRAND()),
        main,
        sheet=styles.WALL.file_name,
        scripts=_SCRIPTS,
        head=html.Meta(name="description", content=MOTTO()),
        theme=options.theme,
        kind="wall",
    )
    return flask.Response(text, status, FRESH, content_type="text/html; charset=utf-8")


def _unknown(options: Options) -> flask.Response:
    known = queries.districts(current_store())
    ways = [
        (labels.ALL_AREAS(), path("/wall")),
        *((a.name, path(f"/wall/{a.area}")) for a in known),
    ]
    return _document(frame.unknown(labels.NO_SUCH_WALL(), ways), options, 404)
