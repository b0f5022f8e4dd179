"""The main pages of a release, drawn before readers ask for them: one after another, at leisure.

A thread of the worker that makes files (`deploy/files_worker.py`), which runs after the others,
looks for a new release, or day; all workers find what it leaves in files. Between pages it rests
twice as long as it worked: a third of one processor for some tens of seconds at most.
"""

import logging
import threading
import time
from itertools import islice
from urllib.parse import urlsplit

import duckdb
import flask
from werkzeug.exceptions import HTTPException

import queries
from data import day
from data.store import NoStoreError, Store
from data.store.query_limit import SlowQueryError
from settings import Settings
from views.addressing.request import current_store
from views.addressing.site_map import addresses, plain
from web.guard.gates import BusyError
from web.kept.page_cache import ENCODINGS
from web.monitoring import metrics
from web.router import ServerDrawnDash

#: Of more districts than the overview names one by one, none is a main page.
_MOST_DISTRICTS = 12
#: Pages that one release has drawn ahead at most.
MOST = 160
#: Between looks for a new release.
_LOOK_SECONDS = 2.0
#: After each page: so many times as long as it took.
_REST = 2.0
#: What HOST says of all addresses of a machine.
_ANY = ("0.0.0.0", "::", "")
_log = logging.getLogger(__name__)


def main_addresses(store: Store) -> list[str]:
    """What readers come for first, without the prefix: pages as they open."""
    shown = addresses(store) if queries.meta(store)["districts"] <= _MOST_DISTRICTS else plain()
    return list(islice((item for item in shown if "?" not in item), MOST))


class Ahead(threading.Thread):
    """Draws until `stop`; `look` are seconds, `rest` is times of what a page took."""

    def __init__(
        self, app: ServerDrawnDash, look: float = _LOOK_SECONDS, rest: float = _REST
    ) -> None:
        super().__init__(name="ahead", daemon=True)
        self._app, self._look, self._rest = app, look, rest
        self._settings: Settings = app.server.extensions["settings"]
        self._store: Store = app.server.extensions["store"]
        self._over = threading.Event()

    def stop(self) -> None:
        """End after the page in hand."""
        self._over.set()
        self.join(timeout=5)

    def draw_first(self) -> None:
        """Draw the page that most readers open, so that none waits for this worker to be warm."""
        try:
            self._draw("/")
        except Exception:
            _log.exception("the first page could not be drawn ahead")

    def run(self) -> None:
        """Draw the pages of each release and day."""
        drawn: object = None
        while not self._over.wait(self._look):
            try:
                shown = self._store.version, day.today()
                if shown != drawn:
                    self._draw_all()
                    drawn = shown
            except NoStoreError:
                continue
            except Exception:
                _log.exception("pages could not be drawn ahead")
                return

    def _draw_all(self) -> None:
        with self._request("/"):
            addresses = main_addresses(current_store())
        for address in addresses:
            self._draw(address)

    def _draw(self, address: str) -> None:
        if self._over.is_set():
            return
        began = time.thread_time()
        try:
            for encoding in ENCODINGS:
                self._ask(address, encoding)
        except (BusyError, HTTPException, NoStoreError, SlowQueryError, duckdb.Error):
            return
        metrics.PAGES_AHEAD.inc()
        self._over.wait((time.thread_time() - began) * self._rest)

    def _ask(self, address: str, encoding: str) -> None:
        with self._request(address, encoding):
            # Dash prepares itself for its first request; nothing is counted or logged.
            if self._app.server.preprocess_request() is None:
                self._app.server.dispatch_request()

    def _request(self, address: str, encoding: str = "") -> flask.ctx.RequestContext:
        """As a reader's, under the address that people use; without a setting, this machine's."""
        settings = self._settings
        local = f"http://{'localhost' if settings.host in _ANY else settings.host}:{settings.port}/"
        front = urlsplit(settings.front_page(local))
        host = f"{front.scheme}://{front.netloc}/"
        return self._app.server.test_request_context(
            settings.url_prefix.rstrip("/") + address,
            base_url=host,
            headers={"Accept-Encoding": encoding},
        )
