"""The curated files as they stood before a document was brought in."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

from data.curation.read import Frames, curated_files, read_curated

#: The rows of a document that an import proposes.
_PROPOSED = ("figures", "projects", "investments", "actions")


def before(source: Path, folder: Path, document: str, *, first: bool = True) -> Frames:
    """Copy `source` into `folder` without what an import of a document proposes.

    Args:
        source: the curated files.
        folder: where the copy goes; what is there is lost.
        document: whose rows are left out.
        first: whether the indicators that no other document has are left out too, as when a
            district brings in its first document; else as for the next one of its kind.
    """
    frames, _ = read_curated(source)
    shutil.rmtree(folder, ignore_errors=True)
    for path in curated_files(source):
        (folder / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / path.relative_to(source))
    gone = _only(frames, document) if first else set()
    for name in _PROPOSED:
        _keep(folder / document / f"{name}.csv", lambda row: False)
    _keep(folder / document / "claims.csv", lambda row: False)
    _keep(folder / "indicators.csv", lambda row: row["indicator"] not in gone)
    for name in ("explanations", "changes"):  # they speak of rows that are no longer there
        _keep(folder / f"{name}.csv", lambda row: False)
    return read_curated(folder)[0]


def _only(frames: Frames, document: str) -> set[str]:
    """The indicators that nothing but a document's figures needs."""
    figures, indicators = frames["figures"], frames["indicators"]
    is_mine = figures["document"] == document
    needed = set(figures.loc[~is_mine, "indicator"]) | set(frames["topics"]["indicator"])
    only = set(figures.loc[is_mine, "indicator"]) - needed
    others = ~indicators["indicator"].isin(only)
    return only - set(indicators.loc[others, "growth_of"])


def _keep(path: Path, wanted: Callable[[dict[str, str]], bool]) -> None:
    if not path.exists():
        return
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        columns, rows = list(reader.fieldnames or ()), [row for row in reader if wanted(row)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
