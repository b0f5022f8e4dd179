"""What a site says that names its own districts: rows of `site.csv`, not code."""

import csv
import os
from functools import cache
from pathlib import Path

from settings import read_settings


def site_words(part: str) -> tuple[str, ...]:
    """The texts of one part of the site, in their order; none where the file has none."""
    return _parts(_folder(os.environ.get("CURATED_DIR"))).get(part, ())


@cache
def _folder(_variable: str | None) -> Path:
    return read_settings().curated_dir


@cache
def _parts(folder: Path) -> dict[str, tuple[str, ...]]:
    path = folder / "site.csv"
    texts: dict[str, tuple[str, ...]] = {}
    if path.is_file():
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                texts[row["part"]] = (*texts.get(row["part"], ()), row["text"].strip())
    return texts
