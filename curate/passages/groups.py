"""The rows of a review by the paragraph or table they were read from, and by what they share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from curate.document.source import SourcePages
from data.importer.prose.likely import UNLIKELY, class_of
from data.review.state import Item
from presentation.curate import labels

#: New indicators belong to no place of the document: they are looked through together, last.
INDICATORS = "indicators"
#: Paragraphs of nothing but names that are hardly projects: one list of them all, before those.
REST = "rest"
#: Neighbouring paragraphs of one heading are decided together up to so many proposals.
_ROWS = 45
#: The columns that rows of one sentence mostly share, by table: one line stands for all of them.
SHARED = {
    "figures": ("plan", "period", "role"),
    "projects": ("printed_stage", "stage", "category", "plan"),
    "investments": ("group", "stage", "period"),
    "indicators": ("theme", "kind", "direction"),
}
#: Tables whose lines show all columns: what is right for one is often wrong for the next like it.
_ALL_SHOWN = (INDICATORS,)


@dataclass(frozen=True)
class PassageRows:
    """All rows of one place, in the order in which it prints them."""

    key: str
    title: str
    items: tuple[Item, ...]

    @property
    def waiting(self) -> list[Item]:
        return [item for item in self.items if item.status == "waiting"]

    def only(self, keys: set[str]) -> "PassageRows":
        """What a page showed of it: nobody has looked at the rest."""
        return replace(self, items=tuple(item for item in self.items if item.id in keys))


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
        order.setdefault(key, (2 * (key == INDICATORS) or block is None, block or 0))
    keys = sorted(groups, key=lambda key: order[key])
    ordered = {key: sorted(groups[key], key=source.start_of) for key in keys}
    unlikely = [key for key in keys if all(map(is_unlikely, ordered[key]))]
    if len(unlikely) > 1:
        rest = [item for key in unlikely for item in ordered.pop(key)]
        last = ordered.pop(INDICATORS, [])
        ordered |= {REST: rest} | ({INDICATORS: last} if last else {})
    joined = _joined(ordered)
    return {key: PassageRows(key, _title(key, rows), tuple(rows)) for key, rows in joined.items()}


def _joined(ordered: dict[str, list[Item]]) -> dict[str, list[Item]]:
    """Paragraphs with few rows behind one another under one heading, as one passage.

    What is made in the review does not count: a passage stays what it was.
    """
    joined: dict[str, list[Item]] = {}
    last = ""
    for key, rows in ordered.items():
        before = joined.get(last, [])
        size = sum(is_proposed(item) for item in [*before, *rows])
        if before and size <= _ROWS and _section(before[0], last) == _section(rows[0], key):
            before += rows
        else:
            joined[key], last = list(rows), key
    return joined


def _section(item: Item, key: str) -> tuple[str, int]:
    """The heading above that of a paragraph, and its page; tables and lists stand alone."""
    place = item.proposal.place
    is_text = key.isdigit() and not place.row
    return _above(item.row.get("locator", "")) if is_text else key, place.page


def _above(locator: str) -> str:
    return locator.rpartition(" › ")[0] or locator


def is_proposed(item: Item) -> bool:
    """Whether the import proposed a row; others were made in the review."""
    return not set(item.id) & set("+:")


def _title(key: str, items: list[Item]) -> str:
    first = items[0]
    if key in (INDICATORS, REST):
        return (labels.NEW_INDICATORS if key == INDICATORS else labels.REST)()
    locators = dict.fromkeys(item.row.get("locator", "") for item in items)
    locator = next(iter(locators))
    if first.proposal.place.row:
        return locator.rpartition(" ")[0] or locator
    return locator if len(locators) == 1 else _above(locator)


def in_groups(items: Iterable[Item], rows: Mapping[str, Mapping[str, str]]) -> list[list[Item]]:
    """Projects of one sentence stand together; of other rows those that share columns.

    Args:
        items: rows of one passage.
        rows: what is proposed for each, by its number.
    """
    groups: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        listed = item.table != "projects"
        columns = SHARED.get(item.table, ()) if listed else ()
        shared = (rows[item.id].get(column, "") for column in columns)
        sentence = "" if listed else sentence_of(item)
        # What is done with projects divides a sentence, and what money is for a paragraph.
        name = rows[item.id].get("printed_stage", "")
        name += item.row.get("note", "") if item.table == "investments" else ""
        # What is ticked at first stands apart from what is not, of which the name alone is shown.
        group = (item.table, sentence, name, *shared, str(is_taken(item)))
        groups.setdefault(group, []).append(item)
    keys = sorted(groups) if all(key[0] == INDICATORS for key in groups) else list(groups)
    return [groups[key] for key in keys]


def shared_columns(
    item: Item, leader: Item, rows: Mapping[str, Mapping[str, str]]
) -> tuple[str, ...]:
    """The columns of a row that say what the first of its group says; of that one all."""
    columns = SHARED.get(item.table, ())
    return tuple(name for name in columns if rows[item.id].get(name) == rows[leader.id].get(name))


def hidden_columns(
    item: Item, leader: Item, rows: Mapping[str, Mapping[str, str]]
) -> tuple[str, ...]:
    """The columns that a line shows only once it is opened: what it shares with the first."""
    is_shown = item is leader or item.table in _ALL_SHOWN
    return () if is_shown else shared_columns(item, leader, rows)


def is_sure(item: Item) -> bool:
    """A cell of a table of which nothing was guessed: shown without its columns."""
    return item.proposal.certain and bool(item.proposal.place.row)


def row_beside(passage: PassageRows, words: str, table: str, source: SourcePages) -> Item | None:
    """The row that one made of words of the passage is to be like: of their sentence if any is,
    else of their paragraph."""
    like = [item for item in passage.items if item.table == table]
    near = [item for item in like if words in source.text_of(item)]
    beside = [item for item in near if words in item.proposal.evidence]
    return next(reversed(beside or near), None)


def sentence_of(item: Item) -> str:
    return item.proposal.evidence.rstrip("。；;")


def is_unlikely(item: Item) -> bool:
    return class_of(item.proposal) == UNLIKELY


def is_taken(item: Item) -> bool:
    """Whether a row is ticked before anybody has looked: all but what is hardly a project."""
    return not class_of(item.proposal)


def next_waiting(passages: dict[str, PassageRows], key: str, step: int = 1) -> str:
    """The next passage with a row that waits, round the end of the document; else this one."""
    keys = list(passages)
    at = keys.index(key) if key in keys else -1 if step > 0 else 0
    around = [keys[(at + step * by) % len(keys)] for by in range(1, len(keys) + 1)]
    return next((each for each in around if passages[each].waiting), key)
