"""`make bench-import`: the five documents as office files, imported, against the curated truth.

What other documents taught (names of indicators, units) may help; a document's own curated rows may
not: they are left out while it is measured.
"""

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.importer.rates import measure
from bench.importer.scores import Score
from bench.importer.seeds import FORMATS, build_seeds
from data.curation.read import read_curated
from data.importer.context import Context
from data.importer.formats import read_document
from data.importer.propose import propose
from settings import read_settings

#: The plan that a person names for `make import`.
PLANS = {
    "liangjiang-midterm-2023": "fyp14", "liangjiang-chengyu-2023": "chengyu-2023-2027",
    "nanan-145": "fyp14", "chongqing-plan-2025": "annual-2025", "jiangbei-plan-2021": "annual-2021",
}  # fmt: skip
#: What is counted, and the goal of each.
GOALS = {
    "table cells": "≥ 98 %", "role and period": "≥ 95 %", "text figures": "≥ 90 %",
    "projects": "≥ 95 %", "tasks": "≥ 95 %", "investments": "",
    "certain and wrong": "0, at most 1 ‰",
}  # fmt: skip


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
            outcome = propose(read_document(files[kind], context.outline), context)
            scores, misses = measure(outcome, frames, document)
            results.append((f"{document} .{kind}", scores))
            if "--misses" in arguments:
                print(f"== {document} .{kind}", *misses, sep="\n")
    _print(results, detail="--misses" in arguments)
    return 0


def _print(results: list[tuple[str, dict[str, Score]]], *, detail: bool) -> None:
    """The goals, and with `detail` what else was counted, by document and format."""
    totals: dict[str, Score] = defaultdict(Score)
    for _, scores in results:
        for title, score in scores.items():
            totals[title].hits += score.hits
            totals[title].of += score.of
    table = Table("document", *GOALS, title="bench-import: found of the curated rows")
    table.add_row("goal", *GOALS.values(), end_section=True)
    for document, scores in results:
        table.add_row(document, *(str(scores.get(title, Score())) for title in GOALS))
    table.add_section()
    table.add_row("all", *(str(totals[title]) for title in GOALS))
    console = Console(width=200)
    console.print(table)
    if detail:
        more = Table("counted", *(name for name, _ in results if name.endswith("docx")), "all")
        for title in sorted(set(totals) - set(GOALS)):
            cells = [str(scores.get(title, Score())) for name, scores in results if "docx" in name]
            more.add_row(title, *cells, str(totals[title]))
        console.print(more)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
