"""Pages drawn once, and compressed once in each encoding asked for: kept in memory by use, and as
files for the other workers."""

import gzip
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import brotli
import flask

from web.guard.gates import Gate
from web.kept.bounded_cache import OneAtATime, SizedCache
from web.kept.page_files import PageFiles
from web.monitoring import metrics

#: Beyond some 260 pages of 30 kB, those that were not asked for longest are read from files.
MEMORY = 8_000_000
#: Searches, and views an address asks for in vain: they push out no more than each other.
_MEMORY_OF_OTHERS = 4_000_000
#: What pages are compressed by, the best first.
ENCODINGS = ("br", "gzip")
#: Names of views under which the same page is asked for.
_MEMORY_OF_NAMES = 1_000_000


class DrawnPage(NamedTuple):
    """A page as HTML; `is_known` is false for an address that does not exist.

    `head` describes a known page to those who show links to it, `picture` is its card.
    """

    html: str
    title: str
    is_known: bool
    head: str = ""
    picture: str = ""


@dataclass(frozen=True)
class KeptPage:
    """A drawn page as it is sent: whole, in one encoding or two, and in parts for the callback.

    `name` is that of the view it shows; empty for a page that is not kept. `is_shared` is true for
    the views that links lead to; `styles` lets the content policy take those in the page.
    """

    name: str
    is_shared: bool
    status: int
    parts: bytes
    gzip: bytes = b""
    brotli: bytes = b""
    styles: str = ""

    def __len__(self) -> int:
        """Its size in bytes."""
        return len(self.parts) + len(self.gzip) + len(self.brotli)

    def has(self, encoding: str) -> bool:
        """Whether it can be sent so; without an encoding any page can."""
        return bool({"br": self.brotli, "gzip": self.gzip}.get(encoding, True))

    def also(self, encoding: str) -> "KeptPage":
        """The same page in one encoding more."""
        return _encoded(self, self._whole(), encoding)

    def drawn(self) -> DrawnPage:
        """Its parts."""
        parts, start, end = json.loads(self.parts)
        return DrawnPage(*parts)._replace(html=self._whole().decode()[start:end])

    def answer(self, tag: str) -> flask.Response:
        """The document in the encoding asked for, which it has; a known page is named by `tag`."""
        encoding = asked_encoding()
        body = {"br": self.brotli, "gzip": self.gzip}.get(encoding) or self._whole()
        flask.g.own_styles = self.styles
        answer = flask.Response(body, self.status, content_type="text/html; charset=utf-8")
        if encoding:
            answer.headers["Content-Encoding"] = encoding
        if self.status == 200:
            # As compression on the way names it: see web/kept/etags.py.
            answer.set_etag(f"{tag}:{encoding}" if encoding else tag)
        return answer

    def _whole(self) -> bytes:
        return brotli.decompress(self.brotli) if self.brotli else gzip.decompress(self.gzip)


def asked_encoding() -> str:
    """The best of the request's that a page is kept in; empty for none."""
    accepted = flask.request.accept_encodings
    return next((name for name in ENCODINGS if accepted.quality(name) > 0), "")


def packed(
    drawn: DrawnPage, document: str, name: str, styles: str = "", *, is_shared: bool, encoding: str
) -> KeptPage:
    """A page to be kept under `name`, compressed."""
    start = document.index(drawn.html)
    # The page itself is in the document: compressed again it would take a tenth of a drawing.
    parts = [drawn._replace(html=""), start, start + len(drawn.html)]
    page = KeptPage(
        name=name,
        is_shared=is_shared,
        status=200 if drawn.is_known else 404,
        parts=json.dumps(parts, ensure_ascii=False).encode(),
        styles=styles,
    )
    return _encoded(page, document.encode(), encoding)


def _encoded(page: KeptPage, whole: bytes, encoding: str) -> KeptPage:
    """For who takes neither encoding a page is kept as gzip."""
    if encoding == "br":
        body = brotli.compress(whole, mode=brotli.MODE_TEXT, quality=6)
        return replace(page, brotli=body)
    return replace(page, gzip=gzip.compress(whole, compresslevel=6, mtime=0))


class PageCache:
    """The pages of one worker, shared with the others through files below `folder`."""

    def __init__(self, folder: Path | None = None, memory: int = MEMORY) -> None:
        self._files = PageFiles(folder)
        self._shared = SizedCache[KeptPage](memory, "pages")
        self._others = SizedCache[KeptPage](_MEMORY_OF_OTHERS, "searches")
        self._names = SizedCache[str](_MEMORY_OF_NAMES, "names")
        self._one = OneAtATime()
        # Of a worker's eight threads two are left for pages that are kept, and for files.
        self._gate = Gate(running=2, waiting=4, name="pages")

    def get(self, name: str, draw: Callable[[], KeptPage], encoding: str = "") -> KeptPage:
        """The page of a view, drawn only if no worker has drawn it, in the encoding asked for.

        `name` says all it depends on.

        Raises:
            BusyError: too many other pages are being drawn.
        """
        page = self._find(name)
        if page is not None and page.has(encoding):
            _counted("hit")
            return page
        # Who asks for the same page waits here, without a place of its own at the gate.
        with self._one.on(name):
            page = self._find(name) or self._read(name)
            _counted("file" if page else "miss")
            if page is not None and page.has(encoding):
                return page
            if page is None:
                with self._gate.inside():
                    page = draw()
            else:
                page = page.also(encoding)
            self._keep(name, page)
            if page.is_shared:
                also = name if name != page.name else ""
                self._files.write(page.name, _as_file(page), also)
            return page

    def _find(self, name: str) -> KeptPage | None:
        known = self._names.find(name) or name
        return self._shared.find(known) or self._others.find(known)

    def _read(self, name: str) -> KeptPage | None:
        page = _from_file(self._files.read(name))
        if page is not None:
            self._keep(name, page)
        return page

    def _keep(self, name: str, page: KeptPage) -> None:
        if not page.name:
            return
        (self._shared if page.is_shared else self._others).keep(page.name, page)
        if name != page.name:
            self._names.keep(name, page.name)


def _counted(result: str) -> None:
    metrics.CACHE_REQUESTS.labels("pages", result).inc()


def _as_file(page: KeptPage) -> bytes:
    """One line of JSON, then the three bodies; a digest tells a damaged file."""
    bodies = page.parts + page.gzip + page.brotli
    line = {
        "name": page.name,
        "status": page.status,
        "styles": page.styles,
        "sizes": [len(page.parts), len(page.gzip)],
        "sha256": hashlib.sha256(bodies).hexdigest(),
    }
    return json.dumps(line).encode() + b"\n" + bodies


def _from_file(content: bytes) -> KeptPage | None:
    line, _, bodies = content.partition(b"\n")
    try:
        said = json.loads(line)
        name, status, (parts, whole) = str(said["name"]), int(said["status"]), said["sizes"]
        styles = str(said["styles"])
        if said["sha256"] != hashlib.sha256(bodies).hexdigest():
            return None
    except (ValueError, KeyError, TypeError):
        return None
    end = parts + whole
    return KeptPage(name, True, status, bodies[:parts], bodies[parts:end], bodies[end:], styles)
