"""Pages drawn and compressed once: kept in memory by use, and as files for the other workers."""

import gzip
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import brotli
import flask

from web.guard.gates import Gate
from web.kept.bounded_cache import OneAtATime, SizedCache
from web.kept.page_files import PageFiles
from web.monitoring import metrics

#: Beyond some 200 pages of 60 kB, those that were not asked for longest are read from files.
MEMORY = 12_000_000
#: Searches, and views an address asks for in vain: they push out no more than each other.
_MEMORY_OF_OTHERS = 4_000_000
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
    """A drawn page as it is sent: whole, in two encodings, and in parts for the callback.

    `name` is that of the view it shows; empty for a page that is not kept. `is_shared` is true for
    the views that links lead to; `styles` lets the content policy take those in the page.
    """

    name: str
    is_shared: bool
    status: int
    parts: bytes
    gzip: bytes
    brotli: bytes
    styles: str = ""

    def __len__(self) -> int:
        """Its size in bytes."""
        return len(self.parts) + len(self.gzip) + len(self.brotli)

    def drawn(self) -> DrawnPage:
        """Its parts."""
        parts, start, end = json.loads(self.parts)
        whole = gzip.decompress(self.gzip).decode()
        return DrawnPage(*parts)._replace(html=whole[start:end])

    def answer(self, tag: str) -> flask.Response:
        """The document in the best encoding the client takes; a known page is named by `tag`."""
        encoding, body = self._encoded()
        flask.g.own_styles = self.styles
        answer = flask.Response(body, self.status, content_type="text/html; charset=utf-8")
        if encoding:
            answer.headers["Content-Encoding"] = encoding
        if self.status == 200:
            # As compression on the way names it: see web/kept/etags.py.
            answer.set_etag(f"{tag}:{encoding}" if encoding else tag)
        return answer

    def _encoded(self) -> tuple[str, bytes]:
        accepted = flask.request.accept_encodings
        if accepted.quality("br") > 0:
            return "br", self.brotli
        if accepted.quality("gzip") > 0:
            return "gzip", self.gzip
        return "", gzip.decompress(self.gzip)


def packed(
    drawn: DrawnPage, document: str, name: str, styles: str = "", *, is_shared: bool
) -> KeptPage:
    """A page to be kept under `name`, compressed."""
    whole, start = document.encode(), document.index(drawn.html)
    # The page itself is in the document: compressed again it would take a tenth of a drawing.
    parts = [drawn._replace(html=""), start, start + len(drawn.html)]
    return KeptPage(
        name=name,
        is_shared=is_shared,
        status=200 if drawn.is_known else 404,
        parts=json.dumps(parts, ensure_ascii=False).encode(),
        gzip=_gzip(whole),
        brotli=brotli.compress(whole, mode=brotli.MODE_TEXT, quality=6),
        styles=styles,
    )


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

    def get(self, name: str, draw: Callable[[], KeptPage]) -> KeptPage:
        """The page of a view, drawn only if no worker has drawn it; `name` says all it depends on.

        Raises:
            BusyError: too many other pages are being drawn.
        """
        page = self._find(name)
        if page is not None:
            _counted("hit")
            return page
        # Who asks for the same page waits here, without a place of its own at the gate.
        with self._one.on(name):
            page = self._find(name) or self._read(name)
            _counted("file" if page else "miss")
            if page is None:
                with self._gate.inside():
                    page = draw()
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


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=6, mtime=0)


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
