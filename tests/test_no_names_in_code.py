"""The code names no district and no scope: these are rows, so another city needs no change."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from settings import ROOT

_FOLDERS = ("assessment", "data", "queries", "presentation")


def _code() -> list[Path]:
    """All but the importer, which reads the common words of scope in any text."""
    files = [path for folder in _FOLDERS for path in (ROOT / folder).rglob("*.*")]
    return [
        path for path in files if path.suffix in (".py", ".sql") and "importer" not in path.parts
    ]


def _names() -> set[str]:
    """Names, scopes and codes of the districts and of the areas that share their names."""
    with (ROOT / "data" / "curated" / "areas.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if int(row["position"]) < 100]
    whole = {row["name"] for row in rows}
    short = {name[:2] for name in whole if name[-1] in "区市"}
    return {*whole, *short, *(row["scope"] for row in rows), *(row["area"] for row in rows)}


def test_the_names_that_are_looked_for_are_those_of_the_areas() -> None:
    assert {"两江", "南岸", "江北", "重庆", "全域", "直管区", "全区", "全市", "nanan"} <= _names()


def test_no_file_names_a_district_or_a_scope() -> None:
    pattern = "|".join(
        rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in _names()
    )
    named = {
        path.relative_to(ROOT).as_posix(): found for path in _code()
        if (found := re.findall(pattern, path.read_text(encoding="utf-8")))
    }  # fmt: skip
    assert named == {}
