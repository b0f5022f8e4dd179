"""A table as a file holds it: columns, typed cells, and where it all comes from.

A sheet is declared by its fields, so that a column and its cells cannot be mixed up. Numbers stand
as numbers beside the text as printed; a missing number is an empty cell, never 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Generic, TypeVar

from data.records.places import Document
from data.records.rows import Mention
from presentation import dates, numbers
from presentation.citing.sources import figure_address
from presentation.figures import amounts
from presentation.figures.qualifiers import remark
from presentation.sheets import labels
from presentation.verdicts import grades

TEXT, NUMBER = "text", "number"
Row = TypeVar("Row")
_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")


@dataclass(frozen=True)
class Number:
    """A number and the decimals it is written with."""

    value: float
    decimals: int

    @property
    def exact(self) -> Decimal:
        """Rounded half up, as all computed figures of the pages are."""
        return Decimal(str(self.value)).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)

    def __str__(self) -> str:
        """Digits, point and an ASCII minus: what a program reads."""
        text = f"{self.exact:f}"
        return text.removeprefix("-") if not self.exact else text


@dataclass(frozen=True)
class Link:
    """A text that leads to a page of the dashboard; `address` has neither prefix nor host."""

    text: str
    address: str

    def __str__(self) -> str:
        return self.text


Cell = str | Number | Link | None


@dataclass(frozen=True)
class Field(Generic[Row]):
    """A column and how its cell is read from a record; `kind` is text or number."""

    title: str
    read: Callable[[Row], Cell]
    kind: str = TEXT


@dataclass(frozen=True)
class SheetColumn:
    """A column's heading and what its cells hold: text or number."""

    title: str
    kind: str


@dataclass(frozen=True)
class Sheet:
    """A titled table of cells; a number column holds numbers and empty cells alone.

    The first `kept` columns stay in sight where the sheet is wider than the window. `front` are
    the headings of what is read on paper, names first; all of them where it is empty.
    """

    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kept: int = 0
    front: tuple[str, ...] = ()

    def column(self, title: str) -> list[Cell]:
        """The cells below a heading.

        Raises:
            ValueError: there is no such heading.
        """
        at = [column.title for column in self.columns].index(title)
        return [row[at] for row in self.rows]

    def brief(self) -> Sheet:
        """The columns of `front` alone, in its order; its first one names the row."""
        titles = [column.title for column in self.columns]
        places = [titles.index(title) for title in self.front or titles]
        rows = tuple(tuple(row[at] for at in places) for row in self.rows)
        kept = 1 if self.front else self.kept
        return Sheet(self.title, tuple(self.columns[at] for at in places), rows, kept)


@dataclass(frozen=True)
class Subject:
    """What a table is about, in words: its title, place, plan, period, filters as chosen, notes.

    `page` is the address of the page that shows it, without prefix or host.
    """

    title: str
    page: str
    area: str = ""
    plan: str = ""
    period: str = ""
    chosen: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Cover(Subject):
    """What a file says about itself: its subject, and from which documents it is.

    Its `page` is absolute; `credit` and `licence` are empty where none is declared. `site` is the
    address that those of links are below, ending in /; without it they are texts.
    """

    documents: tuple[Document, ...]
    release: str
    credit: str = ""
    licence: str = ""
    site: str = ""


def sheet(title: str, fields: Sequence[Field[Row]], rows: Iterable[Row], kept: int = 0,
    front: Sequence[str] = (),
) -> Sheet:  # fmt: skip
    """The records as rows, in their order.

    Raises:
        ValueError: two columns have one heading.
    """
    columns = tuple(SheetColumn(field.title, field.kind) for field in fields)
    if len({column.title for column in columns}) < len(columns):
        raise ValueError(f"Columns of {title} share a heading")
    cells = tuple(tuple(field.read(row) for field in fields) for row in rows)
    return Sheet(title, columns, cells, kept, tuple(front))


def number(value: float | None, printed: str = "") -> Number | None:
    """A printed number with the decimals of its text (28.10 keeps two); None stays None."""
    if value is None:
        return None
    for digits in _DIGITS.finditer(printed):
        if abs(float(digits.group().replace(",", ""))) == abs(value):
            return Number(value, len(digits[1] or ""))
    return Number(value, max(0, -_exponent(value)))


def computed(value: float | None, decimals: int = 1) -> Number | None:
    """A computed number, rounded as the pages round it."""
    return None if value is None else Number(value, decimals)


def count(value: int) -> Number:
    """A whole number."""
    return Number(value, 0)


def _exponent(value: float) -> int:
    """-2 for 0.25: the place of the last digit, floating dust left out."""
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-numbers.EXACT), ROUND_HALF_UP)
    return int(exact.normalize().as_tuple().exponent)


def text_of(mention: Mention | None) -> str:
    """The text as printed, "" where nothing is printed."""
    return mention.printed_value.strip() if mention else ""


def number_of(mention: Mention | None) -> Number | None:
    """The printed number, None where the text holds none."""
    return number(mention.value, mention.printed_value) if mention else None


def figure_fields(
    word: str, figure: Callable[[Row], Mention | None], documents: Mapping[str, str],
    owner: Callable[[Row], tuple[str, str]] | None = None,
) -> list[Field[Row]]:  # fmt: skip
    """What qualifies a figure and where it is printed; `word` starts each heading.

    The place leads to the figure's own where `owner` gives the ids of its area and indicator.
    """

    def of(read: Callable[[Mention], str]) -> Callable[[Row], Cell]:
        return lambda row: read(mention) if (mention := figure(row)) else ""

    def place(row: Row) -> Cell:
        mention = figure(row)
        if mention is None or owner is None:
            return mention.locator if mention else ""
        return Link(mention.locator, figure_address(*owner(row), mention.figure_id))

    return [
        Field(labels.WORD_UNIT(word=word), of(lambda it: it.unit)),
        Field(labels.WORD_PERIOD(word=word), of(lambda it: dates.period_words(it.period))),
        Field(labels.WORD_QUALIFIER(word=word), of(lambda it: amounts.BOUNDS.get(it.bound, ""))),
        Field(labels.WORD_BASIS(word=word), of(amounts.basis_words)),
        Field(labels.WORD_REMARK(word=word), of(remark)),
        Field(labels.WORD_WHY_NO_VALUE(word=word), lambda row: missing_words(figure(row))),
        Field(
            labels.WORD_DOCUMENT(word=word), of(lambda it: documents.get(it.document, it.document))
        ),
        Field(labels.WORD_PLACE(word=word), place),
    ]


def missing_words(mention: Mention | None) -> str:
    """Why there is no number; "" where there is one."""
    if mention is None:
        return labels.NOT_PRINTED_IN_DOCUMENTS()
    if mention.value is not None:
        return ""
    return grades.missing_words(mention.missing) or labels.PRINTED_NOT_A_NUMBER()
