"""The rules that a page can use of all styles: they stand in it, so that one answer paints.

The whole sheet comes when the page has been painted. Its rules follow these in their own order, so
nothing looks different then; without a script these are all that the page needs, on paper too.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from web.bundles import styles
from web.bundles.bundle import packed
from web.old_engines import split

_CLASSES = re.compile(r' class="([^"]*)"')
_IDS = re.compile(r' id="([^"]*)"')
#: What a selector says of elements that it does not need.
_BESIDES = re.compile(r":not\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]")
_NAMES = re.compile(r"[.#][A-Za-z_][\w-]*")
#: What stands among rules, and what only holds others.
_AT_RULES = ("@media", "@supports")


class _Rule(NamedTuple):
    """A rule below `condition`, with each selector and the classes and ids that it needs."""

    condition: str
    selectors: list[tuple[str, frozenset[str]]]
    body: str


def used_styles(html: str) -> str:
    """The rules of all pages' styles whose classes and ids stand in a document."""
    names = {f".{name}" for each in set(_CLASSES.findall(html)) for name in each.split()}
    names |= {f"#{name}" for name in _IDS.findall(html)}
    return _rules_for(_named() & names)


@lru_cache(maxsize=256)
def _rules_for(names: frozenset[str]) -> str:
    """Views of a kind have the same names, but for ids of rows that no rule names."""
    kept = ((rule.condition, _kept(rule, names)) for rule in _rules())
    parts = []
    for condition, group in groupby((item for item in kept if item[1]), key=itemgetter(0)):
        rules = "".join(text for _, text in group)
        parts.append(f"{condition}{{{rules}}}" if condition else rules)
    return "".join(parts)


def _kept(rule: _Rule, names: frozenset[str]) -> str:
    selectors = [text for text, needed in rule.selectors if needed <= names]
    return f"{','.join(selectors)}{{{rule.body}}}" if selectors else ""


@cache
def _named() -> frozenset[str]:
    return frozenset().union(*(needed for rule in _rules() for _, needed in rule.selectors))


@cache
def _rules() -> list[_Rule]:
    return list(_parsed(packed(styles.BUNDLE.content.decode())))


def _parsed(sheet: str, condition: str = "") -> Iterator[_Rule]:
    for prelude, body in _blocks(sheet):
        if prelude.startswith(_AT_RULES):
            yield from _parsed(body, prelude)
        else:
            # A rule of another kind, such as @page, needs no element.
            parts = [prelude] if prelude.startswith("@") else split(prelude, ",")
            selectors = [(part.strip(), frozenset(_NAMES.findall(_BESIDES.sub("", part))))
                         for part in parts]  # fmt: skip
            yield _Rule(condition, selectors, body)


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """What stands before each outer pair of braces, and between them."""
    at = 0
    while (opened := sheet.find("{", at)) >= 0:
        end, depth = opened + 1, 1
        while depth:
            depth += (sheet[end] == "{") - (sheet[end] == "}")
            end += 1
        yield sheet[at:opened].strip(), sheet[opened + 1 : end - 1].strip()
        at = end
