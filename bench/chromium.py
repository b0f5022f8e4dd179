"""What a person waits for, in a real Chromium: paint, bytes, a click on a filter."""

from __future__ import annotations

import shutil
import statistics
from typing import Any

from rich.table import Table
from selenium import webdriver

_OPTIONS = (
    "--headless=new", "--no-sandbox", "--window-size=1440,1000", "--lang=zh-CN",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip

_PAINT = "return performance.getEntriesByName('first-contentful-paint')[0].startTime"
#: The bytes of the page with all it loads, and how many requests that took.
_SENT = """const all = performance.getEntriesByType('resource').concat(
  performance.getEntriesByType('navigation'));
return [all.reduce((sum, e) => sum + e.encodedBodySize, 0), all.length]"""
_READY = """const done = arguments[0];
(function wait() { document.documentElement.dataset.ready
  ? done(performance.now()) : requestAnimationFrame(wait); })()"""
#: Whether the real controls of the page stand.
_ISLANDS = """const done = arguments[0];
(function wait() { document.querySelector('.island[data-drawn]')
  ? done(performance.now()) : requestAnimationFrame(wait); })()"""
#: Choose a theme, which only hides; answers the milliseconds until its rows alone are painted: a
#: message that is sent while a frame begins comes when it has been painted.
_HIDE = """const done = arguments[0], start = performance.now(), after = new MessageChannel();
const ROWS = '.indicator:not([hidden])', rows = () => document.querySelectorAll(ROWS).length;
const all = rows(), paint = requestAnimationFrame;
after.port1.onmessage = () => done(performance.now() - start);
(function wait() { rows() < all ? after.port2.postMessage(0) : paint(wait); })();
document.querySelector('.pick-menu .form-check-input').click();"""
#: Choose another period, which the server draws; answers the milliseconds until it stands.
_FETCH = """const done = arguments[0], start = performance.now();
document.addEventListener('drawn', () => requestAnimationFrame(
  () => done(performance.now() - start)), { once: true });
const periods = document.querySelectorAll('.filter-segments')[1].querySelectorAll('input');
periods[periods.length - 1].click();"""

#: Fetch the index by a first key, then search four times; answers the slowest, in milliseconds.
_SUGGEST = """const done = arguments[0], field = document.getElementById('site-search');
function ask(text) {
  field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }
field.focus(); ask('k');
(function wait() {
  if (!document.querySelector('.find-list li')) { requestAnimationFrame(wait); return; }
  done(Math.max(...['ko', 'kon', '空气质良优', '空气 江北'].map(text => {
    const start = performance.now(); ask(text); field.form.getBoundingClientRect();
    return performance.now() - start; }))); })()"""


def measure(table: Table, address: str, runs: int) -> None:
    """Add paint, readiness, bytes, requests and filter time, with and without a slow processor."""
    browser = start()
    try:
        browser.set_script_timeout(60)
        for slower in (1, 4):
            _loads(table, browser, f"{address}/district/liangjiang", slower, runs)
    finally:
        browser.quit()


def start(*more: str) -> webdriver.Chrome:
    """A Chromium without a window, with `more` options; it reaches this machine only."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for option in (*_OPTIONS, *more):
        options.add_argument(option)
    return webdriver.Chrome(options=options)


def _loads(table: Table, browser: Any, url: str, slower: int, runs: int) -> None:
    browser.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": slower})
    browser.execute_cdp_cmd("Network.enable", {})
    browser.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    paint, ready, islands, sent, requests = [], [], [], [], []
    hidden, fetched, suggested = [], [], []
    for _ in range(runs):
        browser.get(url)
        ready.append(float(browser.execute_async_script(_READY)))
        paint.append(float(browser.execute_script(_PAINT)))
        size, number = browser.execute_script(_SENT)
        sent.append(size / 1000)
        requests.append(number)
        islands.append(float(browser.execute_async_script(_ISLANDS)))
        suggested.append(float(browser.execute_async_script(_SUGGEST)))
        hidden.append(float(browser.execute_async_script(_HIDE)))
        fetched.append(float(browser.execute_async_script(_FETCH)))
    label = "" if slower == 1 else f", {slower}× slower processor"
    for what, values, unit in (
        (f"browser: first paint of the page{label}", paint, "ms"),
        (f"browser: callbacks ready{label}", ready, "ms"),
        (f"browser: real controls in place{label}", islands, "ms"),
        (f"browser: filter by theme, no request{label}", hidden, "ms"),
        (f"browser: another period, fetched{label}", fetched, "ms"),
        (f"browser: suggestions of a search{label}", suggested, "ms"),
        (f"browser: bytes of a cold load{label}", sent, "kB"),
        (f"browser: requests of a cold load{label}", requests, ""),
    ):
        spread = f"{min(values):.0f} – {max(values):.0f}"
        table.add_row(what, f"{statistics.median(values):.0f} {unit}", spread)
