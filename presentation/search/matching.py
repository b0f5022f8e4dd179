"""Whether something is what a reader searches for: characters, sound, initials, one slip forgiven.

`assets/js/search.js` decides the same in the browser.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

#: How near a match is, the nearest first.
STARTS, CONTAINS, BESIDE, SOUND, INITIALS, NEAR = range(6)

#: Shorter texts have too many neighbours.
_SHORTEST_CHINESE, _SHORTEST_LETTERS, _SHORTEST_INITIALS = 3, 4, 2


@dataclass(frozen=True)
class SearchEntry:
    """Something that can be found: its kind, its name, where it stands, its page.

    `figures` and `verdict` with its `rating` are what an indicator says; until it is shown,
    `target` names it: district, plan, area, period, indicator and the figure of its target.
    """

    kind: str
    name: str
    beside: str
    href: str
    pinyin: str = ""
    initials: str = ""
    figures: str = ""
    verdict: str = ""
    rating: str = ""
    target: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """An entry that is found, and how near it is."""

    entry: SearchEntry
    nearness: int


def search(words: Sequence[str], entries: Sequence[SearchEntry]) -> list[Hit]:
    """The entries in which all words of lower case stand, the nearest first."""
    hits = []
    for entry in entries:
        places = [place for word in words if (place := nearness(word, entry)) is not None]
        if len(places) == len(words):
            hits.append(Hit(entry, max(places)))
    return _nearest(hits)


def near(words: Sequence[str], entries: Sequence[SearchEntry]) -> list[Hit]:
    """The entries in which something like each word stands."""
    slips = [slip(word) for word in words]
    return _nearest(
        [Hit(entry, NEAR) for entry in entries if all(_is_near(s, entry) for s in slips)]
    )


def _nearest(hits: Sequence[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: (hit.nearness, len(hit.entry.name)))


def nearness(word: str, entry: SearchEntry) -> int | None:
    """How a word of lower case stands in an entry; None where it does not."""
    name = entry.name.lower()
    if name.startswith(word):
        return STARTS
    if word in name:
        return CONTAINS
    if word in entry.beside.lower():
        return BESIDE
    if not word.isascii() or not entry.pinyin:
        return None
    if _sounds(word, entry.pinyin):
        return SOUND
    is_long = len(word) >= _SHORTEST_INITIALS
    return INITIALS if is_long and word in entry.initials else None


def _sounds(word: str, pinyin: str) -> bool:
    """Whether a syllable and those after it begin with the word: kongqi in huan jing kong qi."""
    letters, at = pinyin.replace(" ", ""), 0
    for syllable in pinyin.split(" "):
        if letters.startswith(word, at):
            return True
        at += len(syllable)
    return False


def slip(word: str) -> re.Pattern[str] | None:
    """What a word could have been with one sign too many, wrong or forgotten."""
    if len(word) < (_SHORTEST_LETTERS if word.isascii() else _SHORTEST_CHINESE):
        return None
    forms = []
    for at in range(len(word)):
        before, after = re.escape(word[:at]), re.escape(word[at + 1 :])
        forms += [f"{before}.?{after}", f"{before}.{re.escape(word[at:])}"]
    return re.compile("|".join(forms))


def _is_near(pattern: re.Pattern[str] | None, entry: SearchEntry) -> bool:
    if pattern is None:
        return False
    letters = entry.pinyin.replace(" ", "")
    return bool(pattern.search(entry.name.lower()) or pattern.search(letters))
