"""Addresses as people send them: one spelling is answered, and what chats add to them is ignored.

`docs/addresses.md` tells what is promised.
"""

import re
from urllib.parse import unquote_plus

import flask
from werkzeug.wsgi import get_path_info

#: What chats and campaigns add to a link. No parameter of the dashboard has such a name; all others
#: that are unknown stay errors where an address stands alone.
SHARING = frozenset(
    ("from", "isappinstalled", "scene", "clicktime", "enterid", "nsukey",  # WeChat
     "_wv", "tdsourcetag",  # QQ
     "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id",
     "spm", "bd_vid", "gclid", "fbclid")
)  # fmt: skip

#: Dash's addresses and files with names of their own, which nobody types or sends; the index of the
#: API, which OpenAPI can describe with a slash alone.
_NOT_OURS = re.compile(r"_|assets/|api/v1/$")

#: All that ids and names of files are made of; what else is asked for is left as it is.
_PLAIN = re.compile(r"(?!.*(^|/)\.{1,2}(/|$))[a-z0-9._/-]*")


def without_sharing(query: str) -> str:
    """A query string without the parameters of `SHARING`; the rest stays as it is written."""
    parts = query.split("&")
    return "&".join(part for part in parts if unquote_plus(part.partition("=")[0]) not in SHARING)


def normal(path: str, prefix: str = "/") -> str | None:
    """The one spelling of a decoded path: single slashes, none at its end, small letters.

    `prefix` is where the dashboard is served, ending in /. None for what no page, file or table
    could be called: it is left to be refused.
    """
    merged = re.sub("/{2,}", "/", path)
    if f"{merged}/".lower() == prefix.lower():
        return prefix
    inner = merged[len(prefix) :]
    if not merged.lower().startswith(prefix.lower()) or _NOT_OURS.match(inner):
        return None
    inner = inner.rstrip("/").lower()
    return prefix + inner if _PLAIN.fullmatch(inner) else None


def install_addresses(server: flask.Flask, prefix: str) -> None:
    """Redirect other spellings of an address, once; hide the parameters of `SHARING` from views."""

    @server.before_request
    def one_spelling() -> flask.typing.ResponseReturnValue | None:
        request = flask.request
        query = request.query_string.decode(errors="replace")
        # Not `request.path`, which has no more than one slash at its start.
        path = get_path_info(request.environ)
        normal_path = normal(path, prefix) if request.method in ("GET", "HEAD") else None
        if normal_path and (normal_path != path or _is_escaped(request) or _was_rewritten(request)):
            # A path of this host, never beginning with two slashes: it cannot lead elsewhere.
            return flask.redirect(normal_path + (f"?{query}" if query else ""), 308)
        request.query_string = without_sharing(query).encode()
        return None


def _was_rewritten(request: flask.Request) -> bool:
    """Whether a browser shows another query than is read: its scripts read what it shows."""
    return "plan.query_in_gbk" in request.environ and "text/html" in request.headers.get(
        "Accept", ""
    )


def _is_escaped(request: flask.Request) -> bool:
    return "%" in str(request.environ.get("RAW_URI", "")).partition("?")[0]
