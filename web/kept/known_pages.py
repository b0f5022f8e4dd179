"""HTML that a browser keeps and asks about: a 304 costs neither a query nor a drawing."""

from collections.abc import Hashable

import flask

from presentation.language import spoken
from views.addressing.request import code_version, current_settings, current_store, today
from views.sharing.shares import front_page
from web.kept.etags import etag_of, matching_etag

#: To be asked about each time: newer data, or another day, make another page.
FRESH = {"Cache-Control": "no-cache"}


def made_of() -> tuple[Hashable, ...]:
    """All that the HTML of a request depends on besides its address."""
    release = current_store().version
    return code_version(), current_settings(), release, today(), front_page(), spoken()


def page_tag() -> str:
    """Names all that the HTML at this request's address depends on.

    To be called before the request is held to a release.

    Raises:
        NoStoreError: no store has been built.
    """
    return etag_of((*made_of(), flask.request.full_path))


def known(tag: str) -> flask.Response | None:
    """The answer to a browser that has this page already."""
    if not matching_etag(tag):
        return None
    return flask.Response(status=304, headers={"ETag": f'"{tag}"', **FRESH})
