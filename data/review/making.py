"""Rows that nobody proposed: of what an import left out, and of words of the document."""

from collections.abc import Sequence

from data.importer.prose.investments import measure_of
from data.importer.prose.quantities import Quantity, quantities
from data.importer.prose.subjects import name_after, subject_of
from data.importer.records import FilePlace
from data.review.journal import JournalEntry
from data.review.state import Review, left_sources

_SAME_ROW = ("area", "plan", "indicator", "printed_name", "printed_theme", "nature", "unit",
             "basis", "locator")  # fmt: skip
_SAME_PLACE = ("area", "plan", "locator")


def taken_from_left_out(review: Review, source: str, table: str = "figures") -> JournalEntry:
    """A row of what was left out, with what its neighbours in the document have in common."""
    left = dict(left_sources(review.left_out))[source]
    near = [item for item in review.state.items.values() if item.table == table]
    best = min(near, key=lambda item: _distance(item.proposal.place, left.place), default=None)
    row = {"printed_value": left.evidence} if table == "figures" else {"name": left.evidence}
    if best is not None:
        there = best.proposal.place
        is_same = bool(there.row) and (there.table, there.row) == (left.place.table, left.place.row)
        columns = _SAME_ROW if is_same and table == "figures" else _SAME_PLACE
        row |= {name: best.row.get(name, "") for name in columns}
    return JournalEntry("take", (source,), row, table)


def of_words(words: str, table: str, units: frozenset[str]) -> dict[str, str]:
    """The columns that words of the document fill: a project's name, or a number and of what."""
    if table == "projects":
        return {"name": words, "name_is": ""}
    read = quantities(words, units)
    if table == "investments":
        return _investment_of(words, read)
    row = {"indicator": "", "printed_name": words, "printed_value": words, "value": "",
           "unit": "", "bound": "none", "note": "", "missing": "text"}  # fmt: skip
    if not read:
        return row
    last = read[-1]
    name = subject_of(words[: last.start], "").name or name_after(words[last.end :])
    return row | {
        "printed_name": name or words, "printed_value": last.printed, "value": last.value,
        "unit": last.unit if last.value else "", "bound": last.bound if last.value else "none",
        "missing": "" if last.value else "relation",
    }  # fmt: skip


def _investment_of(words: str, read: Sequence[Quantity]) -> dict[str, str]:
    """A number of projects, or what they cost; words without a number say how far they are."""
    rating = {"printed_value": words, "value": "", "unit": "", "bound": "none",
              "measure": "published_rating", "note": ""}  # fmt: skip
    if not read:
        return rating
    last = read[-1]
    measure = measure_of(last, words[: last.start], words[last.end :])
    return rating | {
        "printed_value": last.printed, "value": last.value, "unit": last.unit,
        "bound": last.bound, "measure": measure or "project_count",
    }  # fmt: skip


def _distance(one: FilePlace, other: FilePlace) -> tuple[int, ...]:
    return (
        one.sheet != other.sheet, abs(one.page - other.page), abs(one.table - other.table),
        abs(one.paragraph - other.paragraph), abs(one.row - other.row),
    )  # fmt: skip
