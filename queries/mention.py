"""Rows of a question -> the printed figures in them."""

from data.curation.marks import marks_of
from data.records.rows import Mention
from data.store import Row

_NAMES = tuple(name for name in Mention.__dataclass_fields__ if name != "marks")


def taken_mention(row: Row) -> Mention:
    """The figure of a row, whose columns are taken out of it; `marks` lists those of `Marks`."""
    marks = marks_of(row.pop("marks"))
    return Mention(**{name: row.pop(name) for name in _NAMES}, marks=marks)
