"""What a column or a table of the curated files may be; `tables.py` says which there are."""

import re
from dataclasses import dataclass, field

from assessment.periods import ADVICE, SHAPE
from data.checks.problems import Both

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
NUMBER = r"-?\d+(\.\d+)?"
_SLUG_ADVICE = Both("写小写字母、数字和连字符", "Write lower-case letters, digits and hyphens")
_NUMBER_ADVICE = Both(
    "写 1423、-18.8 这样的数，或空着", "Write a plain number such as 1423 or -18.8, or nothing"
)


@dataclass(frozen=True)
class ColumnRule:
    """A column's rule: a full-match pattern or a list of values; required unless `optional`.

    A file may do without a `rare` column: its cells are then empty.
    """

    name: str
    pattern: str = ""
    values: tuple[str, ...] = ()
    optional: bool = False
    refers_to: str = ""
    advice: Both | None = None
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
    def hint(self) -> Both:
        """What to write instead."""
        if self.advice:
            return self.advice
        if self.values:
            listed = [value for value in self.values if value]
            chinese, english = ("（或空）", " or (empty)") if "" in self.values else ("", "")
            return Both(
                f"写其中之一：{'、'.join(listed)}{chinese}",
                f"Write one of: {', '.join(listed)}{english}",
            )
        if self.pattern:
            return Both(f"照 {self.pattern} 的样式写", f"Write text of the form {self.pattern}")
        return Both("填上这一格", "Fill in the cell")


@dataclass(frozen=True)
class CuratedTable:
    """A curated table: its columns in file order and the columns that identify a row."""

    name: str
    columns: tuple[ColumnRule, ...]
    key: tuple[str, ...]
    per_document: bool = False
    required: bool = True
    unique: tuple[str, ...] = field(default=())
    #: Whether the store holds it; else it only serves the checks of the curated files.
    stored: bool = True

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]


def text(name: str, *, optional: bool = False, rare: bool = False) -> ColumnRule:
    """Any text."""
    return ColumnRule(name, optional=optional or rare, rare=rare)


def ref(name: str, table: str, *, optional: bool = False, rare: bool = False) -> ColumnRule:
    """The key of a row of another table."""
    return ColumnRule(name, refers_to=table, optional=optional, rare=rare)


def slug(name: str) -> ColumnRule:
    """An identifier."""
    return ColumnRule(name, SLUG, advice=_SLUG_ADVICE)


def one_of(name: str, values: tuple[str, ...], *, rare: bool = False) -> ColumnRule:
    """One of a list; empty if the list says so."""
    return ColumnRule(name, values=values, optional="" in values, rare=rare)


def number(name: str) -> ColumnRule:
    """A plain number, or nothing."""
    return ColumnRule(name, NUMBER, optional=True, advice=_NUMBER_ADVICE)


def integer(name: str, *, optional: bool = False) -> ColumnRule:
    """A whole number."""
    return ColumnRule(
        name, r"\d+", optional=optional, advice=Both("写整数", "Write a whole number")
    )


def year(name: str) -> ColumnRule:
    """A year."""
    return ColumnRule(name, r"\d{4}", advice=Both("写四位数的年份", "Write a year of four digits"))


PERIOD_ADVICE = Both(f"写 {ADVICE} 这样的时点", f"Write a period such as {ADVICE}")
PERIOD_COLUMN = ColumnRule("period", SHAPE, advice=PERIOD_ADVICE)


NOTE = text("note", optional=True)
#: Why a row stands although it looks like a slip.
ACCEPTED = text("accepted", rare=True)
