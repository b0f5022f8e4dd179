"""Sentences -> clauses and lists, cut only outside brackets and quotation marks."""

import re
from collections.abc import Iterator

_OPEN, _CLOSE = "（(《“‘【〔", "）)》”’】〕"


def cut(text: str, marks: str) -> Iterator[str]:
    """The pieces of a text between marks that stand outside brackets and quotation marks."""
    depth, piece = 0, ""
    for character in text:
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        if character in marks and not depth:
            yield piece
            piece = ""
        else:
            piece += character
    yield piece


def items(text: str) -> list[str]:
    """The members of a list: 甲、乙和丙; a 和 within a short word is none that joins."""
    parts = [part for piece in cut(text, "、") for part in re.split("(?<=”)(?=“)", piece) if part]
    if not parts:
        return []
    for mark in ("以及", "和", "及", "与"):
        left, joint, right = parts[-1].rpartition(mark)
        if joint and len(left) > 1 and len(right) > 1 and left.count("（") == left.count("）"):
            return [*parts[:-1], left, right]
    return parts
