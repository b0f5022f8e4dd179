"""`/oembed?url=…`: how to embed an address of the dashboard, for editors that ask (oembed.com).

Answered for cards and for the pages that have one card of their own, whatever address they answer:
a district's summary, an indicator's gauge.
"""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

import duckdb
import flask

import queries
from data.store import NoStoreError, UnknownReleaseError
from presentation.charts.chart_spec import ChartSpec
from presentation.citing.citation import iframe
from presentation.shell.site import BRAND
from views import district_view, indicator_view
from views.addressing.addresses import normal, without_sharing
from views.addressing.request import current_store, read_release, today
from views.chart_kinds import UnknownChartError, chart, height
from views.sharing.corrected import corrected
from views.sharing.shares import embed_address, frame_title, front_page
from web.errors import BUSY_SECONDS
from web.guard.gates import DRAWINGS, BusyError

oembed = flask.Blueprint("oembed", __name__)

#: The width of an article's column, in pixels.
_WIDTH = 640

_CACHE_SECONDS = 86_400


class CardRequest(NamedTuple):
    """What an address names: the chart, and the card's own choices."""

    kind: str
    parameters: dict[str, str]
    theme: str
    release: str


@oembed.get("/oembed")
def answer() -> flask.Response:
    """The JSON of an address; 404 for one that has no card, 501 for XML."""
    query = flask.request.args
    if query.get("format", "json") != "json":
        return _refused(501, "Only format=json is served.")
    limits = [_limit(query.get(name, "")) for name in ("maxwidth", "maxheight")]
    if 0 in limits:
        return _refused(400, "Give maxwidth and maxheight as whole numbers of pixels.")
    request = _card_request(query.get("url", ""))
    spec = _spec(request) if request else None
    if request is None or spec is None:
        return _refused(404, "Give the url of a card, of a district's or of an indicator's page.")
    return _json(_described(spec, request, *limits), 200, _CACHE_SECONDS)


@oembed.errorhandler(NoStoreError)
def not_ready(_error: NoStoreError) -> flask.Response:
    """No store can be read: what the address names cannot be known."""
    return _refused(503, "The data store is not ready. Try again in a minute.")


@oembed.errorhandler(BusyError)
def busy(_error: BusyError) -> flask.Response:
    """Too many ask at once."""
    answer = _refused(503, "Too many ask at once. Try again in a few seconds.")
    answer.headers["Retry-After"] = BUSY_SECONDS
    return answer


def _limit(text: str) -> int | None:
    """A limit in pixels; None where there is none, 0 where it is no number."""
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _card_request(url: str) -> CardRequest | None:
    """What a url names; None for another host and for a page without a card."""
    try:
        parts, base = urlsplit(url), urlsplit(front_page())
        if parts.scheme not in _PORTS or _host(parts) != _host(base):
            return None
    except ValueError:
        return None
    path = normal(unquote(parts.path) or "/", base.path) or ""
    query = parse_qs(without_sharing(parts.query), keep_blank_values=True)
    match path.removeprefix(base.path).split("/"):
        case ["embed", kind]:
            return _card(kind, query)
        case ["district", district]:
            return _district(district, query)
        case ["indicator", area, indicator]:
            return _indicator(area, indicator, query)
    return None


_PORTS = {"http": 80, "https": 443}


def _host(address: SplitResult) -> tuple[str | None, int | None, str]:
    """Host and port, and what no page's address has: a user."""
    port = None if address.port == _PORTS[address.scheme] else address.port
    return address.hostname, port, address.netloc.rpartition("@")[0]


def _card(kind: str, query: Mapping[str, list[str]]) -> CardRequest | None:
    if any(len(values) > 1 for values in query.values()):
        return None
    parameters = {name: values[0] for name, values in query.items()}
    theme, release = parameters.pop("theme", ""), parameters.pop("release", "")
    return CardRequest(kind, parameters, theme, release)


def _district(district: str, query: Mapping[str, list[str]]) -> CardRequest | None:
    """The summary at the view the page shows, for an area where the address names it."""
    store = current_store()
    home = queries.district(store, district)
    if home is None:
        return None
    view = district_view.resolve(store, home, _as_page(query))
    parameters = {"district": district, "plan": view.plan.plan, "period": view.period}
    if query.get("area") == [view.area.area]:
        parameters["area"] = view.area.area
    return CardRequest("summary", parameters, "", "")


def _indicator(area: str, indicator: str, query: Mapping[str, list[str]]) -> CardRequest | None:
    view = indicator_view.resolve(current_store(), area, indicator, _as_page(query))
    if view is None or view.plan is None:
        return None
    parameters = {"plan": view.plan.plan, "period": view.period}
    return CardRequest("gauge", {"area": area, "indicator": indicator, **parameters}, "", "")


def _as_page(query: Mapping[str, list[str]]) -> dict[str, object]:
    """The parameters as a page reads them: what it cannot take it replaces."""
    return {name: values[0] if len(values) == 1 else values for name, values in query.items()}


def _spec(request: CardRequest) -> ChartSpec | None:
    if request.theme not in ("", "light", "dark"):
        return None
    try:
        store = read_release(request.release) if request.release else current_store()
        with DRAWINGS.inside():
            return chart(store, request.kind, request.parameters)
    except (UnknownChartError, UnknownReleaseError, duckdb.Error):
        return None


def _described(
    spec: ChartSpec, request: CardRequest, max_width: int | None, max_height: int | None
) -> dict[str, str | int]:
    width = min(_WIDTH, max_width or _WIDTH)
    tall = height(spec, corrected(current_store(), spec, today()), width)
    tall = min(tall, max_height or tall)
    title = frame_title(spec)
    look = request.theme if request.theme != "light" else ""
    source = embed_address(spec, theme=look, release=request.release)
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": BRAND(),
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
