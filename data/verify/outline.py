"""What a line of a document begins with: the number of a heading, a caption, a note.

The words that name its tables, boxes and pictures (附表, 专栏, 图) are those that curators declare
in `tables.csv`: one of 附表1 makes 附表2 a caption, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from data.verify.locator import Locators
from data.verify.text import squeeze

#: What `holds` in tables.csv says of a box: its name heads the text in it.
TEXT = "text"

_CHINESE = "[一二三四五六七八九十百]+"
#: The numbers that names of tables end in: 1, 1-1, 2.3; 三.
_NUMBERS = (r"\d+(?:[-－—.]\d+)*", "[一二三四五六七八九十]+")
#: Numbered headings, highest rank first; a box ranks between the two.
_ABOVE = (rf"第{_CHINESE}篇", rf"第{_CHINESE}章", rf"第{_CHINESE}节")
_BELOW = (
    r"[一二三四五六七八九十]+、", r"[（(][一二三四五六七八九十]+[）)]", r"\d{1,2}[.．、](?!\d)",
)  # fmt: skip
#: What names a table that nobody declared: a word and a number that counts nothing.
_NAMED = r"(?!续)[\u4e00-\u9fff]{1,4}?\d+(?:[-－—.]\d+)*(?![\d.年月日个项%％])"
#: A note is a paragraph of its own; so is an entry of a table of contents.
_UNIT = r"[（(]?单位[:：].{1,12}"
_NOTES = _UNIT + r"$|注\d*[:：]|\d[:：]|——|.*\.{3,}\d*$"


class Outline:
    """How the lines of a document begin, and by `locators` how its places are named.

    Args:
        names: of its tables, boxes and pictures.
        boxes: those of the names that head running text.
    """

    #: The rank of what leads a paragraph, below all that is numbered.
    LEAD = len(_ABOVE) + 1 + len(_BELOW)

    def __init__(self, names: Iterable[str] = (), boxes: Iterable[str] = ()) -> None:
        self._names, self._boxes = tuple(names), tuple(boxes)
        self.locators = Locators(self._names)
        ranks = (*_ABOVE, captions(self._boxes), *_BELOW)
        self._ranks = [re.compile(pattern) for pattern in ranks]
        self._box = self._ranks[len(_ABOVE)]
        caption = captions(self._names)
        self._named = re.compile(f"{caption}|{_NAMED}")
        self._alone = re.compile(f"{caption}|{_NOTES}")
        self._continued = re.compile(
            rf"[（(]?续[\u4e00-\u9fff]{{0,3}}[\d-]*[)）]?|续{caption}.*|{caption}.{{0,30}}[（(]续表?\d*[)）].*|{_UNIT}"
        )

    def knowing(self, names: Iterable[str]) -> Outline:
        """The same outline with names that a file prints over its tables."""
        return Outline((*self._names, *names), self._boxes)

    def table_named(self, line: str) -> str:
        """The name that a squeezed line over a table begins with; empty if it only has a title."""
        match = self._named.match(line)
        return match.group() if match else ""

    def number(self, line: str) -> re.Match[str] | None:
        """What numbers a squeezed line as a heading."""
        return next(filter(None, (pattern.match(line) for pattern in self._ranks)), None)

    def rank(self, line: str) -> int | None:
        """The rank of a numbered heading, 0 the highest; None for another line."""
        return next((at for at, rank in enumerate(self._ranks) if rank.match(line)), None)

    def is_box(self, line: str) -> bool:
        """Whether a line names a box with text."""
        return self._box.match(line) is not None

    def is_alone(self, line: str) -> bool:
        """Whether a line is a caption or a note, which no sentence runs into."""
        return self._alone.match(line) is not None

    def is_continued(self, line: str) -> bool:
        """Whether a line stands over the rest of a table that a page break cut."""
        return self._continued.fullmatch(line) is not None


def outline_of(tables: pd.DataFrame) -> Outline:
    """The outline by rows of tables.csv."""
    return Outline(tables["table"], tables.loc[tables["holds"] == TEXT, "table"])


def captions(names: Iterable[str]) -> str:
    """A pattern of what such names begin captions with; one without number is only itself."""
    patterns = sorted({_caption(squeeze(name)) for name in names}, key=len, reverse=True)
    return f"(?:{'|'.join(patterns)})" if patterns else "(?!)"


def _caption(name: str) -> str:
    for number in _NUMBERS:
        match = re.fullmatch(f"(.+?){number}", name)
        if match:
            return re.escape(match[1]) + number
    return re.escape(name)


#: The outline of a file of which nobody declared any name.
UNDECLARED = Outline()
