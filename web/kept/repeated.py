"""The answer to a question that was asked before, sent again without asking the app.

Finding out what a page depends on, and putting its headers together, takes four times as long as
sending it. What an answer is made of besides the data is its address and four headers; who makes
one of nothing else says so (`may_be_repeated`), and its whole, headers included, is kept.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

import flask

from data import day
from data.store import NoStoreError
from web.kept.bounded_cache import SizedCache
from web.monitoring import metrics
from web.monitoring.observe import ROUTE, begin, end

#: Bodies are mostly those that the pages keep: beyond them little is held here.
MEMORY = 10_000_000
#: A larger one is a file, which has ways of its own.
_LARGEST = 1_000_000
#: What the lines of an answer's head take, about.
_HEAD_BYTES = 3_000
#: As many addresses as have files: web/kept/page_files.py.
_MOST_KNOWN = 4_000

_ALLOWED = "plan.may_be_repeated"
#: All that an answer may be made of besides data, code and day.
_KEY = ("wsgi.url_scheme", "HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "SCRIPT_NAME", "PATH_INFO",
          "QUERY_STRING", "RAW_URI", "HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH")  # fmt: skip
#: With one of these a request asks for more than the answer to its address.
_MORE = ("HTTP_RANGE", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_RANGE", "CONTENT_LENGTH",
         "HTTP_TRANSFER_ENCODING")  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeptResponse:
    """An answer as the app gave it; `route` is the pattern of its address."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes
    route: str

    def __len__(self) -> int:
        """Its size in bytes."""
        return len(self.body) + _HEAD_BYTES


def may_be_repeated() -> None:
    """Say that the answer to this request is made of the current release, its address, the encoding
    and the ETag it is asked for with, and nothing else; it is kept if it is one (200 or 304)."""
    flask.request.environ[_ALLOWED] = True


class Repeated:
    """`server` as it was put together so far, with its answers kept."""

    def __init__(self, server: flask.Flask, memory: int = MEMORY) -> None:
        self._server, self._app = server, server.wsgi_app
        self._kept = SizedCache[KeptResponse](memory, "answers")
        #: Addresses answered of one release and day, as hashes: kept here or in files.
        self._known: set[int] = set()
        self._known_of: object = None
        self._hits = metrics.CACHE_REQUESTS.labels("answers", "hit")

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request."""
        key = self._key(environ)
        answer = None if key is None else self._kept.find(key)
        if answer is None:
            return self._ask(key, environ, start)
        began = begin(environ.get("HTTP_X_REQUEST_ID", ""))
        self._hits.inc()
        start(answer.status, list(answer.headers))
        end("GET", answer.route, int(answer.status[:3]), began)
        return [answer.body]

    def knows(self, address: str) -> bool:
        """Whether the address was answered before, so that it need not be drawn now."""
        return hash(address) in self._known

    def _note(self, key: Any) -> None:
        of = key[1:]
        if of != self._known_of or len(self._known) >= _MOST_KNOWN:
            self._known, self._known_of = set(), of
        self._known.add(hash(key[0][_KEY.index("RAW_URI")]))

    def _key(self, environ: dict[str, Any]) -> Hashable:
        """All that the answer is made of; None for a request that is not only an address."""
        if environ["REQUEST_METHOD"] != "GET" or any(name in environ for name in _MORE):
            return None
        made_by = self._server.extensions
        try:
            release = made_by["store"].version
        except NoStoreError:
            return None
        request = tuple(map(environ.get, _KEY))
        return request, release, day.today(), made_by["code_version"], made_by["settings"]

    def _ask(self, key: Hashable, environ: dict[str, Any], start: Callable[..., Any]) -> Any:
        begun: list[tuple[str, list[tuple[str, str]]]] = []

        def note(status: str, headers: list[tuple[str, str]], *fault: Any) -> Any:
            begun[:] = [(status, headers)]
            return start(status, headers, *fault)

        chunks = self._app(environ, note)
        if key is None or not environ.get(_ALLOWED):
            return chunks
        body = _whole(chunks)
        ((status, headers),) = begun
        # Another release, or day, may have begun meanwhile.
        if status[:3] in ("200", "304") and len(body) <= _LARGEST and key == self._key(environ):
            answer = KeptResponse(status, list(headers), body, environ[ROUTE])
            self._kept.keep(key, answer)
            self._note(key)
        return [body]


def _whole(chunks: Any) -> bytes:
    try:
        return b"".join(chunks)
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
