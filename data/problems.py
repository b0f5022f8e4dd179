"""What is wrong with the curated files, said so that a person can act on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: in which file, line (1 = the header) and column, what is wrong, what to do."""

    file: str
    line: int
    column: str
    what: str
    advice: str

    def __str__(self) -> str:
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}, line {self.line}{column}: {self.what}. {self.advice}."


class CuratedDataError(ValueError):
    """The curated files do not hold together; `problems` lists every fault at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
