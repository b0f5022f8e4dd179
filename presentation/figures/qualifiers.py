"""What limits a figure, in words: each qualifier of its columns, then its note."""

from collections.abc import Iterable
from typing import Protocol

from data.curation.marks import Marks
from data.records.rows import Mention
from presentation.language import Message, say

#: The scope of a figure whose document does not say which area it means.
UNSTATED = Message("未说明口径")

_BETWEEN = "；"


class Marked(Protocol):
    """A printed place with its qualifiers and its note."""

    @property
    def marks(self) -> Marks: ...
    @property
    def note(self) -> str: ...


def qualifiers(marks: Marks, *, aim: bool = True) -> list[str]:
    """力争，未说明口径，新建，较 2020 年，2020年价，不含园区: those that a document prints."""
    texts = (
        marks.aim if aim else "",
        "" if marks.is_scope_stated else UNSTATED(),
        marks.counted,
        comparator(marks),
        marks.prices,
        marks.coverage,
        marks.preliminary,
    )
    return [text for text in texts if text]


def comparator(marks: Marks) -> str:
    """较 2020 年 where a year is compared with; other words as printed."""
    if marks.comparator.isdecimal():
        return say("较 {year} 年", year=marks.comparator)
    return marks.comparator


def remark(item: Marked | None, *, aim: bool = True) -> str:
    """The qualifiers and the note of a figure: 力争；未说明口径；时点未说明. "" without either."""
    if item is None:
        return ""
    parts = [*qualifiers(item.marks, aim=aim), *filter(None, item.note.split(_BETWEEN))]
    return _BETWEEN.join(dict.fromkeys(parts))


def brief(mention: Mention | None, name: str = "") -> str:
    """The qualifiers that a row has room for, each once: not what its `name` or text says."""
    if mention is None or mention.value is None:
        return ""
    marks, said = mention.marks, name + mention.printed_value
    parts = [
        *(marks.aim, marks.counted, comparator(marks), marks.prices, marks.coverage),
        say("初步数") if marks.preliminary else "",
        mention.note if len(mention.note) <= _SHORT else "",
    ]
    return " ".join(text for text in dict.fromkeys(parts) if text and text not in said)


_SHORT = 6


def cautions(items: Iterable[Mention]) -> list[str]:
    """The remarks of the figures that may not simply be compared, each once."""
    remarks = (remark(item) for item in items if item.marks.limits_comparison)
    return list(dict.fromkeys(filter(None, remarks)))
