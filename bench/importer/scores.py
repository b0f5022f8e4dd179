"""Hits of how many, and the places of curated rows, which all rates are counted by."""

from dataclasses import dataclass
from functools import cache

from data.curation.read import read_curated
from data.verify.locator import Locators
from settings import read_settings


@dataclass
class Score:
    """Hits of how many."""

    hits: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        self.hits += hit
        self.of += 1

    def __str__(self) -> str:
        return f"{self.hits}/{self.of} {100 * self.hits / self.of:.1f} %" if self.of else "–"


@cache
def locators() -> Locators:
    """How the locators of all curated documents are read."""
    frames, _ = read_curated(read_settings().curated_dir)
    return Locators(frames["tables"]["table"])


def same_heading(words: str, other: str) -> bool:
    return words.startswith(other) or other.startswith(words)
