"""What a site says that names its own districts: rows of `site.csv`, not code."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from settings import read_settings


def site_words(part: str) -> tuple[str, ...]:
    """The texts of one part of the site, in their order; none where the file has none."""
    return _parts(read_settings().curated_dir / "site.csv").get(part, ())


@cache
def _parts(path: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    if path.is_file():
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                found[row["part"]] = (*found.get(row["part"], ()), row["text"].strip())
    return found
