"""Rows of `docs/benchmarks.md`: how figures are said, and how a row is put in its place there."""

from __future__ import annotations

import math
import os
import platform
import statistics
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

NONE = "–"
#: A cell that was not measured: what the document says stays.
KEPT = ""
#: Begins the line that says on what, and when, the rows were measured.
MEASURED = "Measured "


@dataclass(frozen=True, init=False)
class Row:
    """One line of a table: what was measured, and the cells beside it.

    In the first table these are the goal, the figure when the goal was set, the figure now, and
    those of the static page and of the typical Dash page, measured in turn with it.
    """

    what: str
    cells: tuple[str, ...]

    def __init__(self, what: str, *cells: str) -> None:
        object.__setattr__(self, "what", what)
        object.__setattr__(self, "cells", cells)

    @property
    def line(self) -> str:
        """The row in Markdown."""
        return f"| {' | '.join((self.what, *self.cells))} |"

    def over(self, line: str) -> Row:
        """The row with the cells of a line of the document where it has none itself."""
        old = [cell.strip() for cell in line.strip("| \n").split(" | ")][1:]
        cells = zip_longest(self.cells, old, fillvalue=NONE)
        return Row(self.what, *(kept if cell == KEPT else cell for cell, kept in cells))


def p95(values: Sequence[float]) -> float:
    """The value that 95 of a hundred do not exceed; of few, the highest."""
    return sorted(values)[math.ceil(len(values) * 95 / 100) - 1]


def milliseconds(values: Sequence[float]) -> str:
    """The median and p95."""
    if not values:
        return NONE
    return f"{statistics.median(values):,.0f} ms, p95 {p95(values):,.0f}"


def ratio(values: Sequence[float], static: Sequence[float]) -> str:
    """The ratios of the medians and of the p95 to those of the static page."""
    if not values or not static:
        return NONE
    middle = statistics.median(values) / statistics.median(static)
    return f"{middle:.1f}, p95 {p95(values) / p95(static):.1f} ({milliseconds(values)})"


def put(text: str, rows: Iterable[Row], measured: str) -> str:
    """A document with these rows in the place of those of the same first cell.

    Raises:
        ValueError: the document has no row of that name.
    """
    lines = text.splitlines()
    for row in rows:
        places = [at for at, line in enumerate(lines) if line.startswith(f"| {row.what} |")]
        if not places:
            raise ValueError(f"no row {row.what!r} in the document")
        lines[places[0]] = row.over(lines[places[0]]).line
    return "\n".join(
        measured if line.startswith(MEASURED) else line for line in lines
    ) + "\n"  # fmt: skip


def machine(load_before: float, root: Path) -> str:
    """On what it was measured, of which commit, and how busy the machine was."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=root, capture_output=True, text=True,
        check=False,
    ).stdout.strip()  # fmt: skip
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"{MEASURED}{date.today()} at {commit or 'no commit'}: {os.cpu_count()} × {_processor()}, "
        f"{memory:.0f} GB, Python {platform.python_version()}; load {load_before:.1f} before, "
        f"{os.getloadavg()[0]:.1f} after."
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
