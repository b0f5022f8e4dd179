"""The code names no district and no scope: these are rows, so another city needs no change."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from settings import ROOT
from tests.presentation.catalogues import templates

#: What is about the districts of this release: the data, what measures and tells of its pages.
_OF_THIS_RELEASE = {"bench", "curated", "docs", "store", "tests", "vendor"}
_KINDS = {".py", ".sql", ".js", ".css", ".html", ".sh", ".template", ".yaml", ".service"}


def _code(folder: Path = ROOT) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in _OF_THIS_RELEASE:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _code(path)
        elif path.suffix in _KINDS:
            yield path


def _names() -> set[str]:
    """Names, scopes and codes of the districts and of the areas that share their names."""
    with (ROOT / "data" / "curated" / "areas.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if int(row["position"]) < 100]
    whole = {row["name"] for row in rows}
    short = {name[:2] for name in whole if name[-1] in "区市"}
    return {*whole, *short, *(row["scope"] for row in rows), *(row["area"] for row in rows)}


def test_the_names_that_are_looked_for_are_those_of_the_areas() -> None:
    assert {"两江", "南岸", "江北", "重庆", "全域", "直管区", "全区", "全市", "nanan"} <= _names()


def test_all_code_is_looked_through() -> None:
    named = {path.relative_to(ROOT).parts[0] for path in _code()}
    assert {"assessment", "components", "data", "deploy", "pages", "views", "web"} <= named


def name_pattern() -> str:
    """What finds any of the names; a code only where it is a whole word."""
    return "|".join(
        rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in _names()
    )


def test_no_file_names_a_district_or_a_scope() -> None:
    pattern = name_pattern()
    named = {
        path.relative_to(ROOT).as_posix(): names for path in _code()
        if (names := re.findall(pattern, path.read_text(encoding="utf-8")))
    }  # fmt: skip
    assert named == {}


def test_nothing_that_is_said_names_a_note_or_a_table_of_one_document() -> None:
    """A template such as 注2 所印 would be said of every city."""
    assert len(templates()) > 1000
    assert [said for said in templates() if re.search(r"注 ?\d|表 ?\d|专栏 ?\d", said)] == []
