"""`python -m bench.importer.review`: how long a review of each document takes, by what is done.

Its own rows and, unless `--next`, the indicators that no other document has are taken out of a copy
of the curated files; its Word file is imported; the review is played for the curated rows.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.importer.__main__ import PLANS
from bench.importer.before import before
from bench.importer.played import Played, accepted
from bench.importer.seeds import build_seeds
from bench.importer.steps import Step, minutes
from curate.desk import Desk
from data.curation.read import Frames, read_curated
from data.importer.context import Context
from data.importer.formats import read_document
from data.importer.proposals import Imported, hash_of, keep
from data.importer.propose import propose
from settings import read_settings


def main(arguments: list[str]) -> int:
    """Play the review of each document, or of those that are named; `--steps` says what is done."""
    names = [item for item in arguments if not item.startswith("--")]
    frames, _ = read_curated(read_settings().curated_dir)
    files = build_seeds(Path(names[0]), Path(tempfile.gettempdir()) / "import-documents")
    table = Table("document", "rows", "as curated", "steps", "minutes", title="reviews, played")
    for document in names[1:] or files:
        with tempfile.TemporaryDirectory() as scratch:
            played = play(files[document]["docx"], document, frames, Path(scratch),
                          first="--next" not in arguments)  # fmt: skip
            rows = Counter(right for _, right in accepted(played.desk, played.truth))
        seconds = sum(step.seconds for step in played.steps)
        table.add_row(document, str(rows.total()), str(rows[True]), str(len(played.steps)),
                      f"{seconds / 60:.0f}")  # fmt: skip
        if "--steps" in arguments:
            _print(document, played.steps)
    Console(width=120).print(table)
    return 0


def play(file: Path, document: str, frames: Frames, scratch: Path, *, first: bool = True) -> Played:
    """Import a document as if it had never been, and review it."""
    curated = scratch / "curated"
    earlier = before(read_settings().curated_dir, curated, document, first=first)
    district = earlier["documents"].set_index("document")["district"][document]
    context = Context(earlier, district, PLANS[document])
    about = Imported(file.name, hash_of(file), "docx", district, PLANS[document])
    outcome = propose(read_document(file, context.outline), context)
    folder = keep(scratch / "imports", file, about, outcome)
    known = set(earlier["indicators"]["indicator"])
    return Played(Desk(folder, curated, document, check=False), frames, known, document)


def _print(document: str, steps: list[Step]) -> None:
    table = Table("step", "of what", "times", "minutes", title=document)
    for do, what, count, spent in minutes(steps):
        table.add_row(do, what, str(count), f"{spent:.1f}")
    Console(width=120).print(table)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
