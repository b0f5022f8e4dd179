"""What a picture costs, and whether everyone of many callers at once gets their own."""

import statistics
import time
import urllib.error
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import cycle, islice, product
from urllib.parse import urlencode

from rich.table import Table

from bench.server import fetch
from exports.pictures.png import png
from presentation.charts.palette import THEMES

_CALLERS, _REQUESTS = 32, 1000
_AREAS = ("liangjiang", "liangjiang-direct")
_INDICATORS = (
    "high-tech-enterprises", "gdp-per-capita", "rd-intensity", "trade-total", "foreign-capital",
    "good-air-days", "green-coverage", "life-expectancy",
)  # fmt: skip


def measure(table: Table, address: str) -> None:
    """Add the times of gauges and charts, drawn anew and kept, and the count of wrong pictures."""
    for kind, limit in (("gauge", 60), ("trajectory", 250)):
        for scale in (1, 2, 4):
            _drawn(table, address, kind, scale, limit)
    card = f"{address}/export/card.png?path=%2Fdistrict%2Fnanan"
    _add(
        table, "picture: card of a page, kept", [_timed(lambda: fetch(card)) for _ in range(9)][1:]
    )
    _crowd(table, address)


def _drawn(table: Table, address: str, kind: str, scale: int, limit: int) -> None:
    """Each picture once: nothing but the chart is known to the worker before."""
    fresh, kept = [], []
    for area, indicator in product(_AREAS, _INDICATORS[:6]):
        named = f"{address}/export/{kind}.%s?{urlencode({'area': area, 'indicator': indicator})}"
        # Once for each of the two workers, in all likelihood: what the address means is then known.
        for _ in range(6):
            fetch(named % "svg")
        url = named % "png" + f"&scale={scale}"
        fresh.append(_timed(partial(fetch, url)))
        kept.append(min(_timed(partial(fetch, url)) for _ in range(6)))
    goal = f" (goal {limit} ms)" if scale == 1 else ""
    _add(table, f"picture: {kind} PNG {scale}×, drawn anew{goal}", fresh)
    _add(table, f"picture: {kind} PNG {scale}×, kept", kept)


def _crowd(table: Table, address: str) -> None:
    """1,000 requests of 32 callers for 64 pictures, each held against the one drawn alone here."""
    pictures = {}
    for kind, area, indicator, theme in product(
        ("gauge", "trajectory"), _AREAS, _INDICATORS, THEMES
    ):
        query = urlencode({"area": area, "indicator": indicator, "theme": theme})
        drawing = fetch(f"{address}/export/{kind}.svg?{query}").decode()
        pictures[f"{address}/export/{kind}.png?{query}&scale=1"] = png(drawing)
    refused: list[int] = []

    def is_own(url: str) -> bool:
        return _patient(url, refused) == pictures[url]

    started = time.perf_counter()
    with ThreadPoolExecutor(_CALLERS) as pool:
        same = list(pool.map(is_own, islice(cycle(pictures), _REQUESTS)))
    seconds = time.perf_counter() - started
    table.add_row(
        f"pictures: {_REQUESTS} requests of {_CALLERS} callers, {len(pictures)} pictures",
        f"{same.count(False)} wrong", f"{seconds:.1f} s, {len(refused)} told to come again",
    )  # fmt: skip


def _patient(url: str, refused: list[int]) -> bytes:
    """The picture; who is told that the queue is full asks again a little later."""
    while True:
        try:
            return fetch(url)
        except urllib.error.HTTPError as error:
            if error.code != 429:
                raise
            refused.append(error.code)
            time.sleep(0.2)


def _timed(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return (time.perf_counter() - started) * 1000


def _add(table: Table, what: str, values: list[float]) -> None:
    spread = f"{min(values):.0f} – {max(values):.0f}"
    table.add_row(what, f"{statistics.median(values):.0f} ms", spread)
