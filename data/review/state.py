"""What the decisions of a journal add up to: each proposed row with what became of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from data.importer.proposals import hash_of, read_left_out, read_proposals
from data.importer.records import LeftOut, Proposal
from data.review.journal import DECISIONS, Journal, JournalEntry

JOURNAL = "journal.jsonl"
WAITING, ACCEPTED, CORRECTED, REJECTED, WRITTEN = STATUSES = (
    "waiting", "accepted", "corrected", "rejected", "written",
)  # fmt: skip


@dataclass(frozen=True)
class Item:
    """A proposed row as it stands now; `number` is its identifier in the curated file."""

    id: str
    proposal: Proposal
    row: dict[str, str]
    status: str = WAITING
    reason: str = ""
    number: str = ""

    @property
    def table(self) -> str:
        return self.proposal.table

    @property
    def taken(self) -> bool:
        """Whether it goes into the curated files with the next writing."""
        return self.status in (ACCEPTED, CORRECTED)


@dataclass
class State:
    """All rows of a review, in the order of the document."""

    items: dict[str, Item]
    #: The decisions that `undo` would take back, the last one last.
    decisions: list[JournalEntry] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """How many rows stand how."""
        statuses = [item.status for item in self.items.values()]
        return {status: statuses.count(status) for status in STATUSES}

    def taken(self) -> list[Item]:
        return [item for item in self.items.values() if item.taken]


def replay(
    proposals: Mapping[str, Proposal],
    entries: Iterable[JournalEntry],
    left_out: Sequence[LeftOut] = (),
) -> State:
    """The state after these entries; entries of rows that are not proposed change nothing."""
    sources = {**dict(left_sources(left_out)), **proposals}
    entries = list(entries)
    decisions = in_force(entries)
    state = State({key: Item(key, item, dict(item.row)) for key, item in proposals.items()})
    for entry in decisions:
        if entry.do == "take":
            _take(state.items, sources, entry)
        else:
            _decide(state.items, entry)
    _name_indicators(state.items)
    _write_off(state.items, entries)
    state.decisions = [
        entry
        for entry in decisions
        if not any(_is_written(state.items.get(key)) for key in entry.ids)
    ]
    return state


def in_force(entries: Iterable[JournalEntry]) -> list[JournalEntry]:
    """The decisions that no `undo` took back."""
    decisions: list[JournalEntry] = []
    for entry in entries:
        if entry.do in DECISIONS:
            decisions.append(entry)
        elif entry.do == "undo" and decisions:
            decisions.pop()
    return decisions


def left_sources(left_out: Sequence[LeftOut]) -> Iterator[tuple[str, Proposal]]:
    """What was left out by the number that a `take` names it by."""
    for number, item in enumerate(left_out, 1):
        yield f"left-{number:04d}", Proposal("", {}, item.place, item.text, (item.reason,))


def taken_id(source: str, table: str) -> str:
    """The number of the row that a `take` makes."""
    return f"{source}:{table}"


def _take(items: dict[str, Item], sources: Mapping[str, Proposal], entry: JournalEntry) -> None:
    """A row that nobody proposed; it waits to be looked through."""
    (source,), table = entry.ids, entry.reason
    key, made = taken_id(source, table), items.get(source)
    origin = sources.get(source) or (made.proposal if made else None)
    if origin and key not in items:
        doubts = entry.doubts or origin.doubts
        proposal = replace(origin, table=table, row=dict(entry.row), choices={}, doubts=doubts)
        items[key] = Item(key, proposal, dict(entry.row))


def _name_indicators(items: dict[str, Item]) -> None:
    """Rows without an indicator get the one that was made for their name and unit, whatever its
    code becomes."""
    codes: dict[tuple[str, str], str] = {}
    for item in items.values():
        source = items.get(item.id.removesuffix(":indicators"))
        if item.table == "indicators" and item.status != REJECTED and source:
            name, unit = _named(source)
            codes[name, unit] = item.row["indicator"]
            codes.setdefault((name, ""), item.row["indicator"])  # a verdict has no unit
    for key, item in items.items():
        code = codes.get(_named(item)) if item.table == "figures" else None
        proposed = item.proposal.choices.get("indicator", ())
        if code and item.row.get("indicator", "") in ("", *proposed):
            items[key] = replace(item, row={**item.row, "indicator": code})


def _named(item: Item) -> tuple[str, str]:
    return item.row.get("printed_name", ""), item.row.get("unit", "")


def _is_written(item: Item | None) -> bool:
    return item is not None and item.status == WRITTEN


def _decide(items: dict[str, Item], entry: JournalEntry) -> None:
    for key in entry.rejected:
        if key in items:
            items[key] = replace(items[key], status=REJECTED, reason=entry.reason)
    for key in entry.ids:
        item = items.get(key)
        if item is None:
            continue
        if entry.do == "copy":
            _insert_after(items, item, entry.row)
        elif entry.do == "merge" and key != entry.ids[0]:
            items[key] = replace(item, status=REJECTED, reason=entry.reason)
        else:
            items[key] = _decided(item, entry)


def _decided(item: Item, entry: JournalEntry) -> Item:
    if entry.do == "reject":
        return replace(item, status=REJECTED, reason=entry.reason)
    row = {**item.row, **entry.row, **entry.rows.get(item.id, {})}
    status = CORRECTED if row != item.proposal.row else ACCEPTED
    return replace(item, status=status, row=row, reason="")


def _insert_after(items: dict[str, Item], item: Item, row: Mapping[str, str]) -> None:
    """A second row of the same place: what a split makes; it waits to be corrected."""
    number = 2 + sum(key.startswith(f"{item.id}+") for key in items)
    twin = Item(f"{item.id}+{number}", item.proposal, {**item.row, **row})
    pairs = list(items.items())
    at = [key for key, _ in pairs].index(item.id) + number - 1
    items.clear()
    items.update([*pairs[:at], (twin.id, twin), *pairs[at:]])


def _write_off(items: dict[str, Item], entries: Iterable[JournalEntry]) -> None:
    """Note the numbers that rows were given, and which are in the curated files."""
    for entry in entries:
        if entry.do == "number":
            for key, number in entry.row.items():
                items[key] = replace(items[key], number=number)
        elif entry.do == "written":
            for key in entry.ids:
                items[key] = replace(items[key], status=WRITTEN)


class Review:
    """The review of one import's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.journal = Journal(folder / JOURNAL)
        self.proposals = read_proposals(folder)
        self.left_out = read_left_out(folder)
        #: What `together` has collected.
        self._collected: list[JournalEntry] | None = None
        self._open(hash_of(folder / "proposals.jsonl"))
        self.state = self.replayed()

    def _open(self, proposals: str) -> None:
        entries = self.journal.entries()
        if not entries:
            self.journal.add(JournalEntry("opened", reason=proposals))
        elif entries[0].reason != proposals:
            raise ValueError(
                f"{self.folder} was imported afresh after its review began, and the rows have other"
                f" numbers. Move {JOURNAL} away to begin anew, or put proposals.jsonl back."
            )

    def replayed(self, length: int | None = None) -> State:
        """The state now, or as it was after the first entries of the journal."""
        entries = [*self.journal.entries()[:length], *(self._collected or ())]
        return replay(self.proposals, entries, self.left_out)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Entries that are kept as one: all of them, or none."""
        self._collected = []
        try:
            yield
            self.journal.add(*self._collected)
        finally:
            self._collected = None
            self.state = self.replayed()

    def add(self, entry: JournalEntry) -> None:
        """Keep an entry, then take it into the state.

        Raises:
            ValueError: it decides of a row that is written: that one is edited in its file; or it
                rejects without a reason.
        """
        keys = (*entry.ids, *entry.rejected)
        rows = [self.state.items[key] for key in keys if key in self.state.items]
        if entry.do in DECISIONS and any(item.status == WRITTEN for item in rows):
            raise ValueError("written")
        if (entry.do == "reject" or entry.rejected) and not entry.reason.strip():
            raise ValueError("reason")
        if self._collected is None:
            self.journal.add(entry)
        else:
            self._collected.append(entry)
        self.state = self.replayed()

    def undo(self) -> JournalEntry | None:
        """Take the last decision back, with what followed from it; none where it is written."""
        decisions = in_force(self.journal.entries())
        if not decisions or decisions[-1] not in self.state.decisions:
            return None
        self.add(JournalEntry("undo"))
        return self.undo() if decisions[-1].joined else decisions[-1]
