"""`make bench-import`: the five documents as office files, imported, against the curated truth.

What other documents taught (names of indicators, units) may help; a document's own curated rows may
not: they are left out while it is measured.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.seeds import FORMATS, build_seeds
from data.importer.context import Context, rows_of
from data.importer.formats import read_document
from data.importer.propose import propose
from data.importer.records import Outcome, Proposal
from data.read import Frames, read_curated
from data.verify.locator import row_of
from data.verify.text import squeeze
from settings import read_settings

#: The plan that a person names for `make import`.
PLANS = {
    "liangjiang-midterm-2023": "fyp14", "liangjiang-chengyu-2023": "chengyu-2023-2027",
    "nanan-145": "fyp14", "chongqing-plan-2025": "annual-2025", "jiangbei-plan-2021": "annual-2021",
}  # fmt: skip
_COMPARED = ("value", "bound", "role", "period", "area", "unit", "nature", "missing", "basis",
             "indicator")  # fmt: skip


#: What is counted, and the goal of each.
GOALS = {
    "table cells": "≥ 98 %", "role and period": "≥ 95 %", "certain and wrong": "0, at most 1 ‰",
}  # fmt: skip


@dataclass
class Score:
    """Hits of how many."""

    hits: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        self.hits += hit
        self.of += 1

    def __str__(self) -> str:
        return f"{self.hits}/{self.of} {100 * self.hits / self.of:.1f} %" if self.of else "–"


def measure(outcome: Outcome, frames: Frames, document: str) -> tuple[dict[str, Score], list[str]]:
    """The rates of one document, and a line for each miss."""
    scores: dict[str, Score] = defaultdict(Score)
    misses: list[str] = []
    _cells(outcome, rows_of(frames["figures"], document), scores, misses)
    return scores, misses


def _cells(outcome: Outcome, figures: Any, scores: dict[str, Score], misses: list[str]) -> None:
    """Cells of tables: by table, row and printed value in its column."""
    pool: dict[tuple[str, str], list[Proposal]] = defaultdict(list)
    for proposal in outcome.proposals:
        if proposal.table == "figures" and row_of(proposal.row["locator"])[0]:
            pool[row_of(proposal.row["locator"])].append(proposal)
    matched: set[int] = set()
    for figure in figures.itertuples():
        key = row_of(figure.locator)
        if not key[0]:
            continue
        candidates = [
            item for item in pool[key] if id(item) not in matched and _same_cell(item, figure)
        ]
        best = max(candidates, key=lambda item: _agreement(item, figure), default=None)
        value = best is not None and _agrees(best, figure, ("value", "bound"))
        scores["table cells"].add(value)
        scores["role and period"].add(
            best is not None and _agrees(best, figure, ("role", "period"))
        )
        if best is None:
            misses.append(
                f"cell missed: {figure.locator} {figure.printed_name} {figure.printed_value}"
            )
            continue
        matched.add(id(best))
        wrong = [name for name in _COMPARED if not _agrees(best, figure, (name,))]
        for name in _COMPARED:
            scores[name].add(name not in wrong)
        if best.certain:
            scores["certain and wrong"].add(bool(wrong))
        if wrong:
            said = ", ".join(f"{n} {best.row.get(n)!r} not {getattr(figure, n)!r}" for n in wrong)
            mark = "CERTAIN" if best.certain else "uncertain"
            misses.append(
                f"{mark}: {figure.locator} {figure.printed_name} {figure.printed_value}: {said}"
            )
    extra = [p for items in pool.values() for p in items if id(p) not in matched]
    scores["certain and wrong"].hits += sum(p.certain for p in extra)
    scores["certain and wrong"].of += sum(p.certain for p in extra)
    misses += [
        f"{'CERTAIN' if p.certain else 'uncertain'} extra: {p.row['locator']} {p.evidence}"
        for p in extra
    ]


def _same_cell(proposal: Proposal, figure: Any) -> bool:
    return squeeze(proposal.row["printed_value"]) == squeeze(figure.printed_value)


def _agreement(proposal: Proposal, figure: Any) -> int:
    first = 10 * sum(_agrees(proposal, figure, (name,)) for name in ("role", "period", "area"))
    return first + sum(_agrees(proposal, figure, (name,)) for name in _COMPARED)


def _agrees(proposal: Proposal, figure: Any, names: Iterable[str]) -> bool:
    return all(_alike(name, proposal.row.get(name, ""), getattr(figure, name)) for name in names)


def _alike(name: str, text: str, other: str) -> bool:
    if name == "value" and text and other:
        return abs(float(text) - float(other)) < 1e-9
    return squeeze(text) == squeeze(other)


def main(arguments: list[str]) -> int:
    """Build, import, compare; print the table of rates. `--misses` lists each miss."""
    names = [item for item in arguments if not item.startswith("--")]
    texts = Path(names[0]) if names else Path("../shared/seeds")
    if not texts.is_dir():
        print(f"No texts in {texts}: name their folder, make bench-import DOCUMENTS=folder")
        return 1
    frames, _ = read_curated(read_settings().curated_dir)
    folder = Path(names[1]) if len(names) > 1 else Path(tempfile.gettempdir()) / "import-documents"
    districts = frames["documents"].set_index("document")["district"]
    results: list[tuple[str, dict[str, Score]]] = []
    for document, files in build_seeds(texts, folder).items():
        for kind in FORMATS:
            context = Context(frames, districts[document], PLANS[document], without=document)
            outcome = propose(read_document(files[kind]), context)
            scores, misses = measure(outcome, frames, document)
            results.append((f"{document} .{kind}", scores))
            if "--misses" in arguments:
                print(f"== {document} .{kind}", *misses, sep="\n")
    _print(results, detail="--misses" in arguments)
    return 0


def _print(results: list[tuple[str, dict[str, Score]]], *, detail: bool) -> None:
    titles = list(GOALS)
    if detail:
        titles += sorted({name for _, scores in results for name in scores} - set(GOALS))
    table = Table("document", *titles, title="bench-import: found of the curated rows")
    table.add_row("goal", *(GOALS.get(title, "") for title in titles), end_section=True)
    totals: dict[str, Score] = defaultdict(Score)
    for document, scores in results:
        table.add_row(document, *(str(scores.get(title, Score())) for title in titles))
        for title, score in scores.items():
            totals[title].hits += score.hits
            totals[title].of += score.of
    table.add_section()
    table.add_row("all", *(str(totals[title]) for title in titles))
    Console(width=400 if detail else 200).print(table)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
