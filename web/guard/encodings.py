"""Queries in GBK, which old Chinese browsers and scripts send, are read as what they say."""

import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote_from_bytes, unquote_to_bytes

#: In the environment of a request whose query was written in GBK.
REWRITTEN = "plan.query_in_gbk"

_SEPARATORS = re.compile("([&=])")


def in_utf8(query: str) -> str:
    """A query string with each part that is no UTF-8 but is GBK written in UTF-8."""
    return "".join(_part(part) for part in _SEPARATORS.split(query))


def _part(part: str) -> str:
    raw = unquote_to_bytes(part)
    try:
        raw.decode()
    except UnicodeDecodeError:
        try:
            # `+` stays a blank, and all else is escaped.
            return quote_from_bytes(raw.decode("gbk").encode(), safe="+")
        except UnicodeDecodeError:
            return part
    return part


Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def reads_gbk(app: Wsgi) -> Wsgi:
    """`app` with queries in UTF-8, whatever they were sent in."""

    def read(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        sent = environ.get("QUERY_STRING", "")
        query = in_utf8(sent)
        if query != sent:
            environ["QUERY_STRING"], environ[REWRITTEN] = query, True
        return app(environ, start)

    return read
