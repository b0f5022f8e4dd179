"""Periods as the documents print them: a year, a part of a year, or a range of years."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHAPE = re.compile(r"(?P<first>\d{4})(?:-(?P<last>\d{4})|(?P<part>H1|Q[123]))?", re.ASCII)
_PARTS = {"Q1": 0.25, "Q2": 0.5, "H1": 0.5, "Q3": 0.75, None: 1.0}
_ADVICE = "write 2022, 2023H1, 2024Q3 or 2016-2020"


@dataclass(frozen=True, order=True)
class Period:
    """A span of time that ends at `end`, in years since the year 0.

    `Period.parse("2022").end` is 2023.0 (the end of 2022), `2023H1` ends at 2023.5 and `2016-2020`
    at 2021.0.
    """

    end: float
    first: int
    text: str

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read `2022`, `2023H1`, `2024Q3` or `2016-2020`.

        Raises:
            ValueError: any other shape, or a range that runs backwards.
        """
        match = _SHAPE.fullmatch(text)
        if not match:
            raise ValueError(f"{text!r} is no period; {_ADVICE}")
        first = int(match["first"])
        last = int(match["last"] or first)
        if last < first:
            raise ValueError(f"{text!r} runs backwards; {_ADVICE}")
        return cls(last + _PARTS[match["part"]], first, text)

    @property
    def year(self) -> int:
        """The (last) year the period lies in."""
        return int(self.end) if self.is_part_year else int(self.end) - 1

    @property
    def is_part_year(self) -> bool:
        """Whether the period ends within a year: 2023H1, not 2023."""
        return not self.end.is_integer()

    @property
    def is_range(self) -> bool:
        """Whether the period spans several years: 2016-2020."""
        return self.first < self.year
