"""What a deck and a slide cost, made anew and kept."""

import statistics
import time

from rich.table import Table

from bench.server import fetch

#: Views of 两江新区, each made once: a deck that is asked for again is kept.
_VIEWS = tuple(
    f"?area={area}&period={period}"
    for area in ("liangjiang", "liangjiang-direct") for period in ("2022", "2023H1")
)  # fmt: skip
_CHARTS = tuple(
    f"gauge.pptx?area={area}&indicator={indicator}"
    for area in ("liangjiang", "liangjiang-direct")
    for indicator in ("high-tech-enterprises", "rd-intensity", "gdp-per-capita")
)


def measure(table: Table, address: str) -> None:
    """Add the times of the decks of 两江新区, of the largest deck, and of single slides."""
    # Once for each of the two workers, in all likelihood: the empty deck they start from is made.
    for _ in range(6):
        fetch(f"{address}/export/summary.pptx?district=jiangbei")
    deck = f"{address}/export/district/liangjiang.pptx"
    _add(table, "slides: deck of liangjiang, anew (goal 1000 ms)", [deck + v for v in _VIEWS])
    kept = [min(_timed(deck + view) for _ in range(6)) for view in _VIEWS]
    _row(table, "slides: deck of liangjiang, kept", kept)
    _add(table, "slides: largest deck (nanan), anew", [f"{address}/export/district/nanan.pptx"])
    _add(table, "slides: one gauge, anew", [f"{address}/export/{chart}" for chart in _CHARTS])


def _add(table: Table, what: str, addresses: list[str]) -> None:
    _row(table, what, [_timed(url) for url in addresses])


def _timed(url: str) -> float:
    started = time.perf_counter()
    fetch(url)
    return (time.perf_counter() - started) * 1000


def _row(table: Table, what: str, values: list[float]) -> None:
    spread = f"{min(values):.0f} – {max(values):.0f}"
    table.add_row(what, f"{statistics.median(values):.0f} ms", spread)
