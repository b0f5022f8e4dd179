"""Loads of the three pages in one Chromium, in turn: painted, filtered, clicked."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.wait import WebDriverWait

from bench import chromium

#: The page of the dashboard that has the gauges of the references.
DASHBOARD = "/district/liangjiang"

#: Seconds for a load, or what is asked of a page: the typical one takes a busy phone minutes.
_PATIENCE = 240

_PROBE = (Path(__file__).parent / "probe.js").read_text("utf-8")
_ASK = "const done = arguments[arguments.length - 1]; Promise.resolve({}).then(done);"


@dataclass(frozen=True, eq=False)
class Profile:
    """A device: width, how many times slower its processor is, what its line carries."""

    name: str
    width: int
    slower: int
    line: dict[str, Any] | None


_MBIT = 1_000_000 / 8
DESKTOP = Profile("desktop", 1440, 1, None)
PHONE = Profile(
    "phone", 390, 4,
    {"offline": False, "latency": 150, "downloadThroughput": 1.6 * _MBIT,
     "uploadThroughput": 0.75 * _MBIT},
)  # fmt: skip


@dataclass
class Times:
    """Milliseconds by page: `static`, `dashboard` and `dash`."""

    painted: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    hidden: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    period: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    effect: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    #: Loads whose filters could not be measured to their end.
    lost: dict[str, int] = field(default_factory=lambda: defaultdict(int))


@contextmanager
def device(profile: Profile, *, logs: bool = False) -> Iterator[webdriver.Chrome]:
    """A Chromium that behaves like a device; `logs` keeps what went over the wire."""
    browser = chromium.start(f"--window-size={profile.width},900", logs=logs)
    try:
        browser.set_script_timeout(_PATIENCE)
        browser.set_page_load_timeout(_PATIENCE)
        browser.execute_cdp_cmd("Network.enable", {})
        browser.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": profile.slower})
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": profile.width, "height": 900, "deviceScaleFactor": 1,
             "mobile": profile is PHONE},
        )  # fmt: skip
        if profile.line:
            browser.execute_cdp_cmd("Network.emulateNetworkConditions", profile.line)
        yield browser
    finally:
        browser.quit()


@contextmanager
def probing(browser: webdriver.Chrome, page: str, *, clicks: bool = False) -> Iterator[None]:
    """Each document that is loaded meanwhile holds `probe.js`."""
    source = f"const PAGE = '{page}', CLICKS = {str(clicks).lower()};\n{_PROBE}"
    script = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def cold(browser: webdriver.Chrome, url: str) -> None:
    """Load an address of which nothing is kept."""
    browser.execute_cdp_cmd("Network.clearBrowserCache", {})
    browser.execute_cdp_cmd(
        "Storage.clearDataForOrigin",
        {"origin": "/".join(url.split("/")[:3]), "storageTypes": "all"},
    )
    browser.get(url)


def leave(browser: webdriver.Chrome, urls: dict[str, str]) -> None:
    """Go to another site, as readers come from one: each page then begins a process of its own."""
    browser.get(urls["static"].replace("127.0.0.1", "localhost"))


def ask(browser: webdriver.Chrome, what: str) -> float:
    """The value of an expression of the page, awaited."""
    return float(browser.execute_async_script(_ASK.format(what)) or 0)


def measure(
    browser: webdriver.Chrome, urls: dict[str, str], times: Times, *, filters: bool = True
) -> None:
    """Load each page once, cold, and choose in its filters."""
    for page, url in urls.items():
        leave(browser, urls)
        with probing(browser, page):
            cold(browser, url)
            times.painted[page].append(ask(browser, "bench.painted"))
            try:
                if filters:
                    _filter(browser, page, times)
            except WebDriverException:
                # On a machine too busy to answer within 4 s the dashboard loads its page anew.
                times.lost[page] += 1


def _filter(browser: webdriver.Chrome, page: str, times: Times) -> None:
    """Choose three themes and drop each again; choose another period and the first again."""
    ask(browser, "bench.ready()")
    for number in (0, 0, 1, 1, 2, 2):
        times.hidden[page].append(ask(browser, f"bench.hide({number})"))
    if page == "static":
        return
    for _ in range(2):
        times.period[page].append(ask(browser, "bench.period()"))
        ask(browser, "bench.ready()")


def click(browser: webdriver.Chrome, urls: dict[str, str], times: Times) -> None:
    """Load each page once, cold, with a click as soon as its gauges are painted."""
    for page, url in urls.items():
        leave(browser, urls)
        with probing(browser, page, clicks=True):
            cold(browser, url)
            times.effect[page].append(WebDriverWait(browser, _PATIENCE, 0.2).until(_effect))
            times.painted[page].append(float(browser.execute_script(_CLICKED)))
            browser.execute_script("sessionStorage.clear()")


#: When the first click was made.
_CLICKED = "return Number(sessionStorage.getItem('bench-clicked'))"


def _effect(browser: Any) -> float:
    try:
        return float(browser.execute_script("return window.bench && bench.effect || 0"))
    except WebDriverException:  # between two documents
        return 0.0
