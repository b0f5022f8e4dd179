"""What a column or a table of the curated files may be; `tables.py` says which there are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assessment.periods import ADVICE, SHAPE

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
NUMBER = r"-?\d+(\.\d+)?"


@dataclass(frozen=True)
class Column:
    """A column's rule: a full-match pattern or a list of values; required unless `optional`.

    A file may do without a `rare` column: its cells are then empty.
    """

    name: str
    pattern: str = ""
    values: tuple[str, ...] = ()
    optional: bool = False
    refers_to: str = ""
    advice: str = ""
    rare: bool = False

    def accepts(self, text: str) -> bool:
        """Whether a cell (already stripped) follows the rule."""
        if text == "":
            return self.optional
        if self.values:
            return text in self.values
        # ASCII: full-width digits (１２) are an easy slip and would pass for numbers.
        return not self.pattern or re.fullmatch(self.pattern, text, re.ASCII) is not None

    @property
    def hint(self) -> str:
        """What to write instead."""
        if self.advice:
            return self.advice
        if self.values:
            return "Write one of: " + ", ".join(value or "(empty)" for value in self.values)
        return f"Write text of the form {self.pattern}" if self.pattern else "Fill in the cell"


@dataclass(frozen=True)
class Table:
    """A curated table: its columns in file order and the columns that identify a row."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    per_document: bool = False
    required: bool = True
    unique: tuple[str, ...] = field(default=())
    #: Whether the store holds it; else it only serves the checks of the curated files.
    stored: bool = True

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]


def text(name: str, *, optional: bool = False, rare: bool = False) -> Column:
    """Any text."""
    return Column(name, optional=optional or rare, rare=rare)


def ref(name: str, table: str, *, optional: bool = False, rare: bool = False) -> Column:
    """The key of a row of another table."""
    return Column(name, refers_to=table, optional=optional, rare=rare)


def slug(name: str) -> Column:
    """An identifier."""
    return Column(name, SLUG, advice="Write lower-case letters, digits and hyphens")


def one_of(name: str, values: tuple[str, ...], *, rare: bool = False) -> Column:
    """One of a list; empty if the list says so."""
    return Column(name, values=values, optional="" in values, rare=rare)


def number(name: str) -> Column:
    """A plain number, or nothing."""
    return Column(
        name, NUMBER, optional=True, advice="Write a plain number such as 1423 or -18.8, or nothing"
    )


def integer(name: str, *, optional: bool = False) -> Column:
    """A whole number."""
    return Column(name, r"\d+", optional=optional, advice="Write a whole number")


def year(name: str) -> Column:
    """A year."""
    return Column(name, r"\d{4}", advice="Write a year of four digits")


PERIOD_COLUMN = Column("period", SHAPE, advice=ADVICE)
