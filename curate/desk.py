"""One review: decisions go through it one by one, faults are looked for in the background."""

import json
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from curate.document.source import DocumentView, SourcePages
from data.curation.read import read_curated
from data.importer.context import COMMON_UNITS
from data.importer.prose.likely import NO_PROJECT
from data.review.faults import Faults, faults
from data.review.journal import JournalEntry
from data.review.making import of_words, taken_from_left_out
from data.review.new_indicator import indicator_of
from data.review.state import Item, Review, taken_id
from data.review.themes import Themes
from data.review.writing import write_accepted
from data.verify.outline import outline_of
from presentation.curate import labels

#: Seconds before a check, which takes the whole processor: the answer to a decision goes first.
_QUIET = 1.0


class Desk:
    """A review with its document, the curated files, and the faults found last."""

    def __init__(
        self, folder: Path, curated: Path, document: str = "", *, check: bool = True
    ) -> None:
        self.review = Review(folder)
        self.curated = curated
        self.about = json.loads((folder / "document.json").read_text(encoding="utf-8"))
        frames, problems = read_curated(curated)
        if problems:
            raise ValueError(str(problems[0]))
        self.source = SourcePages(next(folder.glob("source.*")), outline_of(frames["tables"]))
        names = frames["documents"].set_index("source_file")["document"].to_dict()
        self.document = document or str(names.get(self.about["name"], ""))
        self.indicators = dict(
            zip(frames["indicators"]["indicator"], frames["indicators"]["name"], strict=True)
        )
        self.areas = dict(zip(frames["areas"]["area"], frames["areas"]["name"], strict=True))
        #: The codes that a column of these names may have, with the name of each.
        self.codes = {
            name: dict(zip(frames[table][name], frames[table]["name"], strict=True))
            for name, table in (("theme", "themes"), ("group", "groups"))
        }
        district = self.about.get("district", "")
        plans = [
            row for row in frames["plans"].itertuples() if row.district == district or not district
        ]
        self.codes["plan"] = {row.plan: row.short_name or row.name for row in plans}
        #: The periods to choose from: those of the document's rows, and the years of the plans.
        self.periods = sorted(
            {item.row.get("period", "") for item in self.review.state.items.values()}
            | {str(year) for row in plans for year in range(int(row.start) - 1, int(row.end) + 1)}
            | {f"{row.start}-{row.end}" for row in plans if row.start != row.end}
        )
        self.faults: Faults = {}
        #: Grows with each decision and each check that ended: the page draws again. A server that
        #: is started anew goes on above the last one.
        self.version = int(time.time())
        self._lock = threading.RLock()
        self._stale = threading.Event()
        self._stale.set()
        if check:
            threading.Thread(target=self._check_for_ever, daemon=True).start()

    @property
    def checking(self) -> bool:
        return self._stale.is_set()

    def add(self, entry: JournalEntry) -> None:
        """Decide; see `Review.add`."""
        with self._lock:
            self.review.add(entry)
            self.changed()

    def view(self, item: Item, page: int = 0) -> DocumentView:
        """The document beside a row; see `SourcePages.view`."""
        return self.source.view(item, self.review.state.items.values(), page)

    def passage(self, items: Sequence[Item], page: int = 0) -> DocumentView:
        """The document beside the rows of a passage, each marked in it."""
        return self.source.passage_view(items, page)

    def settle(self, entry: JournalEntry, new_indicators: Sequence[str]) -> None:
        """Decide of a passage, then propose an indicator for each of these rows that lacks one."""
        with self._lock:
            with self.review.together():
                self.review.add(entry)
                if new_indicators:
                    self._make_indicators(new_indicators)
            self.changed()

    def _make_indicators(self, keys: Sequence[str]) -> None:
        frames, _ = read_curated(self.curated)
        themes = Themes(frames)
        for key in keys:
            item = self.review.state.items[key]
            if not item.row.get("indicator"):
                made = indicator_of(self.review, item, frames, themes)
                self.review.add(replace(made, joined=True))

    def take_words(self, words: str, table: str, like: Item) -> None:
        """Make a row of words of the document, with what a row beside them says of the rest."""
        frames, _ = read_curated(self.curated)
        units = frozenset(frames["figures"]["unit"]) | COMMON_UNITS
        self.add(JournalEntry("copy", (like.id,), of_words(words, table, units)))

    def take(self, source: str) -> str:
        """Make a row of what was left out; the number of the row."""
        left = self.review.left_out[int(source.removeprefix("left-")) - 1]
        table = "projects" if left.reason == NO_PROJECT else "figures"
        self.add(taken_from_left_out(self.review, source, table))
        return taken_id(source, table)

    def new_indicator(self, item: Item) -> str:
        """Propose an indicator for a row; the number of the proposal."""
        frames, _ = read_curated(self.curated)
        self.add(indicator_of(self.review, item, frames))
        return taken_id(item.id, "indicators")

    def name_anew(self, item: Item, code: str) -> Item:
        """Propose an indicator if this is the code that the import has for a new one; the row."""
        if code in item.proposal.choices.get("indicator", ()) and item.row["indicator"] != code:
            self.new_indicator(item)
        return self.review.state.items[item.id]

    def undo(self) -> JournalEntry | None:
        """Take the last decision back; see `Review.undo`."""
        with self._lock:
            undone = self.review.undo()
            self.changed()
        return undone

    def changed(self) -> None:
        """Draw again, and check again."""
        self.version += 1
        self._stale.set()

    def write(self) -> tuple[str, str]:
        """Write what is accepted; what came of it in a sentence, and the first row with a fault."""
        if not self.document:
            return labels.NO_DOCUMENT(), ""
        with self._lock:
            frames, _ = read_curated(self.curated)
            if self.document not in set(frames["documents"]["document"]):
                return labels.UNKNOWN_DOCUMENT(document=self.document), ""
            count = len(self.review.state.taken())
            problems = write_accepted(self.review, self.curated, self.document)
            self.faults = self.faults | problems
            self.changed()
        if problems.get(""):
            return labels.elsewhere(str(problems[""][0])), ""
        if problems:
            first = next(item.id for item in self.rows() if item.id in problems and item.taken)
            return labels.not_written(len(problems)), first
        return labels.wrote(count), ""

    def rows(self) -> list[Item]:
        """Those to look at first: with faults, then with doubts, then certain, then decided."""
        return sorted(self.review.state.items.values(), key=self._rank)

    def _rank(self, item: Item) -> tuple[bool, bool, bool, bool]:
        # What was taken with a fault keeps all others from being written.
        faulty, waiting = item.id in self.faults, item.status == "waiting"
        return not (item.taken and faulty), not waiting, not faulty, item.proposal.certain

    def next_after(self, key: str, order: list[str]) -> str:
        """The next row that waits."""
        items = self.review.state.items
        at = order.index(key) + 1 if key in order else 0
        later = [*order[at:], *order[:at]]
        return next((each for each in later if items[each].status == "waiting"), key)

    def _check_for_ever(self) -> None:
        checked: Any = None
        problems: Faults = {}
        while self._stale.wait():
            time.sleep(_QUIET)
            version = self.version
            items = self.review.state.items.values()
            rows = [item for item in items if item.status not in ("rejected", "written")]
            # A row that is accepted as it stands has the faults that it had.
            accepted_rows = {item.id: item.row for item in rows}, _written_at(self.curated)
            if accepted_rows != checked:
                frames, unread = read_curated(self.curated)
                # Whoever is editing a file beside the review will have it whole again.
                problems = problems if unread else faults(frames, rows, self.document or "new")
                checked = accepted_rows
            with self._lock:
                self.faults = problems
                if version == self.version:
                    self._stale.clear()
                self.version += 1


def _written_at(curated: Path) -> dict[Path, int]:
    """The curated files and when each was written: somebody may edit them beside the review."""
    return {path: path.stat().st_mtime_ns for path in curated.rglob("*.csv")}
