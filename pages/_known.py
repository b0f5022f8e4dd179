"""HTML that a browser keeps and asks about: a 304 costs neither a query nor a drawing."""

from __future__ import annotations

import flask

from etags import held, tag_of
from pages._frame import code_version, current_settings, current_store, today
from pages._share import front_page

#: To be asked about each time: newer data, or another day, make another page.
FRESH = {"Cache-Control": "no-cache"}


def page_tag() -> str:
    """Names all that the HTML at this request's address depends on.

    To be called before the request is held to a release.

    Raises:
        NoStoreError: no store has been built.
    """
    made_of = (code_version(), current_settings(), current_store().version, today(), front_page())
    return tag_of((*made_of, flask.request.full_path))


def known(tag: str) -> flask.Response | None:
    """The answer to a browser that has this page already."""
    if not held(tag):
        return None
    return flask.Response(status=304, headers={"ETag": f'"{tag}"', **FRESH})
