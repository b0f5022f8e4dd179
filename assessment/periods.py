"""Periods as the documents print them: a year, a part of a year, or a range of years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

#: 2022, 2023H1, 2024Q2 (the quarter alone), 2024Q1-3 (its first quarters), 2024M5, 2024M1-11,
#: 2016-2020; the same pattern is the rule of the curated column.
SHAPE = r"\d{4}(-\d{4}|H[12]|Q[1-4]|Q1-3|M([1-9]|1[0-2])|M1-([2-9]|1[01]))?"
ADVICE = "2022, 2023H1, 2024Q2, 2024Q1-3, 2024M5, 2024M1-11 or 2016-2020"
_PARTS = re.compile(r"(?P<unit>[HQM])(?P<first>\d+)(?:-(?P<last>\d+))?")
_IN_A_YEAR = {"H": 2, "Q": 4, "M": 12}
#: Keeps 1/12 + … from looking later than the same moment said in quarters.
_DIGITS = 6


@dataclass(frozen=True, order=True)
class Period:
    """A span of time that ends at `end`, in years since the year 0, and begins at `start`.

    `Period.parse("2022").end` is 2023.0 (the end of 2022), `2023H1` ends at 2023.5, `2024Q1-3` at
    2024.75 and `2016-2020` at 2021.0. Periods are in order of their ends; of two that end together
    the longer is the later.
    """

    end: float
    _length: float
    text: str

    @classmethod
    @cache
    def parse(cls, text: str) -> Period:
        """Read a period of `SHAPE`.

        Raises:
            ValueError: any other shape, or a range that runs backwards.
        """
        if not re.fullmatch(SHAPE, text, re.ASCII):
            raise ValueError(f"{text!r} is no period. Write {ADVICE}")
        year, part = int(text[:4]), _PARTS.fullmatch(text[4:])
        if part:
            pieces, first = _IN_A_YEAR[part["unit"]], int(part["first"])
            end = year + int(part["last"] or first) / pieces
            return cls._between(year + (first - 1) / pieces, end, text)
        last = int(text[5:] or year)
        if last < year:
            raise ValueError(f"{text!r} runs backwards. Write {ADVICE}")
        return cls._between(float(year), last + 1.0, text)

    @classmethod
    def _between(cls, start: float, end: float, text: str) -> Period:
        return cls(round(end, _DIGITS), round(end - start, _DIGITS), text)

    @property
    def start(self) -> float:
        """The moment it begins."""
        return round(self.end - self._length, _DIGITS)

    @property
    def first(self) -> int:
        """The (first) year the period lies in."""
        return int(self.start)

    @property
    def year(self) -> int:
        """The (last) year the period lies in."""
        return int(self.text[5:]) if self.is_range_text else int(self.text[:4])

    @property
    def is_range_text(self) -> bool:
        """Whether it is written with two years: 2016-2020."""
        return self.text[4:5] == "-"

    @property
    def is_part_year(self) -> bool:
        """Whether the period is less than a year: 2023H1 and 2023H2, not 2023."""
        return self._length < 1

    @property
    def is_range(self) -> bool:
        """Whether the period spans several years: 2016-2020."""
        return self._length > 1

    @property
    def is_cumulated(self) -> bool:
        """Whether a flow of it has run since the year began: 2023H1 and 2023Q1-3, not 2023Q2."""
        return self.start.is_integer()

    @property
    def passed(self) -> float:
        """The share of its last year that has passed at its end: 0.5 for 2023H1, 1 for 2023."""
        return round(self.end - self.year, _DIGITS)

    def dates(self, other: Period) -> bool:
        """Whether a figure of `other` is one of this date.

        What a year adds up to is no figure of its last quarter, nor a half of its second quarter.
        """
        alike = (self.is_part_year, self.is_cumulated) == (other.is_part_year, other.is_cumulated)
        return self.end == other.end and alike
