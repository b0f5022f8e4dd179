"""The headings of a text -> the passages that locators name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from data.verify.outline import Outline

#: A heading starts a line, or follows a sentence where a page break has joined two paragraphs.
_BEFORE = r"(?:(?<=\n)|(?<=。)|\A)"
_AFTER = r"(?=[。:：\n]|\Z)"


@dataclass(frozen=True, order=True)
class _Heading:
    start: int
    end: int
    rank: int = field(compare=False)
    known: bool = field(compare=False)


class Sections:
    """The headings of a document, and the passage under each.

    Args:
        text: squeezed running text, one paragraph a line.
        known: the squeezed headings that locators name; those without number are found by these.
        outline: how its lines begin and its places are named.
        rows: the text of each row of a table, by table and row as `row_of` names them.
    """

    def __init__(
        self,
        text: str,
        known: Iterable[str],
        outline: Outline,
        rows: Mapping[tuple[str, str], str] | None = None,
    ) -> None:
        self._text, self._outline = text, outline
        self._rows = rows or {}
        self._size = len(text)
        self._named = {words: list(self._occurrences(words)) for words in set(known)}
        headings = {heading for same_words in self._named.values() for heading in same_words}
        starts = {heading.start for heading in headings}
        headings |= {item for item in self._numbered_lines() if item.start not in starts}
        self._headings = sorted(headings)

    def passages(self, locator: str) -> list[str]:
        """The passages a locator can name: none if its headings do not stand in this order."""
        locators = self._outline.locators
        row, note = locators.row_of(locator), locators.note_of(locator)
        if row[0]:
            return [self._rows[row]] if row in self._rows else []
        if note[0]:
            return self._note(*note)
        outer, *inner = locators.headings_of(locator)
        headings = self._named.get(outer, [])
        for words in inner:
            spans = [(above.end, self._end(above)) for above in headings]
            headings = [
                heading
                for heading in self._named.get(words, [])
                if any(start <= heading.start < end for start, end in spans)
            ]
        return [self._under(heading) for heading in headings]

    def _end(self, heading: _Heading) -> int:
        """Where the section of a heading ends: at the next of the same or a higher rank."""
        return next((other.start for other in self._below(heading, 0, heading.rank)), self._size)

    def _under(self, heading: _Heading) -> str:
        """What stands under a heading itself and under none below it that locators name.

        A heading without number that leads a paragraph has only this paragraph to itself: what
        follows may as well belong to the heading above.
        """
        end, pieces, start = self._end(heading), [], heading.start
        for other in self._below(heading, heading.rank + 1, Outline.LEAD):
            if other.start >= end or not other.known:
                continue
            pieces.append(self._text[start : other.start])
            start = self._text.find("\n", other.start, end) if other.rank == Outline.LEAD else end
            if start < 0 or start == end:
                return "".join(pieces)
        return "".join([*pieces, self._text[start:end]])

    def _below(self, heading: _Heading, lowest: int, highest: int) -> Iterator[_Heading]:
        """The headings after one whose ranks are within bounds."""
        for other in self._headings:
            if other.start >= heading.end and lowest <= other.rank <= highest:
                yield other

    def _occurrences(self, words: str) -> Iterable[_Heading]:
        after = "" if words.endswith(("）", ")")) else _AFTER
        for match in re.finditer(_BEFORE + re.escape(words) + after, self._text):
            yield _Heading(match.start(), match.end(), self._rank(match), known=True)

    def _numbered_lines(self) -> Iterable[_Heading]:
        for match in re.finditer(r"^[^。\n]+", self._text, re.MULTILINE):
            rank = self._outline.rank(match.group())
            if rank is not None:
                yield _Heading(match.start(), match.end(), rank, known=False)

    def _rank(self, match: re.Match[str]) -> int:
        """A heading without number ranks first if it has a line for itself, else last."""
        rank = self._outline.rank(match.group())
        if rank is not None:
            return rank
        after = self._text[match.end() : match.end() + 1]
        return 0 if after in ("", "\n") else Outline.LEAD

    def _note(self, table: str, number: str) -> list[str]:
        """The lines under a table's caption that are notes, or the one with this number."""
        caption = re.search(rf"(?:^|\n){re.escape(table)}[:：][^\n]*\n", self._text)
        match = caption and re.compile(r"注\d*[:：].*(?:\n\d[:：].*)*").match(
            self._text, caption.end()
        )
        if not match:
            return []
        return _item(match.group(), int(number)) if number else [match.group()]


def _item(notes: str, number: int) -> list[str]:
    """The note with this number, up to the next: 注1：…, or 注：1.…；2.…"""
    starts: list[int] = []
    after = 0
    for wanted in range(1, number + 2):
        marker = re.compile(rf"(?:^|\n|；|注[:：]?){wanted}[:：.、]").search(notes, after)
        if marker is None:
            break
        after = marker.end()
        starts.append(marker.start())
    bounds = [*starts, len(notes)]
    return [notes[bounds[number - 1] : bounds[number]]] if number <= len(starts) else []
