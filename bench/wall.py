"""`python -m bench.wall [rotations]`: does a wall stay small, and how soon does it follow?

The soak turns the real wall with its own code, only sooner; meanwhile the data change under it. The
times of following are measured with the times a wall has by itself.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table
from selenium import webdriver

from bench.chromium import start
from bench.server import Server
from data.build import build
from settings import read_settings

ROTATIONS, SAMPLES, WATCHED = 5_000, 10, 60
#: Seconds between rotations and between questions in the soak.
DWELL, POLL = 0.02, 0.5
#: The driver's own questions leave traces in the heap: in the soak it asks every two seconds.
_SELDOM = 2.0

_READY = "return document.querySelector('.wall-main')?.dataset.ready === 'true'"
_TURNS = "return Number(document.querySelector('.wall-main').dataset.turns || 0)"
_HURRY = """Object.assign(document.querySelector('.wall-main').dataset,
  { dwell: arguments[0], poll: arguments[1], retry: arguments[1] });
dispatchEvent(new Event('online'));
document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))"""
_ASKED = """const asked = performance.getEntriesByType('resource')
  .filter(entry => entry.name.includes('/wall/boards'));
return [asked.length, asked.reduce((sum, entry) => sum + entry.transferSize, 0)]"""
_LINK = "return document.querySelector('.link').textContent"
_TABS = "return document.querySelector('.tabs').textContent"


def main() -> None:
    """Measure on stores built for the purpose, and print."""
    rotations = int(sys.argv[1]) if len(sys.argv) > 1 else ROTATIONS
    table = Table("what", "measured", title="bench: the wall")
    with tempfile.TemporaryDirectory() as folder:
        data = _Data(Path(folder))
        data.change()
        server = Server(data.store_dir)
        browser = start("--window-size=1920,1080")
        try:
            server.start("/wall")
            _asking(table, browser, server)
            _following(table, browser, server, data)
            _soak(table, browser, server, data, rotations)
        finally:
            browser.quit()
            server.stop()
    Console().print(table)


class _Data:
    """Curated files that change their invented tab name each time, and their store."""

    def __init__(self, folder: Path) -> None:
        self.curated, self.store_dir = folder / "curated", folder / "store"
        shutil.copytree(read_settings().curated_dir, self.curated)
        self._areas = (self.curated / "areas.csv").read_text(encoding="utf-8")
        self._count = 0

    def change(self) -> str:
        """Build a new release; answers the name the wall will show."""
        self._count += 1
        name = f"虚构市{self._count}"
        text = self._areas.replace("重庆市,", f"{name},", 1)
        (self.curated / "areas.csv").write_text(text, encoding="utf-8")
        build(self.curated, self.store_dir)
        return name


def _asking(table: Table, browser: webdriver.Chrome, server: Server) -> None:
    """How often and with how many bytes a wall asks that is left alone."""
    _open(browser, server)
    time.sleep(WATCHED)
    count, sent = browser.execute_script(_ASKED)
    hourly = 3600 / WATCHED
    table.add_row(f"requests per hour ({WATCHED} s watched)", f"{count * hourly:.0f}")
    table.add_row("bytes per hour", f"{sent * hourly / 1000:.0f} kB")


def _following(table: Table, browser: webdriver.Chrome, server: Server, data: _Data) -> None:
    _open(browser, server)
    name = data.change()
    seconds = _until(partial(_names, browser, name))
    table.add_row("new store → on the wall", f"{seconds:.1f} s")
    server.stop()
    seconds = _until(lambda: "连接中断" in browser.execute_script(_LINK))
    table.add_row("server gone → said so", f"{seconds:.1f} s")
    server.start("/wall")
    seconds = _until(lambda: browser.execute_script(_LINK) == "已连接")
    table.add_row("server back → connected", f"{seconds:.1f} s")


def _soak(
    table: Table, browser: webdriver.Chrome, server: Server, data: _Data, rotations: int
) -> None:
    """Turn many times; a store is swapped between two samples."""
    _open(browser, server)
    _sample(table, browser, "at the start")
    browser.execute_script(_HURRY, DWELL, POLL)
    started = time.perf_counter()
    for part in range(1, SAMPLES + 1):
        goal = rotations * part // SAMPLES
        _until(partial(_has_turned, browser, goal), 600, pause=_SELDOM)
        _until(partial(_names, browser, data.change()), pause=_SELDOM)
        _sample(table, browser, f"after {browser.execute_script(_TURNS)} rotations, {part} stores")
    table.add_row("the soak took", f"{time.perf_counter() - started:.0f} s")


def _has_turned(browser: webdriver.Chrome, goal: int) -> bool:
    return bool(browser.execute_script(_TURNS) >= goal)


def _names(browser: webdriver.Chrome, name: str) -> bool:
    return name in browser.execute_script(_TABS)


def _sample(table: Table, browser: webdriver.Chrome, when: str) -> None:
    for _ in range(2):
        browser.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
    browser.execute_cdp_cmd("Performance.enable", {})
    metrics = browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    by_name = {item["name"]: item["value"] for item in metrics}
    heap = f"{by_name['JSHeapUsedSize'] / 1e6:.2f} MB heap"
    nodes = f"{by_name['Nodes']:.0f} nodes, {by_name['JSEventListeners']:.0f} listeners"
    table.add_row(when, f"{heap}, {nodes}")


def _open(browser: webdriver.Chrome, server: Server) -> None:
    browser.get(f"{server.address}/wall")
    _until(lambda: bool(browser.execute_script(_READY)))


def _until(holds: Callable[[], bool], seconds: float = 60, pause: float = 0.05) -> float:
    """Wait; answers the seconds it took."""
    started = time.perf_counter()
    while not holds():
        if time.perf_counter() - started > seconds:
            raise TimeoutError(f"not within {seconds:g} s")
        time.sleep(pause)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
