"""What is wrong with the curated files, said so that a person can act on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual import Both as Both

if TYPE_CHECKING:  # curators' columns are described to readers too, by a server without pandas
    import pandas as pd


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: in which file, line (1 = the header) and column, what is wrong, what to do.

    `other` is the file of the row that it clashes with, if it is about two.
    """

    file: str
    line: int
    column: str
    what: Both
    advice: Both
    other: str = ""

    def __str__(self) -> str:
        row, column = f"第{self.line}行", f", column {self.column}" if self.column else ""
        return f"{self.file}, line {self.line}{column}（{row}）: {self.what}. {self.advice}."


def at(frame: pd.DataFrame, index: object, column: str, what: Both, advice: Both) -> Problem:
    """A problem of one row of a frame."""
    row = frame.loc[index]
    return Problem(str(row["_file"]), int(row["_line"]), column, what, advice)


class CuratedDataError(ValueError):
    """The curated files do not hold together; `problems` lists every fault at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
