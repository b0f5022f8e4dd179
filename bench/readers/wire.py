"""What goes over the wire: bytes and requests as Chromium counts them, headers included."""

import json
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from selenium import webdriver

from bench.readers import pages

#: Seconds without a request under way, after which a page has all that it loads.
_QUIET = 1.5
#: Bring each place of a chart into sight; answers whether there is one.
_CHART = """const place = document.querySelector('.chart-place');
if (!place) return false;
for (let at = place; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
place.scrollIntoView(); return true"""


class Sent(NamedTuple):
    """kB and requests; `painted` are those that had arrived when the gauges were painted."""

    painted_kb: float
    painted_requests: int
    kb: float
    requests: int


class Wire:
    """The requests of a browser that keeps the events of its network."""

    def __init__(self, browser: webdriver.Chrome) -> None:
        self._browser = browser
        self._begun: dict[str, float] = {}
        self._ended: dict[str, tuple[float, float]] = {}

    def forget(self) -> None:
        """Count from here."""
        self.settle()
        self._begun.clear()
        self._ended.clear()

    def settle(self, patience: float = 30) -> None:
        """Wait until nothing is under way."""
        quiet_since, deadline = time.monotonic(), time.monotonic() + patience
        while time.monotonic() < min(deadline, quiet_since + _QUIET):
            if self._read() or len(self._begun) > len(self._ended):
                quiet_since = time.monotonic()
            time.sleep(0.1)

    def _read(self) -> int:
        entries = self._browser.get_log("performance")
        for entry in entries:
            self._note(json.loads(entry["message"])["message"])
        return len(entries)

    def _note(self, event: dict[str, Any]) -> None:
        about = event["params"]
        name = about.get("requestId", "")
        if event["method"] == "Network.requestWillBeSent":
            if about["request"]["url"].startswith("http"):
                self._begun.setdefault(name, about["timestamp"])
        elif name in self._begun:
            if event["method"] == "Network.loadingFinished":
                self._ended[name] = (about["timestamp"], about["encodedDataLength"])
            elif event["method"] == "Network.loadingFailed":
                self._ended[name] = (about["timestamp"], 0)

    def sent(self, painted: float = 0) -> Sent:
        """All since it forgot, and of it what came within so many milliseconds of the first."""
        self.settle()
        start = min(self._begun.values(), default=0) + painted / 1000
        early = [size for ended, size in self._ended.values() if ended <= start]
        # What is kept and not asked about takes no byte, and is no request on the wire.
        sizes = [size for _ended, size in self._ended.values() if size]
        return Sent(sum(early) / 1000, len(early), sum(sizes) / 1000, len(sizes))


def first_visit(browser: webdriver.Chrome, wire: Wire, page: str, url: str) -> Sent:
    """What a cold load takes."""
    with pages.probing(browser, page):
        browser.get("about:blank")
        wire.forget()
        pages.cold(browser, url)
        return wire.sent(pages.ask(browser, "bench.painted"))


def after(wire: Wire, act: Callable[[], object]) -> float:
    """The kB that something takes."""
    wire.forget()
    act()
    return wire.sent().kb


def second_visit(browser: webdriver.Chrome, wire: Wire, url: str) -> float:
    """The kB of a page that was open before."""
    browser.get("about:blank")
    return after(wire, lambda: browser.get(url))


def with_chart(browser: webdriver.Chrome, wire: Wire) -> float:
    """The kB that a chart takes beyond the page that it stands in."""
    return after(wire, lambda: browser.execute_script(_CHART))
