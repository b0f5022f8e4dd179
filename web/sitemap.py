"""Beside pages: `/robots.txt`, `/sitemap.xml`, `/favicon.ico`, `/.well-known/security.txt`."""

from datetime import timedelta
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

import flask

from settings import ROOT
from views.addressing.request import code_version, current_settings, current_store, today
from views.addressing.site_map import addresses
from views.sharing.shares import absolute, front_page
from web.guard.gates import TABLES
from web.kept.etags import etag_of, matching_etag
from web.kept.known_pages import FRESH

sitemap = flask.Blueprint("sitemap", __name__)

#: How long its contact may be relied on.
_SECURITY_AGE = timedelta(days=180)

#: As many as one file may list (sitemaps.org).
MOST = 50_000

_XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9"


@sitemap.get("/robots.txt")
def robots() -> flask.Response:
    """Files made for a person who asks are left alone, but the pictures of links."""
    at = urlsplit(front_page()).path
    lines = ["User-agent: *", f"Disallow: {at}export/", f"Allow: {at}export/card.png",
             f"Sitemap: {absolute('/sitemap.xml')}"]  # fmt: skip
    return _kept("\n".join(lines) + "\n", "text/plain; charset=utf-8")


@sitemap.get("/.well-known/security.txt")
def security() -> flask.Response:
    """Where weaknesses are reported (RFC 9116); 404 where the operator names nobody."""
    contact = current_settings().security_contact
    if not contact:
        flask.abort(404)
    host = urlsplit(front_page())
    lines = [f"Contact: {contact}", f"Expires: {today() + _SECURITY_AGE}T00:00:00Z",
             "Preferred-Languages: zh, en",
             f"Canonical: {host.scheme}://{host.netloc}/.well-known/security.txt"]  # fmt: skip
    return _kept("\n".join(lines) + "\n", "text/plain; charset=utf-8")


@sitemap.get("/favicon.ico")
def icon() -> flask.Response:
    """The icon, for those who do not read which one a page names."""
    return flask.send_file(ROOT / "assets" / "favicon.ico", mimetype="image/x-icon")


@sitemap.get("/sitemap.xml")
def pages() -> flask.Response:
    """All canonical addresses; where one file may not list them all, its parts."""
    store = current_store()
    every = _listed(store.folder, store.version)
    part = flask.request.args.get("part", "")
    parts = [str(number + 1) for number in range(-(-len(every) // MOST))]
    if part and part not in parts:
        flask.abort(404)
    if len(parts) > 1 and not part:
        return _xml("sitemapindex", "sitemap", [f"/sitemap.xml?part={part}" for part in parts])
    start = MOST * (int(part or 1) - 1)
    return _xml("urlset", "url", every[start : start + MOST])


@lru_cache(maxsize=2)
def _listed(folder: Path, release: str) -> list[str]:
    """The addresses of a release; both parameters only tell releases apart."""
    return addresses(current_store())


def _xml(root: str, item: str, shown: list[str]) -> flask.Response:
    with TABLES.inside():
        return _listing(root, item, shown)


def _listing(root: str, item: str, shown: list[str]) -> flask.Response:
    rows = (f"<{item}><loc>{escape(absolute(address))}</loc></{item}>" for address in shown)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_XMLNS}">\n'
    return _kept(text + "\n".join(rows) + f"\n</{root}>\n", "application/xml; charset=utf-8")


def _kept(text: str, content_type: str) -> flask.Response:
    tag = etag_of((code_version(), text))
    answer = flask.Response(
        "" if matching_etag(tag) else text, headers=FRESH, content_type=content_type
    )
    answer.status_code = 304 if matching_etag(tag) else 200
    answer.set_etag(matching_etag(tag) or tag)
    return answer
