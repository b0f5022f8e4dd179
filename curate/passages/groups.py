"""The rows of a review by the paragraph or the table that they were read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from curate.document.source import SourcePages
from data.importer.prose.likely import class_of
from data.review.state import Item
from presentation.curate import labels

#: New indicators belong to no place of the document: they are looked through together, last.
INDICATORS = "indicators"


@dataclass(frozen=True)
class PassageRows:
    """All rows of one place, in the order in which it prints them."""

    key: str
    title: str
    items: tuple[Item, ...]

    @property
    def waiting(self) -> list[Item]:
        return [item for item in self.items if item.status == "waiting"]


def passages_of(items: Iterable[Item], source: SourcePages) -> dict[str, PassageRows]:
    """The passages in the order of the document."""
    groups: dict[str, list[Item]] = {}
    order: dict[str, tuple[int, int]] = {}
    for item in items:
        block = source.block_of(item)
        key = INDICATORS if item.table == INDICATORS else str(block)
        if block is None and key != INDICATORS:
            key = item.row.get("locator", "")
        groups.setdefault(key, []).append(item)
        order.setdefault(key, (key == INDICATORS or block is None, block or 0))
    return {
        key: PassageRows(key, _title(groups[key]), tuple(sorted(groups[key], key=source.start_of)))
        for key in sorted(groups, key=lambda key: order[key])
    }


def _title(items: list[Item]) -> str:
    first = items[0]
    if first.table == INDICATORS:
        return labels.NEW_INDICATORS()
    locator = first.row.get("locator", "")
    return locator.rpartition(" ")[0] or locator if first.proposal.place.row else locator


def is_taken(item: Item) -> bool:
    """Whether a row is ticked before anybody has looked: all but what is hardly a project."""
    return not class_of(item.proposal)


def next_waiting(passages: dict[str, PassageRows], key: str, step: int = 1) -> str:
    """The next passage with a row that waits, round the end of the document; else this one."""
    keys = list(passages)
    at = keys.index(key) if key in keys else -1 if step > 0 else 0
    around = [keys[(at + step * by) % len(keys)] for by in range(1, len(keys) + 1)]
    return next((each for each in around if passages[each].waiting), key)
