"""What lies in closed folds comes as text: browsers make elements of it after the paint.

It stands in `noscript`, which a browser with scripts reads as one text (`assets/js/first.js` puts
its elements there when the page has been painted) and every other reader as the elements they are.
"""

import re

_MARKS = re.compile(r"<details\b([^>]*)>|(</summary>)|</details>")
_VALUE = re.compile(r'"[^"]*"')
_CLASSES = re.compile(r' class="([^"]*)"')
_FOLDED = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)

_KINDS = frozenset(("fold", "source", "take", "share"))
#: Filters hide the rows of the one, paper shows the lines of the other.
_READ_AT_ONCE = frozenset(("open-rows", "is-places"))


def as_text(page: str) -> str:
    """A page with what lies in each outermost closed fold as text."""
    parts, at, depth, folded_at = [], 0, 0, 0
    for mark in _MARKS.finditer(page):
        if mark[1] is not None:
            depth += 1
            folded_at = folded_at or depth * _is_closed(mark[1])
        elif mark[2] and depth == folded_at:
            parts += [page[at : mark.end()], "<noscript>"]
            at = mark.end()
        elif not mark[2]:
            if depth == folded_at:
                parts += [page[at : mark.start()], "</noscript>"]
                at, folded_at = mark.start(), 0
            depth -= 1
    return "".join([*parts, page[at:]])


def left_out(page: str) -> str:
    """A page without what lies in closed folds: it is asked for when the first is opened."""
    return _FOLDED.sub("<noscript></noscript>", page)


def _is_closed(attributes: str) -> bool:
    names = _CLASSES.search(attributes)
    kinds = set(names[1].split()) if names else set()
    is_open = "open" in _VALUE.sub("", attributes).split()
    return bool(kinds & _KINDS) and not kinds & _READ_AT_ONCE and not is_open
