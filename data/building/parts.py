"""The documents of some districts at a time: what is checked and assessed together.

What parts there are follows from the files alone, and nothing that a store holds from the parts:
a figure's place among all is counted over the documents (`Places`), and what is printed of one fact
by documents of two parts is looked at once all rows are in (`data/building/filling.py`).
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from data.curation.read import Frames, curated_files

#: Bytes of CSV of one part: some 15,000 rows, which take 100 MB of memory.
SIZE = 3_000_000
#: What places a row among those of its table: by date and name of its document, then as printed.
Places = Mapping[tuple[str, str], int]


class BuildPart(NamedTuple):
    """All documents of some districts, and what the site's tables say of them."""

    documents: tuple[str, ...]
    site: Frames

    @property
    def districts(self) -> set[str]:
        return set(self.site["documents"]["district"])


def parts_of(curated: Path, site: Frames, size: int) -> list[BuildPart]:
    """The parts, at least one; a district of more than `size` bytes is one by itself."""
    home = dict(zip(site["documents"]["document"], site["documents"]["district"], strict=True))
    sizes = dict.fromkeys(home, 0)
    for path in curated_files(curated):
        if path.parent != curated:
            sizes[path.parent.name] = sizes.get(path.parent.name, 0) + path.stat().st_size
    districts: dict[str, list[str]] = {}
    for document in sizes:
        districts.setdefault(home.get(document, ""), []).append(document)
    parts: list[list[str]] = [[]]
    for documents in districts.values():
        if parts[-1] and sum(sizes[name] for name in [*parts[-1], *documents]) > size:
            parts.append([])
        parts[-1] += documents
    return [part_of(site, documents) for documents in parts]


def part_of(site: Frames, names: Collection[str]) -> BuildPart:
    """Some documents, with what the site's tables say of them."""
    documents, plans = site["documents"], site["plans"]
    mine = documents[documents["document"].isin(names)]
    theirs = plans[plans["district"].isin(mine["district"])]
    log = site["changes"].iloc[:0]
    return BuildPart(tuple(names), site | {"documents": mine, "plans": theirs, "changes": log})


def with_its_areas(frames: Frames) -> Frames:
    """A part's tables without the areas that neither they name nor such an area does."""
    areas = frames["areas"].set_index("area", drop=False)
    wanted = set(frames["documents"]["district"]) | set(_named(frames))
    while True:
        rows = areas.loc[areas.index.isin(wanted), ["parent", "district", "scope_of"]]
        more = set(rows.to_numpy().ravel()) - wanted
        if not more:
            return frames | {"areas": areas[areas.index.isin(wanted)].reset_index(drop=True)}
        wanted |= more


def _named(frames: Frames) -> Iterator[str]:
    for frame in frames.values():
        if "document" in frame and "area" in frame:
            yield from frame["area"].unique()
    for other in frames["figures"]["compared_with"].unique():
        yield other.partition("@")[2]


def places(documents: pd.DataFrame, rows: Mapping[str, Mapping[str, int]]) -> Places:
    """How many rows of each table stand before those of a document.

    `rows` has how many a document has, by document and table.
    """
    before: dict[str, int] = {}
    placed: dict[tuple[str, str], int] = {}
    for document in documents.sort_values(["published", "document"], kind="stable")["document"]:
        for table, count in rows.get(document, {}).items():
            placed[table, document] = before.get(table, 0)
            before[table] = before.get(table, 0) + count
    return placed
